/**
 * Countries, their people and their capitals under one key: "Moscow said", "Russia said" and "the Russians
 * said" say the same. One line a country: code|names|demonyms|capitals, each separated by commas.
 */

const COUNTRIES = `
af|Afghanistan|Afghan,Afghans|Kabul
al|Albania|Albanian,Albanians|Tirana
dz|Algeria|Algerian,Algerians|Algiers
ad|Andorra|Andorran,Andorrans|
ao|Angola|Angolan,Angolans|Luanda
ag|Antigua and Barbuda,Antigua|Antiguan,Antiguans|
ar|Argentina|Argentine,Argentines,Argentinian,Argentinians|Buenos Aires
am|Armenia|Armenian,Armenians|Yerevan
au|Australia|Australian,Australians,Aussie|Canberra
at|Austria|Austrian,Austrians|Vienna
az|Azerbaijan|Azerbaijani,Azerbaijanis,Azeri,Azeris|Baku
bs|Bahamas|Bahamian,Bahamians|Nassau
bh|Bahrain|Bahraini,Bahrainis|Manama
bd|Bangladesh|Bangladeshi,Bangladeshis|Dhaka
bb|Barbados|Barbadian,Barbadians|Bridgetown
by|Belarus|Belarusian,Belarusians,Belarussian|Minsk
be|Belgium|Belgian,Belgians|Brussels
bz|Belize|Belizean,Belizeans|Belmopan
bj|Benin|Beninese|Porto-Novo,Porto Novo
bt|Bhutan|Bhutanese|Thimphu
bo|Bolivia|Bolivian,Bolivians|La Paz
ba|Bosnia and Herzegovina,Bosnia-Herzegovina,Bosnia|Bosnian,Bosnians|Sarajevo
bw|Botswana|Botswanan|Gaborone
br|Brazil|Brazilian,Brazilians|Brasilia
bn|Brunei|Bruneian|
bg|Bulgaria|Bulgarian,Bulgarians|Sofia
bf|Burkina Faso|Burkinabe|Ouagadougou
bi|Burundi|Burundian,Burundians|Bujumbura
kh|Cambodia|Cambodian,Cambodians|Phnom Penh
cm|Cameroon|Cameroonian,Cameroonians|Yaounde
ca|Canada|Canadian,Canadians|Ottawa
cv|Cape Verde|Cape Verdean|
cf|Central African Republic|Central African|Bangui
td|Chad|Chadian,Chadians|N'Djamena
cl|Chile|Chilean,Chileans|Santiago
cn|China,People's Republic of China,PRC|Chinese|Beijing,Peking
co|Colombia|Colombian,Colombians|Bogota
km|Comoros|Comorian|
cd|Democratic Republic of Congo,Democratic Republic of the Congo,DR Congo,DRC|Congolese|Kinshasa
cg|Republic of Congo,Congo-Brazzaville||Brazzaville
cr|Costa Rica|Costa Rican,Costa Ricans|
ci|Ivory Coast,Cote d'Ivoire|Ivorian,Ivorians|Abidjan,Yamoussoukro
hr|Croatia|Croatian,Croatians,Croat,Croats|Zagreb
cu|Cuba|Cuban,Cubans|Havana
cy|Cyprus|Cypriot,Cypriots|Nicosia
cz|Czech Republic,Czechia|Czech,Czechs|Prague
dk|Denmark|Danish,Dane,Danes|Copenhagen
dj|Djibouti|Djiboutian|
dm|Dominica||
do|Dominican Republic||Santo Domingo
ec|Ecuador|Ecuadorian,Ecuadorians,Ecuadorean|Quito
eg|Egypt|Egyptian,Egyptians|Cairo
sv|El Salvador|Salvadoran,Salvadorans,Salvadorean|San Salvador
gq|Equatorial Guinea|Equatoguinean|Malabo
er|Eritrea|Eritrean,Eritreans|Asmara
ee|Estonia|Estonian,Estonians|Tallinn
sz|Eswatini,Swaziland|Swazi,Swazis|Mbabane
et|Ethiopia|Ethiopian,Ethiopians|Addis Ababa
fj|Fiji|Fijian,Fijians|Suva
fi|Finland|Finnish,Finn,Finns|Helsinki
fr|France|French,Frenchman,Frenchmen,Frenchwoman|Paris
ga|Gabon|Gabonese|Libreville
gm|Gambia|Gambian,Gambians|Banjul
ge|Georgia|Georgian,Georgians|Tbilisi
de|Germany|German,Germans|Berlin
gh|Ghana|Ghanaian,Ghanaians|Accra
gr|Greece|Greek,Greeks|Athens
gd|Grenada|Grenadian|
gl|Greenland|Greenlandic,Greenlander,Greenlanders|Nuuk
gt|Guatemala|Guatemalan,Guatemalans|Guatemala City
gn|Guinea|Guinean,Guineans|Conakry
gw|Guinea-Bissau||Bissau
gy|Guyana|Guyanese|
ht|Haiti|Haitian,Haitians|Port-au-Prince
hn|Honduras|Honduran,Hondurans|Tegucigalpa
hk|Hong Kong|Hongkonger,Hongkongers|
hu|Hungary|Hungarian,Hungarians|Budapest
is|Iceland|Icelandic,Icelander,Icelanders|Reykjavik
in|India|Indian,Indians|New Delhi,Delhi
id|Indonesia|Indonesian,Indonesians|Jakarta
ir|Iran|Iranian,Iranians|Tehran,Teheran
iq|Iraq|Iraqi,Iraqis|Baghdad
ie|Ireland|Irish,Irishman,Irishmen|Dublin
il|Israel|Israeli,Israelis|Jerusalem,Tel Aviv
it|Italy|Italian,Italians|Rome
jm|Jamaica|Jamaican,Jamaicans|
jp|Japan|Japanese|Tokyo
jo|Jordan|Jordanian,Jordanians|Amman
kz|Kazakhstan|Kazakh,Kazakhs|Astana,Nur-Sultan
ke|Kenya|Kenyan,Kenyans|Nairobi
ki|Kiribati||
xk|Kosovo|Kosovar,Kosovars,Kosovan|Pristina
kw|Kuwait|Kuwaiti,Kuwaitis|Kuwait City
kg|Kyrgyzstan|Kyrgyz|Bishkek
la|Laos|Laotian,Laotians|Vientiane
lv|Latvia|Latvian,Latvians|Riga
lb|Lebanon|Lebanese|Beirut
ls|Lesotho|Basotho|Maseru
lr|Liberia|Liberian,Liberians|Monrovia
ly|Libya|Libyan,Libyans|Tripoli
li|Liechtenstein|Liechtensteiner|Vaduz
lt|Lithuania|Lithuanian,Lithuanians|Vilnius
lu|Luxembourg|Luxembourgish,Luxembourger|
mg|Madagascar|Malagasy|Antananarivo
mw|Malawi|Malawian,Malawians|Lilongwe
my|Malaysia|Malaysian,Malaysians|Kuala Lumpur
mv|Maldives|Maldivian,Maldivians|
ml|Mali|Malian,Malians|Bamako
mt|Malta|Maltese|Valletta
mh|Marshall Islands|Marshallese|
mr|Mauritania|Mauritanian,Mauritanians|Nouakchott
mu|Mauritius|Mauritian,Mauritians|
mx|Mexico|Mexican,Mexicans|Mexico City
fm|Micronesia|Micronesian|
md|Moldova|Moldovan,Moldovans|Chisinau
mc|Monaco|Monegasque|
mn|Mongolia|Mongolian,Mongolians|Ulaanbaatar,Ulan Bator
me|Montenegro|Montenegrin,Montenegrins|Podgorica
ma|Morocco|Moroccan,Moroccans|Rabat
mz|Mozambique|Mozambican,Mozambicans|Maputo
mm|Myanmar,Burma|Burmese|Naypyidaw
na|Namibia|Namibian,Namibians|Windhoek
np|Nepal|Nepali,Nepalis,Nepalese|Kathmandu,Katmandu
nl|Netherlands,Holland|Dutch,Dutchman,Dutchmen|Amsterdam
nz|New Zealand|New Zealander,New Zealanders|
ni|Nicaragua|Nicaraguan,Nicaraguans|Managua
ne|Niger|Nigerien|Niamey
ng|Nigeria|Nigerian,Nigerians|Abuja
kp|North Korea,DPRK|North Korean,North Koreans|Pyongyang
mk|North Macedonia,Macedonia|Macedonian,Macedonians|Skopje
no|Norway|Norwegian,Norwegians|Oslo
om|Oman|Omani,Omanis|Muscat
pk|Pakistan|Pakistani,Pakistanis|Islamabad
ps|Palestine,Palestinian Authority,Palestinian territories|Palestinian,Palestinians|Ramallah
pa|Panama|Panamanian,Panamanians|Panama City
pg|Papua New Guinea|Papua New Guinean|Port Moresby
py|Paraguay|Paraguayan,Paraguayans|Asuncion
pe|Peru|Peruvian,Peruvians|Lima
ph|Philippines|Filipino,Filipinos,Philippine|Manila
pl|Poland|Polish,Pole,Poles|Warsaw
pt|Portugal|Portuguese|Lisbon
pr|Puerto Rico|Puerto Rican,Puerto Ricans|
qa|Qatar|Qatari,Qataris|Doha
ro|Romania|Romanian,Romanians|Bucharest
ru|Russia,Russian Federation|Russian,Russians|Moscow,Kremlin
rw|Rwanda|Rwandan,Rwandans|Kigali
ws|Samoa|Samoan,Samoans|
sa|Saudi Arabia,Saudi|Saudi Arabian,Saudis|Riyadh
sn|Senegal|Senegalese|Dakar
rs|Serbia|Serbian,Serbians,Serb,Serbs|Belgrade
sc|Seychelles|Seychellois|
sl|Sierra Leone|Sierra Leonean,Sierra Leoneans|Freetown
sg|Singapore|Singaporean,Singaporeans|
sk|Slovakia|Slovak,Slovaks,Slovakian|Bratislava
si|Slovenia|Slovenian,Slovenians,Slovene|Ljubljana
sb|Solomon Islands|Solomon Islander|Honiara
so|Somalia|Somali,Somalis|Mogadishu
za|South Africa|South African,South Africans|Pretoria
kr|South Korea,Republic of Korea|South Korean,South Koreans|Seoul
ss|South Sudan|South Sudanese|Juba
es|Spain|Spanish,Spaniard,Spaniards|Madrid
lk|Sri Lanka|Sri Lankan,Sri Lankans|Colombo
sd|Sudan|Sudanese|Khartoum
sr|Suriname|Surinamese|Paramaribo
se|Sweden|Swedish,Swede,Swedes|Stockholm
ch|Switzerland|Swiss|Bern,Berne
sy|Syria|Syrian,Syrians|Damascus
tw|Taiwan|Taiwanese|Taipei
tj|Tajikistan|Tajik,Tajiks|Dushanbe
tz|Tanzania|Tanzanian,Tanzanians|Dodoma
th|Thailand|Thai,Thais|Bangkok
tl|East Timor,Timor-Leste|Timorese|Dili
tg|Togo|Togolese|Lome
to|Tonga|Tongan,Tongans|
tt|Trinidad and Tobago,Trinidad|Trinidadian,Trinidadians|
tn|Tunisia|Tunisian,Tunisians|Tunis
tr|Turkey,Turkiye|Turkish,Turk,Turks|Ankara
tm|Turkmenistan|Turkmen|Ashgabat
ug|Uganda|Ugandan,Ugandans|Kampala
ua|Ukraine|Ukrainian,Ukrainians|Kyiv,Kiev
ae|United Arab Emirates,UAE,Emirates|Emirati,Emiratis|Abu Dhabi
gb|United Kingdom,UK,Great Britain,Britain|British,Briton,Britons,Brit,Brits|London,Westminster,Whitehall
us|United States of America,United States,USA,US,America|American,Americans|Washington,White House
uy|Uruguay|Uruguayan,Uruguayans|Montevideo
uz|Uzbekistan|Uzbek,Uzbeks|Tashkent
vu|Vanuatu||
va|Vatican,Holy See||
ve|Venezuela|Venezuelan,Venezuelans|Caracas
vn|Vietnam,Viet Nam|Vietnamese|Hanoi
ye|Yemen|Yemeni,Yemenis|Sanaa,Sana'a
zm|Zambia|Zambian,Zambians|Lusaka
zw|Zimbabwe|Zimbabwean,Zimbabweans|Harare
eu|European Union,EU||
un|United Nations,UN||
`;

/** Common words when not capitalised: "polish", "chad", "turkey". */
const NEEDS_CAPITAL: ReadonlySet<string> = new Set(
  'us un eu brit brits pole poles polish dane turkey china chad jordan guinea niger mali oman georgia lima rome nice santiago lome male togo finn swede muscat juba'.split(
    ' ',
  ),
);

export interface Place {
  readonly key: string;
  readonly words: number;
  /** A capital or seat of government: the country where it acts, the town where something happens in it. */
  readonly seat: boolean;
  readonly needsCapital: boolean;
}

interface Entry extends Place {
  readonly rest: readonly string[];
}

const byFirstWord = new Map<string, Entry[]>();

function addNames(key: string, names: string, seat: boolean, fold: (word: string) => string): void {
  for (const name of names.split(',').filter((word) => word !== '')) {
    const [first = '', ...rest] = name.split(/[ '-]/).map(fold);
    const entry = {
      key,
      rest,
      words: rest.length + 1,
      seat,
      needsCapital: rest.length === 0 && NEEDS_CAPITAL.has(first),
    };
    const known = byFirstWord.get(first);
    if (known) known.push(entry);
    else byFirstWord.set(first, [entry]);
  }
}

for (const line of COUNTRIES.trim().split('\n')) {
  const [code = '', names = '', demonyms = '', capitals = ''] = line.split('|');
  const fold = (word: string): string => word.toLowerCase();
  addNames(`place:${code}`, names, false, fold);
  addNames(`place:${code}`, demonyms, false, fold);
  addNames(`place:${code}`, capitals, true, fold);
}
for (const entries of byFirstWord.values()) entries.sort((a, b) => b.words - a.words);

/** The longest English place name whose first word is `first`; `wordAt(n)` gives the n-th word after it. */
export function findPlace(first: string, wordAt: (ahead: number) => string | undefined): Place | undefined {
  const entries = byFirstWord.get(first);
  return entries?.find((entry) => entry.rest.every((word, index) => wordAt(index + 1) === word));
}

/** Units a figure can stand in: what they measure and how much of the base unit one of them is. */

type Measure =
  | 'duration' // hours
  | 'length' // metres
  | 'mass' // kilograms
  | 'area' // square metres
  | 'volume' // litres
  | 'speed' // kilometres an hour
  | 'temperature' // as named
  | 'power' // watts
  | 'magnitude' // of a quake
  | 'frequency' // hertz
  | 'multiple' // times as much
  | 'money';

export interface Unit {
  readonly measure: Measure;
  /** Base units in one; money is never converted. */
  readonly size: number;
  /** What readers are shown. */
  readonly name: string;
}

const TABLE = `
duration second seconds sec secs 0.000277777777
duration minute minutes min mins 0.0166666667
duration hour hours hr hrs 1
duration day days 24
duration night nights 24
duration week weeks 168
duration fortnight fortnights 336
duration month months 730.5
duration year years yr yrs 8766
duration decade decades 87660
duration century centuries 876600
length metre metres meter meters m 1
length kilometre kilometres kilometer kilometers km kms 1000
length centimetre centimetres centimeter centimeters cm 0.01
length millimetre millimetres millimeter millimeters mm 0.001
length mile miles 1609.344
length yard yards 0.9144
length foot feet ft 0.3048
length inch inches 0.0254
mass kilogram kilograms kilogramme kilogrammes kilo kilos kg 1
mass gram grams gramme grammes g 0.001
mass tonne tonnes ton tons 1000
mass pound-weight lb lbs 0.45359237
area hectare hectares ha 10000
area acre acres 4046.856
volume litre litres liter liters 1
volume gallon gallons 3.785
volume barrel barrels 158.987
speed kmh kph 1
speed mph 1.609344
speed knot knots 1.852
temperature degree degrees celsius c 1
frequency hertz hz 1
frequency kilohertz khz 1000
frequency megahertz mhz 1000000
volume quart quarts 0.946
volume pint pints 0.4732
volume ml millilitre millilitres milliliter milliliters 0.001
mass ounce ounces oz 0.02835
power watt watts kilowatt 1
magnitude magnitude 1
power megawatt megawatts mw 1000000
power gigawatt gigawatts gw 1000000000
`;

const MONEY = `dollar dollars|euro euros|pound pounds|yen|yuan|rupee rupees|rouble roubles ruble rubles|franc
 francs|crown crowns|krona kronor krone kroner|mark marks|peso pesos|zloty|forint|lira|rand|shekel shekels|cent
 cents|pence|baht|dinar dinars|real reais|florin florins|guilder guilders`;

/** The same in languages whose numbers and months are read: folded words without diacritics, as English names them. */
const FOREIGN = `
de second sekunde sekunden
de minute minuten
de hour stunde stunden
de day tag tage tagen
de night nacht nachte nachten
de week woche wochen
de month monat monate monaten
de year jahr jahre jahren
de metre meter metern
de kilometre kilometer kilometern
de centimetre zentimeter
de tonne tonnen
de hectare hektar
de litre liter
de degree grad
de dollar dollar
de pound pfund
de franc franken
fr second seconde secondes
fr minute minute minutes
fr hour heure heures
fr day jour jours
fr night nuit nuits
fr week semaine semaines
fr month mois
fr year an ans annee annees
fr metre metre metres
fr kilometre kilometre kilometres
fr centimetre centimetre centimetres
fr tonne tonne tonnes
fr hectare hectare hectares
fr litre litre litres
fr degree degre degres
fr pound livre livres
es second segundo segundos
es minute minuto minutos
es hour hora horas
es day dia dias
es night noche noches
es week semana semanas
es month mes meses
es year ano anos
es metre metro metros
es kilometre kilometro kilometros
es centimetre centimetro centimetros
es tonne tonelada toneladas
es hectare hectarea hectareas
es litre litro litros
es degree grado grados
es dollar dolar dolares
es pound libra libras
`;

const units = new Map<string, Unit>();
const foreign = new Map<string, Unit>();
for (const line of TABLE.trim().split('\n')) {
  const [measure = '', name = '', ...rest] = line.split(' ');
  const size = Number(rest.pop());
  const known = measureOf(measure);
  if (known === null) continue;
  const shown = rest[0]?.startsWith(name) ? rest[0] : name;
  for (const word of [name, ...rest]) units.set(word, { measure: known, size, name: shown });
}
for (const group of MONEY.split('|')) {
  const words = group.trim().split(/\s+/);
  for (const word of words) units.set(word, { measure: 'money', size: 1, name: words[1] ?? words[0] });
}

for (const line of FOREIGN.trim().split('\n')) {
  const [language = '', english = '', ...words] = line.split(' ');
  const unit = units.get(english);
  if (unit) for (const word of words) foreign.set(`${language} ${word}`, unit);
}

function measureOf(word: string): Measure | null {
  switch (word) {
    case 'duration':
    case 'length':
    case 'mass':
    case 'area':
    case 'volume':
    case 'speed':
    case 'temperature':
    case 'power':
    case 'magnitude':
    case 'frequency':
      return word;
    default:
      return null;
  }
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'dollars'],
  ['€', 'euros'],
  ['£', 'pounds'],
  ['¥', 'yen'],
  ['₹', 'rupees'],
  ['₽', 'roubles'],
]);

/** The unit a folded word names in a language, or undefined. Symbols ("km", "kg") and euros are everybody's. */
export function unitOf(word: string, language = 'en'): Unit | undefined {
  if (language === 'en') return units.get(word);
  return foreign.get(`${language} ${word}`) ?? (COMMON.test(word) ? units.get(word) : undefined);
}

const COMMON = /^(?:hz|m|km|cm|mm|kg|g|ha|mw|gw|kmh|euros?|yen|yuan|dollars?|francs?|pesos?)$/;

/** The currency a sign before a figure names, or undefined. */
export function currencyOf(sign: string): string | undefined {
  return SIGNS.get(sign);
}

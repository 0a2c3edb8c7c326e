/** Short texts invented for the tests of language detection: per language three briefs and three headlines. */
export interface LanguageSample {
  readonly language: string;
  readonly briefs: readonly string[];
  readonly headlines: readonly string[];
}

export const LANGUAGE_SAMPLES: readonly LanguageSample[] = [
  {
    language: 'en',
    briefs: [
      'Firefighters rescued two climbers from the cliffs above Penmorrow on Sunday. Both were cold but unhurt.',
      'A lorry shed its load of onions near Exbridge, closing one lane of the road until noon.',
      'Residents of the tower block say the lift has not worked since Easter. The landlord promised repairs by the end of the month and offered them vouchers.',
    ],
    headlines: [
      'Onions close road near Exbridge',
      'Mayor of Penmorrow quits after vote',
      'Two climbers saved',
    ],
  },
  {
    language: 'de',
    briefs: [
      'Feuerwehrleute haben am Sonntag zwei Kletterer aus den Felsen über Penmar gerettet. Beide blieben unverletzt.',
      'Ein Lastwagen verlor bei Exbrück seine Ladung Zwiebeln. Eine Spur war bis zum Mittag gesperrt.',
      'Seit Ostern steht der Aufzug still, klagen Mieter des Hochhauses. Der Vermieter versprach, ihn noch in diesem Monat reparieren zu lassen.',
    ],
    headlines: [
      'Zwiebeln sperren Straße bei Exbrück',
      'Bürgermeisterin tritt nach Abstimmung zurück',
      'Zwei Kletterer gerettet',
    ],
  },
  {
    language: 'fr',
    briefs: [
      'Deux grimpeurs ont été secourus dimanche par les pompiers dans les falaises de Penmar. Ils sont sains et saufs.',
      'Un camion a perdu sa cargaison d’oignons à Expont. La route a rouvert à midi.',
      'La navette de Saint-Elbe a été remorquée à quai dimanche à cause d’une panne de moteur. À bord, 63 passagers et un marin blessé à la main. La compagnie a affrété un car. La cause de la panne sera examinée à terre par un expert maritime.',
    ],
    headlines: [
      'À Saint-Elbe, la navette tombe en panne',
      'Deux grimpeurs sauvés à Penmar',
      'Le maire démissionne',
    ],
  },
  {
    language: 'es',
    briefs: [
      'Los bomberos rescataron el domingo a dos escaladores en los acantilados de Penmar. Ambos están ilesos.',
      'Un camión perdió su carga de cebollas cerca de Expuente. La carretera reabrió a mediodía.',
      'El ascensor no funciona desde Semana Santa, se quejan los vecinos de la torre. El propietario prometió repararlo antes de fin de mes.',
    ],
    headlines: [
      'Cebollas cortan la carretera en Expuente',
      'Dimite la alcaldesa tras la votación',
      'Rescatados dos escaladores',
    ],
  },
  {
    language: 'it',
    briefs: [
      'I vigili del fuoco hanno salvato domenica due alpinisti sulle scogliere di Penmar. Entrambi sono illesi.',
      'Un camion ha perso un carico di cipolle vicino a Esponte. La strada ha riaperto a mezzogiorno.',
      "L'ascensore è fermo da Pasqua, protestano gli inquilini della torre. Il proprietario ha promesso la riparazione entro la fine del mese.",
    ],
    headlines: [
      'Cipolle sulla strada a Esponte',
      'La sindaca si dimette dopo il voto',
      'Salvati due alpinisti',
    ],
  },
  {
    language: 'pt',
    briefs: [
      'Os bombeiros resgataram no domingo dois alpinistas nas falésias de Penmar. Ambos estão ilesos.',
      'Um caminhão perdeu a carga de cebolas perto de Exponte. A estrada reabriu ao meio-dia.',
      'O elevador está parado desde a Páscoa, reclamam os moradores da torre. O proprietário prometeu consertá-lo até o fim do mês.',
    ],
    headlines: [
      'Cebolas fecham estrada em Exponte',
      'Prefeita renuncia após votação',
      'Dois alpinistas são salvos',
    ],
  },
  {
    language: 'nl',
    briefs: [
      'De brandweer heeft zondag twee klimmers gered van de rotsen boven Penmar. Beiden bleven ongedeerd.',
      'Een vrachtwagen verloor bij Exbrug zijn lading uien. Eén rijstrook was tot de middag dicht.',
      'De lift doet het sinds Pasen niet, klagen bewoners van de torenflat. De verhuurder belooft hem deze maand te laten maken.',
    ],
    headlines: ['Uien blokkeren weg bij Exbrug', 'Burgemeester stapt op na stemming', 'Twee klimmers gered'],
  },
  {
    language: 'sv',
    briefs: [
      'Brandmän räddade på söndagen två klättrare från klipporna ovanför Penmar. Båda är oskadda.',
      'En lastbil tappade sin last av lök nära Exbro. Ett körfält var stängt till klockan tolv.',
      'Hissen har stått stilla sedan påsk, klagar de boende i höghuset. Hyresvärden lovar att den ska lagas före månadens slut.',
    ],
    headlines: [
      'Lök stänger väg vid Exbro',
      'Borgmästaren avgår efter omröstningen',
      'Två klättrare räddade',
    ],
  },
  {
    language: 'da',
    briefs: [
      'Brandfolk reddede søndag to klatrere fra klipperne over Penmar. Begge er uskadte, oplyser politiet.',
      'En lastbil tabte sin last af løg nær Exbro. Et spor var spærret indtil middag.',
      'Elevatoren har ikke virket siden påske, klager beboerne i højhuset. Udlejeren lover, at den bliver lavet inden udgangen af måneden.',
    ],
    headlines: ['Løg spærrer vej ved Exbro', 'Borgmesteren går af efter afstemning', 'To klatrere reddet'],
  },
  {
    language: 'fi',
    briefs: [
      'Palomiehet pelastivat sunnuntaina kaksi kiipeilijää Penmarin kallioilta. Molemmat ovat kunnossa.',
      'Kuorma-auto pudotti sipulikuormansa Exsillan lähellä. Kaista oli suljettu puoleenpäivään asti, kertoi poliisi.',
      'Hissi ei ole toiminut pääsiäisen jälkeen, valittavat kerrostalon asukkaat. Vuokranantaja lupasi, että se korjataan tässä kuussa.',
    ],
    headlines: [
      'Sipulit sulkivat tien Exsillassa',
      'Pormestari eroaa äänestyksen jälkeen',
      'Kaksi kiipeilijää pelastettiin',
    ],
  },
  {
    language: 'pl',
    briefs: [
      'Strażacy uratowali w niedzielę dwóch wspinaczy ze skał nad Penmarem. Obaj są cali i zdrowi.',
      'Ciężarówka zgubiła ładunek cebuli pod Eksmostem. Jeden pas był zamknięty do południa.',
      'Winda nie działa od Wielkanocy, skarżą się mieszkańcy wieżowca. Właściciel obiecał, że zostanie naprawiona do końca miesiąca.',
    ],
    headlines: [
      'Cebula zamknęła drogę pod Eksmostem',
      'Burmistrzyni odchodzi po głosowaniu',
      'Uratowano dwóch wspinaczy',
    ],
  },
  {
    language: 'cs',
    briefs: [
      'Hasiči v neděli zachránili dva horolezce ze skal nad Penmarem. Oba jsou v pořádku.',
      'Nákladní auto ztratilo u Exmostu náklad cibule. Jeden pruh byl uzavřen do poledne.',
      'Výtah nejezdí od Velikonoc, stěžují si obyvatelé věžáku. Majitel slíbil, že ho opraví do konce měsíce, ale lidé mu nevěří.',
    ],
    headlines: [
      'Cibule zavřela silnici u Exmostu',
      'Starostka po hlasování odstupuje',
      'Dva horolezci zachráněni',
    ],
  },
  {
    language: 'tr',
    briefs: [
      'İtfaiye ekipleri pazar günü Penmar kayalıklarında mahsur kalan iki dağcıyı kurtardı. İkisi de iyi durumda.',
      'Exköprü yakınlarında bir kamyonun soğan yükü yola döküldü. Yol öğleye kadar trafiğe kapalı kaldı.',
      'Apartman sakinleri asansörün aylardır çalışmadığını söylüyor. Ev sahibi ise bu ay sonuna kadar tamir ettireceğine söz verdi.',
    ],
    headlines: [
      'Soğanlar yolu kapattı',
      'Belediye başkanı oylamadan sonra istifa etti',
      'İki dağcı kurtarıldı',
    ],
  },
  {
    language: 'ro',
    briefs: [
      'Pompierii au salvat duminică doi alpiniști de pe stâncile din Penmar. Amândoi sunt nevătămați.',
      'Un camion a pierdut o încărcătură de ceapă lângă Expod. Drumul a fost închis până la prânz.',
      'Liftul nu mai funcționează de la Paște, se plâng locatarii blocului. Proprietarul a promis că îl va repara până la sfârșitul lunii.',
    ],
    headlines: ['Ceapa a închis drumul la Expod', 'Primarul demisionează după vot', 'Doi alpiniști salvați'],
  },
  {
    language: 'hu',
    briefs: [
      'A tűzoltók vasárnap két hegymászót mentettek ki a Penmar fölötti sziklákról. Egyikük sem sérült meg.',
      'Egy teherautó elvesztette hagymarakományát Exhíd közelében. Az egyik sáv délig le volt zárva.',
      'A lift húsvét óta nem működik, panaszkodnak a toronyház lakói. A tulajdonos azt ígérte, hogy a hónap végéig megjavíttatja.',
    ],
    headlines: [
      'Hagyma zárta le az utat Exhídnál',
      'Lemond a polgármester a szavazás után',
      'Két hegymászót mentettek ki',
    ],
  },
  {
    language: 'id',
    briefs: [
      'Petugas pemadam kebakaran menyelamatkan dua pendaki dari tebing Penmar pada hari Minggu. Keduanya tidak terluka.',
      'Sebuah truk kehilangan muatan bawang di dekat Eksjembatan. Jalan itu ditutup sampai siang.',
      'Lift tidak berfungsi sejak Paskah, keluh para penghuni menara. Pemilik berjanji akan memperbaikinya sebelum akhir bulan ini.',
    ],
    headlines: [
      'Bawang menutup jalan',
      'Wali kota mundur setelah pemungutan suara',
      'Dua pendaki diselamatkan',
    ],
  },
];

/**
 * Nouns for those who speak in news: offices, trades, kinships and bodies. They tell the head of a phrase
 * ("the interior minister refused …") and whether "it" or "they" can mean it. Lower case.
 */

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}

/** One person's office or trade. */
const PERSONS = wordsOf(`
  activist actor blogger gynaecologist psychiatrist vet veterinarian youtuber vlogger commenter tycoon creator ceo cto cfo
  columnist dentist gunman hostage captor jihadist militant rebel refugee migrant peer lord native user fan pundit
  admin co-founder co-author boyfriend girlfriend fiancé fiancée roommate classmate co-worker bystander onlooker actress adviser advisor admiral agent aide ambassador analyst archbishop architect artist assistant
  astronaut athlete attorney author baker banker baron biologist bishop boss boy bride brigadier broker brother
  builder businessman businesswoman candidate captain cardinal carer caller caretaker chair chairman chairperson
  chairwoman champion chancellor chef chemist chief citizen clerk cleric coach colleague colonel columnist comedian
  commander commentator commissioner composer conductor congressman congresswoman constable consul consultant
  contractor coordinator coroner correspondent cousin councillor councilman councilwoman counsel counsellor critic
  customer dad daughter dealer dean defendant defender delegate democrat deputy designer detective developer
  diplomat director doctor driver ecologist economist editor educator employee engineer entrepreneur envoy epidemiologist
  executive expert farmer father fighter filmmaker firefighter fireman fisherman founder friend geologist girl
  goalkeeper governor grandfather grandmother grocer guard guide guitarist head historian host hunter husband
  industrialist insider inspector instructor insurer interpreter investigator investor journalist judge justice keeper
  king landlord lawmaker lawyer leader lecturer legislator lender librarian lieutenant magistrate man manager
  mathematician mayor mediator medic meteorologist midfielder midwife minister monk mother mp mum musician
  negotiator neighbor neighbour nephew nominee novelist nurse nun officer official operator ombudsman organiser
  organizer owner painter paramedic parent partner passenger pastor patient patriarch pensioner philosopher
  photographer physicist pilot planner playwright player plumber poet politician pollster pope postman premier
  presenter president priest prince princess principal prisoner producer professor prosecutor protester psychologist
  publisher queen rabbi ranger rector reader referee regulator reporter representative republican rescuer researcher
  resident retailer reviewer rider scholar scientist sculptor secretary seismologist senator sergeant sheriff shopkeeper
  singer sister skipper soldier solicitor son songwriter source speaker specialist spokesman spokesperson
  spokeswoman star statistician stepfather stepmother strategist striker student superintendent surgeon surveyor
  survivor suspect tailor teacher technician teenager therapist tourist trader trainer treasurer trustee tutor uncle
  undersecretary veteran vicar victim villager viewer visitor volcanologist volunteer voter waiter waitress warden
  whistleblower whistle-blower widow widower wife winemaker winger winner witness woman worker writer year-old
  bürgermeister bürgermeisterin kanzler kanzlerin minister ministerin präsident präsidentin sprecher sprecherin
  richter richterin leiter leiterin chef chefin maire ministre président présidente porte-parole juge directeur
  directrice alcalde alcaldesa ministro ministra presidente presidenta portavoz juez jueza director directora`);

/** What speaks as one, and is "it". */
const BODIES = wordsOf(`
  administration agency airline airport alliance army assembly association authority bank board body broadcaster bureau
  business cabinet campaign carrier center centre charity church city club coalition commission committee company
  conglomerate consortium consulate corporation council court department directorate embassy employer exchange
  faction federation firm force foundation fund gang government group hospital industry institute institution insurer
  jury league legislature lender maker management manufacturer militia ministry mission monitor movement museum navy
  network newspaper office operator opposition organisation organization outlet paper parliament party prosecution
  publisher regime regulator retailer school secretariat senate service squad staff state statement supplier survey
  team think-tank treasury tribunal troupe union university utility watchdog website report document letter
  regierung ministerium behörde polizei gericht verband gewerkschaft unternehmen firma bank gouvernement ministère
  préfecture parquet police syndicat entreprise gobierno ministerio policía fiscalía sindicato empresa ayuntamiento`);

/** Many people, though the word shows no plural. */
const CROWDS = wordsOf(
  'police people men women children crew crowd family couple parents management personnel press public',
);

export function isPersonNoun(word: string): boolean {
  return (
    PERSONS.has(word) ||
    /(?:(?:spokes|chair|council|congress|business)(?:man|woman|person)|sprecher(?:in)?)$/.test(word)
  );
}

export function isBodyNoun(word: string): boolean {
  return BODIES.has(word);
}

/** A plural of any of them, or a word for many people. */
export function isPluralNoun(word: string): boolean {
  if (CROWDS.has(word)) return true;
  if (/(?:spokes|lay|fire|states|police|business|fisher|country|wo)men$/.test(word)) return true;
  if (!word.endsWith('s')) return false;
  const one = word.slice(0, -1);
  return (
    isSpeakerNoun(one) ||
    (word.endsWith('ies') && isSpeakerNoun(`${word.slice(0, -3)}y`)) ||
    (word.endsWith('es') && isSpeakerNoun(word.slice(0, -2)))
  );
}

function isSpeakerNoun(word: string): boolean {
  return PERSONS.has(word) || BODIES.has(word);
}

/** Whether somebody or something that speaks is called so. */
export function canSpeak(word: string): boolean {
  return isPersonNoun(word) || isBodyNoun(word) || isPluralNoun(word);
}

/** Descriptions of a person who was just named: "the single mum", "the striker", "the 38-year-old". */
const EPITHETS = wordsOf(`
  actor actress artist author billionaire boss boy businessman businesswoman champion comedian composer conservative
  dad daughter defendant democrat economist entrepreneur ex-president farmer father former fisherman girl
  goalkeeper grandfather grandmother headteacher historian hero husband journalist lawmaker man midfielder millionaire
  mother mum musician native novelist nurse pensioner playwright poet politician republican scientist sculptor
  singer skipper son songwriter star striker student surgeon teacher teenager tycoon veteran whistleblower
  whistle-blower widow widower wife winger winner woman writer year-old`);

/** Whether "the …" with this noun may be an epithet of the person the sentence before is about. */
export function isEpithet(word: string): boolean {
  return EPITHETS.has(word) || /\d-?year-?old$/.test(word);
}

/**
 * The people a text names, so that "Mr Orlow" and "he" can be told by the full name under which the report
 * introduces them. Careful by design: where two could be meant, nobody is named.
 */
import type { Item } from './clause-words.js';
import { genderOfName } from './given-names.js';
import { isOpener } from './no-names.js';
import { remembered } from './remembered.js';

export interface Person {
  /** As introduced, titles left off where a first name remains. */
  readonly name: string;
  readonly last: string;
  readonly gender: 'm' | 'f' | null;
}

const TITLE =
  /^(?:mr|mrs|ms|miss|dr|prof|professor|sir|lord|lady|dame|president|vice|prime|minister|secretary|state|foreign|us|u\.s|senator|sen|rep|representative|gov|governor|mayor|chief|executive|general|gen|col|colonel|captain|capt|lt|lieutenant|sgt|sergeant|judge|justice|king|queen|prince|princess|pope|rev|reverend|hon|chancellor|premier|director|chairman|chairwoman|chair|council|councillor|councilman|councilwoman|member|police|inspector|superintendent|commissioner|officer|detective|deputy|attorney|spokesman|spokeswoman|spokesperson|analyst|professor|herr|frau|monsieur|madame|m|mme|señor|señora|republican|democrat|democratic|former|coach|ambassador|speaker|leader|defense|defence|interior|finance|congressman|congresswoman|prosecutor|lawyer|investigator|economist|researcher|scientist|engineer|historian|author|activist|farmer|teacher|resident|constable|trooper|sheriff|bishop|archbishop|cardinal|rabbi|imam|envoy|negotiator|mediator|manager|striker|midfielder|defender|goalkeeper|winger|skipper|mp|mep|undersecretary|adviser|advisor|aide|correspondent|reporter|editor|del|assemblyman|assemblywoman|alderman|meteorologist|geologist|seismologist|delegate|strategist|pollster|pastor|retired|acting|ex|kanzler|kanzlerin|bundeskanzler|ministerpräsident|innenminister|außenminister|finanzminister|ministerin|innenministerin|außenministerin|finanzministerin|präsident|präsidentin|bürgermeister|bürgermeisterin|oberbürgermeister|sprecher|sprecherin|richter|richterin|polizeisprecher|polizeisprecherin|regierungssprecher|professorin|presidente|presidenta|ministro|ministra|alcalde|alcaldesa|portavoz|président|présidente|ministre|maire|admiral|rear|adm|brigadier|major|maj|brig|corporal|cpl|commander|cmdr|marshal|baroness|baron|count|countess|sister|brother|imam|sheikh|agent|special|cabinet|assistant|undersecretary|shadow|first|second|of|the|and|gop|nominee|candidate|presidential)$/i;
const MALE =
  /^(?:mr|sir|lord|king|prince|pope|chairman|councilman|congressman|spokesman|herr|monsieur|señor)$/i;
const FEMALE =
  /^(?:mrs|ms|miss|lady|dame|queen|princess|chairwoman|councilwoman|congresswoman|spokeswoman|frau|madame|mme|señora)$/i;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|kc|qc|mp|phd|md|esq)$/i;
const NOT_PERSON =
  /^(?:news|times|post|party|university|college|house|court|department|ministry|committee|council|institute|association|union|bank|street|city|county|state|states|united|white|army|agency|group|inc|corp|company|journal|press|radio|center|centre|foundation|commission|board|office|police|hall|school|church|club|team|act|bill|america|international|national|federal|north|south|east|west|new|high|supreme|world|day|magazine|network|fund|society|bureau|service|campaign|convention|security|tv|today|brief|water|foods|air|partnership|treaty|agreement|pact|project|programme|program|league|cup|museum|airport|airlines|airways|railway|river|valley|island|islands|lake|sea|bay|bridge|road|avenue|square|park|tower|station|election|parliament|government|cabinet|senate|congress|holdings|plc|ltd|llc|gmbh|ag|energy|oil|electric|motors|pharmaceuticals|technologies|systems|insurance|hospital|clinic|prison|library|theatre|theater|trust|federation|alliance|coalition|movement|brigade|force|forces|navy|guard|corps|embassy|cathedral|watch|mail|tribune|herald|gazette|chronicle|guardian|telegraph|observer|agence|presse|nations|kingdom|republic|emirates|minister|ministers|officials|center|centers|ave|app)$/i;
/** Before a name they part it from what it belongs to: "Air Force Gen. Norman Ham". */
const STRONG_TITLE =
  /^(?:mr|mrs|ms|dr|prof|professor|president|minister|secretary|senator|sen|rep|gov|governor|mayor|gen|col|colonel|captain|capt|lt|lieutenant|sgt|sergeant|judge|justice|chancellor|premier|chairman|chairwoman|spokesman|spokeswoman|spokesperson|director|republican|democrat|commissioner|superintendent|inspector|ambassador|executive|officer|speaker|leader|del|adm|maj)$/i;

function isTitle(word: string): boolean {
  return TITLE.test(word.replace(/\.$/, ''));
}

/** "Australian", "Portuguese", "British", and no first name. */
function isOrigin(word: string): boolean {
  const lower = word.toLowerCase();
  if (genderOfName(lower) !== null) return false;
  return /(?:ian|ean|ese|ish|ican|raeli|raqi|nch|utch|sraeli|stani|ndian)$/.test(lower);
}

/** A word before a first name that is none itself: German trades have capitals. */
function isTrade([word, first]: readonly string[]): boolean {
  return genderOfName(first.toLowerCase()) !== null && genderOfName(word.toLowerCase()) === null;
}

/** Names that are remembered: reports of one story name the same people, and each report many times. */
const REMEMBERED = 4096;
const personNamed = remembered(REMEMBERED, (name: string) => personOf(name.split(' ')));

/** A run of capitalised words as a person; null where it is a title, a place or a body. */
export function readPerson(run: readonly string[]): Person | null {
  return run.length === 0 ? null : personNamed(run.join(' '));
}

function personOf(words: string[]): Person | null {
  while (words.length > 1 && SUFFIX.test(words[words.length - 1])) words.pop();
  const titles: string[] = [];
  let rest = words;
  while (rest.length > 0 && isTitle(rest[0])) {
    titles.push(rest[0]);
    rest = rest.slice(1);
  }
  // "Queen Elizabeth", "Pope Francis": the title is half of the name.
  const reign = titles.at(-1) ?? '';
  if (rest.length === 1 && /^(?:king|queen|prince|princess|pope)$/i.test(reign))
    return {
      name: `${reign} ${rest[0]}`,
      last: rest[0].toLowerCase(),
      gender: FEMALE.test(reign) ? 'f' : 'm',
    };
  // "Australian Dylan Thomas", "Landrätin Ute Harmsdorf".
  if (rest.length > 2 && (isOrigin(rest[0]) || isTrade(rest))) rest = rest.slice(1);
  const strong = rest.findLastIndex(
    (word) => /^\p{Lu}/u.test(word) && STRONG_TITLE.test(word.replace(/\.$/, '')),
  );
  if (strong >= 0 && strong < rest.length - 1) {
    for (const title of rest.slice(0, strong + 1)) titles.push(title);
    rest = rest.slice(strong + 1);
  }
  // "Danil Ruzek of Karsova".
  const origin = rest.indexOf('of');
  if (origin > 0) rest = rest.slice(0, origin);
  if (rest.length === 0 || rest.some((word) => NOT_PERSON.test(word) || /\d/.test(word))) return null;
  // "[Sprecher] der Feuerwehr": no first name.
  // "ISIS", "WHO": a body.
  if (rest.length === 1 && /^\p{Lu}{2,8}$/u.test(rest[0])) return null;
  if (rest.length > 4 || /^(?:der|des|de|du|del|von|of)$/.test(rest[0])) return null;
  const gender = titles.some((title) => MALE.test(title))
    ? 'm'
    : titles.some((title) => FEMALE.test(title))
      ? 'f'
      : rest.length > 1
        ? genderOfName(rest[0].toLowerCase())
        : null;
  const honour = titles.filter((title) =>
    /^(?:mr|mrs|ms|miss|dr|judge|justice|sir|dame|lord|lady)$/i.test(title),
  );
  return {
    name: rest.length > 1 ? rest.join(' ') : [...honour, ...rest].join(' '),
    last: rest[rest.length - 1].toLowerCase(),
    gender,
  };
}

/** A run of names: items[from..to]. */
export interface Sighting {
  readonly from: number;
  readonly to: number;
  readonly person: Person;
}

const PARTICLE = /^(?:de|del|della|di|da|dos|van|von|der|den|bin|ibn|ben|la|le|du|al|el|of)$/;
const LONGEST_NAME = 10;

/** A capitalised word that is none of those sentences begin with. */
function isNameItem(item: Item | undefined): boolean {
  return item !== undefined && item.kind === 'word' && item.capital && !isOpener(item.lower);
}

/** "de la", "van der"; a German article only behind another. */
function isParticle(items: readonly Item[], at: number): boolean {
  const lower = items[at]?.lower ?? '';
  return PARTICLE.test(lower) && (!/^(?:der|den)$/.test(lower) || /^(?:van|von)$/.test(items[at - 1].lower));
}

/** Everybody named in a row of items, surnames alone included, in order. Linear. */
export function findPeople(items: readonly Item[]): readonly Sighting[] {
  const sightings: Sighting[] = [];
  let from = 0;
  while (from < items.length) {
    if (!isNameItem(items[from])) {
      from++;
      continue;
    }
    let to = from;
    while (to - from < LONGEST_NAME && !items[to].possessive) {
      if (isNameItem(items[to + 1])) to++;
      else if (isParticle(items, to + 1) && isNameItem(items[to + 2])) to += 2;
      else break;
    }
    // "The Salt Road" is no person; "the Rev Ian Hall" has a title.
    const thing = /^the$/.test(items[from - 1]?.lower ?? '') && !isTitle(items[from].word);
    const person = thing ? null : readPerson(items.slice(from, to + 1).map(({ word }) => word));
    if (person) sightings.push({ from, to, person });
    from = to + 1;
  }
  return sightings;
}

/** Ruzek and Ruzhek, Sergei and Sergey: one letter more, less or other, and not the first. */
export function isSpelledAlike(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 4) return a === b;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return start > 0 && Math.max(a.length, b.length) - start - end <= 1;
}

/**
 * Offices and trades that a text gives to people it names ("Foreign Minister Ilse Marrand", "Paul Orlow,
 * chief executive of Brannick Foods"), and whether "the foreign minister" is one of them.
 */
import type { Item } from './clause-words.js';
import type { Sighting } from './people.js';
import { remembered } from './remembered.js';
import { isBodyNoun, isPersonNoun } from './speaker-nouns.js';

/** Words in lower case; `head` is one word for all forms of an office. */
export interface Office {
  readonly head: string;
  /** "foreign", "prime", "Karsova's": what stands before the head. */
  readonly modifiers: readonly string[];
  /** "of Brannick Foods": what stands behind it, without small words. */
  readonly complement: readonly string[];
}

/** An office and whose it is. */
export interface Holder extends Office {
  /** Surname, lower case. */
  readonly last: string;
  /** As named here. */
  readonly name: string;
  readonly at: number;
}

/** One word for an office, whoever holds it and however it is shortened. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['justice', 'judge'],
  ['premier', 'minister'],
  ['pm', 'minister'],
  ['ceo', 'executive'],
  ['chairman', 'chair'],
  ['chairwoman', 'chair'],
  ['chairperson', 'chair'],
  ['spokesman', 'spokesperson'],
  ['spokeswoman', 'spokesperson'],
  ['councilman', 'councillor'],
  ['councilwoman', 'councillor'],
  ['congresswoman', 'congressman'],
  ['sen', 'senator'],
  ['gov', 'governor'],
  ['rep', 'representative'],
  ['gen', 'general'],
  ['prof', 'professor'],
  ['whistle-blower', 'whistleblower'],
  ['bürgermeisterin', 'bürgermeister'],
  ['ministerin', 'minister'],
  ['präsidentin', 'präsident'],
  ['sprecherin', 'sprecher'],
  ['richterin', 'richter'],
  ['présidente', 'président'],
  ['alcaldesa', 'alcalde'],
  ['ministra', 'ministro'],
  ['presidenta', 'presidente'],
]);
/** What makes another office of it. */
const OTHER =
  /^(?:prime|vice|deputy|assistant|former|ex|late|shadow|junior|under|past|acting|first|stellvertretender|ehemaliger|ancien|ex-.*)$/;
const SMALL =
  /^(?:the|a|an|one|another|some|his|her|its|their|our|this|that|der|die|das|ein|eine|le|la|un|une|el|los|las|of|for|at|in|and|de|du|des|del|mr|mrs|ms|miss|dr|sir|dame|lord|lady|\d.*)$/;
const BEHIND = /^(?:of|for|at|in|von|der|des|du|de|del|für)$/;
const ENDS =
  /^(?:who|whose|which|that|has|had|have|is|was|were|are|will|would|said|says|told|and|but|as|when|on|after|to)$/;
const HONOUR = /^(?:mr|mrs|ms|miss|dr|judge|justice|sir|dame|lord|lady)$/i;
/** Words read on either side of a name. */
const REACH = 9;

function ownerOf(word: string): string {
  return word.replace(/['’]s?$/, '');
}

/** Phrases that are remembered: copies of a report have the same ones. */
const REMEMBERED = 4096;
const officeCalled = remembered(REMEMBERED, (phrase: string) => officeOf(phrase.split(' ')));

/** Reads an office from the words of a phrase, lower case or not; null where its head is no person's. */
export function readOffice(phrase: readonly string[]): Office | null {
  return officeCalled(phrase.join(' '));
}

function officeOf(phrase: readonly string[]): Office | null {
  const words = phrase.map((word) => word.toLowerCase().replace(/\.$/, ''));
  const behind = words.findIndex((word, n) => n > 0 && BEHIND.test(word));
  const front = words.slice(0, behind < 0 ? words.length : behind).filter((word) => !SMALL.test(word));
  if (front.at(-1) === 'officer' && front.at(-2) === 'executive') front.pop();
  const last = front.at(-1) ?? '';
  const head = SAME.get(last) ?? last;
  if (!isPersonNoun(last) && !SAME.has(last) && !/^(?:general|colonel)$/.test(last)) return null;
  const modifiers = front.slice(0, -1);
  if (last === 'ceo') modifiers.push('chief');
  if (last === 'premier' || last === 'pm') modifiers.push('prime');
  const complement = behind < 0 ? [] : words.slice(behind).filter((word) => !SMALL.test(word));
  return { head, modifiers: modifiers.map(ownerOf), complement: complement.map(ownerOf) };
}

function textOf({ word, possessive }: Item): string {
  return possessive ? `${word}'s` : word;
}

/** Words before the name: "the mayor of Lowick, [Ruth Adler]", "police spokesman [Tom Bly]". */
function phraseBefore(items: readonly Item[], from: number): readonly string[] {
  const parted = items[from - 1]?.kind === 'comma';
  const to = parted ? from - 2 : from - 1;
  // "the minister of Health": the name is whose office it is, not who holds it.
  if (!parted && SMALL.test(items[to]?.lower ?? '')) return [];
  const words: string[] = [];
  for (let at = to; at >= 0 && to - at < REACH && items[at].kind === 'word'; at--) {
    if (ENDS.test(items[at].lower)) break;
    words.unshift(textOf(items[at]));
    // A determiner begins the phrase, unless "of" goes before it.
    const isStart = /^(?:the|a|an|his|her|its|their|der|die|le|la|el)$/.test(items[at].lower);
    if (isStart && !BEHIND.test(items[at - 1]?.lower ?? '')) return words;
  }
  return parted ? [] : words;
}

/** Words behind the name: "[Ruth Adler], 58, the mayor of Lowick". */
function phraseBehind(items: readonly Item[], to: number): readonly string[] {
  let at = to + 1;
  if (/^(?:is|was|became|ist|est|es)$/.test(items[at]?.lower ?? '')) at++;
  else if (items[at]?.kind !== 'comma') return [];
  else at++;
  if (/^\d/.test(items[at]?.word ?? '') && items[at + 1]?.kind === 'comma') at += 2;
  const words: string[] = [];
  let n = at;
  for (; n < at + REACH && items[n]?.kind === 'word' && !ENDS.test(items[n].lower); n++)
    words.push(textOf(items[n]));
  // "in a statement to the Courier, the director said": a subject of its own.
  const closed =
    items[n]?.kind !== 'word' || /^(?:who|whose|which)$/.test(items[n].lower) || n === at + REACH;
  return closed ? words : [];
}

/** Offices that the words around a name give to who bears it. */
export function officesAround(items: readonly Item[], { from, to, person }: Sighting): readonly Holder[] {
  // "Mrs Justice Calloway": what stands for a first name there is her office.
  const name = person.name.split(' ').filter((word) => !HONOUR.test(word)).length;
  // The titles inside the run of capitals, with the words before it.
  const inside = items.slice(from, Math.max(from, to + 1 - name)).map(textOf);
  const phrases = [
    [...(items[from - 1]?.kind === 'word' ? phraseBefore(items, from) : []), ...inside],
    // "according to the minister, Orvania …" names no minister.
    items[from - 1]?.kind === 'comma' && name > 1 ? phraseBefore(items, from) : [],
    phraseBehind(items, to),
  ];
  const first = items[from].start;
  return phrases
    .map((phrase) => (phrase.length > 0 ? readOffice(phrase) : null))
    .filter((office) => office !== null)
    .map((office) => ({ ...office, last: person.last, name: person.name, at: first }));
}

/** "Karsovan" and "Karsova": one begins as the other does. */
function isKin(a: string, b: string): boolean {
  if (a === b) return true;
  const most = Math.min(a.length, b.length);
  return most >= 4 && a.slice(0, Math.max(4, most - 2)) === b.slice(0, Math.max(4, most - 2));
}

/** Words for whoever is at the top, whatever the office is called. */
const TOP_WORD = /^(?:leader|head|boss|chief)$/;
/** Offices at the top of something. */
const TOP =
  /^(?:executive|chair|president|director|secretary|governor|commissioner|constable|superintendent|manager|leader|head|boss|chief|founder|general|präsident)$/;

/** "the union leader" for the general secretary of a union: what they lead must be told of both, or of neither. */
function matchTop(mention: Office, holder: Office): number {
  if (!TOP_WORD.test(mention.head) || !TOP.test(holder.head)) return -1;
  const known = [...holder.modifiers, ...holder.complement];
  const told = [...mention.modifiers, ...mention.complement];
  const shared = told.filter((word) => known.some((own) => isKin(own, word))).length;
  return shared > 0 || (told.length > 0 && told.every(isBodyNoun)) ? shared : -1;
}

/** How well a holder's office is the one mentioned: -1 where it is another, else the words they share. */
function matchOffice(mention: Office, holder: Office): number {
  const apart = (a: Office, b: Office): boolean =>
    a.modifiers.some((word) => OTHER.test(word) && !b.modifiers.includes(word));
  if (apart(mention, holder) || apart(holder, mention)) return -1;
  if (mention.head !== holder.head) return matchTop(mention, holder);
  const known = [...holder.modifiers, ...holder.complement];
  let shared = 0;
  for (const word of mention.modifiers) {
    if (known.some((own) => isKin(own, word))) shared++;
    // What is told of neither may be told of a body ("the company's"); a trade's own word may not differ.
    else if (OWN_WORD.test(word)) return -1;
  }
  for (const word of mention.complement) if (known.some((own) => isKin(own, word))) shared++;
  return shared;
}

/** What parts one office from another of the same head. */
const OWN_WORD =
  /^(?:foreign|interior|finance|defence|defense|health|education|chief|general|home|justice|energy|transport|environment|culture|sports|police|fire|union|opposition)$/;

/** Many may be called so in one story: another report's holder need not be this one's. */
const SHARED =
  /^(?:activist|agent|aide|adviser|advisor|analyst|blogger|boy|brother|businessman|businesswoman|caller|citizen|colleague|commentator|constable|consultant|correspondent|cousin|critic|customer|daughter|defendant|delegate|democrat|diplomat|doctor|driver|economist|employee|engineer|envoy|expert|fan|farmer|father|fighter|firefighter|fisherman|friend|girl|guard|insider|investigator|investor|journalist|lawmaker|lawyer|lord|man|member|militant|mother|mp|mum|dad|native|neighbor|neighbour|nurse|officer|official|onlooker|parent|partner|passenger|patient|pensioner|peer|pilot|player|politician|protester|reader|rebel|refugee|reporter|representative|republican|researcher|resident|retailer|scientist|senator|sister|soldier|solicitor|son|source|speaker|specialist|spokesperson|strategist|student|supporter|survivor|suspect|teacher|technician|teenager|tourist|trader|user|veteran|victim|villager|visitor|volunteer|voter|widow|widower|wife|husband|witness|woman|worker|writer|year-old|sprecher)$/;

/** Whether one person in a story is called so: another report's holder is this one's. */
export function isSingular({ head }: Office): boolean {
  return !SHARED.test(head);
}

/** Holders by head; those at the top of something once more under `TOP_KEY`. Each office of a person once. */
export type HolderIndex = ReadonlyMap<string, readonly Holder[]>;

const TOP_KEY = '*';
/** A story in which more are called so does not tell by it who is meant. */
const MAX_HOLDERS = 100;

/** Linear. */
export function indexHolders(holders: readonly Holder[]): HolderIndex {
  const index = new Map<string, Holder[]>();
  const known = new Set<string>();
  for (const holder of holders) {
    const key = [holder.last, holder.head, ...holder.modifiers, '/', ...holder.complement].join(' ');
    if (known.has(key)) continue;
    known.add(key);
    for (const head of TOP.test(holder.head) ? [holder.head, TOP_KEY] : [holder.head]) {
      const list = index.get(head);
      if (list) list.push(holder);
      else index.set(head, [holder]);
    }
  }
  return index;
}

/**
 * Surname of who holds an office as far as `index` tells: the one person it fits best, of several the only
 * one of whom `isNear` holds. Null where it could be two.
 */
export function chooseHolder(
  office: Office,
  index: HolderIndex,
  isNear: (last: string) => boolean,
): string | null {
  const best = new Map<string, number>();
  let most = 0;
  for (const key of TOP_WORD.test(office.head) ? [office.head, TOP_KEY] : [office.head]) {
    const holders = index.get(key) ?? [];
    if (holders.length > MAX_HOLDERS) return null;
    for (const holder of holders) {
      const match = matchOffice(office, holder);
      if (match >= 0) best.set(holder.last, Math.max(match, best.get(holder.last) ?? 0));
      most = Math.max(most, match);
    }
  }
  const fitting = [...best].filter(([, match]) => match === most).map(([last]) => last);
  const [one, ...others] = fitting.length < 2 ? fitting : fitting.filter(isNear);
  return one !== undefined && others.length === 0 ? one : null;
}

/** The fullest name given with an office to the bearer of a surname. */
export function nameOfHolder(index: HolderIndex, office: Office, last: string): string | null {
  let best: string | null = null;
  for (const key of [office.head, TOP_KEY])
    for (const holder of index.get(key) ?? [])
      if (holder.last === last && (best === null || holder.name.length > best.length)) best = holder.name;
  return best;
}

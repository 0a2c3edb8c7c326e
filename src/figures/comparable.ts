/** Whether two figures can be told to differ at all, whatever they are of: ways of speaking and stamps cannot. */
import { stemWord } from '../text/stem.js';
import {
  areBoundAlike,
  areMeasuresOfOne,
  isOneMoment,
  mayBeOneHour,
  shareNear,
  timesAsMuch,
} from './comparable-measures.js';
import type { Figure } from './figure.js';
import { arePeople, isPerson } from './person-nouns.js';
import { looksMistyped, otherScope, toldApart } from './same-thing.js';
import { classOfWord } from './word-classes.js';

/** "Dozens of reasons", "three things": ways of speaking, not counts. */
const IDLE: ReadonlySet<string> = new Set(
  ['reason', 'time', 'thing', 'way', 'kind', 'part', 'side', 'step', 'question', 'word'].map(classOfWord),
);

/** Whether two figures can be told to differ at all; what they are of is not looked at. */
export function isComparable(a: Figure, b: Figure): boolean {
  if (a.language !== b.language || (a.language !== 'en' && !isReadWithoutGrammar(a))) return false;
  // Most pairs of a story's counts are of other things: first what tells them apart at a glance.
  if (a.kind === 'count' && (isIdle(a) || isIdle(b) || haveOtherHeads(a, b))) return false;
  if (toldApart(a, b, true) || isHopelesslyFar(a, b)) return false;
  // "Nine days ago" is another distance on another day of printing.
  if (a.head === 'ago' || b.head === 'ago') return false;
  // "Today" is the day of printing as often as that of the event.
  if (a.marks.includes('bound:relative') || b.marks.includes('bound:relative')) return false;
  if (isFew(a) || isFew(b) || (isWorded(a) && b.vague) || (isWorded(b) && a.vague)) return false;
  if (a.kind === 'count' && !isOfConcept(a, b)) return false;
  if ((a.low === 0 || b.low === 0) && a.concept !== b.concept) return false;
  if (a.bin === 'percent points' && !(a.low > 0 && b.low > 0)) return false;
  if (a.kind === 'date' && (isOfSpeech(a) || isOfSpeech(b) || isAnotherTime(a, b))) return false;
  if (isOfList(a) || isOfList(b)) return false;
  if (a.kind === 'measure' && !areMeasuresOfOne(a, b)) return false;
  if ((a.bin === 'bare' || b.bin === 'bare') && isFar(a, b)) return false;
  if (a.kind === 'clock' && !isOneMoment(a, b)) return false;
  // "Two of the five" and "three of the five" are often the two parts of one whole.
  if (a.marks.includes('subset') && b.marks.includes('subset') && !shareNear(a, b, 0.3)) return false;
  if (a.unit === 'yards') return false;
  const isTop = a.lead && b.lead && a.head === GOAL;
  const isOfPlayers = isStatistic(a) || isStatistic(b);
  if (isOfPlayers && !isTop && !(a.subject !== null && a.subject === b.subject)) return false;
  if (a.kind === 'count' && withOthers(a) !== withOthers(b)) return false;
  if (a.kind === 'count' && a.concept !== null && b.concept !== null && !areOneConcept(a.concept, b.concept))
    return false;
  if (isStamp(a) || isStamp(b) || standsBeside(a, b) || standsBeside(b, a)) return false;
  if (a.kind === 'age' && Math.abs(a.low - b.low) > MOST_YEARS_APART && !looksMistyped(a, b)) return false;
  if (isElapsed(a) || isElapsed(b) || areNamesakes(a, b)) return false;
  return !otherScope(a, b);
}

function isIdle({ head }: Figure): boolean {
  return head !== null && IDLE.has(head);
}

/** Whether two counts are of things that have no name in common. */
function haveOtherHeads(a: Figure, b: Figure): boolean {
  if (a.head === null || b.head === null || a.head === b.head) return false;
  return !isOf(a, b) && !isOf(b, a) && !arePeople(a.head, b.head) && !isAnyThing(a, b);
}

/** One of a row of bare numbers. */
function isOfList({ bin, left, right }: Figure): boolean {
  return bin === 'bare' && (left[0] === '#' || right[0] === '#');
}

/**
 * Whether a difference of two figures of one thing is one that reports contradict each other in. Asked last: figures
 * that are counterparts and do not contradict each other have no other counterpart either.
 */
export function canContradict(a: Figure, b: Figure): boolean {
  if (a.kind === 'date') return areBoundAlike(a, b);
  return a.kind !== 'clock' || !mayBeOneHour(a, b);
}

/** "Five climbers have been rescued": told of climbers, as the plain number of climbers is. */
function isOf({ marks }: Figure, { head }: Figure): boolean {
  return marks.some((mark) => mark.startsWith('who:') && classOfWord(mark.slice('who:'.length)) === head);
}

/** Ages further apart are of two who share a name: a father and his son. */
const MOST_YEARS_APART = 10;

/** "$US1 million ($1.52 million)": the sentence of one has the other's value as well. */
function standsBeside(a: Figure, b: Figure): boolean {
  return a.beside.has(`${b.bin} ${b.value}`);
}

/** Nouns for any thing that is counted, whatever another report calls it. */
const ANYTHING: ReadonlySet<string> = new Set(
  'items incidents units reports cases pieces products devices works samples'.split(' ').map(classOfWord),
);

/** Two nouns for things: one says little, or the digits are the same in another order. */
function isAnyThing(a: Figure, b: Figure): boolean {
  const isAny = ({ head }: Figure): boolean => head !== null && ANYTHING.has(head);
  return !isPerson(a.head) && !isPerson(b.head) && (isAny(a) || isAny(b) || looksMistyped(a, b));
}

/** Those hurt are treated, and taken to hospital. */
const HURT: ReadonlySet<string> = new Set(['injured', 'treated', 'hospitalised']);

function areOneConcept(a: string, b: string): boolean {
  const [first, second] = [a, b].map((concept) => concept.replace(/ more$/, ''));
  return a === b || (HURT.has(first) && HURT.has(second) && a.endsWith(' more') === b.endsWith(' more'));
}

/** Languages whose numbers, units and months are read; what is counted, and by what verb, is not known in them. */
const FOREIGN: ReadonlySet<string> = new Set(['de', 'fr', 'es']);

function isReadWithoutGrammar({ kind, language }: Figure): boolean {
  return FOREIGN.has(language) && /^(?:money|percent|measure|date|year)$/.test(kind);
}

/** "420 passengers and crew" are more than passengers, "two women and a man" more than two. */
function withOthers({ right }: Figure): boolean {
  const and = right.slice(0, 2).indexOf('and');
  if (and < 0) return false;
  const behind = /^(?:an?|one|two|#)$/.test(right[and + 1] ?? '') ? right[and + 2] : right[and + 1];
  return /^(?:crew|staff|others|wounded|children|women|man|woman|men|boy|girl|child)$/.test(behind ?? '');
}

/** What every player of a match has figures of. */
const STATISTICS: ReadonlySet<string> = new Set(
  `goals points touchdowns homers runs rebounds assists passes catches carries punches wickets tries aces games
   matches seasons caps kicks saves hits innings birdies laps wins titles fights knockouts drives pointer`
    .split(/\s+/)
    .map(classOfWord),
);

const GOAL = classOfWord('goals');

/** Figures of players: who is meant is told by a name, if at all. */
export function isStatistic({ kind, head }: Figure): boolean {
  return kind === 'count' && head !== null && STATISTICS.has(head);
}

/** Beyond this a unit or a scale was misread ("$140-150 million"). */
const HOPELESS = 30;
const FAR = 3;

function isHopelesslyFar(a: Figure, b: Figure): boolean {
  return timesAsMuch(a, b) > HOPELESS;
}

function isFar(a: Figure, b: Figure): boolean {
  return timesAsMuch(a, b) > FAR && !looksMistyped(a, b);
}

/** As many days apart "next month" and a day are not meant to be the same. */
const MOST_DAYS_APART = 45;

/** "Met on October 10", "will meet again next month". */
function isAnotherTime(a: Figure, b: Figure): boolean {
  const isRelative = ({ value }: Figure): boolean => /^(?:next|last|this|past|coming) /.test(value);
  return isRelative(a) !== isRelative(b) && Math.abs(a.low - b.low) > MOST_DAYS_APART;
}

/** "Police said Saturday": when somebody spoke; "posted on": when something was put up. */
function isOfSpeech({ left }: Figure): boolean {
  return (
    left
      .slice(0, 2)
      .some((word) => /^(?:said|says|told|announced|published|updated|reported|added)$/.test(word)) ||
    left.includes('posted')
  );
}

/** "Posted on Jan 7, 2015 at 3:02pm": when something was put up; every post has its own. */
function isStamp({ kind, value, right }: Figure): boolean {
  return kind === 'date' && /^\d{4}-/.test(value) && right[0] === 'at' && right[1] === '#';
}

/** "After four days of riots": it grows with the day of printing. A "six-year"-old is an age of somebody. */
function isElapsed({ kind, unit, bin, left, right }: Figure): boolean {
  // "The sixth straight day" is the seventh a day later.
  if (/^ordinal (?:straight|consecutive|successive)$/.test(bin))
    return /^(?:day|night|week|month)$/.test(right[0] ?? '');
  if (kind !== 'measure' || right[0] === 'old') return kind === 'measure';
  return left[0] === 'after' && /^(?:days?|weeks?|months?|years?)$/.test(unit ?? '');
}

/** Jess Smith and Anji Smith. */
function areNamesakes(a: Figure, b: Figure): boolean {
  const [first, second] = [firstName(a), firstName(b)];
  if (first === null || second === null) return false;
  return !first.startsWith(second) && !second.startsWith(first);
}

/** What stands before the surname beside an age, when it is a name. */
function firstName({ kind, head, left, right, names }: Figure): string | null {
  if (kind !== 'age' || head === null) return null;
  const before = left[left.indexOf(head) + 1];
  const behind = right[right.indexOf(head) - 1];
  const found = left.includes(head) ? before : right.includes(head) ? behind : undefined;
  return found !== undefined && names.has(stemWord(found, 'en')) ? found : null;
}

/** "Dozens", "tens of thousands": beside another value that is left open they say nothing. */
function isWorded({ vague, slack, kind }: Figure): boolean {
  return vague && slack === 0 && kind === 'count';
}

/** What is told of people hurt is told of a number only where a word of it stands near. */
const OF_CONCEPT: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  (
    [
      ['injured', 'hurt injured wounded hospital treated burned burns'],
      ['treated', 'hurt injured wounded hospital treated treatment oxygen burned burns'],
      ['hospitalised', 'hurt injured wounded hospital treated'],
      ['killed', 'killed dead died deaths victims bodies toll lives'],
      ['arrested', 'arrested detained custody held'],
      ['missing', 'missing unaccounted trapped fate'],
      ['evacuated', 'evacuated homes leave shelters fled moved shelter'],
    ] as const
  ).map(([name, words]) => [name, new Set(words.split(' ').map(classOfWord))] as const),
);

function isOfConcept(a: Figure, b: Figure): boolean {
  if ((a.concept === null) === (b.concept === null)) return true;
  const [told, other] = a.concept === null ? [b, a] : [a, b];
  const words = OF_CONCEPT.get((told.concept ?? '').split(' ')[0]);
  if (words === undefined) return true;
  for (const [key, near] of other.context) if (near >= 0.25 && words.has(key)) return true;
  return false;
}

/** "A few", "several". */
function isFew({ vague, value }: Figure): boolean {
  return vague && value === '3+';
}

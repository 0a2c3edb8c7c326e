/** Whether two figures can be told to differ at all, whatever they are of: ways of speaking and stamps cannot. */
import { stemWord } from '../text/stem.js';
import type { Figure } from './figure.js';
import { isPerson } from './person-nouns.js';
import { isOneEvent, looksMistyped, otherScope, toldApart } from './same-thing.js';
import { classOfWord } from './word-classes.js';

/** "Dozens of reasons", "three things": ways of speaking, not counts. */
const IDLE: ReadonlySet<string> = new Set(
  ['reason', 'time', 'thing', 'way', 'kind', 'part', 'side', 'step', 'question', 'word', 'member'].map(
    classOfWord,
  ),
);

/** Whether two figures can be told to differ at all; what they are of is not looked at. */
export function isComparable(a: Figure, b: Figure): boolean {
  if (a.language !== b.language || (a.language !== 'en' && !isReadWithoutGrammar(a))) return false;
  if ([a, b].some(({ head }) => head !== null && IDLE.has(head))) return false;
  // "Nine days ago" is another distance on another day of printing.
  if ([a, b].some(({ head }) => head === 'ago')) return false;
  // "Today" is the day of printing as often as that of the event.
  if ([a, b].some(({ marks }) => marks.includes('bound:relative'))) return false;
  if (isFew(a) || isFew(b)) return false;
  if ((a.low === 0 || b.low === 0) && a.concept !== b.concept) return false;
  if (a.kind === 'date' && [a, b].some(isOfSpeech)) return false;
  if ([a, b].some(({ bin, left, right }) => bin === 'bare' && (left[0] === '#' || right[0] === '#')))
    return false;
  if (a.kind === 'measure' && !areMeasuresOfOne(a, b)) return false;
  if (isHopelesslyFar(a, b)) return false;
  if ((a.bin === 'bare' || b.bin === 'bare') && isFar(a, b)) return false;
  if (a.kind === 'clock' && !isOneMoment(a, b)) return false;
  // "Two of the five" and "three of the five" are often the two parts of one whole.
  if (a.marks.includes('subset') && b.marks.includes('subset') && !shareNear(a, b, 0.3)) return false;
  if (a.unit === 'yards') return false;
  const isTop = a.lead && b.lead && a.head === GOAL;
  if ([a, b].some(isStatistic) && !isTop && !(a.subject !== null && a.subject === b.subject)) return false;
  if (a.kind === 'count' && withOthers(a) !== withOthers(b)) return false;
  const heads = a.kind === 'count' && a.head !== null && b.head !== null && a.head !== b.head;
  if (heads && !(isPerson(a.head) && isPerson(b.head))) return false;
  if (a.kind === 'count' && a.concept !== null && b.concept !== null && a.concept !== b.concept) return false;
  if (isStamp(a) || isStamp(b)) return false;
  if (isElapsed(a) || isElapsed(b) || areNamesakes(a, b)) return false;
  return !toldApart(a, b, true) && !otherScope(a, b);
}

/** Whether a word but the noun stands near both. */
function shareNear(a: Figure, b: Figure, least: number): boolean {
  for (const [key, near] of a.context)
    if (key !== a.head && near >= least && (b.context.get(key) ?? 0) >= least) return true;
  return false;
}

/** Languages whose numbers, units and months are read; what is counted, and by what verb, is not known in them. */
const FOREIGN: ReadonlySet<string> = new Set(['de', 'fr', 'es']);

function isReadWithoutGrammar({ kind, language }: Figure): boolean {
  return FOREIGN.has(language) && /^(?:money|percent|measure|date|year)$/.test(kind);
}

/** "420 passengers and crew" are more than passengers. */
function withOthers({ right }: Figure): boolean {
  return right[0] === 'and' && /^(?:crew|staff|others|wounded|children|women)$/.test(right[1] ?? '');
}

/** What every player of a match has figures of. */
const STATISTICS: ReadonlySet<string> = new Set(
  `goals points touchdowns homers runs rebounds assists passes catches carries punches wickets tries aces games
   matches seasons caps kicks shots saves hits innings birdies laps wins titles fights knockouts drives pointer`
    .split(/\s+/)
    .map(classOfWord),
);

const GOAL = classOfWord('goals');

/** Figures of players: who is meant is told by a name, if at all. */
function isStatistic({ head }: Figure): boolean {
  return head !== null && STATISTICS.has(head);
}

/** Of a time of day only the words around tell what happened then: the same verb, or the story's own event. */
function isOneMoment(a: Figure, b: Figure): boolean {
  const zones = [a, b].map(({ marks }) => marks.find((mark) => /^bound:(?!half)/.test(mark)) ?? '');
  if (zones[0] !== zones[1] && zones.every((zone) => zone !== '')) return false;
  return a.concept !== null
    ? a.concept === b.concept
    : b.concept === null && a.lead && b.lead && isOneEvent(a, b);
}

/** "In the last five years" and "in two days" are told from the day of printing, "15 miles north of" from a place. */
function areMeasuresOfOne(a: Figure, b: Figure): boolean {
  // Aftershocks and quakes of other years have magnitudes too.
  if (a.unit === 'magnitude' && !(a.lead && b.lead)) return false;
  if ([a, b].some(({ high }) => high === 0)) return false;
  const relative = ({ left }: Figure): boolean =>
    /^(?:last|past|previous|in|within|every|first)$/.test(left[0] ?? '');
  if (relative(a) !== relative(b)) return false;
  if (relative(a) && a.left[1] !== b.left[1]) return false;
  const way = ({ right }: Figure): string | null =>
    /^(?:north|south|east|west|northeast|northwest|southeast|southwest|from|away|off|outside|down|up|above|below)$/.test(
      right[0] ?? '',
    )
      ? `${right[0]} ${right[1] ?? ''} ${right[2] ?? ''}`
      : null;
  const oneSubject = a.subject !== null && a.subject === b.subject;
  const isLength = a.bin === 'measure length';
  if (isLength && way(a) !== null && !oneSubject) return false;
  // Years that people worked, lived or served, or have to: those of one person.
  const career = ({ context }: Figure): boolean =>
    ['work', 'serv', 'live', 'career', 'veteran'].some((key) => (context.get(key) ?? 0) >= 0.4);
  if (a.unit === 'years' && (career(a) || career(b)) && !oneSubject) return false;
  if (a.concept === 'sentence' && !oneSubject && !(a.lead && b.lead)) return false;
  const before = a.head === 'before' || a.head === 'after';
  if (before && a.head === b.head && !shareNear(a, b, 0.5)) return false;
  const after = ({ head }: Figure): boolean => head === 'after';
  return (!isLength || way(a) === way(b)) && after(a) === after(b) && !areHoursAndDays(a, b);
}

/** Nineteen hours can be spread over four days. */
function areHoursAndDays(a: Figure, b: Figure): boolean {
  const isHours = ({ unit }: Figure): boolean => /^(?:seconds|minutes|hours)$/.test(unit ?? '');
  const isLong = ({ unit }: Figure): boolean => /^(?:days|nights|weeks|months|years)$/.test(unit ?? '');
  return ((isHours(a) && isLong(b)) || (isHours(b) && isLong(a))) && timesAsMuch(a, b) > 1.5;
}

/** Beyond this a unit or a scale was misread ("$140-150 million"). */
const HOPELESS = 30;
const FAR = 3;

function timesAsMuch(a: Figure, b: Figure): number {
  if (a.kind === 'date' || a.kind === 'clock' || a.kind === 'tally' || a.kind === 'year') return 1;
  if (a.low === 0 || b.low === 0) return 1;
  const [small, large] = a.low < b.low ? [a, b] : [b, a];
  return large.low / Math.max(Number.isFinite(small.high) ? small.high : small.low, 1e-9);
}

function isHopelesslyFar(a: Figure, b: Figure): boolean {
  return timesAsMuch(a, b) > HOPELESS;
}

function isFar(a: Figure, b: Figure): boolean {
  return timesAsMuch(a, b) > FAR && !looksMistyped(a, b);
}

/** "Police said Saturday": when somebody spoke; "posted on": when something was put up. */
function isOfSpeech({ left }: Figure): boolean {
  return left
    .slice(0, 2)
    .some((word) => /^(?:said|says|told|announced|posted|published|updated|reported|added)$/.test(word));
}

/** "Posted on Jan 7, 2015 at 3:02pm": when something was put up; every post has its own. */
function isStamp({ kind, value, right }: Figure): boolean {
  return kind === 'date' && !value.startsWith('--') && right[0] === 'at' && right[1] === '#';
}

/** "After four days of riots": it grows with the day of printing. A "six-year"-old is an age of somebody. */
function isElapsed({ kind, unit, left, right }: Figure): boolean {
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

/** "A few", "several". */
function isFew({ vague, value }: Figure): boolean {
  return vague && value === '3+';
}

/** Whether two lengths of time or way, or two times of day, can be told to differ: from where they count, and what happened then. */
import { stemWord } from '../text/stem.js';
import type { Figure } from './figure.js';
import { isOneEvent } from './same-thing.js';
import { slotsAround } from './slots.js';
import { classOfWord } from './word-classes.js';

/** Whether a word but the noun stands near both. */
export function shareNear(a: Figure, b: Figure, least: number): boolean {
  for (const [key, near] of a.context)
    if (key !== a.head && near >= least && (b.context.get(key) ?? 0) >= least) return true;
  return false;
}

/** Whether another word than those behind ("north of Tarlow") stands near both: the mill is one thing, the fire another. */
function shareBeside(a: Figure, b: Figure): boolean {
  const behind = new Set(a.right.map((word) => stemWord(word, a.language)));
  for (const [key, near] of a.context)
    if (!behind.has(key) && near >= 0.3 && (b.context.get(key) ?? 0) >= 0.3) return true;
  return false;
}

const BOUND = /^bound:(?:by|before|after|until|since|from|past|between|of)$/;
const ZONE = /^bound:(?!half|by|before|after|until|since|from|past|between|of)/;

/** "On Friday", "by Saturday", "before the ninth": the edge of a time is no time that something happened. */
export function areBoundAlike(a: Figure, b: Figure): boolean {
  const [first, second] = [a, b].map(({ marks }) => marks.filter((mark) => BOUND.test(mark)).join());
  return first === second;
}

function zoneOf({ marks }: Figure): string {
  return marks.find((mark) => ZONE.test(mark)) ?? '';
}

/** "3:30 p.m.", "4:30 p.m. ET": whole hours apart, and where the first clock stands is not told. */
export function mayBeOneHour(a: Figure, b: Figure): boolean {
  const apart = Math.abs(a.low - b.low);
  return zoneOf(a) !== zoneOf(b) && apart % 60 === 0 && apart <= MOST_ZONES_APART * 60;
}

const MOST_ZONES_APART = 12;

/** Of a time of day only the words around tell what happened then: the same verb, or the story's own event. */
export function isOneMoment(a: Figure, b: Figure): boolean {
  if (!areBoundAlike(a, b)) return false;
  if (zoneOf(a) !== zoneOf(b) && zoneOf(a) !== '' && zoneOf(b) !== '') return false;
  if (a.concept !== null && b.concept !== null) return a.concept === b.concept;
  if (a.concept !== b.concept && a.lead && b.lead) return true;
  const slots = slotsAround(b);
  for (const slot of slotsAround(a)) if (slots.has(slot)) return true;
  return isOneEvent(a, b) || shareNear(a, b, 0.45);
}

/** "In the last five years" and "in two days" are told from the day of printing, "15 miles north of" from a place. */
export function areMeasuresOfOne(a: Figure, b: Figure): boolean {
  // Aftershocks and quakes of other years have magnitudes too.
  if (a.unit === 'magnitude' && !(a.lead && b.lead)) return false;
  if ([a, b].some(({ high }) => high === 0)) return false;
  // "Is to last three weeks" is no last three weeks.
  const relative = ({ left }: Figure): boolean =>
    /^(?:last|past|previous|every|first)$/.test(left[0] ?? '') && left[1] !== 'to';
  if (relative(a) !== relative(b)) return false;
  if (relative(a) && a.left[1] !== b.left[1]) return false;
  const way = ({ right }: Figure): string | null =>
    /^(?:north|south|east|west|northeast|northwest|southeast|southwest|from|away|off|outside)$/.test(
      right[0] ?? '',
    )
      ? `${right[0]} ${right[1] ?? ''} ${right[2] ?? ''}`
      : null;
  const oneSubject = a.subject !== null && a.subject === b.subject;
  const isLength = a.bin === 'measure length';
  const [wayA, wayB] = [way(a), way(b)];
  if (isLength && wayA !== null && wayB !== null && !oneSubject && (wayA !== wayB || !shareBeside(a, b)))
    return false;
  // Years that people worked, lived or served, or have to: those of one person.
  const career = ({ context }: Figure): boolean =>
    ['work', 'serv', 'live', 'career', 'veteran'].some((key) => (context.get(key) ?? 0) >= 0.4);
  if (a.unit === 'years' && (career(a) || career(b)) && !oneSubject) return false;
  if ((a.concept === 'sentence') !== (b.concept === 'sentence') && ![a, b].every(isNearJail)) return false;
  if (a.concept === 'sentence' && !oneSubject && !(a.lead && b.lead) && !isOneSentence(a, b)) return false;
  const before = a.head === 'before' || a.head === 'after';
  if (before && a.head === b.head && !shareNear(a, b, 0.5)) return false;
  const after = ({ head }: Figure): boolean => head === 'after';
  return after(a) === after(b) && !areHoursAndDays(a, b);
}

/** Of one sentence the report opens with the other tells only where it speaks of nobody the opening does not. */
function isOneSentence(a: Figure, b: Figure): boolean {
  if (a.lead === b.lead) return false;
  const [top, further] = a.lead ? [a, b] : [b, a];
  return further.subject === null || top.names.has(further.subject) || top.subject === null;
}

const JAIL = classOfWord('jail');

function isNearJail({ concept, context }: Figure): boolean {
  return concept === 'sentence' || (context.get(JAIL) ?? 0) >= 0.45;
}

/** Nineteen hours can be spread over four days. */
function areHoursAndDays(a: Figure, b: Figure): boolean {
  const isHours = ({ unit }: Figure): boolean => /^(?:seconds|minutes|hours)$/.test(unit ?? '');
  const isLong = ({ unit }: Figure): boolean => /^(?:days|nights|weeks|months|years)$/.test(unit ?? '');
  return ((isHours(a) && isLong(b)) || (isHours(b) && isLong(a))) && timesAsMuch(a, b) > 1.5;
}

/** The larger of two values in the smaller; 1 for what is not of any size. */
export function timesAsMuch(a: Figure, b: Figure): number {
  if (a.kind === 'date' || a.kind === 'clock' || a.kind === 'tally' || a.kind === 'year') return 1;
  if (a.low === 0 || b.low === 0) return 1;
  const [small, large] = a.low < b.low ? [a, b] : [b, a];
  return large.low / Math.max(Number.isFinite(small.high) ? small.high : small.low, 1e-9);
}

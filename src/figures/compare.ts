/** Whether two values of one thing agree, one is the vaguer of the two, or they differ. */
import type { Figure } from './figure.js';

/** `apart`: not comparable, such as a weekday and a date whose weekday is not known. */
export type Agreement = 'same' | 'vaguer' | 'differ' | 'apart';

/** Values at most this far apart, as a fraction, can be one another's rounding. */
const ROUNDING = 0.06;
/** Counts below this are reported to the unit: 31 and 30 injured differ. */
const EXACT_BELOW = 100;
const EQUAL = 1e-9;

function weekdayOf(figure: Figure): number | null {
  const mark = figure.marks.find((name) => name.startsWith('weekday:'));
  return mark === undefined ? null : Number(mark.slice('weekday:'.length));
}

/** 1 Monday to 7 Sunday of a day since 1970, which was a Thursday. */
function weekdayOfDay(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

function isUnanchored({ marks }: Figure): boolean {
  return marks.includes('bound:period');
}

function compareDates(a: Figure, b: Figure, yearKnown: boolean): Agreement {
  // "Next week" of a report without a date has no place in the calendar.
  if (isUnanchored(a) !== isUnanchored(b)) return 'apart';
  const [first, second] = [weekdayOf(a), weekdayOf(b)];
  if (first !== null && second !== null) return first === second ? 'same' : 'differ';
  if (first !== null || second !== null) {
    const [dated, named] = first === null ? [a, b] : [b, a];
    // Only a day of the report's own week or so can be the one its weekday means.
    if (dated.vague) return 'apart';
    const near = Number.isFinite(named.low) && dated.low >= named.low && dated.high <= named.high;
    if (!yearKnown || dated.vague || !near) return 'apart';
    return weekdayOfDay(dated.low) === (first ?? second) ? 'vaguer' : 'differ';
  }
  if (a.value.startsWith('--') !== b.value.startsWith('--')) return compareWithoutYear(a.value, b.value);
  // "May 7" takes the year of its report's own day: the same day of another year is a guess, no difference.
  const isOneDay = /^\d{4}-\d\d-/.test(a.value) && a.value.slice(4) === b.value.slice(4);
  if (isOneDay && a.value !== b.value) return 'apart';
  return compareIntervals(a, b, 0);
}

/** ISO dates of which one has no year (`--08-21`): month and day alone are compared. */
function compareWithoutYear(a: string, b: string): Agreement {
  const [first, second] = [a, b].map((value) => value.slice(value.startsWith('--') ? 2 : 5));
  return first.startsWith(second) || second.startsWith(first) ? 'vaguer' : 'differ';
}

const HALF_DAY = 720;

/** Times of day go round; where one does not tell morning from evening, half a day is no difference. */
function compareClocks(a: Figure, b: Figure): Agreement {
  const round = [a, b].some(({ marks }) => marks.includes('bound:half')) ? HALF_DAY : 2 * HALF_DAY;
  const slack = a.slack + b.slack;
  const near = [-round, 0, round].map((turn) =>
    compareIntervals(a, { ...b, low: b.low + turn, high: b.high + turn }, slack),
  );
  return (
    near.find((agreement) => agreement === 'same') ??
    near.find((agreement) => agreement === 'vaguer') ??
    'differ'
  );
}

function compareIntervals(a: Figure, b: Figure, slack: number): Agreement {
  const gap = Math.max(a.low - b.high, b.low - a.high);
  const scale = Math.max(Math.abs(a.low), Math.abs(b.low), 1);
  if (gap <= EQUAL * scale) {
    const same =
      Math.abs(a.low - b.low) <= EQUAL * scale &&
      (a.high === b.high || Math.abs(a.high - b.high) <= EQUAL * scale);
    return same ? 'same' : 'vaguer';
  }
  return gap <= slack ? 'vaguer' : 'differ';
}

/**
 * `yearKnown`: whether days are of a known year, so that a date has a weekday. "About 40" and 38, "more than 30"
 * and 31, 17.6 and "nearly 18", 174 metres and 570 feet do not differ.
 */
export function compareValues(a: Figure, b: Figure, yearKnown: boolean): Agreement {
  if (a.kind === 'date') return compareDates(a, b, yearKnown);
  if (a.kind === 'clock') return compareClocks(a, b);
  if (a.kind === 'age' || a.kind === 'year' || a.kind === 'tally') return compareIntervals(a, b, 0);
  const scale = Math.max(Math.abs(a.low), Math.abs(b.low));
  const exact = !a.vague && !b.vague;
  const unitsDiffer = a.kind === 'measure' && a.unit !== b.unit;
  if (unitsDiffer) return compareIntervals(a, b, Math.max(ROUNDING * scale, a.slack, b.slack));
  if (a.kind === 'count' && exact && scale < EXACT_BELOW) return compareIntervals(a, b, 0);
  // "Tens of thousands" is not written for 100,000.
  const worded = (a.vague && a.slack === 0) || (b.vague && b.slack === 0);
  return compareIntervals(a, b, worded ? 0 : Math.min(Math.max(a.slack, b.slack), ROUNDING * scale));
}

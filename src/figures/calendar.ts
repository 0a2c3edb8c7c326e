/**
 * Dates and times of day in a sentence as intervals: days since 1970 in the year the story is set in, and
 * minutes since midnight. A weekday alone keeps its name; a date that no calendar has is none.
 */
import { readDate, readNumber } from '../text/numbers.js';
import { readPeriod } from './periods.js';
import type { Sentence } from './sentence.js';

/** Where a report stands in time, as far as it tells. */
export interface Anchor {
  /** Days since 1970 of this report's publication; null where unknown. */
  readonly day: number | null;
  /** The year the story is set in; null where no report tells. */
  readonly year: number | null;
}

export interface Moment {
  readonly kind: 'date' | 'clock';
  readonly low: number;
  readonly high: number;
  readonly slack: number;
  readonly vague: boolean;
  /** 1 Monday to 7 Sunday where only a weekday is given. */
  readonly weekday: number | null;
  /** A bound ("until", "by") or a zone: must be equal in what is compared. */
  readonly mark: string | null;
  readonly shown: string;
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000;
/** A leap year: stands for the unknown one. */
const SOME_YEAR = 2000;

function epochDay(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export const two = (value: number): string => String(value).padStart(2, '0');

function shownDay(epoch: number, yearKnown: boolean): string {
  const iso = new Date(epoch * DAY).toISOString().slice(0, 10);
  return yearKnown ? iso : `--${iso.slice(5)}`;
}

const UNTIL: ReadonlySet<string> = new Set(['until', 'till', 'through']);
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

const BOUNDS = /^(?:since|before|by|after)$/;

function boundBefore({ words }: Sentence, at: number): string | null {
  let n = at - 1;
  // "Until the end of August".
  while (
    n > at - 5 &&
    n >= 0 &&
    /^(?:the|end|start|beginning|middle|of|early|late|mid|at|least|next)$/.test(words[n].word)
  )
    n--;
  const word = words[n]?.word ?? '';
  if (UNTIL.has(word)) return 'until';
  return BOUNDS.test(word) ? word : null;
}

function explicitYear({ words }: Sentence, next: number): number | null {
  const word = words[next];
  if (!word?.digits || word.word.length !== 4 || !/^(?:, ?|\.? |\u00a0)$/.test(word.gap)) return null;
  const year = Number(word.word);
  return year >= 1500 && year <= 2199 ? year : null;
}

/** The year of a month and day without one: the nearest to the publication day. */
function nearestYear(anchor: Anchor, month: number, day: number): number {
  const base = anchor.day === null ? anchor.year : new Date(anchor.day * DAY).getUTCFullYear();
  if (base === null) return SOME_YEAR;
  if (anchor.day === null) return base;
  const from = anchor.day;
  const distance = (year: number): number => Math.abs(epochDay(year, month, day) - from);
  return [base - 1, base, base + 1].reduce(
    (best, year) => (distance(year) < distance(best) ? year : best),
    base,
  );
}

const PART_OF_MONTH: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['early', [1, 12]],
  ['beginning', [1, 10]],
  ['start', [1, 10]],
  ['mid', [8, 23]],
  ['middle', [8, 23]],
  ['late', [18, 31]],
  ['end', [21, 31]],
]);

function partBefore(
  { words }: Sentence,
  at: number,
): { readonly range: readonly [number, number]; readonly from: number } | null {
  const near = PART_OF_MONTH.get(words[at - 1]?.word ?? '');
  if (near) return { range: near, from: at - 1 };
  const far = words[at - 1]?.word === 'of' ? PART_OF_MONTH.get(words[at - 2]?.word ?? '') : undefined;
  return far ? { range: far, from: at - 2 } : null;
}

/** "The tenth of July". */
function spokenDay({ words, language, text }: Sentence, at: number): ReturnType<typeof readDate> {
  if (language !== 'en' || words[at].digits || words[at + 1] === undefined) return null;
  const number = readNumber(words, at, language, text);
  const day = Number(/^#o(\d{1,2})$/.exec(number?.key ?? '')?.[1] ?? 0);
  if (number === null || day < 1 || day > 31 || words[number.next]?.word !== 'of') return null;
  const month = words[number.next + 1];
  if (month === undefined || !month.capital) return null;
  const named = readDate(words, number.next + 1, language, text);
  const key = named?.parts[0].key ?? '';
  if (named === null || !/^@\d\d$/.test(key) || named.parts.length > 1) return null;
  const part = { key: `${key}-${two(day)}`, from: at, to: number.next };
  return { parts: [part, named.parts[0]], next: named.next };
}

/** The date that begins at a word, or null. "Today" and "yesterday" need the day of publication. */
export function readCalendarDate(sentence: Sentence, at: number, anchor: Anchor): Moment | null {
  const relative = relativeDay(sentence, at, anchor) ?? readPeriod(sentence, at, anchor);
  if (relative) return relative;
  const { words, language, text } = sentence;
  const found = spokenDay(sentence, at) ?? readDate(words, at, language, text);
  if (!found) return null;
  const mark = boundBefore(sentence, at);
  const base = { kind: 'date' as const, mark, from: at, slack: 0 };
  const weekday = /^@d([1-7])$/.exec(found.parts[0].key);
  if (weekday) return weekdayMoment(sentence, at, Number(weekday[1]), anchor, mark);
  const dayPart = found.parts.map(({ key }) => /^@(\d\d)-(\d\d)$/.exec(key)).find((part) => part !== null);
  const iso = /^#(\d{4})$/.exec(found.parts[0].key);
  if (dayPart) {
    const [month, day] = [Number(dayPart[1]), Number(dayPart[2])];
    const told = iso ? Number(iso[1]) : explicitYear(sentence, found.next);
    const year = told ?? nearestYear(anchor, month, day);
    if (day > daysIn(told ?? SOME_YEAR, month)) return null;
    const low = epochDay(year, month, day);
    const known = told !== null || anchor.day !== null || anchor.year !== null;
    const to = found.next + (told !== null && !iso ? 1 : 0);
    return { ...base, low, high: low, vague: false, weekday: null, shown: shownDay(low, known), to };
  }
  const monthPart = /^@(\d\d)$/.exec(found.parts[0].key);
  if (!monthPart) return null;
  const month = Number(monthPart[1]);
  const told = explicitYear(sentence, found.next);
  const year = told ?? nearestYear(anchor, month, 15);
  const last = daysIn(year, month);
  const part = partBefore(sentence, at);
  const [first, end] = part ? [part.range[0], Math.min(part.range[1], last)] : [1, last];
  return {
    ...base,
    from: part?.from ?? at,
    low: epochDay(year, month, first),
    high: epochDay(year, month, end),
    vague: true,
    weekday: null,
    shown: told === null ? `--${two(month)}` : `${told}-${two(month)}`,
    to: found.next + (told === null ? 0 : 1),
  };
}

/** The word behind a day that no calendar has ("31 February"), which is no figure either; null where it is none. */
export function afterImpossibleDate({ words, language, text }: Sentence, at: number): number | null {
  const found = readDate(words, at, language, text);
  const part = found?.parts.map(({ key }) => /^@(\d\d)-(\d\d)$/.exec(key)).find((key) => key !== null);
  if (!found || !part) return null;
  const month = Number(part[1]);
  const exists = month >= 1 && month <= 12 && Number(part[2]) <= daysIn(SOME_YEAR, month);
  return exists ? null : found.next;
}

function weekdayMoment(
  sentence: Sentence,
  at: number,
  weekday: number,
  anchor: Anchor,
  mark: string | null,
): Moment | null {
  // "Tuesday, March 4": the date that follows says more.
  const next = sentence.words[at + 1];
  if (next && /^,? $/.test(next.gap) && readDate(sentence.words, at + 1, sentence.language, sentence.text))
    return null;
  const plural =
    /s$/.test(sentence.words[at].word) &&
    sentence.language === 'en' &&
    sentence.words[at].word.endsWith('days');
  if (plural) return null;
  const low = anchor.day === null ? Number.NEGATIVE_INFINITY : anchor.day - 8;
  const high = anchor.day === null ? Number.POSITIVE_INFINITY : anchor.day + 8;
  const bound = /^(?:last|next)$/.test(sentence.words[at - 1]?.word ?? '')
    ? sentence.words[at - 1].word
    : null;
  return {
    kind: 'date',
    low,
    high,
    slack: 0,
    vague: true,
    weekday,
    mark: mark ?? (bound === 'next' ? 'next' : null),
    shown: WEEKDAYS[weekday - 1],
    from: at,
    to: at + 1,
  };
}

const RELATIVE: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);

function relativeDay({ words, language }: Sentence, at: number, anchor: Anchor): Moment | null {
  if (language !== 'en' || anchor.day === null) return null;
  const step = RELATIVE.get(words[at].word);
  if (step === undefined) return null;
  const day = anchor.day + step;
  // A report written after midnight, or east of its bureau, counts from another day.
  return {
    kind: 'date',
    low: day - 1,
    high: day + 1,
    slack: 0,
    vague: true,
    weekday: null,
    mark: 'relative',
    shown: shownDay(day, true),
    from: at,
    to: at + 1,
  };
}

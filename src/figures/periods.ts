/**
 * Stretches of the calendar told from the day of printing: "next week", "the end of the month", "the second
 * quarter of next year", "last autumn", as days since 1970. Without a day of printing all are told from one and the
 * same day, so that they can still be compared with each other.
 */
import type { Anchor, Moment } from './calendar.js';
import type { Sentence } from './sentence.js';

const DAY = 86_400_000;
/** Stands for the day of printing where no report tells one. */
const SOME_DAY = Date.UTC(2000, 5, 14) / DAY;

const STEPS: ReadonlyMap<string, number> = new Map([
  ['next', 1],
  ['coming', 1],
  ['the', 0],
]);
const SEASONS: ReadonlyMap<string, number> = new Map([
  ['spring', 2],
  ['summer', 5],
  ['autumn', 8],
  ['winter', 11],
]);
const QUARTERS: ReadonlyMap<string, number> = new Map([
  ['first', 0],
  ['second', 1],
  ['third', 2],
  ['fourth', 3],
  ['final', 3],
]);

interface Days {
  readonly low: number;
  readonly high: number;
  readonly to: number;
  readonly shown: string;
  /** Whether its place in the calendar is told without the day of printing. */
  readonly fixed: boolean;
}

function months(year: number, month: number, count: number): readonly [number, number] {
  return [Date.UTC(year, month, 1) / DAY, Date.UTC(year, month + count, 0) / DAY];
}

/** "Next year", "2026": the year told at a word, as an offset or itself, and the word behind. */
function yearAt(
  { words }: Sentence,
  at: number,
  now: number,
): { readonly year: number; readonly to: number } | null {
  const [first, second] = [words[at], words[at + 1]];
  if (first?.digits && /^(?:19|20)\d\d$/.test(first.word)) return { year: Number(first.word), to: at + 1 };
  const step = first?.word === 'this' ? 0 : first?.word === 'last' ? -1 : STEPS.get(first?.word ?? '');
  if (step === undefined || second?.word !== 'year' || first?.word === 'the') return null;
  return { year: now + step, to: at + 2 };
}

/** "Second quarter of next year", "autumn of next year". */
function partOfYear(sentence: Sentence, at: number, now: number): Days | null {
  const { words } = sentence;
  const word = (n: number): string => words[n]?.word ?? '';
  const season = SEASONS.get(word(at));
  const quarter = word(at + 1) === 'quarter' ? QUARTERS.get(word(at)) : undefined;
  if (season === undefined && quarter === undefined) return null;
  let next = at + (quarter === undefined ? 1 : 2);
  if (word(next) === 'of') next++;
  const told = yearAt(sentence, next, now);
  // "The summer of 2028" is read as its year: others give the year alone.
  if (told === null || (quarter === undefined && words[next].digits)) return null;
  const [low, high] =
    quarter === undefined ? months(told.year, season ?? 0, 3) : months(told.year, quarter * 3, 3);
  return {
    low,
    high,
    to: told.to,
    fixed: words[next].digits,
    shown: `${told.year}-${quarter === undefined ? word(at) : `Q${quarter + 1}`}`,
  };
}

/** "Next week", "the end of the month", "this month". */
function weekOrMonth({ words }: Sentence, at: number, day: number): Days | null {
  const step = STEPS.get(words[at].word);
  const unit = words[at + 1]?.word ?? '';
  if (step === undefined || (unit !== 'week' && unit !== 'month')) return null;
  const before = words[at - 1]?.word ?? '';
  const end = before === 'of' && words[at - 2]?.word === 'end';
  if (words[at].word === 'the' && !end) return null;
  // "The next week of talks".
  if (words[at + 2]?.word === 'of') return null;
  const name = `${end ? 'end of ' : ''}${step === 0 ? 'this' : words[at].word} ${unit}`;
  if (unit === 'week') {
    const monday = day - ((((day + 3) % 7) + 7) % 7) + 7 * step;
    return { low: end ? monday + 3 : monday, high: monday + 6, to: at + 2, shown: name, fixed: false };
  }
  const date = new Date(day * DAY);
  const [low, high] = months(date.getUTCFullYear(), date.getUTCMonth() + step, 1);
  return { low: end ? high - 10 : low, high, to: at + 2, shown: name, fixed: false };
}

/** English only. A period before the day of printing is read as one too; "last" says so. */
export function readPeriod(sentence: Sentence, at: number, anchor: Anchor): Moment | null {
  if (sentence.language !== 'en') return null;
  const day = anchor.day ?? SOME_DAY;
  const found =
    weekOrMonth(sentence, at, day) ?? partOfYear(sentence, at, new Date(day * DAY).getUTCFullYear());
  if (!found) return null;
  const { words, text } = sentence;
  // Without a day of printing the words themselves say when.
  const said = text.slice(words[at].start, words[found.to - 1].end).replace(/\s+/g, ' ');
  const { low, high, to, fixed } = found;
  return {
    low,
    high,
    to,
    shown: anchor.day === null && !fixed ? said : found.shown,
    kind: 'date',
    slack: 0,
    vague: true,
    weekday: null,
    mark: anchor.day === null && !fixed ? 'period' : null,
    from: at,
  };
}

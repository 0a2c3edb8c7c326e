/**
 * When a report was published, as intervals: a bare date is somewhere in its day, a time without a zone
 * somewhere in a day around it, an unknown time anywhere. Many reports tell only the day of the year, in
 * their dateline ("LONDON, Feb 13 (Reuters) -"): so that is kept beside the time, for these to be compared.
 */
import { ANYTIME, readTimeSpan, type TimeSpan } from '../text/publication-time.js';

export interface PublicationTime {
  /** Since 1970. */
  readonly time: TimeSpan;
  /** Since the beginning of some year. */
  readonly ofYear: TimeSpan;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const YEAR = 366 * DAY;

/**
 * From an ISO 8601 time as a Document holds it, and the day of its dateline as "02-13", each where there is
 * one. What does not parse is unknown.
 */
export function readPublicationTime(published: string | null, dateline: string | null): PublicationTime {
  const known = knownTime(published);
  if (known) return known;
  const day = dateline === null ? ANYTIME : readTimeSpan(`2000-${dateline}`);
  return { time: readTimeSpan(published), ofYear: isKnown(day) ? toYear(day, day.from) : ANYTIME };
}

/** Where the dateline need not be asked; else null. */
export function knownTime(published: string | null): PublicationTime | null {
  const time = readTimeSpan(published);
  return isKnown(time) ? { time, ofYear: toYear(time, time.from) } : null;
}

/** Every year has the 366 days of 2000, so that the same day of two years is the same. */
function toYear(span: TimeSpan, at: number): TimeSpan {
  const date = new Date(at);
  const from = Date.UTC(2000, date.getUTCMonth(), date.getUTCDate()) - Date.UTC(2000, 0, 1) + (at % DAY);
  return { from, to: from + span.to - span.from };
}

function isKnown(span: TimeSpan): boolean {
  return span.from !== Number.NEGATIVE_INFINITY;
}

/** The earlier of two; a time known better before one known worse. */
export function earlier(a: PublicationTime, b: PublicationTime): PublicationTime {
  if (isKnown(a.time) !== isKnown(b.time)) return isKnown(a.time) ? a : b;
  const [x, y] = isKnown(a.time) ? [a.time, b.time] : [a.ofYear, b.ofYear];
  if (isKnown(x) !== isKnown(y)) return isKnown(x) ? a : b;
  return y.from < x.from || (y.from === x.from && y.to < x.to) ? b : a;
}

/** The latest beginning and the earliest end of several times: what their distance is read from. */
export function joinTimes(a: PublicationTime, b: PublicationTime): PublicationTime {
  return { time: joinSpans(a.time, b.time), ofYear: joinSpans(a.ofYear, b.ofYear) };
}

function joinSpans(a: TimeSpan, b: TimeSpan): TimeSpan {
  return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
}

/** Whether the two furthest apart of both sets (as `joinTimes` gives them) lie within so many hours. */
export function withinHours(a: PublicationTime, b: PublicationTime, hours: number): boolean {
  const { time, ofYear } = joinTimes(a, b);
  if (time.from - time.to > hours * HOUR) return false;
  const apart = ofYear.from - ofYear.to;
  // Round the turn of the year it is the other way about; each end may be a day long.
  const around = YEAR - apart - 2 * DAY;
  return !(Math.min(apart, around) > hours * HOUR);
}

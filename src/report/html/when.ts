/** Times as a newspaper prints them: in UTC where the zone is known, else as delivered. */
import { readTimeSpan } from '../../text/publication-time.js';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

const ZONED = /(?:Z|[+-]\d{2}:?\d{2})$/i;

/** Milliseconds since 1970 as a dot on a line, and how exact that is; null where nothing is known. */
export interface Moment {
  readonly at: number;
  /** Of a bare date; an hour is known otherwise. */
  readonly wholeDay: boolean;
  readonly zoned: boolean;
}

export function momentOf(published: string | null): Moment | null {
  const { from, to } = readTimeSpan(published);
  if (published === null || !Number.isFinite(from) || !Number.isFinite(to)) return null;
  const wholeDay = !published.trim().slice(10).includes(':');
  return { at: wholeDay ? from : (from + to) / 2, wholeDay, zoned: ZONED.test(published.trim()) };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** "12 Mar 2024". */
function day(at: number): string {
  const date = new Date(at);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** "12 Mar". */
export function shortDay(at: number): string {
  const date = new Date(at);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
}

/** "14:05". */
export function clock(at: number): string {
  const date = new Date(at);
  return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
}

/** "12 Mar 2024, 14:05 UTC"; "no time" for none. */
export function when(published: string | null): string {
  const moment = momentOf(published);
  if (moment === null) return 'no time';
  if (moment.wholeDay) return day(moment.at);
  return `${day(moment.at)}, ${clock(moment.at)}${moment.zoned ? ' UTC' : ''}`;
}

/** For a `datetime` attribute and for filters: "2024-03-12"; empty for none. */
export function isoDay(published: string | null): string {
  const moment = momentOf(published);
  return moment === null ? '' : new Date(moment.at).toISOString().slice(0, 10);
}

/** "12 Mar 2024", or "12–14 Mar 2024" and the like, over all that is known; empty where nothing is. */
export function daysOf(published: readonly (string | null)[]): string {
  const at = published.flatMap((time) => momentOf(time)?.at ?? []);
  if (at.length === 0) return '';
  const first = at.reduce((least, one) => Math.min(least, one));
  const last = at.reduce((most, one) => Math.max(most, one));
  const [from, to] = [day(first), day(last)];
  if (from === to) return from;
  if (from.slice(-4) !== to.slice(-4)) return `${from} – ${to}`;
  const [dayOfMonth, month] = shortDay(first).split(' ');
  return shortDay(last).endsWith(` ${month}`) ? `${dayOfMonth}–${to}` : `${shortDay(first)} – ${to}`;
}

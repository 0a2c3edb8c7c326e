/**
 * Publication times as intervals: a bare date is somewhere in its day, a time without a zone somewhere in
 * a day around it, an unknown time anywhere.
 */

/** Milliseconds since 1970 between which something was published; infinite where unknown. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

const HOUR = 3_600_000;
const ANYTIME: TimeSpan = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
const ZONE = /(?:Z|[+-]\d{2}:?\d{2})$/i;

/** ISO 8601 in, as a Document holds it. What does not parse is unknown. */
export function readTimeSpan(published: string | null): TimeSpan {
  if (published === null) return ANYTIME;
  const text = published.trim();
  if (!text.includes('T') && !text.includes(' ')) {
    const from = Date.parse(text);
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(from) ? { from, to: from + 24 * HOUR } : ANYTIME;
  }
  const iso = text.replace(' ', 'T');
  const zoned = ZONE.test(iso);
  // Without the Z, Date.parse would take the zone of the machine.
  const at = Date.parse(zoned ? iso : `${iso}Z`);
  if (Number.isNaN(at)) return ANYTIME;
  return zoned ? { from: at, to: at } : { from: at - 12 * HOUR, to: at + 12 * HOUR };
}

/** The earlier of two; a known one before an unknown one. */
export function earlier(a: TimeSpan, b: TimeSpan): TimeSpan {
  if (a.from === Number.NEGATIVE_INFINITY) return b;
  if (b.from === Number.NEGATIVE_INFINITY) return a;
  return b.from < a.from || (b.from === a.from && b.to < a.to) ? b : a;
}

/** The latest beginning and the earliest end of several times: what their distance is read from. */
export function joinTimes(a: TimeSpan, b: TimeSpan): TimeSpan {
  return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
}

/** Whether the two furthest apart of both sets (as `joinTimes` gives them) lie within so many hours. */
export function withinHours(a: TimeSpan, b: TimeSpan, hours: number): boolean {
  const joined = joinTimes(a, b);
  return !(joined.from - joined.to > hours * HOUR);
}

/**
 * Publication times as intervals: a bare date is somewhere in its day, a time without a zone somewhere in a
 * day around it, an unknown time anywhere. So two reports are in order only when no reading puts them otherwise.
 */

/** Milliseconds since 1970 between which something was published; infinite where unknown. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

export const ANYTIME: TimeSpan = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

const HOUR = 3_600_000;
const ZONE = /(?:Z|[+-]\d{2}:?\d{2})$/i;

/** From ISO 8601, as a Document holds it. What does not parse is unknown. */
export function readTimeSpan(published: string | null): TimeSpan {
  const text = published?.trim() ?? '';
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    const from = Date.parse(text);
    return Number.isNaN(from) ? ANYTIME : { from, to: from + 24 * HOUR };
  }
  const iso = text.replace(' ', 'T');
  if (!/^\d{4}-\d{2}-\d{2}T/.test(iso)) return ANYTIME;
  const zoned = ZONE.test(iso);
  // Without the Z, Date.parse would take the zone of the machine.
  const at = Date.parse(zoned ? iso : `${iso}Z`);
  if (Number.isNaN(at)) return ANYTIME;
  return zoned ? { from: at, to: at } : { from: at - 12 * HOUR, to: at + 12 * HOUR };
}

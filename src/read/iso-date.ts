/**
 * Dates as metadata writes them (ISO 8601, RFC 2822, written out in English, epoch numbers) to ISO 8601.
 * The zone stays as it was given, a time without one stays without, a bare date stays a bare date. Whatever
 * could be read two ways (03/04/2022) is null. Built by hand: Date.parse guesses, and differs by engine.
 */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const MONTH_NAMES = new Map(
  (
    'january february march april may june july august september october november december sept ' +
    MONTHS.join(' ')
  )
    .split(' ')
    .map((name) => [name, MONTHS.indexOf(name.slice(0, 3)) + 1] as const),
);

/** The zones RFC 2822 names. Others are ambiguous (BST, IST) and leave the time without a zone. */
const ZONES = new Map([
  ['z', 'Z'],
  ['ut', 'Z'],
  ['utc', 'Z'],
  ['gmt', 'Z'],
  ['est', '-05:00'],
  ['edt', '-04:00'],
  ['cst', '-06:00'],
  ['cdt', '-05:00'],
  ['mst', '-07:00'],
  ['mdt', '-06:00'],
  ['pst', '-08:00'],
  ['pdt', '-07:00'],
]);

const TIME = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?`;
const ZONE = String.raw`(?: ?(Z|[A-Za-z]{1,5}|[+-]\d{2}(?::?\d{2})?))?`;
const ISO = new RegExp(String.raw`^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:(?:T| )${TIME}${ZONE})?$`, 'i');
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/i;
const CLOCK = new RegExp(String.raw`^${TIME}(?: ?([ap])\.?m\.?)?${ZONE}$`, 'i');
const DAY_FIRST = /^(?:[a-z]{3,9},? )?(\d{1,2})[ -]([a-z]{3,9})\.?,?[ -](\d{4}|\d{2})(?:,? (.{1,40}))?$/i;
const DOTTED = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?:,? (?:um )?(.{1,40}))?$/;
const MONTH_FIRST = /^(?:[a-z]{3,9},? )?([a-z]{3,9})\.? (\d{1,2}),? (\d{4})(?:,? (?:at )?(.{1,40}))?$/i;

/** ISO 8601, or null. Numbers are seconds or milliseconds since 1970, from 1973 on; 20220121 is a day. */
export function isoDate(value: string | number): string | null {
  if (typeof value === 'number') return ofNumber(value);
  const text = value
    .slice(0, 80)
    .trim()
    .replace(/[\s\u00a0]{1,80}/g, ' ')
    .replace(/ ?\([^()]{0,40}\)$/, '')
    .replace(/ (?:GMT|UTC)(?=[+-]\d{2})/, ' ');
  if (/^\d{9,13}(?:\.\d{1,9})?$/.test(text)) return ofNumber(Number(text));
  return ofIso(text) ?? ofCompact(text) ?? ofDotted(text) ?? ofWords(text);
}

function ofNumber(value: number): string | null {
  if (Number.isInteger(value) && value >= 1e7 && value < 1e8) return ofCompact(String(value));
  const milliseconds = value >= 1e11 ? value : value * 1000;
  if (!(milliseconds >= 1e11 && milliseconds < 1e14)) return null;
  return new Date(Math.trunc(milliseconds)).toISOString().replace('.000Z', 'Z');
}

function ofIso(text: string): string | null {
  const match = ISO.exec(text);
  if (!match) return null;
  const day = dayOf(match[1], match[3], match[4]);
  return day && (match[5] === undefined ? day : withTime(day, match.slice(5, 9), match[9]));
}

function ofCompact(text: string): string | null {
  const match = COMPACT.exec(text);
  if (!match) return null;
  const day = dayOf(match[1], match[2], match[3]);
  return day && (match[4] === undefined ? day : withTime(day, match.slice(4, 7), match[7]));
}

/** 21.1.2022: whoever writes dots writes the day first. */
function ofDotted(text: string): string | null {
  const match = DOTTED.exec(text);
  const day = match && dayOf(match[3], match[2], match[1]);
  return day && (match[4] === undefined ? day : ofClock(day, match[4]));
}

function ofWords(text: string): string | null {
  const dayFirst = DAY_FIRST.exec(text);
  const monthFirst = dayFirst ? null : MONTH_FIRST.exec(text);
  const match = dayFirst ?? monthFirst;
  if (!match) return null;
  const [date, name] = dayFirst ? [match[1], match[2]] : [match[2], match[1]];
  const month = MONTH_NAMES.get(name.toLowerCase());
  const day = month === undefined ? null : dayOf(fullYear(match[3]), String(month), date);
  return day && (match[4] === undefined ? day : ofClock(day, match[4]));
}

function ofClock(day: string, text: string): string | null {
  const match = CLOCK.exec(text);
  if (!match) return null;
  const [hour, half] = [Number(match[1]), match[5]?.toLowerCase()];
  if (half && (hour < 1 || hour > 12)) return null;
  const full = half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour;
  return withTime(day, [String(full), ...match.slice(2, 5)], match[6]);
}

/** RFC 2822, section 4.3: two digits below 50 are of this century. */
function fullYear(digits: string): string {
  return digits.length === 4 ? digits : `${Number(digits) < 50 ? '20' : '19'}${digits}`;
}

function dayOf(year: string, month: string, day: string): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const last = m === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31;
  return y >= 1 && m >= 1 && m <= 12 && d >= 1 && d <= last ? `${year}-${two(m)}-${two(d)}` : null;
}

type Digits = string | undefined;

function withTime(
  day: string,
  [hour, minute, second, fraction]: readonly Digits[],
  zone: Digits,
): string | null {
  const [h, m, s] = [Number(hour), Number(minute), Number(second ?? '0')];
  if (h > 23 || m > 59 || s > 60) return null;
  const part = fraction === undefined ? '' : `.${fraction.slice(0, 3).padEnd(3, '0')}`;
  const offset = zone === undefined ? '' : zoneOf(zone);
  return offset === null
    ? null
    : `${day}T${two(h)}:${two(m)}:${two(Math.min(s, 59))}${part === '.000' ? '' : part}${offset}`;
}

/** '' for a zone by a name we do not know: the time is then local. Null for an offset that is none. */
function zoneOf(zone: string): string | null {
  const offset = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (!offset) return ZONES.get(zone.toLowerCase()) ?? '';
  const [hours, minutes] = [Number(offset[2]), Number(offset[3] ?? '0')];
  return hours <= 14 && minutes <= 59 ? `${offset[1]}${two(hours)}:${two(minutes)}` : null;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

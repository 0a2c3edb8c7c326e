/**
 * Publication times as sites and wires print them. Reads a line, never the clock: what the line leaves
 * open (a year, a zone) stays open. No Date parsing, which differs between engines and machines.
 */
import { Trait, traitsOf } from './traits.js';
import { isZone, offsetOf } from './zones.js';

/** Month names and abbreviations of the languages covered, in month order, lower case. */
const MONTH_NAMES = [
  'january jan januar jänner januari janvier janv enero ene gennaio gen janeiro января январь янв stycznia leden ledna ocak ιανουαρίου',
  'february feb februar feber februari février févr fév febrero febbraio fevereiro fev февраля февраль фев lutego února şubat φεβρουαρίου',
  'march mar märz mär mrz mars maart marzo março марта март мар marca března mart μαρτίου',
  'april apr avril avr abril abr aprile апреля апрель апр kwietnia dubna nisan απριλίου',
  'may mai maj mayo maggio mag maio мая май maja května mayıs mei μαΐου',
  'june jun juni juin junio giugno giu junho июня июнь июн czerwca června haziran ιουνίου',
  'july jul juli juillet juil julio luglio lug julho июля июль июл lipca července temmuz ιουλίου',
  'august aug août aout agosto ago augustus augusti августа август авг sierpnia srpna ağustos αυγούστου',
  'september sept sep septembre septiembre settembre set setembro сентября сентябрь сен сент września září eylül σεπτεμβρίου',
  'october oct oktober okt octobre octubre ottobre ott outubro out октября октябрь окт października října ekim οκτωβρίου',
  'november nov novembre noviembre novembro ноября ноябрь ноя нояб listopada listopadu kasım νοεμβρίου',
  'december dec dezember dez décembre déc diciembre dic dicembre dezembro декабря декабрь дек grudnia prosince aralık δεκεμβρίου',
] as const;

const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);

/** A line of time stamps is short; more is not read. */
const LONGEST_LINE = 240;

export interface DatePart {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** Where it stands in the line. */
  readonly start: number;
  readonly end: number;
}

interface ClockPart {
  readonly hour: number;
  readonly minute: number;
  readonly second: number | null;
  readonly zone: string;
  readonly start: number;
  readonly end: number;
}

/** Number of a month by its name in any covered language, full stop allowed; null when it is none. */
export function monthOf(word: string): number | null {
  return MONTHS.get(word.toLowerCase().replace(/\.$/, '')) ?? null;
}

function fullYear(digits: string): number {
  const value = Number(digits);
  // Two digits: this century, as news archives of the last one print four.
  return digits.length === 2 ? 2000 + value : value;
}

function isDay(year: number | null, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
}

function part(
  year: number | null,
  month: number | null,
  day: number,
  found: RegExpExecArray,
): DatePart | null {
  if (month === null || !isDay(year, month, day) || (year !== null && (year < 1900 || year > 2199)))
    return null;
  return { year, month, day, start: found.index, end: found.index + found[0].length };
}

type DateForm = readonly [RegExp, (found: RegExpExecArray, dayFirst: boolean | null) => DatePart | null];

const NOT_DIGIT = '(?<![\\p{L}\\d])';

/** In order of trust: the first form that gives a possible day wins. */
const DATE_FORMS: readonly DateForm[] = [
  [
    /(?<!\d)((?:19|20)\d\d)(?:[-/]|\. ?)(\d{1,2})(?:[-/]|\. ?)(\d{1,2})(?!\d)/gu,
    (m) => part(Number(m[1]), Number(m[2]), Number(m[3]), m),
  ],
  [
    /(?<!\d)((?:19|20)\d\d) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/gu,
    (m) => part(Number(m[1]), Number(m[2]), Number(m[3]), m),
  ],
  [
    new RegExp(
      `${NOT_DIGIT}(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)? ?(?:of |de )?(\\p{L}{3,12})\\.?,? ?(?:de |del )?['’]?((?:19|20)\\d\\d|\\d\\d(?![\\d:.]))(?!\\d)`,
      'gu',
    ),
    (m) => part(fullYear(m[3]), monthOf(m[2]), Number(m[1]), m),
  ],
  [
    new RegExp(`${NOT_DIGIT}(\\p{L}{3,12})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d\\d)(?!\\d)`, 'gu'),
    (m) => part(Number(m[3]), monthOf(m[1]), Number(m[2]), m),
  ],
  [
    /(?<![\d.:])(\d{1,2})([./-]| \/ )(\d{1,2})\2((?:19|20)\d\d|\d\d)(?![\d:])/gu,
    (m, dayFirst) => numericDate(m, dayFirst),
  ],
  [
    new RegExp(`${NOT_DIGIT}(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)? ?(?:of |de )?(\\p{L}{3,12})(?!\\p{L})`, 'gu'),
    (m) => part(null, monthOf(m[2]), Number(m[1]), m),
  ],
  [
    new RegExp(`${NOT_DIGIT}(\\p{L}{3,12})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])`, 'gu'),
    (m) => part(null, monthOf(m[1]), Number(m[2]), m),
  ],
  [/(?<!\d)(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/gu, (m) => part(null, Number(m[1]), Number(m[2]), m)],
];

/** "4.1.2024" is day first; "04/01/2024" only where one number can be no month, or the caller knows. */
function numericDate(found: RegExpExecArray, dayFirst: boolean | null): DatePart | null {
  const [a, b] = [Number(found[1]), Number(found[3])];
  const year = fullYear(found[4]);
  if (found[2] === '.' || a > 12 || dayFirst === true || a === b) return part(year, b, a, found);
  if (b > 12 || dayFirst === false) return part(year, a, b, found);
  return null;
}

function isLetter(unit: number): boolean {
  return (traitsOf(unit) & (Trait.Letter | Trait.Half)) !== 0;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** Whether the letters of [start, end) are a month, or too unusual to tell. */
function mayBeMonth(line: string, start: number, end: number): boolean {
  if (end - start < 3) return false;
  const word = line.slice(start, end);
  // "4 mayde 2024": letters that a particle follows without a blank.
  return monthOf(word) !== null || /del?$|[\ud800-\udfff]/.test(word) || word.length > LONGEST_WORD;
}

/** Longest word of letters that is looked at here. */
const LONGEST_WORD = 40;

function wordEnd(line: string, start: number): number {
  let end = start;
  while (end < line.length && end <= start + LONGEST_WORD && isLetter(line.charCodeAt(end))) end++;
  return end;
}

/** Whether a date may go on behind the digits that end at `at`: "-04", ". 4", " / 4", "年", "th of May". */
function mayGoOn(line: string, at: number): boolean {
  let next = at;
  if ('-/.'.includes(line[next])) {
    let digit = line.charCodeAt(next + 1) === 32 ? next + 2 : next + 1;
    if (isDigit(line.charCodeAt(digit))) {
      while (isDigit(line.charCodeAt(digit))) digit++;
      // "26.6" is none: such a date has three numbers.
      return '-/.'.includes(line[digit]);
    }
    if (line[next] === '.') next++;
  } else if (line.startsWith(' / ', next)) return true;
  // "4th", "1er": letters right behind the digits may belong to them.
  const suffix = wordEnd(line, next);
  if (suffix - next > 2) return true;
  next = line.charCodeAt(suffix) === 32 ? suffix + 1 : suffix;
  if ('年년月월'.includes(line[next]) || '年년月월'.includes(line[at])) return true;
  if (line.startsWith('of ', next) || line.startsWith('de ', next)) next += 3;
  return mayBeMonth(line, next, wordEnd(line, next));
}

/** Whether a month may stand before the digits that start at `at`: "May 4", "Dec. 4". */
function mayComeBefore(line: string, at: number): boolean {
  if (line.charCodeAt(at - 1) !== 32) return false;
  const end = line.charCodeAt(at - 2) === 46 ? at - 2 : at - 1;
  let start = end;
  while (start > 0 && start >= end - LONGEST_WORD && isLetter(line.charCodeAt(start - 1))) start--;
  return mayBeMonth(line, start, end);
}

/** False only where no date of any form is in the line nor in a part of it cut at blanks or punctuation. */
export function mayHoldDate(line: string): boolean {
  for (let at = 0; at < line.length; at++) {
    if (!isDigit(line.charCodeAt(at))) continue;
    if (mayComeBefore(line, at)) return true;
    while (isDigit(line.charCodeAt(at + 1))) at++;
    if (mayGoOn(line, at + 1)) return true;
  }
  return false;
}

/** The first date in a line; null without one. `dayFirst` settles 04/01/2024; null leaves it unread. */
export function findDate(text: string, dayFirst: boolean | null = null): DatePart | null {
  const line = text.slice(0, LONGEST_LINE);
  return mayHoldDate(line) ? searchDate(line, dayFirst) : null;
}

/** The same for any short line, without a look whether a date could be in it. */
export function searchDate(line: string, dayFirst: boolean | null): DatePart | null {
  for (const [form, read] of DATE_FORMS) {
    form.lastIndex = 0;
    for (let found = form.exec(line); found; found = form.exec(line)) {
      const date = read(found, dayFirst);
      if (date) return date;
      // "14 GMT, 12 April": a false start may hide the true one.
      form.lastIndex = found.index + 1;
    }
  }
  return null;
}

const CLOCK =
  /(?<![\d.:-])(?:T)?([01]?\d|2[0-3])(?:([:.h]|[:.] )([0-5]\d)(?:: ?([0-5]\d)(?:\.\d{1,9})?)?)? ?(Uhr|uhr|Hrs|hrs|h(?![\p{L}\d])|[AaPp]\.? ?[Mm]\.?(?!\p{L}))?(?![\d])/gu;
const ZONE = /^[ (]{0,2}((?:GMT|UTC)?[+−-]\d{1,2}(?:: ?)?(?:\d\d)?|[A-ZМСК]{1,4})(?![\p{L}\d])\)?/u;

function readClock(found: RegExpExecArray, line: string): ClockPart | null {
  const suffix = (found[5] ?? '').toLowerCase().replace(/[. ]/g, '');
  const half = suffix === 'am' || suffix === 'pm';
  // A bare number is no time, and 10.30 only one where "Uhr" or a half of the day says so.
  if (found[3] === undefined && suffix === '') return null;
  if (
    found[2] === '.' &&
    suffix === '' &&
    !/^[ (]{0,2}[A-Z]{2,4}\b/.test(line.slice(found.index + found[0].length))
  )
    return null;
  const hour = Number(found[1]);
  if (half && (hour < 1 || hour > 12)) return null;
  const rest = line.slice(found.index + found[0].length);
  const zone = ZONE.exec(rest);
  const known = zone && isZone(zone[1].replace(' ', '')) ? zone : null;
  return {
    hour: half ? (hour % 12) + (suffix === 'pm' ? 12 : 0) : hour,
    minute: Number(found[3] ?? 0),
    second: found[4] === undefined ? null : Number(found[4]),
    zone: known ? known[1].replace(' ', '') : '',
    start: found.index,
    end: found.index + found[0].length + (known ? known[0].length : 0),
  };
}

/** The first clock time outside the date at [from, to). */
function findClock(line: string, date: DatePart): ClockPart | null {
  const blanked = line.slice(0, date.start) + ' '.repeat(date.end - date.start) + line.slice(date.end);
  for (const found of blanked.matchAll(CLOCK)) {
    const clock = readClock(found, blanked);
    if (clock) return clock;
  }
  return null;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** A day read from a line, with the time beside it, and where in the line they stand. */
export interface Stamp {
  /** ISO 8601: a bare date, or date and time, with the zone where the line names one; null without a year. */
  readonly iso: string | null;
  readonly parts: readonly { readonly start: number; readonly end: number }[];
}

/** 04/01/2024 where nothing tells the day from the month: a date all the same, but none to rely on. */
function findAmbiguous(line: string): DatePart | null {
  const found = /(?<![\d.:])\d{1,2}(-|\/| \/ )\d{1,2}\1(?:(?:19|20)\d\d|\d\d)(?![\d:])/u.exec(line);
  return found && { year: null, month: 1, day: 1, start: found.index, end: found.index + found[0].length };
}

function isoOf(date: DatePart, clock: ClockPart | null): string | null {
  if (date.year === null) return null;
  const day = `${date.year}-${two(date.month)}-${two(date.day)}`;
  if (!clock) return day;
  const offset = clock.zone === '' ? '' : offsetOf(clock.zone, date.year, date.month, date.day, clock.hour);
  return `${day}T${two(clock.hour)}:${two(clock.minute)}:${two(clock.second ?? 0)}${offset}`;
}

/** The first date of the line and the time beside it; null where no day is named. Bounded. */
export function findStamp(text: string, dayFirst: boolean | null = null): Stamp | null {
  const line = text.slice(0, LONGEST_LINE);
  const date = findDate(line, dayFirst) ?? findAmbiguous(line);
  if (!date) return null;
  const clock = findClock(line, date);
  return { iso: isoOf(date, clock), parts: clock ? [date, clock] : [date] };
}

/**
 * The time stamp a line holds, as ISO 8601 without what the line does not say: "21 JAN 22 07:17 ET" gives
 * `2022-01-21T07:17:00-05:00`, "January 4, 2024" a bare date, "Updated yesterday" null.
 */
export function readTimestamp(line: string, dayFirst: boolean | null = null): string | null {
  return findStamp(line, dayFirst)?.iso ?? null;
}

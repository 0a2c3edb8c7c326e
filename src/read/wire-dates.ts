/**
 * The date lines of wire messages: IPTC's date-time group ("212322 GMT Nov 18") and the sign-off of American wires
 * ("AP-WF-02-20-16 0337GMT"). To ISO 8601, with the zone where one is named.
 */
import { isoDate } from './iso-date.js';

/** Three letters, and the few short forms that differ, in the languages of agencies that use the format. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen', 'janv', 'jän'],
  ['feb', 'fev', 'fév', 'févr', 'fevr'],
  ['mar', 'mär', 'mrz', 'mars', 'maerz', 'märz'],
  ['apr', 'abr', 'avr', 'avril'],
  ['may', 'mai', 'mag', 'mei', 'maj'],
  ['jun', 'giu', 'juin', 'juni', 'june'],
  ['jul', 'lug', 'juil', 'juli', 'july'],
  ['aug', 'ago', 'aoû', 'aou', 'août', 'aout'],
  ['sep', 'set', 'sept'],
  ['oct', 'okt', 'ott', 'out'],
  ['nov'],
  ['dec', 'dez', 'dic', 'déc'],
];

const MONTH_NUMBERS = new Map(MONTHS.flatMap((names, at) => names.map((name) => [name, at + 1] as const)));

/** Zones by the names these lines use; others leave the time without a zone. */
const ZONES = new Map([
  ['gmt', 'Z'],
  ['utc', 'Z'],
  ['z', 'Z'],
  ['cet', '+01:00'],
  ['mez', '+01:00'],
  ['cest', '+02:00'],
  ['mesz', '+02:00'],
  ['bst', '+01:00'],
  ['est', '-05:00'],
  ['edt', '-04:00'],
  ['cst', '-06:00'],
  ['cdt', '-05:00'],
  ['mst', '-07:00'],
  ['mdt', '-06:00'],
  ['pst', '-08:00'],
  ['pdt', '-07:00'],
]);

const GROUP = /(?:^|\s)(\d{2})(\d{2})(\d{2}) ?([A-Za-z]{1,4})? ([\p{L}]{3,5})\.? (\d{4}|\d{2})(?=\s|$)/u;
const SIGN_OFF = /\b([A-Z]{2,4})-([A-Z]{2,3})-(\d{2})-(\d{2})-(\d{2}) (\d{2})(\d{2})([A-Z]{3,4})\b/;
const DAY_FIRST = /\b(\d{2})-(\d{2})-(\d{2}) (\d{2})-(\d{2})-(\d{2})\b/;

/** Looks at no more than this of what it is given. */
const MOST = 400;

/** `DDhhmm [zone] Mon YY` anywhere in a few lines; null when there is none. */
export function dateTimeGroup(lines: string): string | null {
  const match = GROUP.exec(lines.slice(0, MOST).replace(/\s{1,40}/g, ' '));
  if (!match) return null;
  const month = MONTH_NUMBERS.get(match[5].toLowerCase());
  if (month === undefined) return null;
  return isoTime(match[6], String(month), match[1], match[2], match[3], match[4] ?? '');
}

/** `AP-WF-MM-DD-YY hhmmGMT`, or `DD-MM-YY hh-mm-ss` as Australian wires end. */
export function signOffTime(lines: string): string | null {
  const text = lines.slice(-MOST);
  const american = SIGN_OFF.exec(text);
  if (american) return isoTime(american[5], american[3], american[4], american[6], american[7], american[8]);
  const dayFirst = DAY_FIRST.exec(text);
  return dayFirst ? isoTime(dayFirst[3], dayFirst[2], dayFirst[1], dayFirst[4], dayFirst[5], '') : null;
}

/** A line that holds nothing but such a date. */
export function isDateLine(line: string): boolean {
  if (line.length > 60) return false;
  return (
    /^[A-Z]{2,4}-[A-Z]{2,3}-\d{2}-\d{2}-\d{2} \d{4}[A-Z]{3,4}$/.test(line) ||
    (dateTimeGroup(line) !== null && /^\d{6}/.test(line))
  );
}

/** Two digits of a year below 70 are of this century: no wire of the kind is older. */
function isoTime(
  year: string,
  month: string,
  day: string,
  hour: string,
  minute: string,
  zone: string,
): string | null {
  const full = year.length === 4 ? year : `${Number(year) < 70 ? '20' : '19'}${year}`;
  const date = `${full}-${month.padStart(2, '0')}-${day}`;
  return isoDate(`${date}T${hour}:${minute}:00${ZONES.get(zone.toLowerCase()) ?? ''}`);
}

/**
 * Time zones as newsrooms abbreviate them, with the daylight-saving rules of the United States (since
 * 2007) and the European Union (since 1996), so that "07:17 ET" has one offset, on every machine.
 */

type Rule = 'fixed' | 'us' | 'eu';

interface Zone {
  /** Minutes east of Greenwich, in winter where a rule applies. */
  readonly minutes: number;
  readonly rule: Rule;
}

const fixed = (hours: number): Zone => ({ minutes: hours * 60, rule: 'fixed' });
const us = (hours: number): Zone => ({ minutes: hours * 60, rule: 'us' });
const eu = (hours: number): Zone => ({ minutes: hours * 60, rule: 'eu' });

/** CST and IST are read as American and Indian, their commonest meanings in English news. */
const ZONES: ReadonlyMap<string, Zone> = new Map([
  ['Z', fixed(0)],
  ['UTC', fixed(0)],
  ['GMT', fixed(0)],
  ['WET', fixed(0)],
  ['WEST', fixed(1)],
  ['BST', fixed(1)],
  ['CET', eu(1)],
  ['MEZ', eu(1)],
  ['CEST', fixed(2)],
  ['MESZ', fixed(2)],
  ['EET', eu(2)],
  ['EEST', fixed(3)],
  ['TRT', fixed(3)],
  ['MSK', fixed(3)],
  ['МСК', fixed(3)],
  ['ET', us(-5)],
  ['EST', fixed(-5)],
  ['EDT', fixed(-4)],
  ['CT', us(-6)],
  ['CST', fixed(-6)],
  ['CDT', fixed(-5)],
  ['MT', us(-7)],
  ['MST', fixed(-7)],
  ['MDT', fixed(-6)],
  ['PT', us(-8)],
  ['PST', fixed(-8)],
  ['PDT', fixed(-7)],
  ['AKST', fixed(-9)],
  ['AKDT', fixed(-8)],
  ['HST', fixed(-10)],
  ['BRT', fixed(-3)],
  ['ART', fixed(-3)],
  ['SAST', fixed(2)],
  ['CAT', fixed(2)],
  ['EAT', fixed(3)],
  ['WAT', fixed(1)],
  ['GST', fixed(4)],
  ['PKT', fixed(5)],
  ['IST', fixed(5.5)],
  ['NPT', fixed(5.75)],
  ['WIB', fixed(7)],
  ['ICT', fixed(7)],
  ['SGT', fixed(8)],
  ['HKT', fixed(8)],
  ['JST', fixed(9)],
  ['KST', fixed(9)],
  ['AWST', fixed(8)],
  ['AEST', fixed(10)],
  ['AEDT', fixed(11)],
  ['NZST', fixed(12)],
  ['NZDT', fixed(13)],
]);

/** Day of the month of the nth Sunday (1…), or of the last one (0), in a month (1…12). */
function sunday(year: number, month: number, nth: number): number {
  const first = 1 + ((7 - new Date(Date.UTC(year, month - 1, 1)).getUTCDay()) % 7);
  if (nth > 0) return first + (nth - 1) * 7;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return first + Math.floor((days - first) / 7) * 7;
}

/** Whether daylight saving holds at a local wall-clock time, by the zone's rule. */
function isSummer(zone: Zone, year: number, month: number, day: number, hour: number): boolean {
  if (zone.rule === 'fixed') return false;
  const stamp = (month * 100 + day) * 100 + hour;
  if (zone.rule === 'us')
    return stamp >= (300 + sunday(year, 3, 2)) * 100 + 2 && stamp < (1100 + sunday(year, 11, 1)) * 100 + 2;
  const change = 1 + zone.minutes / 60;
  return (
    stamp >= (300 + sunday(year, 3, 0)) * 100 + change &&
    stamp < (1000 + sunday(year, 10, 0)) * 100 + change + 1
  );
}

/** Whether the word is a zone's abbreviation or a numeric offset such as "+0100" or "GMT+2". */
export function isZone(word: string): boolean {
  return ZONES.has(word) || readOffset(word) !== null;
}

function readOffset(word: string): number | null {
  const found = /^(?:GMT|UTC)?([+−-])(\d{1,2}):?(\d\d)?$/.exec(word);
  if (!found) return null;
  const minutes = Number(found[2]) * 60 + Number(found[3] ?? 0);
  if (minutes > 14 * 60) return null;
  return found[1] === '+' ? minutes : -minutes;
}

/** The offset as ISO 8601 writes it ("-05:00"), or an empty string for a word that is no zone. */
export function offsetOf(word: string, year: number, month: number, day: number, hour: number): string {
  const zone = ZONES.get(word);
  const summer = zone && isSummer(zone, year, month, day, hour) ? 60 : 0;
  const minutes = zone ? zone.minutes + summer : readOffset(word);
  if (minutes === null) return '';
  const size = Math.abs(minutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** Numbers, times and lists as an editor reads them. English, and the same on every machine. */
import type { Page } from './page.js';

/** 1234567 → "1,234,567". */
export function wholeNumber(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3}){1,7}$)/g, ',');
}

/** "1 report", "2 reports"; irregular plurals are given. */
export function count(value: number, noun: string, plural = `${noun}s`): string {
  return `${wholeNumber(value)} ${value === 1 ? noun : plural}`;
}

/** 0.514 → "51%". Only what is whole reads 100%, only what is nothing reads 0%. */
export function percent(fraction: number): string {
  if (fraction > 0 && fraction < 0.01) return '<1%';
  if (fraction < 1 && fraction > 0.99) return '>99%';
  return `${Math.round(fraction * 100)}%`;
}

/** Three decimals; a value that is not quite one never reads 1.000. */
export function decimal(fraction: number): string {
  return fraction < 1 && fraction > 0.999 ? '>0.999' : fraction.toFixed(3);
}

/** "a", "a and b", "a, b and c"; past `most` the rest is counted. */
export function listed(items: readonly string[], most = Number.POSITIVE_INFINITY): string {
  if (items.length > most) return `${items.slice(0, most).join(', ')} and ${items.length - most} more`;
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

const ZONED = /T\d{2}:\d{2}.{0,12}(?:Z|[+-]\d{2}:?\d{2})$/;

/**
 * "2026-03-03 06:10Z": in UTC where the zone is known, so that a column of times can be compared; without
 * the Z where it is not. A bare date stays one. Null reads as nothing.
 */
export function time(published: string | null, page: Page): string {
  if (published === null) return '';
  const instant = ZONED.test(published) ? Date.parse(published) : Number.NaN;
  if (!Number.isNaN(instant)) return `${new Date(instant).toISOString().slice(0, 16).replace('T', ' ')}Z`;
  return page.clean(published.slice(0, 16)).replace('T', ' ');
}

/** The line that says a list was cut, or nothing when it was not; `noun` is what one of it is called. */
export function more(hidden: number, noun: string, indent: string, page: Page, plural?: string): string[] {
  if (hidden <= 0) return [];
  const left = hidden === 1 ? `1 more ${noun}` : `${wholeNumber(hidden)} more ${plural ?? `${noun}s`}`;
  return [indent + page.paint.faint(`+ ${left} (--all shows ${hidden === 1 ? 'it' : 'them'})`)];
}

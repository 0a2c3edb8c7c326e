/**
 * Who had the words first. Claimed only on evidence; two reports of one wording usually have a common source.
 */
import type { Card } from '../model/document.js';
import type { Direction, Relation } from '../model/result.js';
import { readTimeSpan, type TimeSpan } from '../text/publication-time.js';

/** Relations in which one side holds what the other has, so that an order of times means something. */
const ONE_HOLDS_THE_OTHER: ReadonlySet<Relation> = new Set(['cut', 'extended', 'embeds']);

/**
 * The direction of a pair, or null. A credit line that names the other's source is evidence by itself; being
 * published earlier is only where one report holds the other, for rewrites of one agency story come in any order.
 */
export function directionOf(a: Card, b: Card, relation: Relation): Direction | null {
  if (relation === 'template' || relation === 'quotes-only') return null;
  const aCreditsB = credits(a, b);
  const bCreditsA = credits(b, a);
  const earlier = publishedFirst(a, b);
  if (aCreditsB !== bCreditsA) {
    const from = aCreditsB ? b : a;
    if (earlier !== null && earlier !== from) return null;
    const because = [`credit line names ${from.source}`, ...(earlier === from ? ['published earlier'] : [])];
    return { from: from.id, confidence: 'likely', because };
  }
  if (earlier === null || !ONE_HOLDS_THE_OTHER.has(relation)) return null;
  const because = [
    'published earlier',
    earlier === longer(a, b) ? 'the other is shorter' : 'the other adds to it',
  ];
  return { from: earlier.id, confidence: 'likely', because };
}

function credits(report: Card, other: Card): boolean {
  const name = other.source.toLowerCase();
  if (report.source.toLowerCase() === name) return false;
  return report.credits.some((credit) => credit.toLowerCase() === name);
}

function longer(a: Card, b: Card): Card {
  return b.words > a.words ? b : a;
}

/** The one of two that was published first for certain, whatever the hour of a bare date. */
function publishedFirst(a: Card, b: Card): Card | null {
  const timeA = readTimeSpan(a.published);
  const timeB = readTimeSpan(b.published);
  if (isBefore(timeA, timeB)) return a;
  return isBefore(timeB, timeA) ? b : null;
}

/** One day ends where the next begins: bare dates of two days are in order, those of one day are not. */
function isBefore(a: TimeSpan, b: TimeSpan): boolean {
  return a.to <= b.from && a.from < b.from;
}

/** The carrier that was published before all others for certain; else null. */
export function firstCarrier(carriers: readonly Card[]): string | null {
  const times = carriers.map(({ published }) => readTimeSpan(published));
  const first = times.reduce((best, { to }, n) => (to < times[best].to ? n : best), 0);
  const others = times.filter((_, n) => carriers[n].id !== carriers[first].id);
  return others.every((time) => isBefore(times[first], time)) ? carriers[first].id : null;
}

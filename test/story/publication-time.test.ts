import { describe, expect, it } from 'vitest';
import { earlier, joinTimes, readPublicationTime, withinHours } from '../../src/story/publication-time.js';

function apart(a: string | null, b: string | null, hours: number): boolean {
  return !withinHours(readPublicationTime(a, null), readPublicationTime(b, null), hours);
}

describe('publication times', () => {
  it('are compared across zones', () => {
    expect(apart('2024-05-01T23:00:00-05:00', '2024-05-04T03:00:00Z', 47)).toBe(false);
    expect(apart('2024-05-01T23:00:00-05:00', '2024-05-04T05:00:00Z', 48)).toBe(true);
  });

  it('are anywhere in the day when only the day is known', () => {
    expect(apart('2024-05-01', '2024-05-03T12:00:00Z', 36)).toBe(false);
    expect(apart('2024-05-01', '2024-05-03T13:00:00Z', 36)).toBe(true);
  });

  it('are within half a day of what they say when the zone is not known', () => {
    expect(apart('2024-05-01T12:00:00', '2024-05-02T12:00:00Z', 12)).toBe(false);
    expect(apart('2024-05-01T12:00:00', '2024-05-02T13:00:00Z', 12)).toBe(true);
  });

  it('are never apart when one is unknown or does not parse', () => {
    expect(apart(null, '2024-05-01', 0)).toBe(false);
    expect(apart('yesterday', '2024-05-01', 0)).toBe(false);
    expect(apart(null, null, 0)).toBe(false);
  });

  it('without a year are compared by the day of their dateline', () => {
    const february = readPublicationTime(null, '02-13');
    expect(withinHours(february, readPublicationTime(null, '03-14'), 72)).toBe(false);
    expect(withinHours(february, readPublicationTime(null, '02-15'), 72)).toBe(true);
    expect(withinHours(february, readPublicationTime('2023-02-14T10:00:00Z', null), 72)).toBe(true);
    expect(withinHours(february, readPublicationTime('2023-03-14T10:00:00Z', null), 72)).toBe(false);
  });

  it("take New Year's Eve and New Year's Day for neighbours", () => {
    const eve = readPublicationTime(null, '12-31');
    expect(withinHours(eve, readPublicationTime(null, '01-01'), 24)).toBe(true);
    expect(withinHours(eve, readPublicationTime(null, '01-05'), 24)).toBe(false);
  });

  it('of several reports are as far apart as the two furthest', () => {
    const days = ['2024-05-01', '2024-05-02', '2024-05-03'].map((day) => readPublicationTime(day, null));
    const later = readPublicationTime('2024-05-05T12:00:00Z', null);
    expect(withinHours(days.reduce(joinTimes), later, 83)).toBe(false);
    expect(withinHours(days.reduce(joinTimes), later, 84)).toBe(true);
  });

  it('of copies are that of the earliest which is known', () => {
    const known = readPublicationTime('2024-05-02T00:00:00Z', null);
    const unknown = readPublicationTime(null, null);
    expect(earlier(unknown, known)).toBe(known);
    expect(earlier(known, readPublicationTime('2024-05-03', null))).toBe(known);
  });
});

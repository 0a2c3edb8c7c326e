import { describe, expect, it } from 'vitest';
import { readTimestamp } from '../../src/text/dates.js';
import { readTimeLine, readTimePrefix } from '../../src/text/time-lines.js';

describe('readTimestamp', () => {
  it.each([
    ['Originally Published: 21 JAN 22 07:17 ET', '2022-01-21T07:17:00-05:00'],
    ['Updated: 21 JUL 22 07:17 ET', '2022-07-21T07:17:00-04:00'],
    ['Published 10:30 GMT, 4 January 2024', '2024-01-04T10:30:00+00:00'],
    ['January 4, 2024', '2024-01-04'],
    ['Jan. 4, 2024 at 5:45 p.m. EST', '2024-01-04T17:45:00-05:00'],
    ['July 4th, 2024 10 AM PT', '2024-07-04T10:00:00-07:00'],
    ['2024-01-04 10:30', '2024-01-04T10:30:00'],
    ['2024-07-04T10:30:00.123+02:00', '2024-07-04T10:30:00+02:00'],
    ['Fri, 05 Jul 2024 09:00:01 +0200', '2024-07-05T09:00:01+02:00'],
    [' date 2022-01-21', '2022-01-21'],
    ['4. Januar 2024, 10:30 Uhr', '2024-01-04T10:30:00'],
    ['Thu 4 Jan 2024 10.30 CET', '2024-01-04T10:30:00+01:00'],
    ['4 Jul 2024 10:30 IST', '2024-07-04T10:30:00+05:30'],
    ['4 janvier 2024 à 10h30', '2024-01-04T10:30:00'],
    ['4 de enero de 2024', '2024-01-04'],
    ['4 января 2024, 10:30 МСК', '2024-01-04T10:30:00+03:00'],
    ['2024年1月4日 10:30', '2024-01-04T10:30:00'],
    ['04.01.2024 10:30', '2024-01-04T10:30:00'],
    ['13/01/2024', '2024-01-13'],
    ['1/13/24', '2024-01-13'],
  ])('reads "%s" as %s', (line, iso) => {
    expect(readTimestamp(line)).toBe(iso);
  });

  it.each(['Jan 4', 'Updated 2 hours ago', '31 February 2024', 'Room 2024', '', '99:99'])(
    'does not guess what "%s" leaves open',
    (line) => {
      expect(readTimestamp(line)).toBeNull();
    },
  );

  it('leaves 04/01/2024 unread until told which number is the day', () => {
    expect(readTimestamp('04/01/2024')).toBeNull();
    expect(readTimestamp('04/01/2024', true)).toBe('2024-01-04');
    expect(readTimestamp('04/01/2024', false)).toBe('2024-04-01');
  });

  it('changes the clocks on the days the rules name', () => {
    expect(readTimestamp('10 March 2024 01:59 ET')).toMatch(/-05:00$/);
    expect(readTimestamp('10 March 2024 03:00 ET')).toMatch(/-04:00$/);
    expect(readTimestamp('3 November 2024 02:30 ET')).toMatch(/-05:00$/);
    expect(readTimestamp('31 March 2024 03:00 CET')).toMatch(/\+02:00$/);
    expect(readTimestamp('27 October 2024 04:00 CET')).toMatch(/\+01:00$/);
  });
});

describe('readTimeLine', () => {
  it('takes a line of two stamps apart', () => {
    expect(readTimeLine('Published 4 January 2024 | Updated 5 January 2024 09:00 GMT')).toEqual({
      published: '2024-01-04',
      updated: '2024-01-05T09:00:00+00:00',
    });
  });

  it('knows a line without a full date for a time line all the same', () => {
    const nothing = { published: null, updated: null };
    expect(readTimeLine('2 hours ago')).toEqual(nothing);
    expect(readTimeLine('Updated at 11:45 p.m. ET')).toEqual(nothing);
  });

  it.each([
    'On 4 January 2024 the dam broke',
    'Published accounts of the year 2024 differ',
    'The storm of January 4, 2024 took 12 lives',
  ])('leaves prose alone: %s', (line) => {
    expect(readTimeLine(line)).toBeNull();
  });

  it('finds a stamp in front of the text on the same line', () => {
    expect(readTimePrefix('date 2022-01-21 The bridge is closed.')).toMatchObject({
      published: '2022-01-21',
      length: 'date 2022-01-21 '.length,
    });
    expect(readTimePrefix('2022-01-21 was a cold day.')).toBeNull();
  });
});

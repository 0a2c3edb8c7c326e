import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../src/read/iso-date.js';

describe('isoDate', () => {
  it.each<[string | number, string]>([
    ['2022-01-21', '2022-01-21'],
    ['2022/1/5', '2022-01-05'],
    ['20220121', '2022-01-21'],
    [20220121, '2022-01-21'],
    ['2022-01-21T07:17:00-05:00', '2022-01-21T07:17:00-05:00'],
    ['2022-01-21T07:17:00Z', '2022-01-21T07:17:00Z'],
    ['2022-01-21 07:17', '2022-01-21T07:17:00'],
    ['2022-01-21 07:17:05.120 +0530', '2022-01-21T07:17:05.120+05:30'],
    ['2022-01-21T07:17:00.000Z', '2022-01-21T07:17:00Z'],
    ['20220121T071700Z', '2022-01-21T07:17:00Z'],
    ['Fri, 21 Jan 2022 07:17:00 -0500', '2022-01-21T07:17:00-05:00'],
    ['Fri, 21 Jan 2022 07:17 EST (Eastern)', '2022-01-21T07:17:00-05:00'],
    ['21 JAN 22 07:17 GMT', '2022-01-21T07:17:00Z'],
    ['Sunday, January 2, 2022 at 7:05 p.m. BST', '2022-01-02T19:05:00'],
    ['January 21, 2022', '2022-01-21'],
    ['12 Sept. 1999 12:00 am', '1999-09-12T00:00:00'],
    ['Fri Jan 21 2022 07:17:00 GMT+0100 (Central European Time)', '2022-01-21T07:17:00+01:00'],
    ['21.1.2022', '2022-01-21'],
    ['21.01.2022, 07:17 Uhr', '2022-01-21T07:17:00'],
    [1642767420, '2022-01-21T12:17:00Z'],
    [1642767420123, '2022-01-21T12:17:00.123Z'],
    ['1642767420', '2022-01-21T12:17:00Z'],
  ])('reads %s as %s', (given, expected) => {
    expect(isoDate(given)).toBe(expected);
  });

  it.each([
    'yesterday',
    '',
    '2022',
    '03/04/2022',
    '2022-13-01',
    '2022-02-29',
    '2022-01-21T25:00',
    '2022-01-21T07:17+99:00',
    '31 Foo 2022',
    '31.02.2022',
    '21.01.22',
    '99999-01-01',
    2022,
    Number.NaN,
    1e300,
    -1,
  ])('does not guess at %s', (given) => {
    expect(isoDate(given)).toBeNull();
  });

  it('yields null or what it would yield again, for any string, quickly', () => {
    const part = fc.constantFrom(
      '2022',
      '21',
      '01',
      'Jan',
      'Fri,',
      '-',
      ':',
      'T',
      ' ',
      '07:17',
      'Z',
      '(',
      '+0100',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const once = isoDate(parts.join(''));
        if (once !== null) expect(isoDate(once)).toBe(once);
      }),
    );
    expect(isoDate(`${' '.repeat(1_000_000)}x`)).toBeNull();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFigures } from '../../src/figures/find-figures.js';
import { readFigures } from '../../src/figures/read-figures.js';
import { processorSeconds } from '../processor-time.js';
import { story } from './story.js';

const SOMEDAY = { day: null, year: null };

function claims(...texts: readonly string[]): number {
  return findFigures(story(...texts)).conflicts.length;
}

describe('input nobody should send', () => {
  it.each([
    ['The mill has 1e400 looms.', 'The mill has 12 looms.'],
    [`The mill has ${'9'.repeat(400)} looms.`, `The mill has ${'8'.repeat(400)} looms.`],
    ['The mill closes on 31 February.', 'The mill closes on 30 February.'],
    ['The mill opens on 2026-13-45.', 'The mill opens on 2026-14-45.'],
    ['The mill has 1, 500 looms.', 'The mill has 1, 900 looms.'],
    ['The mill had zero-day looms.', 'The mill had 3-day looms.'],
    ['Call 0845 125 2222 for the mill.', 'Call 0845 125 222 for the mill.'],
    ['The mill has 2,5,8, looms.', 'The mill has 3,6,9, looms.'],
    ['The mill has 10.2.3 looms.', 'The mill has 10.2.4 looms.'],
    ['Call (555) 010-4471 for the mill.', 'Call (555) 010-4475 for the mill.'],
    ['The mill is open 24/7.', 'The mill is open 12/5.'],
    ['The mill bought an A320 and an F-16.', 'The mill bought an A319 and an F-15.'],
  ])('makes no claim of %s', (a, b) => {
    expect(claims(a, b)).toBe(0);
  });

  it('reads past letters of other scripts', () => {
    expect(claims('The mіll has 12 织机 looms.', 'The mill has 12 织机 looms.')).toBe(0);
  });

  it('reads a sentence of a million words in no time', () => {
    const long = 'the 7 mills and '.repeat(250_000);
    const seconds = processorSeconds(() => {
      expect(readFigures(long, 'en', SOMEDAY).length).toBeLessThanOrEqual(40);
      expect(claims(`${long}.`, `${long} 8 mills.`)).toBe(0);
    });
    expect(seconds).toBeLessThan(20);
  }, 120_000);

  it('stays near linear in reports and figures', () => {
    const texts = Array.from({ length: 300 }, (_, n) =>
      Array.from(
        { length: 12 },
        (_, k) => `Mill ${n} sold ${n * 13 + k} lamps to ${k + 2} towns for ${n + k} marks.`,
      ).join(' '),
    );
    const documents = story(...texts);
    expect(processorSeconds(() => findFigures(documents))).toBeLessThan(20);
  }, 120_000);

  it('never throws, and its spans lie in the text', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '31',
        'people',
        'injured',
        'of',
        'the',
        '-',
        ',',
        'a',
        'half',
        'and',
        '$',
        '%',
        'May',
        '31',
        'February',
        'Tuesday',
        'p.m.',
        'nearly',
        'dozens',
        '57',
        'year',
        'old',
        'won',
        'lost',
        '織',
        '３',
        '½',
      ),
      fc.string({ maxLength: 5 }),
    );
    const text = fc.array(part, { maxLength: 30 }).map((parts) => `${parts.join(' ')}.`);
    fc.assert(
      fc.property(text, text, (a, b) => {
        const documents = story(a, b);
        const { conflicts, facts } = findFigures(documents);
        const spans = [...facts, ...conflicts.flatMap(({ values }) => values)];
        for (const { report, start, end, text: words } of spans) {
          const whole = documents.find(({ id }) => id === report)?.article.text ?? '';
          expect(whole.slice(start, end)).toBe(words);
          expect(end).toBeGreaterThan(start);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('says the same whichever report comes first', () => {
    const texts = [
      'A crane fell, injuring 31 people.',
      '37 people were hurt as a crane fell.',
      'About 40 people were hurt.',
    ];
    const values = (told: readonly string[]): readonly string[] =>
      findFigures(story(...told))
        .conflicts.flatMap((one) => one.values.map(({ value }) => value))
        .sort();
    expect(values(texts)).toEqual(values([...texts].reverse()));
    expect(values(texts)).toHaveLength(3);
  });
});

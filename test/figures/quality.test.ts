/**
 * How many conflicts told are right and how many labelled ones are told. Floors lie a little under what was
 * measured; the weights were set on `tune`, on `fixtures/conflicts`, on invented stories of the same kind and on real
 * reports, never on `test` or `heldout`. Of `heldout` only totals were ever looked at, so its figures are those to
 * expect of unseen stories; what is missed in `test` was seen once while rules were written.
 */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Scored, scoreStory, storiesIn, total } from './score.js';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));

function scored(folder: string): readonly Scored[] {
  return storiesIn(`${FIXTURES}${folder}`).map(scoreStory);
}

interface Floors {
  readonly half: string;
  readonly precision: number;
  readonly recall: number;
}

const HALVES: readonly Floors[] = [
  { half: 'labelled/tune', precision: 0.95, recall: 0.8 },
  { half: 'labelled/test', precision: 0.87, recall: 0.5 },
  { half: 'labelled/heldout', precision: 0.86, recall: 0.38 },
  { half: 'conflicts', precision: 0.9, recall: 0.45 },
];

describe('conflicts on labelled stories', () => {
  for (const { half, precision, recall } of HALVES) {
    it(`tells those of ${half}, and most of what it tells is right`, () => {
      const scores = scored(half);
      expect(scores.length).toBeGreaterThan(0);
      const sum = total(scores);
      console.log(half, JSON.stringify(sum));
      expect(sum.precision).toBeGreaterThanOrEqual(precision);
      expect(sum.recall).toBeGreaterThanOrEqual(recall);
    });
  }

  it('tells nothing wrong in the older fixtures of one story', () => {
    const stories = ['harbour-bridge', 'border-talks', 'cup-final', 'flood-de'];
    const scores = stories.map((name) => scoreStory(`${FIXTURES}${name}`));
    expect(scores.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(scores[0].missed).toEqual([]);
  });
});

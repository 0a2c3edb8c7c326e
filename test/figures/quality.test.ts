/**
 * How many conflicts told are right and how many labelled ones are told. Floors lie a little under what was
 * measured; the weights were set on `tune` and on the older fixtures, never on `test`.
 */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Scored, scoreStory, storiesIn, total } from './score.js';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));

function scored(folder: string): readonly Scored[] {
  return storiesIn(`${FIXTURES}${folder}`).map(scoreStory);
}

describe('conflicts on labelled stories', () => {
  it('tells those of the stories it was set on', () => {
    const scores = scored('labelled/tune');
    const sum = total(scores);
    console.log('tune', JSON.stringify(sum));
    expect(sum.precision).toBeGreaterThanOrEqual(0.9);
    expect(sum.recall).toBeGreaterThanOrEqual(0.57);
    expect(scores.flatMap(({ tempted }) => tempted)).toEqual([]);
  });

  it('tells few of the stories it had not seen, and most of what it tells is right', () => {
    const sum = total(scored('labelled/test'));
    console.log('test', JSON.stringify(sum));
    // Measured once, when the rules were done: precision .73 (8 of 11), recall .19 (8 of 43).
    expect(sum.precision).toBeGreaterThanOrEqual(0.65);
    expect(sum.recall).toBeGreaterThanOrEqual(0.15);
  });

  it('tells nothing wrong in the older fixtures of one story', () => {
    const stories = ['harbour-bridge', 'border-talks', 'cup-final', 'flood-de'];
    const scores = stories.map((name) => scoreStory(`${FIXTURES}${name}`));
    expect(scores.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(scores[0].missed).toEqual([]);
  });
});

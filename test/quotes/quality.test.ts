/**
 * How well altered quotations and speakers are found on the labelled stories, as floors a little below what
 * was measured. Prints totals. The rules were set on `tune`; `test` and `heldout` were only measured.
 */
import { describe, expect, it } from 'vitest';
import { type Half, precision, recall, scoreQuotes, storiesOf, tell } from './score-quotes.js';

interface Floors {
  readonly altered: readonly [precision: number, recall: number];
  readonly speakers: readonly [precision: number, recall: number];
}

const FLOORS: Readonly<Record<Half, Floors>> = {
  tune: { altered: [0.94, 0.89], speakers: [0.96, 0.94] },
  test: { altered: [0.95, 0.89], speakers: [0.9, 0.87] },
  heldout: { altered: [0.95, 0.9], speakers: [0.9, 0.87] },
};

describe.each(['tune', 'test', 'heldout'] as const)('on the %s stories', (half) => {
  it.skipIf(storiesOf(half).length === 0)(
    'claims few alterations and speakers that are wrong and finds most that are right',
    async () => {
      const { altered, speakers } = await scoreQuotes(half);
      console.log(`${half} ${tell('altered', altered)}\n${half} ${tell('speakers', speakers)}`);
      const floors = FLOORS[half];
      expect(precision(altered)).toBeGreaterThan(floors.altered[0]);
      expect(recall(altered)).toBeGreaterThan(floors.altered[1]);
      expect(precision(speakers)).toBeGreaterThan(floors.speakers[0]);
      expect(recall(speakers)).toBeGreaterThan(floors.speakers[1]);
    },
  );
});

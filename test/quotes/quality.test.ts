/**
 * How well altered quotations and speakers are found on the labelled stories, as floors a little below what
 * was measured. Prints the figures. The rules were set on `tune`; `test` was only measured.
 */
import { describe, expect, it } from 'vitest';
import { precision, recall, scoreQuotes, storiesOf, tell } from './score-quotes.js';

describe.skipIf(storiesOf('tune').length === 0).each(['tune', 'test'] as const)(
  'on the %s stories',
  (half) => {
    it('claims few alterations that are none and finds most that are', async () => {
      const { altered, speakers } = await scoreQuotes(half);
      console.log(`${half} ${tell('altered', altered)}\n${half} ${tell('speakers', speakers)}`);
      expect(precision(altered)).toBeGreaterThan(0.9);
      expect(recall(altered)).toBeGreaterThan(0.8);
      expect(precision(speakers)).toBeGreaterThan(0.85);
      expect(recall(speakers)).toBeGreaterThan(0.8);
    });
  },
);

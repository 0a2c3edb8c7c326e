import { describe, expect, it } from 'vitest';
import { idf } from '../../src/text/background.js';
import { readTerms } from '../../src/text/terms.js';

function keyOf(word: string): string {
  return readTerms(word, { start: 0, end: word.length }, 'en')[0].key;
}

describe('idf', () => {
  it('weighs a rare word more than a common one and an unknown word most', () => {
    expect(idf(keyOf('report'), 'en')).toBeLessThan(idf(keyOf('hospital'), 'en'));
    expect(idf(keyOf('hospital'), 'en')).toBeLessThan(idf(keyOf('qwertzuiop'), 'en'));
  });

  it('is never negative', () => {
    for (const word of ['not', 'new', 'year', '__proto__', 'constructor'])
      expect(idf(word, 'en')).toBeGreaterThan(0);
  });

  it('weighs all words alike in a language without a table', () => {
    expect(idf('fluss', 'de')).toBe(idf('brucke', 'de'));
  });
});

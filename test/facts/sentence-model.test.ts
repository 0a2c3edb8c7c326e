import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { coverage } from '../../src/facts/coverage.js';
import { readSentenceFeatures, SENTENCE_FEATURES } from '../../src/facts/sentence-features.js';
import { compareSentence } from '../../src/facts/sentence-model.js';
import { readStatement, type Statement } from '../../src/facts/statement.js';
import { ADDS_BELOW } from '../../src/facts/weights.js';
import { tokenise } from '../../src/text/tokens.js';

function read(text: string): Statement {
  const span = { start: 0, end: text.length };
  const tokens = tokenise(text, span);
  return readStatement(text, span, 'en', { tokens, from: 0, to: tokens.count });
}

const FERRY = 'A ferry carrying 240 passengers ran aground off the island of Hestra early on Sunday.';

describe('one sentence against one', () => {
  test.each([
    'Early on Sunday a ferry with 240 passengers ran aground off Hestra island.',
    'A ferry ran aground off Hestra.',
  ])('is held where it is said in other words: %s', (statement) => {
    expect(coverage(statement, FERRY).coverage).toBeGreaterThan(0.5);
  });

  test.each([
    'The island of Hestra has 240 farms and no school.',
    'A ferry carrying 90 passengers ran aground off the island of Hestra early on Sunday.',
    'No ferry ran aground off the island of Hestra early on Sunday.',
  ])('is not where it says something else: %s', (statement) => {
    expect(coverage(statement, FERRY).coverage).toBeLessThan(ADDS_BELOW);
  });

  it('asks about both directions: a part of a sentence is held by the whole, not the whole by the part', () => {
    const part = 'A ferry ran aground off Hestra.';
    expect(coverage(part, FERRY).coverage).toBeGreaterThan(coverage(FERRY, part).coverage);
  });

  it('has a finite feature for every name, whatever the sentences', () => {
    const word = fc.constantFrom('ferry', 'Hestra', '240', 'not', 'the', 'Sunday', '洪水', '“', '%', 'é');
    const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        const features = readSentenceFeatures(read(a), read(b));
        expect(features).toHaveLength(SENTENCE_FEATURES.length);
        expect(features.every(Number.isFinite)).toBe(true);
        const score = compareSentence(read(a), read(b));
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThan(1);
      }),
    );
  });
});

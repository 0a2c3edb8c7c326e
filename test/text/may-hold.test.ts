import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { mayHold, wantedOf } from '../../src/text/may-hold.js';
import { readTerms } from '../../src/text/terms.js';
import { tokenise } from '../../src/text/tokens.js';

function keysOf(text: string): ReadonlyMap<string, number> {
  const terms = readTerms(text, { start: 0, end: text.length }, 'en');
  return new Map(terms.map(({ key }, n) => [key, n]));
}

function ask(statement: string, text: string): { readonly may: boolean; readonly shares: boolean } {
  const tokens = tokenise(text, { start: 0, end: text.length });
  const wanted = keysOf(statement);
  const own = keysOf(text);
  return {
    may: mayHold(text, { tokens, from: 0, to: tokens.count }, wantedOf(wanted)),
    shares: [...wanted.keys()].some((key) => own.has(key)),
  };
}

describe('mayHold', () => {
  it('is false for a sentence that shares no word', () => {
    expect(ask('Bakers went on strike.', 'The harbour was closed to ferries.').may).toBe(false);
    expect(ask("The mayor's dog barked.", "It's a boat.").may).toBe(false);
  });

  test.each([
    ['Two boats sank.', 'A pair, or 2, was seen.'],
    ['U.S. envoys left.', 'They are the American party.'],
    ["It didn't rain.", 'They never came.'],
    ['He walked 20km.', 'Kilometres away they met.'],
    ['A $5bn plan.', 'Dollars were short.'],
    ["O'Brien sang.", 'The tune was O’Brien at his best.'],
    ['New Zealand won.', 'A New Zealander lost.'],
    ['On 4 January it began.', 'By January 4th it was over.'],
  ])('is true where "%s" meets "%s"', (a, b) => {
    for (const { may, shares } of [ask(a, b), ask(b, a)])
      expect({ may, shares }).toEqual({ may: true, shares: true });
  });

  const piece = fc.constantFrom(
    'the',
    'mayor',
    "mayor's",
    "don't",
    'never',
    'no',
    'U.S.',
    'D.C.',
    'us',
    'US',
    'the US',
    '$5',
    '€3.5m',
    'dollar',
    '20km',
    'km',
    '5bn',
    'million',
    'two',
    'twenty-five',
    'half a dozen',
    'March 3',
    'May',
    'Tuesday',
    '1990s',
    '3rd',
    'third',
    'Paris',
    'French',
    'New',
    'Zealand',
    "O'Neill",
    'Neill',
    'o’clock',
    'café',
    'É',
    'x',
    '.',
    ',',
    '“',
    '洪水',
    '四百',
    'ﬁre',
    '50%',
  );

  it('is true wherever a term is shared, whatever words meet', () => {
    const text = fc.array(piece, { maxLength: 8 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const { may, shares } = ask(a, b);
        expect(may || !shares).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

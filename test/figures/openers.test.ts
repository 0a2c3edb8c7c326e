import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayOpen } from '../../src/figures/openers.js';
import { readAt } from '../../src/figures/read-figures.js';
import { readSentence } from '../../src/figures/sentence.js';

const WORDS =
  `a an the of in by to and out half quarter quarters of an hour point percentage basis third thirds tenth
  one two three twelve twenty hundred hundreds dozen dozens couple few several none nil no nobody was hurt injuries
  noon midnight past oclock morning today tonight yesterday tomorrow next coming last this week month year end
  spring autumn winter first second final quarter decade century fortnight day days hour hours minute for
  more than votes against won 6 3 44 1998 12,500 2:21:04 10.42 5bn 20th 31 January May Friday Tue Sept 31
  Lindqvale aged died year-old million per cent $5 €3 magnitude 6.4 score minutes five ten times the limit km
  zwei hundert dreißig Montag quatre vingt pour cent treinta y uno veintiuno`.split(/\s+/);
const ANCHORS = [
  { day: 19_000, year: 2022 },
  { day: null, year: null },
];

describe('mayOpen', () => {
  it('passes over no word at which a figure begins', () => {
    const word = fc.tuple(fc.constantFrom(...WORDS), fc.boolean());
    const text = fc
      .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', ', ', '-', '. ')), { minLength: 1, maxLength: 14 })
      .map((parts) =>
        parts
          .map(([[own, upper], gap]) => `${upper ? own.charAt(0).toUpperCase() + own.slice(1) : own}${gap}`)
          .join('')
          .trim(),
      );
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'de', 'fr', 'es', 'und'), (given, language) => {
        const sentence = readSentence(given, language);
        for (const at of sentence.words.keys()) {
          if (mayOpen(sentence, at)) continue;
          for (const anchor of ANCHORS) expect(readAt(sentence, at, anchor, 'lindqvale')).toBeNull();
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('passes over the words that most of a report is made of', () => {
    const sentence = readSentence(
      'The minister said on arrival that talks would resume at the palace.',
      'en',
    );
    expect([...sentence.words.keys()].filter((at) => mayOpen(sentence, at))).toEqual([]);
  });
});

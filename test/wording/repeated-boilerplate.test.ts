import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoryCorpus } from '../../src/model/corpus.js';
import { type Document, Mark } from '../../src/model/document.js';
import { resolveSettings } from '../../src/options.js';
import { findFurniture, withoutFurniture } from '../../src/wording/repeated-boilerplate.js';
import { type PlainText, plainDocuments } from '../support/plain-document.js';
import { sketchAll } from '../support/wording-of.js';

const TAGLINE = 'Stay with the Fennmark Courier for every turn of the news from valley and coast alike.';
const NAMES = ['Arvo Lintel', 'Bess Cordray', 'Cato Minter', 'Dora Ansley', 'Egil Tarn', 'Fay Oswin'];
const PLACES = ['Ostrey', 'Kelby', 'Marn', 'Tolle', 'Wexby', 'Undle'];

function marked(documents: readonly Document[]): readonly Document[] {
  const furniture = findFurniture(memoryCorpus(documents), sketchAll(documents, resolveSettings({})));
  return documents.map((document) => withoutFurniture(document, furniture));
}

/** Each part a paragraph of its own. */
function paragraphs(source: string, ...parts: readonly string[]): PlainText {
  let at = 0;
  const blocks = parts.map((part) => {
    const block = { kind: 'body' as const, start: at, end: at + part.length };
    at = block.end + 2;
    return block;
  });
  return { text: parts.join('\n\n'), blocks, source };
}

function own(n: number | string, words: number): string {
  return Array.from({ length: words }, (_, w) => `matter${n}x${w}`).join(' ');
}

/** Reports of different events, each of its own source, that end alike. */
function unrelated(ending: string): readonly PlainText[] {
  return NAMES.map((name, n) =>
    paragraphs(`source-${n}`, `In ${PLACES[n]} the mayor ${name} said ${own(n, 60)}.`, ending),
  );
}

describe('furniture of sites', () => {
  test('marks the ending that reports of different events share', () => {
    for (const { tokens, words } of marked(plainDocuments(unrelated(TAGLINE)))) {
      const ending = tokens.marks.subarray(tokens.count - 16);
      expect([...ending].every((mark) => (mark & Mark.Body) === 0 && (mark & Mark.Boilerplate) !== 0)).toBe(
        true,
      );
      expect(words).toBe(tokens.count - 16);
    }
  });

  test('is whole sentences: a turn of phrase near the end is wording like any other', () => {
    const given = NAMES.map((name, n) =>
      paragraphs(
        `source-${n}`,
        `In ${PLACES[n]} the mayor ${name} said ${own(n, 60)}.`,
        `She spoke ${own(`b${n}`, 4)} in the early hours of the morning with ${own(`c${n}`, 4)}.`,
      ),
    );
    const documents = plainDocuments(given);
    expect(marked(documents)).toEqual(documents);
  });

  test('leaves alone what reports of one event share', () => {
    const event = NAMES.map((name, n) => {
      const words = own(n, 30);
      return paragraphs(
        `source-${n}`,
        `As ${name} heard, ${words} Arvo Lintel of Ostrey ${words} that Bess Cordray lost.`,
        TAGLINE,
      );
    });
    const documents = plainDocuments(event);
    expect(marked(documents)).toEqual(documents);
  });

  test('leaves alone what too few share', () => {
    const documents = plainDocuments(unrelated(TAGLINE).slice(0, 4));
    expect(marked(documents)).toEqual(documents);
  });

  test('leaves alone the lede of one story, however many copies were cut and edited', () => {
    const lede = 'The quay wall in Ostrey gave way on Monday and two barges sank, the harbour master said.';
    const given = Array.from({ length: 60 }, (_, n) =>
      paragraphs(
        `source-${n % 7}`,
        lede,
        `Arvo Lintel told Bess Cordray that ${own('s', 40 + (n % 11))} and ${own(n, 3)}.`,
      ),
    );
    const documents = plainDocuments(given);
    expect(marked(documents)).toEqual(documents);
  });

  test('an outlet is known by its footer in a large run; a sentence that few of its reports have is none', () => {
    const stock = 'The cause of the fire is being looked into by the brigade and the police.';
    const given = Array.from({ length: 1200 }, (_, n) =>
      paragraphs(
        `source-${n % 40}`,
        `In Town${n} the mayor Name${n} said ${own(n, 40)}.`,
        n % 241 === 3 ? stock : `And ${own(`z${n}`, 9)}.`,
        ...(n % 40 === 2 ? [TAGLINE] : []),
      ),
    );
    for (const [n, { tokens, words }] of marked(plainDocuments(given)).entries())
      expect(tokens.count - words, `report ${n}`).toBe(n % 40 === 2 ? 16 : 0);
  });

  test('is the same whatever the reports are called and in what order they come', () => {
    const given = Array.from({ length: 40 }, (_, n) =>
      paragraphs(
        'one',
        `In Town${n % 31} the mayor Name${n % 23} said ${own(n % 29, 40)}.`,
        n % 2 === 0 ? TAGLINE : `The Courier is delivered to every door in ${own(n % 3, 6)} each morning.`,
      ),
    );
    const found = (texts: readonly PlainText[]): readonly number[] => {
      const documents = plainDocuments(texts);
      const sketches = sketchAll(documents, resolveSettings({}));
      return [...findFurniture(memoryCorpus(documents), sketches)].sort((x, y) => x - y);
    };
    const inOrder = found(given);
    expect(inOrder.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.shuffledSubarray([...given], { minLength: given.length }), (shuffled) => {
        expect(found(shuffled)).toEqual(inOrder);
      }),
      { seed: 5, numRuns: 20 },
    );
  });
});

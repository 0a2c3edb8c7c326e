import { describe, expect, test } from 'vitest';
import { memoryCorpus } from '../../src/model/corpus.js';
import { type Document, Mark } from '../../src/model/document.js';
import { resolveSettings } from '../../src/options.js';
import { findFurniture, withoutFurniture } from '../../src/wording/repeated-boilerplate.js';
import { plainDocuments } from '../support/plain-document.js';
import { sketchAll } from '../support/wording-of.js';

const TAGLINE = 'Stay with the Fennmark Courier for every turn of the news from valley and coast alike.';
const NAMES = ['Arvo Lintel', 'Bess Cordray', 'Cato Minter', 'Dora Ansley', 'Egil Tarn', 'Fay Oswin'];
const PLACES = ['Ostrey', 'Kelby', 'Marn', 'Tolle', 'Wexby', 'Undle'];

function marked(documents: readonly Document[]): readonly Document[] {
  const furniture = findFurniture(memoryCorpus(documents), sketchAll(documents, resolveSettings({})));
  return documents.map((document) => withoutFurniture(document, furniture));
}

/** Reports of different events that end alike. */
function unrelated(ending: string): readonly string[] {
  return NAMES.map((name, n) => {
    const own = Array.from({ length: 60 }, (_, w) => `matter${n}x${w}`).join(' ');
    return `In ${PLACES[n]} the mayor ${name} said ${own}. ${ending}`;
  });
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

  test('leaves alone what reports of one event share', () => {
    const event = NAMES.map((name, n) => {
      const own = Array.from({ length: 30 }, (_, w) => `matter${n}x${w}`).join(' ');
      return `As ${name} heard, ${own} Arvo Lintel of Ostrey ${own} that Bess Cordray lost. ${TAGLINE}`;
    });
    const documents = plainDocuments(event);
    expect(marked(documents)).toEqual(documents);
  });

  test('leaves alone what too few share', () => {
    const documents = plainDocuments(unrelated(TAGLINE).slice(0, 4));
    expect(marked(documents)).toEqual(documents);
  });
});

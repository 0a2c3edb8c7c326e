import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextItem, readItems } from '../../src/text/clause-words.js';

/** As in the source: what a word or a mark is. */
const ITEM =
  /\p{L}[\p{L}\p{M}\p{N}]{0,60}(?:[.'’&-][\p{L}\p{N}][\p{L}\p{M}\p{N}]{0,60}){0,8}|\p{N}{1,30}(?:[.,]\p{N}{1,30}){0,8}(?:-?\p{L}{1,9}){0,3}|[,;:：，.!?。！？…()[\]–—―\n]|\s-\s/gu;

function listed(text: string): readonly (readonly [string, number])[] {
  const items: (readonly [string, number])[] = [];
  for (let found = nextItem(text, 0); found; found = nextItem(text, found.at + found.raw.length))
    items.push([found.raw, found.at]);
  return items;
}

function plainly(text: string): readonly (readonly [string, number])[] {
  return Array.from(text.matchAll(ITEM), (found) => [found[0], found.index] as const);
}

describe('items of a paragraph', () => {
  it('are words, whatever joins them, and marks', () => {
    expect(listed("Karsova's U.S. aide - well-known, 5bn (x)").map(([raw]) => raw)).toEqual([
      "Karsova's",
      'U.S',
      '.',
      'aide',
      ' - ',
      'well-known',
      ',',
      '5bn',
      '(',
      'x',
      ')',
    ]);
  });

  it('are those of the one expression that says what they are', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'a',
        'B',
        'word',
        'é',
        'ß',
        'o\u0301',
        '7',
        '12',
        '٣',
        ' ',
        '\n',
        '\t',
        '\u00a0',
        '𝒳',
        '中',
      ),
      fc.constantFrom(
        '.',
        "'",
        '’',
        '&',
        '-',
        ',',
        ';',
        ':',
        '…',
        '(',
        ')',
        '[',
        '–',
        '"',
        '_',
        '$',
        ' - ',
        '\ud83d',
      ),
      fc.constantFrom('x'.repeat(60), 'x'.repeat(61), 'x'.repeat(62), 'x'.repeat(61 * 9)),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const text = pieces.join('');
        expect(listed(text)).toEqual(plainly(text));
      }),
      { numRuns: 5000 },
    );
  });

  it('stand where they stand in the text', () => {
    const text = 'One. “Two three” said Garo Lund, 41.';
    const items = readItems(text, { start: 5, end: text.length }, [{ start: 5, end: 16 }], 3);
    expect(items.map(({ kind, start, quote }) => [kind, start, quote])).toEqual([
      ['quote', 5, 3],
      ['word', 17, -1],
      ['word', 22, -1],
      ['word', 27, -1],
      ['comma', 31, -1],
      ['word', 33, -1],
      ['stop', 35, -1],
    ]);
  });
});

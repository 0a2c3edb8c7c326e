import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Mark } from '../../src/model/document.js';
import { normaliseWord } from '../../src/text/normalise.js';
import { tokenise } from '../../src/text/tokens.js';

function read(text: string) {
  const tokens = tokenise(text, { start: 0, end: text.length });
  return Array.from(tokens.starts, (start, n) => text.slice(start, tokens.ends[n]));
}

function hashes(text: string) {
  return [...tokenise(text, { start: 0, end: text.length }).hashes];
}

describe('tokenise', () => {
  test('splits at everything that is no letter, digit or mark', () => {
    expect(read('Mr O’Neil’s 4.5-metre boat, at 10:30!')).toEqual([
      'Mr',
      'O',
      'Neil',
      's',
      '4',
      '5',
      'metre',
      'boat',
      'at',
      '10',
      '30',
    ]);
  });

  test('takes each character of a script without spaces as a token, with its marks', () => {
    expect(read('港口8号 ท่าเรือ')).toEqual(['港', '口', '8', '号', 'ท่', 'า', 'เ', 'รื', 'อ']);
  });

  test('takes characters beyond the basic plane whole', () => {
    expect(read('𠮷野 𝐛𝐨𝐥𝐝')).toEqual(['𠮷', '野', '𝐛𝐨𝐥𝐝']);
  });

  test.each([
    ['case', 'HARBOUR', 'harbour'],
    ['composed and decomposed accents', 'Zürich', 'Zürich'.normalize('NFD')],
    ['full-width letters', 'ｈａｒｂｏｕｒ', 'harbour'],
    ['ligatures', 'oﬃce', 'office'],
    ['soft hyphens', 'har\u00adbour', 'harbour'],
    ['zero-width spaces', 'har\u200bbour', 'harbour'],
    ['bidi controls', 'har\u202ebour', 'harbour'],
    ['Cyrillic look-alikes in a Latin word', 'hаrbоur', 'harbour'],
  ])('reads the same word through %s', (_, a, b) => {
    expect(hashes(a)).toEqual(hashes(b));
  });

  test('hashes a word wholly in Cyrillic like its Latin look-alike, and keeps its own form', () => {
    expect(hashes('сор')).toEqual(hashes('cop'));
    expect(normaliseWord('сор')).toBe('сор');
    expect(normaliseWord('Мае')).toBe('мае');
  });

  test('spells a word of two scripts in the one that all its letters can be of', () => {
    expect(normaliseWord('hаrbоur')).toBe('harbour');
    expect(normaliseWord('пaрoм')).toBe('паром');
    expect(normaliseWord('ΗΑRBΟUR')).toBe('harbour');
  });

  test('gives an ASCII word the same hash on the fast path and beside a letter beyond ASCII', () => {
    expect(hashes('Quay')).toEqual(hashes('Ｑuay'));
  });

  test('marks blocks, quotations, capitals and first words', () => {
    const text = 'OSLO: The quay “gave way at once” today.';
    const quote = { start: text.indexOf('“'), end: text.indexOf('”') + 1 };
    const { marks } = tokenise(
      text,
      { start: 0, end: text.length },
      [
        { start: 0, end: 5, kind: 'dateline' },
        { start: 6, end: text.length, kind: 'body' },
      ],
      [quote],
      [{ start: 6, end: text.length }],
    );
    expect(marks[0]).toBe(Mark.Boilerplate | Mark.Capital | Mark.SentenceStart);
    expect(marks[1]).toBe(Mark.Body | Mark.Capital | Mark.SentenceStart);
    expect(marks[3]).toBe(Mark.Body | Mark.Quote | Mark.SentenceStart);
    expect(marks[4]).toBe(Mark.Body | Mark.Quote);
    expect(marks.at(-1)).toBe(Mark.Body);
  });

  test('reads only inside the body span', () => {
    const text = 'front matter\nbody text';
    expect(tokenise(text, { start: 13, end: text.length }).count).toBe(2);
  });

  test('gives tokens in order, apart, inside the text and never empty, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { count, starts, ends } = tokenise(text, { start: 0, end: text.length });
        for (let n = 0; n < count; n++) {
          expect(starts[n]).toBeGreaterThanOrEqual(n === 0 ? 0 : ends[n - 1]);
          expect(ends[n]).toBeGreaterThan(starts[n]);
          expect(ends[n]).toBeLessThanOrEqual(text.length);
          expect(text.slice(starts[n], ends[n])).toMatch(/[\p{L}\p{N}\p{M}]/u);
        }
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  test('survives a lone surrogate', () => {
    expect(read('quay\ud83d pier')).toEqual(['quay', 'pier']);
  });
});

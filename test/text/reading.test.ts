import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, BlockKind } from '../../src/model/document.js';
import type { Span } from '../../src/model/span.js';
import { mayHoldDate, searchDate } from '../../src/text/dates.js';
import { glimpse } from '../../src/text/glimpse.js';
import { isBlank, readParagraphs } from '../../src/text/paragraphs.js';
import { patternFacts } from '../../src/text/pattern-facts.js';
import { countWithPairs, countWords, sameTitle } from '../../src/text/pieces.js';
import { AGO, CLOCK_ONLY, LONGEST_CLOCK } from '../../src/text/time-lines.js';
import { tokenise } from '../../src/text/tokens.js';
import { Trait, traitsOf } from '../../src/text/traits.js';
import { plainTokenise } from './plain-tokenise.js';

/** Pieces of news and anything else a file can hold, lone halves of pairs included. */
const piece = fc.oneof(
  fc.constantFrom(
    'The ',
    'bridge',
    ' closed',
    'Ｂridge',
    'é',
    'e\u0301',
    'ﬁ',
    '漢字',
    'ภาษา',
    '한국어',
    'Straße',
    '😀',
    '𝐛𝐨𝐥𝐝',
  ),
  fc.constantFrom(
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    '\u00a0',
    '\u200b',
    '\u00ad',
    '\u3000',
    '\ufeff',
    '\0',
  ),
  fc.constantFrom('’s', '“', '”', '‘', '"', "'", '‑', '−', '―', '—', '.', ',', '-', '(', ')'),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 4 })
    .map((codes) => String.fromCharCode(...codes)),
);
const text = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''));
const KINDS: readonly BlockKind[] = ['body', 'headline', 'time', 'credit', 'crosshead'];

/** Ordered spans that do not overlap, some of them without a word. */
function spansOf(length: number, cuts: readonly number[]): Span[] {
  const places = [...new Set(cuts.map((cut) => cut % (length + 1)))].sort((a, b) => a - b);
  const spans: Span[] = [];
  for (let n = 0; n + 1 < places.length; n += 2) spans.push({ start: places[n], end: places[n + 1] });
  return spans;
}

describe('the fast ways of reading give what the plain ones give, for any text', () => {
  it('tokenise', () => {
    const cuts = fc.array(fc.nat(), { maxLength: 8 });
    fc.assert(
      fc.property(text, cuts, cuts, cuts, fc.nat(9), (whole, a, b, c, from) => {
        const body = { start: Math.min(from, whole.length), end: whole.length };
        const blocks: Block[] = spansOf(whole.length, a).map((span, n) => ({
          ...span,
          kind: KINDS[n % KINDS.length],
        }));
        const [quotes, sentences] = [spansOf(whole.length, b), spansOf(whole.length, c)];
        expect(tokenise(whole, body, blocks, quotes, sentences)).toEqual(
          plainTokenise(whole, body, blocks, quotes, sentences),
        );
      }),
      { numRuns: 3000 },
    );
  });

  it('glimpse, of paragraphs known to be even and of others', () => {
    const straight = new Map(
      ["‘'", "’'", '“"', '”"', '‑-', '−-', '‒–', '―—'].map((pair) => [pair[0], pair[1]]),
    );
    const plain = (whole: string): string => {
      let out = '';
      for (let at = 0; at < whole.length; at++) {
        if (!isBlank(whole.charCodeAt(at))) out += straight.get(whole[at]) ?? whole[at];
        else if (out !== '' && !isBlank(whole.charCodeAt(at - 1))) out += ' ';
      }
      return out;
    };
    fc.assert(
      fc.property(text, fc.nat(40), (whole, most) => {
        for (const paragraph of readParagraphs(whole)) {
          const view = glimpse(whole, paragraph, most, paragraph.even);
          const end = Math.min(paragraph.end, paragraph.start + most);
          expect(view.text).toBe(plain(whole.slice(paragraph.start, end)));
          for (let at = 0; at < view.text.length; at++) {
            const mark = whole[view.at(at)];
            expect(view.text[at]).toBe(isBlank(mark.charCodeAt(0)) ? ' ' : (straight.get(mark) ?? mark));
          }
          expect(view.at(view.text.length)).toBe(end);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('traitsOf', () => {
    for (let unit = 0; unit < 0x3100; unit++) {
      const [char, traits] = [String.fromCharCode(unit), traitsOf(unit)];
      expect((traits & Trait.Space) !== 0).toBe(/\s/u.test(char));
      expect((traits & Trait.Letter) !== 0).toBe(/\p{L}/u.test(char));
      expect((traits & Trait.Digit) !== 0).toBe(/\p{N}/u.test(char));
      expect((traits & Trait.Upper) !== 0).toBe(/\p{Lu}/u.test(char));
      expect((traits & Trait.Lower) !== 0).toBe(/\p{Ll}/u.test(char));
    }
  });

  it('countWords', () => {
    fc.assert(
      fc.property(text, (line) => {
        expect(countWords(line)).toBe(countWithPairs(line));
      }),
      { numRuns: 3000 },
    );
  });

  it('sameTitle', () => {
    const even = (line: string): string =>
      line
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
    const like = fc.constantFrom(
      'Bridge closed',
      'BRIDGE  closed',
      'bridge: closed!',
      'Bridgeclosed',
      'Bridge\u0301 closed',
      '# Ｂridge closed',
    );
    const title = fc.oneof(
      like,
      fc.tuple(like, text).map((parts) => parts.join('')),
      text,
    );
    fc.assert(
      fc.property(title, title, (a, b) => {
        expect(sameTitle(a, b)).toBe(even(a) !== '' && even(a) === even(b));
      }),
      { numRuns: 3000 },
    );
  });

  it('no date is where mayHoldDate sees none', () => {
    const part = fc.oneof(
      fc.constantFrom('4', '12', '31', '99', '2024', '1999', '24', '7', '04'),
      fc.constantFrom(
        ' ',
        ' ',
        '.',
        ',',
        '-',
        '/',
        ' / ',
        '. ',
        ', ',
        "'",
        '’',
        'of ',
        'de ',
        'del ',
        'st',
        'th',
        'er',
        'º',
      ),
      fc.constantFrom(
        'May',
        'january',
        'März',
        'Dec',
        'mai',
        'février',
        'мая',
        'мар',
        'mayde',
        '年',
        '月',
        '日',
        '년',
        '월',
        '일',
      ),
      fc.constantFrom('people', '😀', '𝐛', 'x', '\u0301', '(', '|'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 9 }), (parts) => {
        const line = parts.join('');
        fc.pre(!mayHoldDate(line));
        expect(searchDate(line, true)).toBeNull();
        for (const segment of line.split(/\s*[|/]\s*|\s+[–—-]\s+/))
          expect(searchDate(segment, true)).toBeNull();
      }),
      { numRuns: 10_000 },
    );
  });

  it('no line longer than a clock is one', () => {
    for (const { source } of [AGO, CLOCK_ONLY])
      expect(patternFacts(source).longest).toBeLessThanOrEqual(LONGEST_CLOCK);
  });
});

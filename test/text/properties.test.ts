import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/model/span.js';
import { makeDocument } from '../../src/text/document.js';
import { detectLanguage } from '../../src/text/language.js';
import { readParagraphs } from '../../src/text/paragraphs.js';
import { extractQuotes } from '../../src/text/quotes.js';
import { splitSentences } from '../../src/text/sentences.js';
import { articleOf } from './article.js';

/** Anything a file can hold: any code units (lone halves of pairs too), and pieces of news furniture. */
const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
  .map((codes) => String.fromCharCode(...codes));
const pieces = fc.constantFrom(
  '\n',
  '\n\n',
  '\r\n',
  ' ',
  '\u00a0',
  '. ',
  '.',
  '"',
  '“',
  '”',
  '‘',
  '’',
  "'",
  '«',
  '»',
  '„',
  '「',
  '」',
  '(',
  ')',
  '—',
  ' - ',
  ': ',
  'By Jane Orlow',
  'GENEVA (AP) —',
  '(CNN)',
  'LONDON, Jan 4 (Reuters) -',
  ' date 2022-01-21 ',
  'Updated: 4 January 2024',
  'U.S.',
  'Mr.',
  'More to follow.',
  '© 2024 Harbour Media',
  'Read more: x',
  '# Title',
  'The bridge is closed',
  'he said',
  '新华社北京1月4日电',
  '会议结束了。',
  'Agencies add: ',
  '(Reporting by A Orlow)',
  '-- Reuters',
  '\ud800',
  '😀',
  '\u0301',
  'a',
  'B',
  '7',
  '…',
);
const text = fc.array(fc.oneof(units, pieces), { maxLength: 40 }).map((parts) => parts.join(''));

function isOrdered(spans: readonly Span[], within: Span): boolean {
  let last = within.start;
  for (const { start, end } of spans) {
    if (start < last || end <= start || end > within.end) return false;
    last = end;
  }
  return true;
}

describe('makeDocument, for any text', () => {
  it('gives blocks in order, apart, inside the body, over every letter and digit', () => {
    fc.assert(
      fc.property(text, fc.nat(20), fc.nat(20), (whole, before, after) => {
        const body = {
          start: Math.min(before, whole.length),
          end: Math.max(Math.min(before, whole.length), whole.length - after),
        };
        const { blocks } = makeDocument('r1', articleOf(whole, { body }), { language: null });
        expect(isOrdered(blocks, body)).toBe(true);
        let uncovered = whole.slice(body.start, body.end);
        for (const { start, end } of blocks)
          uncovered =
            uncovered.slice(0, start - body.start) +
            ' '.repeat(end - start) +
            uncovered.slice(end - body.start);
        expect(uncovered).not.toMatch(/[\p{L}\p{N}]/u);
      }),
      { numRuns: 1500 },
    );
  });

  it('gives sentences and quotations in order, each inside one body block', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const document = makeDocument('r1', articleOf(whole), { language: null });
        const bodies = document.blocks.filter(({ kind }) => kind === 'body');
        for (const spans of [document.sentences, document.quotes]) {
          expect(isOrdered(spans, document.article.body)).toBe(true);
          for (const span of spans)
            expect(bodies.some(({ start, end }) => start <= span.start && span.end <= end)).toBe(true);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('leaves no word of a body block outside its sentences', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const { blocks, sentences } = makeDocument('r1', articleOf(whole), { language: null });
        for (const { kind, start, end } of blocks) {
          if (kind !== 'body') continue;
          let rest = '';
          let at = start;
          for (const sentence of sentences.filter((span) => span.start >= start && span.end <= end)) {
            rest += whole.slice(at, sentence.start);
            at = sentence.end;
          }
          expect(rest + whole.slice(at, end)).not.toMatch(/[\p{L}\p{N}]/u);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('for any text', () => {
  it('splitSentences gives spans in order that hold every word', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const spans = splitSentences(whole);
        expect(isOrdered(spans, { start: 0, end: whole.length })).toBe(true);
        for (const { start, end } of spans) expect(whole.slice(start, end)).toMatch(/[\p{L}\p{N}]/u);
        let at = 0;
        for (const { start, end } of spans) {
          expect(whole.slice(at, start)).not.toMatch(/[\p{L}\p{N}]/u);
          at = end;
        }
        expect(whole.slice(at)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
      { numRuns: 1000 },
    );
  });

  it('extractQuotes and detectLanguage never throw', () => {
    fc.assert(
      fc.property(text, (whole) => {
        expect(isOrdered(extractQuotes(whole), { start: 0, end: whole.length })).toBe(true);
        expect(detectLanguage(whole)).toMatch(/^[a-z]{2,3}$/);
      }),
      { numRuns: 1000 },
    );
  });

  it('readParagraphs holds every character that prints', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const outside = readParagraphs(whole).reduceRight(
          (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
          whole,
        );
        expect(outside).not.toMatch(/[\p{L}\p{N}\p{P}\p{S}]/u);
      }),
      { numRuns: 1000 },
    );
  });
});

/**
 * Two million characters in one line, or 100,000 lines: a quadratic step anywhere would outlast the
 * time-out many times over.
 */
describe('hostile texts are read in time', () => {
  it.each([
    '"',
    '“',
    "'",
    "' ",
    "s' ",
    '‘a',
    'a.',
    'a. ',
    'A. ',
    '. ',
    '…',
    '(',
    ')',
    '(A',
    'a\n',
    'A\n',
    '\n',
    '\r',
    ' ',
    '\u3000',
    '—',
    '- ',
    '/',
    ':',
    '：',
    '1',
    '1. ',
    '“a" ',
    '« ',
    ' »',
    'By A ',
    'By A\n',
    'AA',
    'A ',
    '-- AAAAAAAAAA\n',
    '© ',
    '(AP) ',
    '2024-01-04 ',
    '4 January ',
    'x@',
    'www.',
    '#',
    '【',
    '(a=',
    '。',
    '；;',
    'said “',
    ' said',
    '\ud800',
    'é',
    '会',
    'Updated: Updated: ',
    'by and ',
    'Read more: ',
    'More to follow. ',
    'More to follow. (AP) ',
    'A line that runs to sixty columns, as wires of old broke them\n',
  ])(
    '%j',
    (unit) => {
      const whole = unit.repeat(/[\n\r]/.test(unit) ? 100_000 : Math.floor(2_000_000 / unit.length));
      const document = makeDocument('r1', articleOf(whole), { language: null });
      expect(isOrdered(document.blocks, document.article.body)).toBe(true);
      expect(isOrdered(extractQuotes(whole), document.article.body)).toBe(true);
    },
    60_000,
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LINE_ROWS } from '../../src/text/boilerplate.js';
import { patternFacts } from '../../src/text/pattern-facts.js';
import { patternTable } from '../../src/text/pattern-table.js';
import { examplesOf } from './pattern-examples.js';

const ROWS = LINE_ROWS.map((row) => ({ ...row, pattern: new RegExp(row.source, 'u') }));
const EXAMPLES = ROWS.map(({ source }, n) => examplesOf(source, 40, n + 1));
const table = patternTable(LINE_ROWS);

/** What the table is to answer: each row in turn. */
function plainKind(line: string, most = ROWS.length): string | null {
  const lower = line.toLowerCase();
  for (const { pattern, folded, kind } of ROWS.slice(0, most))
    if (pattern.test(folded ? lower : line)) return kind;
  return null;
}

describe('patternFacts', () => {
  it.each([
    ['^more (?:to|will) follow.{0,9}$', ['more t', 'more w'], 14, 25],
    ['^\\(?(?:mehr|weiteres)\\)?$', ['mehr', 'mehr)', 'weiter', '(mehr', '(mehr)', '(weite'], 4, 10],
    ['^[Rr]eport(?:ed)? by$', ['report'], 9, 11],
    [
      '^(?:a|b){2,3}$',
      ['aa', 'ab', 'ba', 'bb', 'aaa', 'aab', 'aba', 'abb', 'baa', 'bab', 'bba', 'bbb'],
      2,
      3,
    ],
    ['^a?(?=b)b$', ['b', 'ab'], 1, 2],
    ['^𝐛$', [''], 1, 1],
  ])('%s', (source, openings, shortest, longest) => {
    const facts = patternFacts(source);
    expect([...facts.openings].sort()).toEqual([...openings].sort());
    expect([facts.shortest, facts.longest]).toEqual([shortest, longest]);
  });

  it.each([
    ['^.{2,60} ?/ ?(?:getty|afp)$', ['/']],
    ['^.{2,90} (?:contributed|assisted) to .{1,9}$', [' contributed to ', ' assisted to ']],
    ['^.{1,9}(?:a|b|c|d|e)$', []],
    ['^.{1,9}(?:© ?)?$', []],
  ])('knows what %s needs', (source, needed) => {
    expect(patternFacts(source).needed).toEqual(needed);
  });

  it.each(['a|b', '^a|b$', 'abc$', '^(a)\\1$'])('claims no opening it cannot be sure of: %s', (source) => {
    const { openings, longest } = patternFacts(source);
    if (source.startsWith('^(a)')) expect(longest).toBe(Number.POSITIVE_INFINITY);
    else expect(openings).toEqual(['']);
  });
});

describe('the table of the trade', () => {
  it.each(ROWS.map(({ source }, n) => [n, source] as const))(
    'row %i has lines, and their facts hold: %s',
    (n, source) => {
      expect(EXAMPLES[n].length).toBeGreaterThan(0);
      const { openings, needed, shortest, longest } = patternFacts(source);
      for (const line of EXAMPLES[n]) {
        expect(openings.some((opening) => line.toLowerCase().startsWith(opening))).toBe(true);
        expect(needed.length === 0 || needed.some((word) => line.includes(word))).toBe(true);
        expect([...line].length).toBeGreaterThanOrEqual(shortest);
        expect([...line].length).toBeLessThanOrEqual(longest);
      }
    },
  );

  it('answers for every such line as its rows tried in turn would', () => {
    for (const line of EXAMPLES.flat())
      for (const form of [line, line.toUpperCase(), `${line} and more`, `The ${line}`, line.slice(0, -1)]) {
        expect(table(form)(form)).toBe(plainKind(form));
        expect(table(`${form}\n${line}`)(form, 60)).toBe(plainKind(form, 60));
      }
  });

  it('answers for any line as its rows tried in turn would', () => {
    const piece = fc.oneof(
      fc.constantFrom(...EXAMPLES.flat()),
      fc.constantFrom(...EXAMPLES.flat()).map((line) => line.slice(0, 12)),
      fc.constantFrom(
        '©',
        ' © ',
        ' contributed to this report',
        '(photo by ',
        ')',
        '@',
        '.com',
        ' / AFP',
        'İ',
        'Σ',
        '😀',
        '\ud800',
      ),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    const line = fc.array(piece, { maxLength: 4 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(line, line, (one, other) => {
        expect(table(one + other)(one)).toBe(plainKind(one));
        expect(table(one)(one, 60)).toBe(plainKind(one, 60));
      }),
      { numRuns: 4000 },
    );
  });
});

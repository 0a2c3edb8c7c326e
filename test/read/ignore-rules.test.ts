import fc from 'fast-check';
import ignore from 'ignore';
import { describe, expect, it } from 'vitest';
import { decideIgnore, parseIgnoreRules } from '../../src/read/ignore-rules.js';

function decide(lines: string, path: string) {
  const isFolder = path.endsWith('/');
  const names = (isFolder ? path.slice(0, -1) : path).split('/');
  return decideIgnore(parseIgnoreRules(lines.split('\n')), names, isFolder);
}

describe('ignore rules', () => {
  it.each([
    ['*.md', 'a/b.md', 'ignored'],
    ['*.md', 'a/b.txt', null],
    ['/a.txt', 'a.txt', 'ignored'],
    ['/a.txt', 'b/a.txt', null],
    ['old/', 'x/old/', 'ignored'],
    ['old/', 'x/old', null],
    ['a/*.txt', 'a/b.txt', 'ignored'],
    ['a/*.txt', 'a/b/c.txt', null],
    ['a/**/c.txt', 'a/c.txt', 'ignored'],
    ['a/**/c.txt', 'a/x/y/c.txt', 'ignored'],
    ['**/c', 'a/b/c', 'ignored'],
    ['a/**', 'a/b', 'ignored'],
    ['a/**', 'a/', null],
    ['*.txt\n!keep.txt', 'keep.txt', 'kept'],
    ['!keep.txt\n*.txt', 'keep.txt', 'ignored'],
    ['# note', '# note', null],
    ['\\#note', '#note', 'ignored'],
    ['\\!note', '!note', 'ignored'],
    ['a.txt   ', 'a.txt', 'ignored'],
    ['a\\ ', 'a ', 'ignored'],
    ['a?c', 'abc', 'ignored'],
    ['[a-c]x', 'bx', 'ignored'],
    ['[!a-c]x', 'bx', null],
    ['[]]x', ']x', 'ignored'],
    ['[x', '[x', 'ignored'],
    ['\n\r\n', 'a', null],
    ['a//b', 'a/b', null],
    ['A.txt', 'a.txt', null],
  ])('%j decide on %s: %s', (lines, path, expected) => {
    expect(decide(lines, path)).toBe(expected);
  });

  it('decide as the ignore package does', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '.'), minLength: 1, maxLength: 4 });
    const names = name.filter((some) => !/^\.{1,2}$/.test(some));
    const path = fc.array(names, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
    const word = fc.string({
      unit: fc.constantFrom('a', 'b', 'c', '.', '*', '?', '[ab]'),
      minLength: 1,
      maxLength: 4,
    });
    const segment = fc.oneof(
      word.filter((some) => !/^\.{1,2}$/.test(some) && !some.includes('**')),
      fc.constant('**'),
    );
    const pattern = fc
      .tuple(fc.constantFrom('', '!', '/'), fc.array(segment, { minLength: 1, maxLength: 3 }))
      .map(([mark, parts]) => mark + parts.join('/'));
    fc.assert(
      fc.property(fc.array(pattern, { minLength: 1, maxLength: 3 }), path, (patterns, some) => {
        const expected = ignore({ ignoreCase: false }).add(patterns).ignores(some);
        const parts = some.split('/');
        const rules = parseIgnoreRules(patterns);
        // The package looks at the folders above as well; a walk has done so before it gets here.
        const found = parts.some(
          (_, at) => decideIgnore(rules, parts.slice(0, at + 1), at < parts.length - 1) === 'ignored',
        );
        expect(found).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('take no time over a pattern made to be slow', () => {
    expect(decide(`${'*a'.repeat(200)}*b`, 'a'.repeat(255))).toBeNull();
    expect(decide(`${'**/a/'.repeat(200)}b`, 'a/'.repeat(1000))).toBeNull();
  });
});

/** Special corpora hold what they are named after: measured here by plain sets of strings. */
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../bench/news/report.js';
import { SPECIALS } from '../../bench/news/special.js';
import { sharesRun } from '../../bench/planted-pairs.js';

const COUNT = 24;
const made = new Map(SPECIALS.map(({ name, make }) => [name, [...make(COUNT)].map(({ text }) => text)]));

function textsOf(name: string): readonly string[] {
  return made.get(name) ?? [];
}

const shares = (a: string, b: string): boolean => sharesRun(a, b, 8);

describe('special corpora', () => {
  it.each(SPECIALS.map(({ name }) => name))('%s: as many reports as asked for, none empty', (name) => {
    expect(textsOf(name)).toHaveLength(COUNT);
    for (const text of textsOf(name)) expect(wordsOf(text).length).toBeGreaterThan(80);
  });

  it('share one paragraph of at least 40 words and nothing else', () => {
    const [a, b] = textsOf('one paragraph in all');
    const common = a.split('\n\n').filter((paragraph) => b.split('\n\n').includes(paragraph));
    expect(common).toHaveLength(1);
    expect(wordsOf(common[0]).length).toBeGreaterThan(40);
  });

  it('are linked each to the next and to no other in a chain', () => {
    const chain = textsOf('a chain A~B~C');
    for (let n = 2; n < COUNT; n++) {
      expect(shares(chain[n - 1], chain[n])).toBe(true);
      expect(shares(chain[n - 2], chain[n])).toBe(false);
    }
  });

  it('are all held by the first where one report holds all others', () => {
    const [all, ...others] = textsOf('one report holds all others');
    for (const other of others)
      for (const paragraph of other.trimEnd().split('\n\n')) expect(all).toContain(paragraph);
  });

  it('end with the same footer at the same outlet only', () => {
    const footers = textsOf('200 outlet footers').map((text) => text.trimEnd().split('\n\n').at(-1) ?? '');
    expect(new Set(footers).size).toBe(COUNT);
  });
});

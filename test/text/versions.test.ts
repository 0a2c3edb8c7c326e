import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemMetadata } from '../../src/model/article.js';
import type { Card } from '../../src/model/document.js';
import type { Pair } from '../../src/model/wording.js';
import { findVersions } from '../../src/text/version-chains.js';
import { compareVersions, slugStem, titleStem } from '../../src/text/versions.js';
import { UNSAID } from '../support/unsaid.js';
import { articleOf } from './article.js';

interface Given extends Partial<ItemMetadata> {
  readonly source?: string;
  readonly title?: string;
  readonly sent?: string;
  readonly url?: string;
  readonly credits?: readonly string[];
  /** The file's name where it alone tells the source. */
  readonly file?: string;
}

function card({ source = 'wire', title, sent, url, credits = [], file, ...item }: Given, n: number): Card {
  const delivered = {
    source: file === undefined ? source : null,
    fileStem: file ?? source,
    url: url ?? null,
    item: { ...UNSAID.item, ...item },
  };
  return {
    id: `r${n + 1}`,
    article: articleOf('', delivered),
    source: file ?? source,
    title: title ?? null,
    published: sent ?? null,
    updated: null,
    language: 'en',
    credits,
    words: 100,
  };
}

/** `kept`: pairs of positions that keep one text. */
function chains(given: readonly Given[], kept: readonly (readonly [number, number])[] = []) {
  const pairs = kept.map(([a, b]): Pair => {
    const half = { jaccard: 0.5, containmentA: 0.7, containmentB: 0.7, wordsSharedA: 0.7, wordsSharedB: 0.7 };
    return { a, b, ...half, proseSharedA: 0.7, proseSharedB: 0.7, relation: 'rewrite' };
  });
  return findVersions(given.map(card), pairs).chains;
}

describe('versions of one item', () => {
  const guid = 'urn:newsml:wire.example:1';

  it('are those of one guid, the highest version the newest, 10 after 9', () => {
    expect(chains([9, 10, 2].map((n) => ({ guid, version: String(n) })))).toEqual([[2, 0, 1]]);
    expect(compareVersions('2.1', '2')).toBeGreaterThan(0);
    expect(compareVersions('2', 'final')).toBeNull();
  });

  it('are no versions where version and time are the same', () => {
    expect(
      chains(
        [
          { guid, version: '1' },
          { guid, version: '1' },
        ],
        [[0, 1]],
      ),
    ).toEqual([]);
  });

  it('are told by slug and mark of one source, and not of two', () => {
    const slugs = ['BC-EU--Ferry Talks', 'BC-EU--Ferry Talks, 1st Ld-Writethru'];
    const wire = slugs.map((slug, n): Given => ({ slug, signals: n === 0 ? [] : ['writethru'] }));
    expect(chains(wire, [[0, 1]])).toEqual([[0, 1]]);
    expect(chains(wire)).toEqual([]);
    expect(
      chains(
        wire.map((one, n) => ({ ...one, source: `wire ${n}` })),
        [[0, 1]],
      ),
    ).toEqual([]);
  });

  it('follow within days', () => {
    const sent = ['2024-03-01T10:00:00Z', '2024-03-09T10:00:00Z'];
    const later = (day: number): Given[] => [
      { sent: sent[0], slug: 'ferry talks' },
      { sent: day === 0 ? '2024-03-01T12:00:00Z' : sent[1], slug: 'ferry talks', signals: ['update'] },
    ];
    expect(chains(later(0), [[0, 1]])).toEqual([[0, 1]]);
    expect(chains(later(8), [[0, 1]])).toEqual([]);
  });

  it('are numbered: UPDATE 2 replaces UPDATE 1 and what came before', () => {
    const titles = ['UPDATE 2-Ferry aground', 'Ferry aground', 'UPDATE 1-Ferry aground'];
    const given = titles.map((title): Given => ({ title, signals: title.startsWith('U') ? ['update'] : [] }));
    const all = [[0, 1], [0, 2], [1, 2]] as const; // biome-ignore format: pairs
    expect(chains(given, all)).toEqual([[1, 2, 0]]);
  });

  it('are those of one page with another time and the same text', () => {
    const url = 'https://paper.example/ferry';
    const given = ['2024-03-02', '2024-03-01'].map((sent) => ({ url, sent }));
    expect(chains(given, [[0, 1]])).toEqual([[1, 0]]);
    expect(chains(given)).toEqual([]);
  });
});

describe('what takes an item back', () => {
  const kill = { status: 'canceled', signals: ['kill'] } as const;

  it('is told by guid, slug or headline without any of its text', () => {
    const guid = 'urn:newsml:wire.example:1';
    expect(
      chains([
        { guid, version: '1' },
        { guid, ...kill },
      ]),
    ).toEqual([[0, 1]]);
    expect(chains([{ slug: 'FERRY-TALKS' }, { slug: 'FERRY-TALKS-KILL', ...kill }])).toEqual([[0, 1]]);
    const title = 'Ferry crews agree to end strike';
    expect(chains([{ title }, { title: `KILL: ${title}`, ...kill }])).toEqual([[0, 1]]);
  });

  it('is the last where it has no version or no time', () => {
    const sent = '2024-03-01T10:00:00Z';
    const items = [
      { ...kill, slug: 'ferry talks' },
      { slug: 'ferry talks', version: '3', sent },
    ];
    expect(chains(items)).toEqual([[1, 0]]);
  });

  it('does not take back what another source sent, nor a one-word slug', () => {
    const slug = 'FERRY-TALKS';
    expect(chains([{ slug }, { slug, source: 'other', ...kill }])).toEqual([]);
    expect(chains([{ slug: 'FERRY' }, { slug: 'FERRY', ...kill }])).toEqual([]);
  });

  it('may stand in a file of nearly the same name, where one agency signs both; an update may not', () => {
    const credits = ['NPA'];
    const given = (file: string, more: Given): Given[] => [
      { file: 'npa-ferry', credits },
      { file, credits, ...more },
    ];
    const corrected = given('npa-ferry-2-corrected', { signals: ['correction'] });
    expect(chains(corrected, [[0, 1]])).toEqual([[0, 1]]);
    expect(chains(given('npa-ferry-update-1', { signals: ['update'] }), [[0, 1]])).toEqual([]);
    expect(chains(given('other-2-corrected', { signals: ['correction'] }), [[0, 1]])).toEqual([]);
  });
});

describe('stems', () => {
  it('are what versions of a slug or a headline have in common', () => {
    expect(slugStem('BC-EU--Ferry Talks, 2nd Ld-Writethru')).toBe(slugStem('BC-EU--Ferry Talks'));
    expect(titleStem('UPDATE 2-Ferry aground')).toBe(titleStem('KILL: Ferry aground'));
    expect(slugStem('KILL')).toBeNull();
  });

  it('take any text in time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        expect(slugStem(text) ?? 'none').toMatch(/^[\p{L}\p{N} ]+$/u);
        expect(titleStem(text) ?? 'none').toMatch(/^[\p{L}\p{N} ]+$/u);
      }),
    );
    expect(slugStem('update '.repeat(100_000))).toBeNull();
  });
});

describe('chains', () => {
  it('hold each report once, whatever the items say, in linear time', () => {
    const item = fc.record({
      guid: fc.constantFrom(null, 'urn:a:1', 'urn:a:2'),
      version: fc.constantFrom(null, '1', '2', '3'),
      slug: fc.constantFrom(null, 'ferry talks', 'ferry talks update 2'),
      signals: fc.constantFrom([], ['update' as const], ['kill' as const], ['correction' as const]),
      sent: fc.constantFrom('2024-03-01T10:00:00Z', '2024-03-01T12:00:00Z', '2024-03-02'),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 12 }), (items) => {
        const all = chains(
          items,
          items.flatMap((_, b) => items.slice(0, b).map((_, a) => [a, b] as const)),
        );
        const members = all.flat();
        expect(new Set(members).size).toBe(members.length);
        expect(all.every((chain) => chain.length > 1)).toBe(true);
      }),
    );
    const many = Array.from({ length: 20_000 }, (_, n) => ({ guid: 'urn:a:1', version: String(n) }));
    expect(chains(many)[0]).toHaveLength(20_000);
  });
});

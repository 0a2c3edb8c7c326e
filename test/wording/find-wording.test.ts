import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveSettings } from '../../src/options.js';
import { type PlainText, plainDocuments } from '../support/plain-document.js';
import { wordingOf } from '../support/wording-of.js';

const SETTINGS = resolveSettings({});

const LEAD =
  'The old grain terminal at the mouth of the river burned through the night after a conveyor belt caught fire. ';
const MIDDLE =
  'Crews from four towns pumped water from the basin until the roof came down and the flames lost their draught. ';
const END =
  'The operator said that no grain had been stored there since spring and that nobody was inside when it started. ';
const OTHER =
  'Teachers in the northern district will vote on a new contract that shortens the school week to four days. ';
const LONG_OTHER = `${OTHER}Parents who work on Fridays have asked the council for places where younger children can stay. The vote closes in two weeks and will be counted by a firm from the capital, which charges nothing. `;

const of = (texts: readonly (string | PlainText)[]) => wordingOf(plainDocuments(texts), SETTINGS);

describe('findWording', () => {
  test('finds nothing between reports that share nothing', () => {
    expect(of([LEAD, OTHER])).toEqual({
      pairs: [],
      passages: [],
      clusters: [
        { members: [0], cohesion: 1 },
        { members: [1], cohesion: 1 },
      ],
    });
  });

  test('bridges small edits, and tells them word by word', () => {
    const edited = LEAD.replace('old grain', 'disused grain').replace('through the night', 'all night');
    const { passages } = of([LEAD, edited]);
    expect(passages).toHaveLength(1);
    expect(passages[0].exact).toBe(false);
    expect(passages[0].occurrences[1].changes.map(({ from, to }) => [from, to])).toContainEqual([
      'through the',
      'all',
    ]);
  });

  test('points with every change at the words it speaks of', () => {
    const edited = LEAD.replace('conveyor belt', 'heating pipe');
    const [{ occurrences }] = of([LEAD, edited]).passages;
    const [change] = occurrences[1].changes;
    expect(LEAD.slice(change.start, change.end)).toBe('conveyor belt');
    expect(change.to).toBe('heating pipe');
  });

  test('finds passages whose order was changed', () => {
    const { pairs, passages } = of([LEAD + MIDDLE + END, END + LEAD + MIDDLE]);
    expect(passages.length).toBeGreaterThanOrEqual(2);
    expect(pairs[0].wordsSharedA).toBe(1);
  });

  test('gives one passage with all its carriers, not one a pair', () => {
    const { passages } = of([LEAD + OTHER, MIDDLE + LEAD, LEAD + END]);
    expect(passages.map(({ occurrences }) => occurrences.map(({ report }) => report))).toEqual([[0, 1, 2]]);
  });

  test('calls the same words identical and collapses nothing that is shown', () => {
    const { pairs, clusters, passages } = of([LEAD + MIDDLE, LEAD + MIDDLE, LEAD + MIDDLE]);
    expect(pairs.map(({ a, b, relation }) => [a, b, relation])).toEqual([
      [0, 1, 'identical'],
      [0, 2, 'identical'],
      [1, 2, 'identical'],
    ]);
    expect(clusters).toEqual([{ members: [0, 1, 2], cohesion: 1 }]);
    expect(passages[0].occurrences).toHaveLength(3);
  });

  test('calls a report without its end cut, and the other way round extended', () => {
    const whole = LEAD + MIDDLE + END;
    const cut = LEAD + MIDDLE;
    expect(of([cut, whole]).pairs[0]).toMatchObject({ relation: 'cut', containmentA: 1, wordsSharedA: 1 });
    expect(of([whole, cut]).pairs[0]).toMatchObject({
      relation: 'extended',
      containmentB: 1,
      wordsSharedB: 1,
    });
  });

  test('calls a round-up that holds a report after much of its own an embedding, and no near-duplicate', () => {
    const { pairs, clusters } = of([LEAD, `${LONG_OTHER}${LEAD}${END.toUpperCase().replace(/ /g, ' x ')}`]);
    expect(pairs[0].relation).toBe('embeds');
    expect(clusters).toHaveLength(2);
  });

  test('sees reports that share quotations alone as no near-duplicates', () => {
    const said =
      '“We pumped the basin dry and the roof came down on its own before the wind could turn,” she said. ';
    const quotes = (text: string) => [{ start: text.indexOf('“'), end: text.indexOf('”') + 1 }];
    const texts = [MIDDLE + said, said + OTHER].map((text) => ({ text, quotes: quotes(text) }));
    const { pairs, passages, clusters } = of(texts);
    expect(passages[0].kind).toBe('quote');
    expect(pairs[0].relation).toBe('quotes-only');
    expect(clusters).toHaveLength(2);
  });

  test('takes names and titles for a formula, never for shared wording', () => {
    const names = 'Interior Minister Maren Oldstad and Deputy Prime Minister Jorun Hallvik of Westmark ';
    const { pairs, passages } = of([`${names} argued. ${MIDDLE}`, `${OTHER} There ${names} embraced.`]);
    expect(passages.map(({ kind }) => kind)).toEqual(['formula']);
    expect(pairs[0]).toMatchObject({ wordsSharedA: 0, wordsSharedB: 0 });
  });

  test('keeps a copyright line apart from the prose before it', () => {
    const note = 'All rights reserved by the Harbour Press Union of the Northern Provinces and partners.';
    const given = (own: string) => ({
      text: own + END + note,
      blocks: [
        { start: 0, end: own.length + END.length, kind: 'body' as const },
        {
          start: own.length + END.length,
          end: own.length + END.length + note.length,
          kind: 'copyright' as const,
        },
      ],
    });
    const { passages } = of([given(LEAD), given(OTHER)]);
    expect(passages.map(({ kind }) => kind)).toEqual(['prose', 'boilerplate']);
  });

  test('lists a shared footer with its carriers, and no pair for it', () => {
    const note = 'All rights reserved by the Harbour Press Union of the Northern Provinces and partners.';
    const given = (own: string) => ({
      text: own + note,
      blocks: [
        { start: 0, end: own.length, kind: 'body' as const },
        { start: own.length, end: own.length + note.length, kind: 'copyright' as const },
      ],
    });
    const { pairs, passages } = of([given(LEAD), given(OTHER)]);
    expect(passages.map(({ kind, occurrences }) => [kind, occurrences.length])).toEqual([['boilerplate', 2]]);
    expect(pairs).toEqual([]);
  });

  test('calls a recurring report with other figures on another day a template', () => {
    const prices = (day: string, figures: readonly string[]) => ({
      published: day,
      text: `Copper closed at ${figures[0]} crowns a tonne on the Aldmoor exchange, after opening at ${figures[1]}, while tin settled at ${figures[2]} and zinc at ${figures[3]}, brokers reported after the bell.`,
    });
    const { pairs, clusters } = of([
      prices('2031-03-01', ['8112', '8090', '21400', '2210']),
      prices('2031-04-02', ['7951', '8003', '20870', '2188']),
    ]);
    expect(pairs[0].relation).toBe('template');
    expect(clusters).toHaveLength(2);
  });

  test('is symmetric and bounded, and lists every pair once in order', () => {
    const piece = fc.constantFrom(LEAD, MIDDLE, END, OTHER);
    fc.assert(
      fc.property(
        fc.array(fc.array(piece, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 6 }),
        (pieces) => {
          const texts = pieces.map((parts) => parts.join(''));
          const there = of(texts);
          const back = of([...texts].reverse());
          const last = texts.length - 1;
          for (const pair of there.pairs) {
            const mirrored = back.pairs.find(({ a, b }) => a === last - pair.b && b === last - pair.a);
            expect(mirrored?.containmentA).toBe(pair.containmentB);
            expect(mirrored?.containmentB).toBe(pair.containmentA);
            expect(mirrored?.jaccard).toBe(pair.jaccard);
            for (const part of [pair.jaccard, pair.wordsSharedA, pair.wordsSharedB, pair.proseSharedA]) {
              expect(part).toBeGreaterThanOrEqual(0);
              expect(part).toBeLessThanOrEqual(1);
            }
          }
          const order = there.pairs.map(({ a, b }) => a * 100 + b);
          expect(order).toEqual([...new Set(order)].sort((x, y) => x - y));
          expect(there.pairs.every(({ a, b }) => a < b)).toBe(true);
        },
      ),
      { seed: 6, numRuns: 100 },
    );
  });

  test('clusters the same whatever else is in the run', () => {
    const near = [LEAD + MIDDLE + OTHER, LEAD + MIDDLE + END];
    const alone = of(near).clusters;
    const among = of([...near, LONG_OTHER.toUpperCase().split(' ').reverse().join(' ')]).clusters;
    expect(among.slice(0, alone.length)).toEqual(alone);
  });

  test('pairContainment decides whether a pair without a passage is listed', () => {
    const texts = [
      'Crews from four towns pumped water yesterday.',
      'All crews from four towns pumped water here.',
    ];
    const listed = (pairContainment: number) =>
      wordingOf(plainDocuments(texts), { ...SETTINGS, pairContainment, shingleWords: 4 });
    expect(listed(0.5).pairs).toHaveLength(1);
    expect(listed(0.8).pairs).toHaveLength(0);
  });

  test.each([
    ['shingleWords', 3],
    ['minPassageWords', 12],
    ['nearDuplicateContainment', 0.9],
    ['nearDuplicateWordsShared', 0.05],
  ] as const)('%s changes the outcome', (key, value) => {
    const rewritten = LEAD.replace('burned', 'blazed').replace('at the mouth of', 'beside');
    const texts = [
      LEAD + OTHER,
      `${rewritten}${MIDDLE}`,
      `${LONG_OTHER} Crews from four towns pumped water, from the basin until dawn and the roof came down and the flames rose.`,
    ];
    const plain = JSON.stringify(of(texts));
    expect(JSON.stringify(wordingOf(plainDocuments(texts), { ...SETTINGS, [key]: value }))).not.toBe(plain);
  });
});

describe('a report many times longer than the others', () => {
  test('is found to hold each of them, with the same figures wherever it stands in time', () => {
    const own = (n: number): string =>
      Array.from({ length: 60 }, (_, w) => `item${n}x${(w * w) % 47}`).join(' ');
    const parts = Array.from({ length: 30 }, (_, n) => own(n));
    const at = (hour: number): string => `2031-03-0${hour}T08:00:00Z`;
    const short = parts.map((text, n) => ({ text, source: `s${n}`, published: at(2) }));
    const all = { text: parts.join(' '), source: 'all' };
    const figuresOf = (given: readonly PlainText[], holder: number): readonly string[] => {
      const { pairs } = wordingOf(plainDocuments(given), SETTINGS);
      return pairs.map((pair) => {
        const isA = pair.a === holder;
        const { containmentA, containmentB, wordsSharedA, wordsSharedB, proseSharedA, proseSharedB } = pair;
        const a = [containmentA, wordsSharedA, proseSharedA];
        const b = [containmentB, wordsSharedB, proseSharedB];
        return [isA ? pair.b - 1 : pair.a, ...(isA ? [...a, ...b] : [...b, ...a])].join(' ');
      });
    };
    const first = figuresOf([{ ...all, published: at(1) }, ...short], 0);
    expect(first).toHaveLength(30);
    expect(figuresOf([...short, { ...all, published: at(3) }], 30)).toEqual(first);
  });
});

describe('reports that nothing but their words puts in order', () => {
  test('give the same pairs whatever their paths and records', () => {
    const shared = ['a', 'b', 'c'].map((key) =>
      Array.from({ length: 14 }, (_, w) => `${key}word${(w * w) % 31}`),
    );
    const given = Array.from({ length: 230 }, (_, n) => {
      const edited = shared[n % 3].map((word, w) => (w === n % 17 ? `other${n}` : word)).join(' ');
      return `Report ${n} begins ${n * n} ${edited} and ends ${n * 7919} so`;
    });
    const pairsOf = (texts: readonly string[]): readonly string[] => {
      const documents = plainDocuments(texts.map((text) => ({ text, source: 'one' })));
      const textAt = (n: number): string => documents[n].article.text;
      return wordingOf(documents, SETTINGS)
        .pairs.map(({ a, b }) => [textAt(a), textAt(b)].sort().join(' | '))
        .sort();
    };
    const inOrder = pairsOf(given);
    expect(inOrder.length).toBeGreaterThan(230);
    fc.assert(
      fc.property(fc.shuffledSubarray([...given], { minLength: given.length }), (shuffled) => {
        expect(pairsOf(shuffled)).toEqual(inOrder);
      }),
      { seed: 6, numRuns: 8 },
    );
  });
});

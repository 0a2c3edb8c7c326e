import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/model/document.js';
import { resolveSettings } from '../../src/options.js';
import { plainDocuments } from '../support/plain-document.js';
import { type WholeWording, wordingOf } from '../support/wording-of.js';
import { containmentOf, inSharedRun, jaccardOf, shinglesOf, wordsOf } from './oracle.js';
import { textsSharingRuns } from './texts-sharing-runs.js';

const SETTINGS = resolveSettings({});

/** For each token of document `n`, whether some passage that `partner` carries too holds it. */
function coveredTokens(
  wording: WholeWording,
  documents: readonly Document[],
  n: number,
  partner: number,
): readonly boolean[] {
  const { starts, count } = documents[n].tokens;
  const inside = new Array<boolean>(count).fill(false);
  for (const passage of wording.passages) {
    if (!passage.occurrences.some(({ report }) => report === partner)) continue;
    for (const { report, start, end } of passage.occurrences) {
      if (report !== n) continue;
      for (let t = 0; t < count; t++) if (starts[t] >= start && starts[t] < end) inside[t] = true;
    }
  }
  return inside;
}

function expectEveryRunFound(given: readonly string[], minPassageWords: number): void {
  const documents = plainDocuments(given);
  const wording = wordingOf(documents, { ...SETTINGS, minPassageWords });
  const words = given.map(wordsOf);
  for (let a = 0; a < given.length; a++) {
    for (let b = 0; b < given.length; b++) {
      if (a === b) continue;
      const expected = inSharedRun(words[a], words[b], minPassageWords);
      const found = coveredTokens(wording, documents, a, b);
      const missed = expected.flatMap((inside, n) => (inside && !found[n] ? [n] : []));
      expect(missed, `report ${a} with ${b}`).toEqual([]);
      const listed = wording.pairs.some((pair) => pair.a === Math.min(a, b) && pair.b === Math.max(a, b));
      if (expected.includes(true)) expect(listed, `pair ${a} ${b}`).toBe(true);
    }
  }
}

describe('the guarantee: no shared run is missed', () => {
  test('every verbatim run of 8 words lies in a passage that both reports carry', () => {
    fc.assert(
      fc.property(textsSharingRuns(400, 5), (given) => expectEveryRunFound(given, 8)),
      { seed: 1, numRuns: 150 },
    );
  });

  test('the same where words repeat so often that runs have no anchor', () => {
    fc.assert(
      fc.property(textsSharingRuns(6, 4), (given) => expectEveryRunFound(given, 8)),
      { seed: 2, numRuns: 150 },
    );
  });

  test('the same for shorter and longer passages than the default', () => {
    fc.assert(fc.property(textsSharingRuns(60, 3), fc.integer({ min: 3, max: 20 }), expectEveryRunFound), {
      seed: 3,
      numRuns: 150,
    });
  });

  test('a run that more than 32 reports share is found with every one of its carriers', () => {
    const run = 'the quay wall gave way shortly after the evening tide had turned';
    const given = Array.from({ length: 60 }, (_, n) => {
      const own = (part: string) => Array.from({ length: 30 }, (__, w) => `own${n}${part}${w}`).join(' ');
      return `${own('a')} ${run} ${own('b')}`;
    });
    const { passages } = wordingOf(plainDocuments(given), SETTINGS);
    const carriers = new Set(passages.flatMap(({ occurrences }) => occurrences.map(({ report }) => report)));
    expect(carriers.size).toBe(60);
    expect(passages).toHaveLength(1);
  });

  test('a run inside longer shared text is listed for every carrier even where lists are long', () => {
    const run = 'the quay wall gave way shortly after the evening tide had turned';
    const longer = 'engineers who had inspected it in spring wrote that';
    const given = Array.from({ length: 50 }, (_, n) => {
      const own = (part: string) => Array.from({ length: 30 }, (__, w) => `own${n}${part}${w}`).join(' ');
      return n % 2 === 0 ? `${own('a')} ${longer} ${run} ${own('b')}` : `${own('a')} ${run} ${own('b')}`;
    });
    expectEveryRunFoundInSomePassageOfAll(given, run);
  });
});

function expectEveryRunFoundInSomePassageOfAll(given: readonly string[], run: string): void {
  const documents = plainDocuments(given);
  const { passages } = wordingOf(documents, SETTINGS);
  const withAll = passages.filter(
    ({ occurrences }) => new Set(occurrences.map(({ report }) => report)).size === given.length,
  );
  expect(withAll.map(({ words }) => words)).toContain(wordsOf(run).length);
}

describe('the figures', () => {
  test('Jaccard and containment equal those of plain sets of shingles', () => {
    fc.assert(
      fc.property(textsSharingRuns(40, 4), fc.integer({ min: 2, max: 8 }), (given, shingleWords) => {
        const { pairs } = wordingOf(plainDocuments(given), { ...SETTINGS, shingleWords });
        const sets = given.map((text) => shinglesOf(wordsOf(text), shingleWords));
        for (const { a, b, jaccard, containmentA, containmentB } of pairs) {
          if (sets[a].size === 0 || sets[b].size === 0) continue;
          expect(jaccard).toBeCloseTo(jaccardOf(sets[a], sets[b]), 12);
          expect(containmentA).toBeCloseTo(containmentOf(sets[a], sets[b]), 12);
          expect(containmentB).toBeCloseTo(containmentOf(sets[b], sets[a]), 12);
        }
      }),
      { seed: 4, numRuns: 200 },
    );
  });
});

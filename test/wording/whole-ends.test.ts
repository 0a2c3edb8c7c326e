/** Passages and changes as they are shown begin and end with whole figures and words. */
import { describe, expect, test } from 'vitest';
import { resolveSettings } from '../../src/options.js';
import { plainDocuments } from '../support/plain-document.js';
import { wordingOf } from '../support/wording-of.js';

const SHARED = 'tonnes of grain were lost when the roof of the old terminal came down on Sunday night';

function passageOf(a: string, b: string) {
  const { passages } = wordingOf(plainDocuments([a, b]), resolveSettings({}));
  expect(passages).toHaveLength(1);
  const [first, second] = passages[0].occurrences;
  return {
    passage: passages[0],
    first: a.slice(first.start, first.end),
    second: b.slice(second.start, second.end),
    changes: second.changes.map(({ from, to }) => [from, to]),
    at: second.changes.map(({ start, end }) => a.slice(start, end)),
  };
}

describe('a passage', () => {
  test('begins with the whole figure, and what differs in it is a change', () => {
    const { passage, first, second, changes, at } = passageOf(
      `Some said 4,000 ${SHARED}.`,
      `Officials: about 14,000 ${SHARED}.`,
    );
    expect(first).toBe(`4,000 ${SHARED}`);
    expect(second).toBe(`14,000 ${SHARED}`);
    expect(changes).toEqual([['4,000', '14,000']]);
    expect(at).toEqual(['4,000']);
    expect(passage.exact).toBe(false);
  });

  test('ends with the whole figure', () => {
    const { first, second, changes } = passageOf(
      `The ${SHARED}, at a cost of 3.5 marks.`,
      `Then ${SHARED}, at a cost of 3.9 crowns.`,
    );
    expect(first.endsWith('a cost of 3.5')).toBe(true);
    expect(second.endsWith('a cost of 3.9')).toBe(true);
    expect(changes).toEqual([['3.5', '3.9']]);
  });

  test('stays word for word the same where the whole figure is', () => {
    const { passage, first } = passageOf(`So 4,000 ${SHARED}.`, `Yet 4,000 ${SHARED}.`);
    expect(first).toBe(`4,000 ${SHARED}`);
    expect(passage.exact).toBe(true);
  });

  test('holds words with an apostrophe whole', () => {
    const { first, changes } = passageOf(
      `The port's ${SHARED} and nobody didn't see it.`,
      `The town's ${SHARED} and nobody didn't hear it.`,
    );
    expect(first).toContain("port's");
    expect(changes[0]).toEqual(["port's", "town's"]);
  });
});

test('a figure inside a passage changes as a whole', () => {
  const { changes } = passageOf(
    `The ${SHARED}, and 7,418.6 marks for each of 1.2 million people were lost with it.`,
    `The ${SHARED}, and 7,296.1 marks for each of 3.2 million people were lost with it.`,
  );
  expect(changes).toEqual([
    ['7,418.6', '7,296.1'],
    ['1.2', '3.2'],
  ]);
});

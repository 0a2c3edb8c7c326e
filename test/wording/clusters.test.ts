import { describe, expect, test } from 'vitest';
import { clusterReports, type Link } from '../../src/wording/clusters.js';

/** Links from a table of nearness by pair; what is not named is 0. */
function cluster(count: number, nearness: Readonly<Record<string, number>>, threshold = 0.3) {
  const links: readonly Link[] = Object.entries(nearness).map(([pair, value]) => {
    const [a, b] = pair.split(' ').map(Number);
    return { a, b, nearness: value, shared: value };
  });
  const of = (x: number, y: number): number => nearness[`${Math.min(x, y)} ${Math.max(x, y)}`] ?? 0;
  return clusterReports(count, links, threshold, of);
}

describe('clusterReports', () => {
  test('puts every report into exactly one cluster, in order of first members', () => {
    const clusters = cluster(5, { '1 3': 0.9, '0 4': 0.5 });
    expect(clusters.map(({ members }) => members)).toEqual([[0, 4], [1, 3], [2]]);
  });

  test('does not chain: like neighbours do not make their ends alike', () => {
    const chain = { '0 1': 0.4, '1 2': 0.4, '2 3': 0.4, '3 4': 0.4 };
    const largest = Math.max(...cluster(5, chain).map(({ members }) => members.length));
    expect(largest).toBe(2);
  });

  test('merges the nearest first and then asks for the average', () => {
    // 2 is near to 1 alone: its average to the group of 0 and 1 is 0.2.
    const clusters = cluster(3, { '0 1': 0.9, '1 2': 0.4 });
    expect(clusters.map(({ members }) => members)).toEqual([[0, 1], [2]]);
  });

  test('takes a report whose average to the group reaches the threshold exactly', () => {
    const clusters = cluster(3, { '0 1': 0.9, '1 2': 0.6 });
    expect(clusters.map(({ members }) => members)).toEqual([[0, 1, 2]]);
  });

  test('gives ties to the reports that come first', () => {
    const clusters = cluster(3, { '0 1': 0.5, '1 2': 0.5 }, 0.4);
    expect(clusters.map(({ members }) => members)).toEqual([[0, 1], [2]]);
  });

  test('tells as cohesion the weakest member’s best link, and 1 for a report alone', () => {
    const clusters = cluster(4, { '0 1': 0.9, '0 2': 0.4, '1 2': 0.35 });
    expect(clusters.map(({ cohesion }) => cohesion)).toEqual([0.4, 1]);
  });

  test('keeps a story of a thousand copies in one cluster though only two of them are linked to all', () => {
    const links: Link[] = [];
    for (let n = 1; n < 1000; n++) {
      for (const other of new Set([0, Math.min(1, n - 1), n - 1])) {
        links.push({ a: other, b: n, nearness: 0.8, shared: 0.8 });
      }
    }
    expect(clusterReports(1000, links, 0.3, () => 0.8)).toHaveLength(1);
  });
});

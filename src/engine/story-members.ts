/** Stories as later steps take them: versions of one item together, and what of a story is its content. */
import type { Card } from '../model/document.js';
import type { Versions } from '../text/version-chains.js';
import { isNoContent } from '../text/versions.js';
import type { StoryMembers } from './look-into-story.js';

/** Groups in order of their first member; those that hold versions of one item become one. Linear. */
export function joinVersions(
  groups: readonly (readonly number[])[],
  { chains }: Versions,
): readonly (readonly number[])[] {
  if (chains.length === 0) return groups;
  const groupOf = new Map(groups.flatMap((group, n) => group.map((member) => [member, n] as const)));
  const parents = groups.map((_, n) => n);
  const rootOf = (n: number): number => {
    let at = n;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  };
  for (const [first, ...others] of chains) {
    for (const other of others) {
      const [a, b] = [rootOf(groupOf.get(first) ?? 0), rootOf(groupOf.get(other) ?? 0)];
      parents[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const joined = new Map<number, number[]>();
  for (const [n, group] of groups.entries()) {
    const root = rootOf(n);
    const known = joined.get(root);
    if (known) for (const member of group) known.push(member);
    else joined.set(root, [...group]);
  }
  return [...joined.values()].map((group) => group.sort((a, b) => a - b)).sort((x, y) => x[0] - y[0]);
}

/** Each group with its clusters and its content. Linear. */
export function storyMembers(
  groups: readonly (readonly number[])[],
  clusters: readonly (readonly number[])[],
  cards: readonly Card[],
  { supersededBy }: Versions,
): readonly StoryMembers[] {
  const clusterOf = new Int32Array(cards.length).fill(-1);
  for (const [n, own] of clusters.entries()) for (const member of own) clusterOf[member] = n;
  const isCurrent = (member: number): boolean => !supersededBy.has(member) && !isNoContent(cards[member]);
  const isFormer = (member: number): boolean => {
    const newest = supersededBy.get(member);
    return newest !== undefined && isCurrent(newest) && !isNoContent(cards[member]);
  };
  return groups.map((members) =>
    // Most stories of a large run: no list of their own.
    members.length === 1 && isCurrent(members[0])
      ? { members, clusters: [members], current: members, former: NONE }
      : {
          members,
          clusters: [...new Set(members.map((member) => clusters[clusterOf[member]] ?? [member]))],
          current: members.filter(isCurrent),
          former: members.filter(isFormer),
        },
  );
}

const NONE: readonly number[] = [];

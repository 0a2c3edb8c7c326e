/** The naive, obviously right versions: quadratic, with strings and Sets. */

export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

export function shinglesOf(words: readonly string[], k: number): ReadonlySet<string> {
  const set = new Set<string>();
  for (let i = 0; i + k <= words.length; i++) set.add(words.slice(i, i + k).join(' '));
  return set;
}

export function jaccardOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((shingle) => b.has(shingle)).length;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

export function containmentOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size === 0 ? 0 : [...a].filter((shingle) => b.has(shingle)).length / a.size;
}

/** For each word of a, whether it lies in a run of `minWords` words that b has too. */
export function inSharedRun(
  a: readonly string[],
  b: readonly string[],
  minWords: number,
): readonly boolean[] {
  const runs = shinglesOf(b, minWords);
  const inside = a.map(() => false);
  for (let i = 0; i + minWords <= a.length; i++) {
    if (runs.has(a.slice(i, i + minWords).join(' '))) inside.fill(true, i, i + minWords);
  }
  return inside;
}

/** Where the words of a story most likely come from, put together from its passages or its pairs. */
import type { StoryEntry } from '../model/result.js';
import type { ReportIndex } from './report-index.js';

interface Likely {
  readonly weight: number;
  readonly because: readonly string[];
}

function heaviest(found: ReadonlyMap<string, Likely>): readonly [string, Likely] | null {
  const sorted = [...found].sort(([a, x], [b, y]) => y.weight - x.weight || (a < b ? -1 : 1));
  return sorted[0] ?? null;
}

/** Where most of the shared words come from, as far as the passages tell. */
export function passageOrigin(story: StoryEntry, index: ReportIndex): readonly [string, Likely] | null {
  const found = new Map<string, Likely>();
  for (const { origin, words, occurrences } of index.passagesOf.get(story.id) ?? []) {
    if (!origin) continue;
    const known = found.get(origin.name);
    const weight = (known?.weight ?? 0) + words * occurrences.length;
    found.set(origin.name, { weight, because: known?.because ?? origin.because });
  }
  return heaviest(found);
}

/** The report that most others probably took their words from. */
export function reportOrigin(story: StoryEntry, index: ReportIndex): readonly [string, Likely] | null {
  const found = new Map<string, Likely>();
  for (const { direction } of index.pairsOf.get(story.id) ?? []) {
    if (!direction) continue;
    const known = found.get(direction.from);
    const because = known?.because ?? direction.because;
    found.set(direction.from, { weight: (known?.weight ?? 0) + 1, because });
  }
  return heaviest(found);
}

/** The second half of a run: candidate pairs judged, on other threads where these can see the reports. */
import type { Settings } from '../options.js';
import { judgePairs, PAIR_NUMBERS } from '../wording/judge-pairs.js';
import { columnsOf, type JudgedColumns, JudgedPairs } from '../wording/judged-pairs.js';
import { createMeasurer } from '../wording/measure-pairs.js';
import type { Breathe } from './abortable.js';
import type { Crew } from './crew.js';
import type { StoredReports } from './report-store.js';

/** In the order of the batches, whichever thread judges them. `breathe` between those of this thread. */
export async function judgeBatches(
  batches: readonly Uint32Array[],
  { corpus, disk }: StoredReports,
  settings: Settings,
  crew: Crew | null,
  onProgress: (done: number, total: number) => void,
  breathe: Breathe,
): Promise<JudgedPairs> {
  const sizes = batches.map((batch) => batch.length / PAIR_NUMBERS);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let done = 0;
  const count = (n: number): void => {
    done += sizes[n];
    onProgress(done, total);
  };
  onProgress(0, total);
  if (crew && disk) {
    const judged = await Promise.all(
      batches.map(async (pairs, n) => {
        const found = await crew.run('judge', { settings, reports: disk, pairs });
        count(n);
        return found;
      }),
    );
    return new JudgedPairs(judged);
  }
  const measurer = createMeasurer(corpus, settings);
  const judged: JudgedColumns[] = [];
  for (const [n, batch] of batches.entries()) {
    await breathe();
    judged.push(columnsOf(judgePairs(batch, measurer, settings)));
    count(n);
  }
  return new JudgedPairs(judged);
}

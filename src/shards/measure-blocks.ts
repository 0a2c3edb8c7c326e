/**
 * Measures candidates whose lists do not fit in memory, block by block: an engine that joins them would write the list
 * of each pair to disk, a hundred times what all lists take. Two blocks of lists are held at a time, each with each.
 */
import { within } from './address.js';
import type { Blocks, SqlEngine } from './engine.js';
import type { Place } from './place.js';
import { listsOf, measuredBy, type StageInput } from './stages.js';

export interface BlockMeasuring {
  readonly engine: SqlEngine;
  readonly blocks: Blocks;
  readonly place: Place;
  readonly input: StageInput;
  /** To be filled. */
  readonly folder: string;
  /** What all lists take. */
  readonly bytes: number;
}

/** Ids are hashes, so equal ranges of them hold about as many. Lists and pairs go to folders beside the stage's. */
export async function measureInBlocks(measuring: BlockMeasuring): Promise<void> {
  const { engine, blocks, place, input, folder, bytes } = measuring;
  const count = Math.ceil((bytes * 2) / blocks.bytes);
  const listsAt = (block: number): string => within(`${folder}.lists`, String(block));
  const pairsAt = `${folder}.pairs`;
  await place.clear(`${folder}.lists`);
  for (let block = 0; block < count; block++)
    await engine.write(
      `SELECT * FROM (${listsOf(input.tables)}) lists WHERE ${isIn('report', block, count)}`,
      listsAt(block),
    );
  let part = 0;
  for (let one = 0; one < count; one++) {
    await place.clear(pairsAt);
    await engine.write(`SELECT a, b FROM ${input.tables.candidates} WHERE ${isIn('a', one, count)}`, pairsAt);
    // The first report of a pair has the smaller id.
    for (let other = one; other < count; other++) {
      const from = `(SELECT a, b FROM ${engine.tableAt(pairsAt)} WHERE ${isIn('b', other, count)})`;
      const [ones, others] = [one, other].map((block) => engine.tableAt(listsAt(block)));
      await blocks.writePart(measuredBy(input.dialect, from, ones ?? '', others ?? ''), folder, part++);
    }
  }
  await place.discard(pairsAt);
  await place.discard(`${folder}.lists`);
}

const IDS = 2n ** 64n;
const SMALLEST = -(2n ** 63n);

/** The first range has no beginning: an engine would take the smallest number for one of more bits. */
function isIn(id: string, block: number, count: number): string {
  const edge = (at: number): bigint => SMALLEST + (IDS * BigInt(at)) / BigInt(count);
  const ends = `${id} <= ${edge(block + 1) - 1n}`;
  return block === 0 ? ends : `${id} >= ${edge(block)} AND ${ends}`;
}

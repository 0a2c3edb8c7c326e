/**
 * Which texts hang together by links, each labelled with the smallest number among them: by union-find in this
 * process while the links fit, else in rounds of the engine.
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DisjointSets } from '../wording/disjoint-sets.js';
import type { SqlEngine } from './engine.js';
import { readParquet, writeParquet } from './parquet.js';
import { ShardError } from './shard-error.js';
import { linksOf, type StageInput } from './stages.js';

export interface Labelling {
  readonly engine: SqlEngine;
  readonly input: StageInput;
  /** To be filled: report, label. */
  readonly folder: string;
  /** Where the pairs are. */
  readonly pairs: string;
  readonly linksInMemory: number;
}

/** Rejects with ShardError where not all links were met. */
export async function makeLabels(labelling: Labelling): Promise<void> {
  const { engine, input, linksInMemory } = labelling;
  const links = await one(engine, `SELECT count(*) FROM (${linksOf(input)}) links`);
  if (links > linksInMemory) await labelInRounds(labelling);
  else await labelHere(labelling, links);
}

async function one(engine: SqlEngine, select: string): Promise<number> {
  return Number((await engine.ask(select))[0]?.[0]);
}

async function labelHere({ input, folder, pairs }: Labelling, links: number): Promise<void> {
  const { nearDuplicateContainment } = input.thresholds;
  const ends = new BigInt64Array(links * 2);
  let at = 0;
  for (const name of readdirSync(pairs).filter((file) => file.endsWith('.parquet'))) {
    const names = ['a', 'b', 'containment_a', 'containment_b'] as const;
    for await (const columns of readParquet(join(pairs, name), names)) {
      const [a = [], b = [], ofA = [], ofB = []] = names.map((column) => columns.get(column));
      for (let row = 0; row < a.length; row++) {
        if (Math.max(Number(ofA[row]), Number(ofB[row])) < nearDuplicateContainment) continue;
        if (at < ends.length) ends.set([BigInt(String(a[row])), BigInt(String(b[row]))], at);
        at += 2;
      }
    }
  }
  if (at !== ends.length)
    throw new ShardError('failed', `stage labels read ${at / 2} links where the engine counts ${links}`);
  const { reports, labels } = labelsOf(ends);
  mkdirSync(folder);
  writeParquet(
    join(folder, 'part-0.parquet'),
    { report: 'long', label: 'long' },
    new Set(['report', 'label']),
    [{ report: reports, label: labels }],
  );
}

/** `ends`: a and b of one link after the other. Reports in ascending order. */
export function labelsOf(ends: BigInt64Array): {
  readonly reports: BigInt64Array;
  readonly labels: BigInt64Array;
} {
  const sorted = ends.slice().sort();
  const reports = sorted.filter((id, n) => n === 0 || id !== sorted[n - 1]);
  const sets = new DisjointSets(reports.length);
  for (let n = 0; n < ends.length; n += 2)
    sets.join(placeOf(reports, ends[n]), placeOf(reports, ends[n + 1]));
  return { reports, labels: reports.map((_, n) => reports[sets.find(n)]) };
}

function placeOf(sorted: BigInt64Array, id: bigint): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Halves the way to the smallest number each time; far more than the longest chain that can be needs. */
const MOST_ROUNDS = 100;

/**
 * Each report takes the smallest label among its neighbours', then the label of its label: the way to the smallest
 * number of a chain halves with each round.
 */
async function labelInRounds({ engine, input, folder }: Labelling): Promise<void> {
  const at = (name: string): string => `${folder}.${name}`;
  const table = (name: string): string => engine.tableAt(at(name));
  const steps: string[] = [];
  const write = async (name: string, select: string): Promise<void> => {
    rmSync(at(name), { recursive: true, force: true });
    await engine.write(select, at(name));
    steps.push(name);
  };
  const links = linksOf(input);
  await write('links', `SELECT a, b FROM (${links}) x UNION ALL SELECT b AS a, a AS b FROM (${links}) y`);
  await write('0', `SELECT a AS report, least(a, min(b)) AS label FROM ${table('links')} GROUP BY a`);
  const nodes = await one(engine, `SELECT count(*) FROM ${table('0')}`);
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const before = table(String(round - 1));
    await write(
      `${round}-met`,
      `SELECT l.report AS report, least(l.label, min(m.label)) AS label FROM ${before} l
JOIN ${table('links')} e ON e.a = l.report JOIN ${before} m ON m.report = e.b GROUP BY l.report, l.label`,
    );
    const met = table(`${round}-met`);
    const jumped = `SELECT x.report AS report, y.label AS label FROM ${met} x JOIN ${met} y ON x.label = y.report`;
    await write(String(round), jumped);
    const now = table(String(round));
    if ((await one(engine, `SELECT count(*) FROM ${now}`)) !== nodes)
      throw new ShardError('failed', `stage labels lost texts in round ${round}`);
    const changed = `SELECT count(*) FROM ${now} x JOIN ${before} y ON x.report = y.report WHERE x.label <> y.label`;
    if ((await one(engine, changed)) > 0) continue;
    await engine.write(`SELECT report, label FROM ${now}`, folder);
    for (const step of steps) rmSync(at(step), { recursive: true, force: true });
    return;
  }
  throw new ShardError('failed', `stage labels did not come to an end in ${MOST_ROUNDS} rounds`);
}

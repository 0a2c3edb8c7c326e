/**
 * Which texts hang together by links, each labelled with the smallest number among them: by union-find in this
 * process while the links fit, else in rounds of the engine.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DisjointSets } from '../wording/disjoint-sets.js';
import { isAddress } from './address.js';
import type { SqlEngine } from './engine.js';
import { writeParquet } from './parquet.js';
import { type Place, placeOf } from './place.js';
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

/** Rejects with ShardError where not all links were met. What is made here cannot be put at an address. */
export async function makeLabels(labelling: Labelling): Promise<void> {
  const { engine, input, linksInMemory, folder } = labelling;
  const links = await one(engine, `SELECT count(*) FROM (${linksOf(input)}) links`);
  if (links > linksInMemory || isAddress(folder)) await labelInRounds(labelling);
  else await labelHere(labelling, links);
}

async function one(engine: SqlEngine, select: string): Promise<number> {
  return Number((await engine.ask(select))[0]?.[0]);
}

async function labelHere({ engine, input, folder, pairs }: Labelling, links: number): Promise<void> {
  const { nearDuplicateContainment } = input.thresholds;
  const ends = new BigInt64Array(links * 2);
  let at = 0;
  const names = ['a', 'b', 'containment_a', 'containment_b'] as const;
  for await (const [a, b, ofA, ofB] of placeOf(pairs, engine).rowsIn(pairs, names)) {
    if (Math.max(Number(ofA), Number(ofB)) < nearDuplicateContainment) continue;
    if (at < ends.length) ends.set([BigInt(String(a)), BigInt(String(b))], at);
    at += 2;
  }
  if (at !== ends.length)
    throw new ShardError('failed', `stage labels read ${at / 2} links where the engine counts ${links}`);
  const { reports, labels } = labelsOf(ends);
  mkdirSync(folder, { recursive: true });
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
  for (let n = 0; n < ends.length; n += 2) sets.join(rankOf(reports, ends[n]), rankOf(reports, ends[n + 1]));
  return { reports, labels: reports.map((_, n) => reports[sets.find(n)]) };
}

function rankOf(sorted: BigInt64Array, id: bigint): number {
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

/** What a round needs of the one before; labels by turns, as no engine writes over what it reads. */
const STEPS = ['links', 'even', 'odd', 'met'] as const;

type Step = (typeof STEPS)[number];

/**
 * Each report takes the smallest label among its neighbours', then the label of its label: the way to the smallest
 * number of a chain halves with each round.
 */
async function labelInRounds({ engine, input, folder }: Labelling): Promise<void> {
  const place: Place = placeOf(folder, engine);
  const at = (name: Step): string => `${folder}.${name}`;
  const table = (name: Step): string => engine.tableAt(at(name));
  const write = async (name: Step, select: string): Promise<void> => {
    await place.clear(at(name));
    await engine.write(select, at(name));
  };
  const links = linksOf(input);
  await write('links', `SELECT a, b FROM (${links}) x UNION ALL SELECT b AS a, a AS b FROM (${links}) y`);
  await write('even', `SELECT a AS report, least(a, min(b)) AS label FROM ${table('links')} GROUP BY a`);
  const nodes = await one(engine, `SELECT count(*) FROM ${table('even')}`);
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const [last, next] = round % 2 === 1 ? (['even', 'odd'] as const) : (['odd', 'even'] as const);
    const before = table(last);
    await write(
      'met',
      `SELECT l.report AS report, least(l.label, min(m.label)) AS label FROM ${before} l
JOIN ${table('links')} e ON e.a = l.report JOIN ${before} m ON m.report = e.b GROUP BY l.report, l.label`,
    );
    const met = table('met');
    const jumped = `SELECT x.report AS report, y.label AS label FROM ${met} x JOIN ${met} y ON x.label = y.report`;
    await write(next, jumped);
    const now = table(next);
    if ((await one(engine, `SELECT count(*) FROM ${now}`)) !== nodes)
      throw new ShardError('failed', `stage labels lost texts in round ${round}`);
    const changed = `SELECT count(*) FROM ${now} x JOIN ${before} y ON x.report = y.report WHERE x.label <> y.label`;
    if ((await one(engine, changed)) > 0) continue;
    await engine.write(`SELECT report, label FROM ${now}`, folder);
    for (const step of STEPS) await place.discard(at(step));
    return;
  }
  throw new ShardError('failed', `stage labels did not come to an end in ${MOST_ROUNDS} rounds`);
}

/** What another thread does: the same functions as on the main one, on reports that it fetches itself. */
import { deserialize } from 'node:v8';
import { Tinypool } from 'tinypool';
import type { Article } from '../model/article.js';
import type { Corpus } from '../model/corpus.js';
import { type Found, makeRow } from '../shards/fingerprint-row.js';
import { judgePairs } from '../wording/judge-pairs.js';
import { createMeasurer, type Measurer } from '../wording/measure-pairs.js';
import { joinBytes, joinLists } from './columns.js';
import { type DiskReports, fetchFrom } from './disk-reports.js';
import { lookIntoStory } from './look-into-story.js';
import { makeReport } from './make-report.js';
import { cardOf, packDocument } from './packed-document.js';
import type { FingerprintTask, JudgeTask, LookTask, Made, MakeTask, Task } from './tasks.js';

export default function work(task: Task): unknown {
  switch (task.kind) {
    case 'make':
      return moved(make(task));
    case 'judge':
      return judge(task);
    case 'look':
      return look(task);
    case 'fingerprint':
      return fingerprint(task);
  }
}

function fingerprint({ articles, settings }: FingerprintTask): unknown {
  const list: readonly Found[] = deserialize(articles);
  return list.map((found) => makeRow(found, settings));
}

function make({ articles, settings }: MakeTask): Made {
  const list: readonly Article[] = deserialize(articles);
  const made = list.map((article) => makeReport(article, settings));
  const packed = made.map(({ document }) => packDocument(document));
  return {
    packed: joinBytes(packed),
    lengths: Uint32Array.from(packed, ({ length }) => length),
    cards: made.map(({ document }) => cardOf(document)),
    shingles: joinLists(made.map(({ sketch }) => sketch.shingles)),
    boilerplate: joinLists(made.map(({ sketch }) => sketch.boilerplate)),
    edges: joinLists(made.map(({ sketch }) => sketch.edges)),
    words: Uint32Array.from(made, ({ sketch }) => sketch.words),
    bodyWords: Uint32Array.from(made, ({ sketch }) => sketch.bodyWords),
  };
}

/** The pool's symbols are no part of its types. */
const mover: { move(value: object): unknown } = Tinypool;

/** The large columns change hands instead of being cloned. */
function moved(made: Made): unknown {
  const buffers = [made.packed.buffer, made.shingles.all.buffer, made.edges.all.buffer];
  return mover.move({ [Tinypool.transferableSymbol]: buffers, [Tinypool.valueSymbol]: made });
}

/** Of the run whose tasks come in: a thread serves one run. */
interface Bench {
  readonly disk: DiskReports;
  readonly document: Corpus['document'];
  readonly measurer: Measurer;
}

let bench: Bench | null = null;

function benchFor({ reports, settings }: JudgeTask | LookTask): Bench {
  if (bench) return bench;
  const document = fetchFrom(reports);
  bench = { disk: reports, document, measurer: createMeasurer({ cards: [], document }, settings) };
  return bench;
}

function judge(task: JudgeTask): unknown {
  return judgePairs(task.pairs, benchFor(task).measurer, task.settings);
}

function look(task: LookTask): unknown {
  return lookIntoStory(task.story, benchFor(task).document, task.settings);
}

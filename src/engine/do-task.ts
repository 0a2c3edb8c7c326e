/** What every thread of a run does: the same functions, on reports that it fetches itself. */
import { deserialize } from 'node:v8';
import type { Article } from '../model/article.js';
import type { Corpus } from '../model/corpus.js';
import type { Card } from '../model/document.js';
import { type Found, makeRow } from '../shards/fingerprint-row.js';
import { readTermColumns } from '../story/report-terms.js';
import { ColumnMemory } from '../text/column-memory.js';
import { readSketches } from '../wording/held-sketches.js';
import { judgePairs } from '../wording/judge-pairs.js';
import { columnsOf } from '../wording/judged-pairs.js';
import { createMeasurer, type Measurer } from '../wording/measure-pairs.js';
import type { Sketch } from '../wording/sketch.js';
import { weedPairs } from '../wording/weed-pairs.js';
import { joinBytes, joinLists } from './columns.js';
import { fetchFrom } from './disk-reports.js';
import { lookIntoStory } from './look-into-story.js';
import { makeReport } from './make-report.js';
import { cardOf, packDocument } from './packed-document.js';
import { fillFrom } from './spill-file.js';
import type {
  Answers,
  JudgeTask,
  LookTask,
  Made,
  MakeTask,
  TaskDoers,
  TermsTask,
  WeedTask,
} from './tasks.js';

/** For one thread of one run: the reports of its first task are those of all. */
export function taskDoers(): TaskDoers {
  const batchMemory = new ColumnMemory();
  const reportMemory = new ColumnMemory();
  let bench: Bench | null = null;
  const benchFor = ({ reports, settings }: JudgeTask | TermsTask | LookTask): Bench => {
    if (bench) return bench;
    const fetched = fetchFrom(reports);
    bench = { document: fetched.document, measurer: createMeasurer({ cards: [], ...fetched }, settings) };
    return bench;
  };
  return {
    make: (task) => make(task, batchMemory, reportMemory),
    weed,
    judge: (task) => columnsOf(judgePairs(task.pairs, benchFor(task).measurer, task.settings)),
    terms: (task) => readTermColumns(task.asked, benchFor(task).document),
    look: (task) => lookIntoStory(task.story, benchFor(task).document, task.settings),
    fingerprint: ({ articles, settings }) => {
      const list: readonly Found[] = deserialize(articles);
      return list.map((found) => makeRow(found, settings));
    },
  };
}

/** Reports as this thread has them. */
interface Bench {
  readonly document: Corpus['document'];
  readonly measurer: Measurer;
}

function weed({ keys, sketches, fd, settings }: WeedTask): Answers['weed'] {
  const read = (start: number, into: Uint8Array): void => fillFrom(fd, start, into);
  return weedPairs(keys, readSketches(sketches, read), settings);
}

/**
 * Each report is packed before the next is made: documents of a whole batch would outlive the young generation. `kept`
 * holds a batch's columns until they are joined, `scratch` a report's.
 */
function make({ articles, settings }: MakeTask, kept: ColumnMemory, scratch: ColumnMemory): Made {
  kept.clear();
  const list: readonly Article[] = deserialize(articles);
  const packed: Uint8Array[] = [];
  const counts: number[] = [];
  const cards: Card[] = [];
  const sketches: Sketch[] = [];
  for (const article of list) {
    scratch.clear();
    const { document, sketch } = makeReport(article, settings, kept, scratch);
    packed.push(packDocument(document, kept));
    counts.push(document.tokens.count);
    cards.push(cardOf(document));
    sketches.push(sketch);
  }
  return {
    packed: joinBytes(packed),
    lengths: Uint32Array.from(packed, ({ length }) => length),
    counts: Uint32Array.from(counts),
    cards,
    shingles: joinLists(sketches.map(({ shingles }) => shingles)),
    boilerplate: joinLists(sketches.map(({ boilerplate }) => boilerplate)),
    edges: joinLists(sketches.map(({ edges }) => edges)),
    words: Uint32Array.from(sketches, ({ words }) => words),
    bodyWords: Uint32Array.from(sketches, ({ bodyWords }) => bodyWords),
  };
}

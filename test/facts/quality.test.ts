/**
 * Floors for how well the statuses tell what a reader would lose: on a small story written and labelled for
 * this test, and on labelled data beside the repository where there is any.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { coverage } from '../../src/facts/coverage.js';
import { findFacts } from '../../src/facts/find-facts.js';
import { run } from '../../src/pipeline.js';
import { makeStory } from './story.js';

/** Area under the ROC curve: how often a held statement scores above one that adds something. */
function area(rows: readonly { readonly score: number; readonly held: boolean }[]): number {
  const held = rows.filter((row) => row.held).map((row) => row.score);
  const adding = rows.filter((row) => !row.held).map((row) => row.score);
  let wins = 0;
  for (const a of held) for (const b of adding) wins += a > b ? 1 : a === b ? 0.5 : 0;
  return wins / (held.length * adding.length);
}

/** `+` adds something that no other report says, `=` is said by another, in whatever words. */
const LABELLED = [
  `= A ferry carrying 240 passengers ran aground off the island of Hestra early on Sunday.
   = No one was hurt, the coast guard said.
   + The ship, the Solveig, was built in 1987 and refitted twice.
   = Captain Nils Aker told the port authority that the rudder had failed.
   + A second ferry will run between Hestra and the mainland until Thursday.
   = Prosecutors opened an investigation into the operator, Fjordlinje.
   = Divers will inspect the hull on Monday.
   + Tickets for the cancelled sailings will be refunded, according to a notice at the terminal.`,
  `= Early Sunday a ferry with 240 people aboard ran aground near Hestra island.
   = The coast guard said nobody was hurt.
   = According to Captain Nils Aker, a failure of the rudder was the cause, the port authority said.
   + Hestra has seen four such accidents since 2010, more than any other harbour on the coast.
   = The operator, Fjordlinje, is being investigated by prosecutors.
   + Its shares fell 8 percent when the stock exchange opened.
   = The hull is to be inspected by divers on Monday.`,
  `= Passengers were taken off the stranded ferry at Hestra in lifeboats.
   + "We heard a bang and then the lights went out," said Ida Moen, a teacher travelling with her class.
   = The lifeboats took passengers off the stranded ferry within an hour, the Hestra coast guard said.
   + The environment agency reported a small oil slick north of the lighthouse.
   = Fjordlinje said it would cooperate with the prosecutors' investigation.
   = All 240 passengers were taken off the ferry in lifeboats.`,
  `= All passengers left the ferry in lifeboats.
   = It took the lifeboats an hour to take the passengers off the stranded ferry.
   + Trade unions called for longer rest periods for crews.
   = Fjordlinje promised to cooperate with the investigation of the prosecutors.`,
].map((report) =>
  report.split('\n').map((line) => {
    const [, label = '', text = ''] = /^\s*([+=]) (.+)$/.exec(line) ?? [];
    return { held: label === '=', text };
  }),
);

describe('statuses of a labelled story', () => {
  const documents = makeStory(LABELLED.map((report) => report.map(({ text }) => text).join('\n\n')));
  const { facts } = findFacts(documents, [], { lead: 'first' });
  const rows = LABELLED.flat().map(({ held }, n) => {
    return { held, score: facts[n].coverage, adds: facts[n].status === 'unique' };
  });

  it('reads every sentence as one statement', () => {
    expect(facts.map(({ text }) => text)).toEqual(LABELLED.flat().map(({ text }) => text));
  });

  it('hides no statement that adds something', () => {
    const hidden = facts.filter(({ status }, n) => !rows[n].held && status !== 'unique');
    expect(hidden.map(({ text }) => text)).toEqual([]);
  });

  it('shows few known statements as new', () => {
    const shown = rows.filter(({ held, adds }) => held && adds).length;
    expect(shown / rows.filter(({ held }) => held).length).toBeLessThan(0.35);
  });

  it('parts held from adding by coverage', () => {
    expect(area(rows)).toBeGreaterThan(0.95);
  });
});

interface SentenceLabel {
  readonly text: string;
  readonly label: 'shared' | 'rephrased' | 'partial' | 'unique';
}

const HALVES = new URL('../../fixtures/labelled/', import.meta.url);

/** Letters and digits alone: how a sentence is recognised whatever marks it was labelled with. */
const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** The statements of a labelled story that were labelled, with what was found of each. */
async function judgeStory(folder: URL) {
  const labels: { readonly sentences: Readonly<Record<string, readonly SentenceLabel[]>> } = JSON.parse(
    readFileSync(new URL('labels.json', folder), 'utf8'),
  );
  const { reports, facts } = await run([fileURLToPath(new URL('articles', folder))]);
  return Object.entries(labels.sentences).flatMap(([file, sentences]) => {
    const report = reports.find(({ path }) => path.endsWith(file));
    const own = facts.filter(({ kind, report: id }) => kind === 'statement' && id === report?.id);
    return sentences.flatMap(({ text, label }) => {
      const fact = own.find((each) => plain(each.text) === plain(text));
      const held = label === 'shared' || label === 'rephrased';
      return fact ? [{ held, score: fact.coverage, adds: fact.status === 'unique' }] : [];
    });
  });
}

/**
 * Floors somewhat under what was measured when the model was last trained. `tune` chose it; the others were
 * scored after, their errors not looked at.
 */
const FLOORS = [
  // Measured: 399 sentences, precision .852 recall .945 area .970.
  { half: 'tune', least: 380, precision: 0.83, recall: 0.92, area: 0.955 },
  // Measured: 382 sentences, precision .746 recall .934 area .938.
  { half: 'test', least: 350, precision: 0.72, recall: 0.9, area: 0.92 },
  // Measured: 511 sentences, precision .683 recall .958 area .910.
  { half: 'heldout', least: 480, precision: 0.66, recall: 0.93, area: 0.89 },
];

describe.each(FLOORS)('statuses of the labelled stories in $half', (floor) => {
  const half = new URL(`${floor.half}/`, HALVES);

  it.skipIf(!existsSync(half))(
    'say what adds something with a precision and a recall that were measured',
    async () => {
      const stories: URL[] = readdirSync(half).map((name) => new URL(`${name}/`, half));
      const labelled = stories.filter((folder) => existsSync(new URL('labels.json', folder)));
      const rows = (await Promise.all(labelled.map(judgeStory))).flat();
      const found = rows.filter(({ adds }) => adds);
      const hits = found.filter(({ held }) => !held).length;
      const adding = rows.filter(({ held }) => !held).length;
      expect(rows.length).toBeGreaterThan(floor.least);
      expect(hits / found.length).toBeGreaterThan(floor.precision);
      expect(hits / adding).toBeGreaterThan(floor.recall);
      expect(area(rows)).toBeGreaterThan(floor.area);
    },
  );
});

const LABELLED_FOLDER = new URL('../../../shared/labelled/', import.meta.url);

function readLines(name: string): readonly Record<string, unknown>[] {
  return readFileSync(new URL(name, LABELLED_FOLDER), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Record<string, unknown> => JSON.parse(line));
}

interface LabelledStory {
  readonly docs: readonly {
    readonly file: string;
    /** Id, start, end. */
    readonly sentences: readonly (readonly [string, number, number])[];
  }[];
  readonly labels: Readonly<Record<string, string>>;
}

describe.skipIf(!existsSync(LABELLED_FOLDER))('coverage on labelled data beside the repository', () => {
  it('tells facts that are in a text from those that are not', () => {
    const rows = readLines('fact-in-text.jsonl').map(({ fact, text, label }) => {
      return { score: coverage(String(fact), String(text)).coverage, held: label === 1 };
    });
    // On articles it was not trained on: .892.
    expect(area(rows)).toBeGreaterThan(0.91);
  });

  it('tells paraphrases from sentences that only look alike', () => {
    const rows = readLines('paraphrase-pairs.jsonl').map(({ a, b, label }) => {
      const [first, second] = [String(a), String(b)];
      const score = Math.min(coverage(first, second).coverage, coverage(second, first).coverage);
      return { score, held: label === 1 };
    });
    // On pairs it was not trained on: area .835, accuracy .779.
    expect(area(rows)).toBeGreaterThan(0.84);
    const right = rows.filter(({ score, held }) => score >= 0.45 === held).length;
    expect(right / rows.length).toBeGreaterThan(0.775);
  });

  it('tells what each report of a labelled story adds', () => {
    const story: LabelledStory = JSON.parse(readFileSync(new URL('seeds.json', LABELLED_FOLDER), 'utf8'));
    const labels: string[] = [];
    const documents = makeStory(
      story.docs.map(({ file, sentences }) => {
        const text = readFileSync(new URL(`../seeds/${file}`, LABELLED_FOLDER), 'utf8');
        const facts = sentences.filter(([id]) => story.labels[id] !== 'meta');
        for (const [id] of facts) labels.push(story.labels[id]);
        return { text, sentences: facts.map(([, start, end]) => ({ start, end })) };
      }),
    );
    const { facts } = findFacts(documents, [], { lead: 'first' });
    const held = labels.map((label) => label === 'shared' || label === 'rephrased');
    expect(area(facts.map(({ coverage: score }, n) => ({ score, held: held[n] })))).toBeGreaterThan(0.94);
    const hidden = facts.filter(({ status }, n) => !held[n] && status !== 'unique');
    expect(hidden.length).toBeLessThanOrEqual(3);
    const misnamed = facts.filter(({ status }, n) => labels[n] === 'shared' && status !== 'shared');
    expect(misnamed.length).toBeLessThanOrEqual(2);
  });
});

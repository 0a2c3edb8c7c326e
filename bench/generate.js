/**
 * Generates news with a known truth: reports of invented words among which copies, cuts, edits, mergers,
 * embedded quotations, look-alike templates and one story of a thousand copies are planted.
 *
 *   node bench/generate.js --reports 10000 --seed 1 --out reports.jsonl      (or a folder)
 *
 * The truth goes beside it, to reports.jsonl.truth.jsonl; what it says of pairs to reports.jsonl.pairs.jsonl.
 * Neither reports nor truth are ever all in memory.
 */
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { makeTopic } from './news/prose.js';
import { random as randomOf } from './news/random.js';
import { draftForm, fillForm, furniture, writeOut } from './news/report.js';
import { cutDraft, editDraft, embedQuotes, mergeDrafts, passOn } from './news/variants.js';
import { makeVocabulary } from './news/vocabulary.js';
import { writeReports } from './news/write.js';

/** @typedef {import('./news/random.js').Random} Random */
/** @typedef {import('./news/prose.js').Topic} Topic */
/** @typedef {import('./news/report.js').Draft} Draft */
/** @typedef {import('./news/vocabulary.js').Vocabulary} Vocabulary */

/**
 * What a report is: `original` is what others of its group are made from, `template` one of several
 * look-alikes of which none is the original, `unrelated` alone in its group.
 *
 * @typedef {'original' | 'identical' | 'cut' | 'edited' | 'merged' | 'quotes' | 'passed-on' | 'template'
 *   | 'unrelated'} Kind
 */

/**
 * @typedef {object} Truth
 * @property {Kind} kind
 * @property {number} group reports of different groups have nothing to do with each other
 * @property {readonly string[]} origins ids of the reports it was made from
 * @property {number} part of the words kept (cut) or replaced (edited), 0..1; else 0
 * @property {{ readonly start: number, readonly end: number }} body where its wording stands in the text
 */

/**
 * @typedef {object} GeneratedArticle
 * @property {string} id
 * @property {string} path
 * @property {string} source
 * @property {string} title
 * @property {string} published
 * @property {string} text
 */

/** @typedef {{ readonly article: GeneratedArticle, readonly truth: Truth }} Generated */

/**
 * @typedef {object} Plan
 * @property {number} reports how many in all
 * @property {number} seed
 * @property {number} [storyCopies] copies of the one big story
 * @property {readonly [fewest: number, most: number]} [words] of a report's wording, before its last paragraph
 */

/** @type {readonly [number, number]} */
const WORDS = [150, 580];

/** As many reports as one busy newsroom gets: the period grows with the number, not the crowd of a day. */
const REPORTS_PER_DAY = 500;
const FIRST_DAY = Date.UTC(2031, 2, 3);
const HOUR = 3_600_000;
const OUTLETS = 80;

/** What is planted, in turn; between two planted groups stand this many reports that nobody shares. */
const PLANTED = /** @type {const} */ (['identical', 'cut', 'edited', 'merged', 'quotes', 'template']);
const ALONE_BETWEEN = 7;

/** A tenth of the reports up to 10,000, then a thousand; a hundredth from 100,000 on: 10,000 of a million. */
export function storyCopies(/** @type {number} */ reports) {
  return Math.min(Math.max(1000, Math.floor(reports / 100)), Math.floor(reports / 10));
}

/**
 * Exactly `reports` reports, one after the other: the same for the same plan on every machine. A group that
 * does not fit any more at the end gives way to unrelated reports.
 *
 * @param {Plan} plan
 * @returns {Generator<Generated>}
 */
export function* generateReports({
  reports,
  seed,
  storyCopies: copies = storyCopies(reports),
  words = WORDS,
}) {
  const vocabulary = makeVocabulary();
  const days = Math.max(1, Math.ceil(reports / REPORTS_PER_DAY));
  let written = 0;
  for (let group = 0; written < reports; group++) {
    const desk = openDesk(randomOf(seed, group), { vocabulary, group, first: written, days, words });
    if (group === 0) bigStory(desk, Math.min(copies, reports - 1));
    else plantGroup(desk, group);
    const fits = desk.made.length <= reports - written;
    if (!fits) {
      const alone = openDesk(randomOf(seed, group), { vocabulary, group, first: written, days, words });
      alone.add(alone.original(), 'unrelated');
      yield* alone.made;
      written += alone.made.length;
      continue;
    }
    yield* desk.made;
    written += desk.made.length;
  }
}

/**
 * Where the reports of one group are written.
 *
 * @param {Random} random
 * @param {{ readonly vocabulary: Vocabulary, readonly group: number, readonly first: number,
 *   readonly days: number, readonly words: readonly [number, number] }} place `first`: number of its first report
 */
function openDesk(random, { vocabulary, group, first, days, words: [fewest, most] }) {
  const topic = makeTopic(random, vocabulary);
  const time = FIRST_DAY + Math.floor(random.next() * days * 24) * HOUR;
  const outlet = random.below(OUTLETS);
  /** @type {Generated[]} */
  const made = [];
  return {
    random,
    topic,
    made,
    words: () => random.between(fewest, most),
    original: () => fillForm(random, draftForm(random, topic, random.between(fewest, most))),
    /**
     * @param {Draft} draft
     * @param {Kind} kind
     * @param {{ origins?: readonly string[], part?: number, hoursLater?: number }} [about]
     * @returns {string} its id
     */
    add(
      draft,
      kind,
      { origins = [], part = 0, hoursLater = made.length === 0 ? 0 : random.between(1, 9) } = {},
    ) {
      const id = String(first + made.length).padStart(7, '0');
      const source = `outlet-${String((outlet + made.length) % OUTLETS).padStart(2, '0')}`;
      const { text, body } = writeOut(draft, furniture(random, topic));
      const published = new Date(time + hoursLater * HOUR).toISOString();
      const article = { id, path: `${source}/${id}.md`, source, title: draft.title, published, text };
      made.push({ article, truth: { kind, group, origins, part, body } });
      return id;
    },
  };
}

/** @typedef {ReturnType<typeof openDesk>} Desk */

/**
 * @param {Desk} desk
 * @param {number} copies
 */
function bigStory(desk, copies) {
  const draft = desk.original();
  const origin = desk.add(draft, copies === 0 ? 'unrelated' : 'original');
  for (let n = 0; n < copies; n++) {
    const hoursLater = 1 + Math.floor((n * 12) / copies);
    desk.add(passOn(desk.random, desk.topic, draft), 'passed-on', { origins: [origin], hoursLater });
  }
}

/**
 * @param {Desk} desk
 * @param {number} group
 */
function plantGroup(desk, group) {
  const turn = group / (ALONE_BETWEEN + 1);
  if (!Number.isInteger(turn)) return void desk.add(desk.original(), 'unrelated');
  const planted = PLANTED[turn % PLANTED.length];
  if (planted === 'template') return lookAlikes(desk);
  const { random, topic } = desk;
  let draft = desk.original();
  while (planted === 'quotes' && draft.quotes.length === 0) draft = desk.original();
  const origin = desk.add(draft, 'original');
  const origins = [origin];
  switch (planted) {
    case 'identical':
      for (let n = random.between(1, 3); n > 0; n--) desk.add(draft, 'identical', { origins });
      return;
    case 'cut':
      for (let n = random.between(1, 2); n > 0; n--) {
        const part = random.between(30, 80) / 100;
        desk.add(cutDraft(draft, part), 'cut', { origins, part });
      }
      return;
    case 'edited':
      for (const part of [0.1, 0.2, 0.3])
        desk.add(editDraft(random, topic, draft, part), 'edited', { origins, part });
      return;
    case 'merged': {
      const other = fillForm(random, draftForm(random, makeTopic(random, topic.vocabulary), desk.words()));
      const second = desk.add(other, 'original');
      desk.add(mergeDrafts(draft, other), 'merged', { origins: [origin, second] });
      return;
    }
    case 'quotes':
      desk.add(embedQuotes(random, topic, draft, desk.words()), 'quotes', { origins });
  }
}

/**
 * The same form on three to five days, with the figures of the day: of none a word is to be lost.
 *
 * @param {Desk} desk
 */
function lookAlikes(desk) {
  const { random, topic } = desk;
  const form = draftForm(random, { ...topic, figures: 0.5 }, random.between(150, 300));
  for (let day = random.between(3, 5) - 1; day >= 0; day--) {
    desk.add(fillForm(random, form), 'template', { hoursLater: day * 24 });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: {
      reports: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
      words: { type: 'string', default: WORDS.join('-') },
      out: { type: 'string' },
    },
  });
  if (values.out === undefined) {
    console.error(
      'usage: node bench/generate.js --reports 10000 --seed 1 [--words 150-580] --out DIR|FILE.jsonl',
    );
    process.exitCode = 2;
  } else {
    const [fewest, most] = values.words.split('-').map(Number);
    const plan = { reports: Number(values.reports), seed: Number(values.seed) };
    writeReports(generateReports({ ...plan, words: [fewest, most] }), values.out);
  }
}

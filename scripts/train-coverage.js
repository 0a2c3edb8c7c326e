// @ts-nocheck: run by hand, on labelled data of other shapes, over a build that is named when it is called.
/**
 * Trains both models of coverage and writes them, after printing what they are worth on sentences they were
 * not trained on: src/facts/sentence-trees.ts (one sentence against one) and the weights of
 * src/facts/coverage-model.ts (a statement of a story against the others).
 *
 *   npm run build && node scripts/train-coverage.js LABELLED SEEDS [--write] [BUILT]
 *
 * LABELLED is a folder with seeds.json, fact-in-text.jsonl, paraphrase-pairs.jsonl, event-documents.jsonl
 * and event-sentences.jsonl, SEEDS the articles that seeds.json labels; the stories of
 * fixtures/labelled/tune are read besides, those kept for judging never. The trees learn from facts and
 * pairs. The second model is logistic regression by Newton's method with L2 from stories and events, an
 * intercept for each, since their base rates differ; that of the stories ships. Deterministic.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { predictTrees, trainTrees, writeTrees } from './train-coverage-trees.js';

const write = process.argv.includes('--write');
const [labelled, seedsFolder, built = 'dist'] = process.argv.slice(2).filter((given) => given !== '--write');
if (labelled === undefined || seedsFolder === undefined) {
  console.error('usage: node scripts/train-coverage.js LABELLED SEEDS [--write] [BUILT]');
  process.exit(2);
}
const load = (path) => import(pathToFileURL(resolve(built, path)).href);
const { splitSentences } = await load('text/sentences.js');
const { tokenise } = await load('text/tokens.js');
const { makeDocument } = await load('text/document.js');
const { readStatement } = await load('facts/statement.js');
const { indexSentences, findCandidates } = await load('facts/sentence-index.js');
const { scoreCover } = await load('facts/cover.js');
const { FEATURES } = await load('facts/features.js');
const { readArticles } = await load('read/read-articles.js');
const { readSentenceFeatures } = await load('facts/sentence-features.js');
const { resolveSettings } = await load('options.js');

const FOLDS = 5;
const L2 = 0.03;
/** Kinds of data: its weight in training, whichever number of rows it has. Stories are what the tool is for. */
const KINDS = [
  { name: 'stories', weight: 3 },
  { name: 'events', weight: 1 },
];
const TREES = { trees: 240, depth: 4, rate: 0.045, least: 5, ridge: 5, features: 0.3, sample: 0.5 };

const lines = (name) =>
  readFileSync(resolve(labelled, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
const statementIn = (text, span) => {
  const tokens = tokenise(text, span);
  return readStatement(text, span, 'en', { tokens, from: 0, to: tokens.count });
};
const whole = (text) => statementIn(text, { start: 0, end: text.length });

/** A sentence of a story against those of all reports but its own. */
function coverInStory(reports) {
  const entries = reports.flatMap((statements, report) =>
    statements.map((statement, sentence) => ({
      statement,
      carriers: [{ report, sentence }],
      reports: [report],
    })),
  );
  const index = indexSentences(entries);
  return (statement, own) => {
    const others = findCandidates(index, statement, own).map((n) => entries[n].statement);
    const cover = scoreCover(statement, others, others.length === 1 && own < 0);
    return { ...cover, statement, nearest: others[cover.best[0]] };
  };
}

/** Rows: kind, group (never split between training and test), label (1 held), covers (both ways in a pair). */
const rows = [];

/** Facts and texts of one article are told by one another: groups are what either joins. */
function articleOf(facts) {
  const parents = new Map();
  const root = (name) => {
    const parent = parents.get(name) ?? name;
    return parent === name ? name : root(parent);
  };
  for (const { fact, text } of facts) parents.set(root(`fact ${fact}`), root(`text ${text}`));
  return ({ fact }) => root(`fact ${fact}`);
}

function readFacts() {
  const facts = lines('fact-in-text.jsonl');
  const article = articleOf(facts);
  for (const row of facts) {
    const { fact, text, label } = row;
    const cover = coverInStory([splitSentences(text).map((span) => statementIn(text, span))]);
    rows.push({ kind: 'facts', group: article(row), label, covers: [cover(whole(fact), -1)] });
  }
}

function readPairs() {
  for (const [group, { a, b, label }] of lines('paraphrase-pairs.jsonl').entries()) {
    const one = (x, y) => coverInStory([splitSentences(y).map((span) => statementIn(y, span))])(whole(x), -1);
    rows.push({ kind: 'pairs', group, label, covers: [one(a, b), one(b, a)] });
  }
}

function readEvents() {
  const events = Map.groupBy
    ? Map.groupBy(lines('event-documents.jsonl'), ({ event }) => event)
    : lines('event-documents.jsonl').reduce(
        (map, document) => map.set(document.event, [...(map.get(document.event) ?? []), document]),
        new Map(),
      );
  const covers = new Map();
  for (const [event, documents] of events) {
    const reports = documents.map(({ text }) => splitSentences(text).map((span) => statementIn(text, span)));
    covers.set(event, coverInStory(reports));
  }
  for (const { event, doc, text, has_new: hasNew } of lines('event-sentences.jsonl')) {
    const documents = events.get(event);
    const own = documents.findIndex(({ id }) => id === doc);
    const cover = covers.get(event)(whole(text), own);
    rows.push({ kind: 'events', group: documents[0].topic, label: hasNew ? 0 : 1, covers: [cover] });
  }
}

const HELD = new Set(['shared', 'rephrased']);

function readSeeds() {
  const { docs, labels } = JSON.parse(readFileSync(resolve(labelled, 'seeds.json'), 'utf8'));
  const facts = docs.map(({ file, sentences }) => {
    const text = readFileSync(resolve(seedsFolder, file), 'utf8');
    return sentences
      .filter(([id]) => labels[id] !== 'meta')
      .map(([id, start, end]) => ({ label: labels[id], statement: statementIn(text, { start, end }) }));
  });
  const cover = coverInStory(facts.map((report) => report.map(({ statement }) => statement)));
  for (const [report, own] of facts.entries()) {
    for (const { label, statement } of own) {
      const held = HELD.has(label) ? 1 : 0;
      rows.push({
        kind: 'stories',
        set: 'seeds',
        group: 'seeds',
        label: held,
        covers: [cover(statement, report)],
      });
    }
  }
}

const plain = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

async function readTuningStories() {
  const root = new URL('../fixtures/labelled/tune/', import.meta.url);
  const settings = resolveSettings({});
  for (const story of readdirSync(root).sort()) {
    const file = new URL(`${story}/labels.json`, root);
    if (!existsSync(file)) continue;
    const articles = [];
    for await (const item of readArticles([new URL(`${story}/articles`, root).pathname], settings)) {
      if (item.type === 'article') articles.push(item.article);
    }
    articles.sort((a, b) => (a.path < b.path ? -1 : 1));
    const documents = articles.map((article, n) => makeDocument(`r${n + 1}`, article, settings));
    const reports = documents.map(({ article, sentences }) =>
      sentences.map((span) => ({ span, statement: statementIn(article.text, span) })),
    );
    const cover = coverInStory(reports.map((report) => report.map(({ statement }) => statement)));
    const { sentences } = JSON.parse(readFileSync(file, 'utf8'));
    for (const [name, labels] of Object.entries(sentences)) {
      const report = documents.findIndex(({ article }) => article.path.split('/').at(-1) === name);
      for (const { text, label } of labels) {
        const wanted = plain(text);
        const own = reports[report]?.find(
          ({ span }) => plain(documents[report].article.text.slice(span.start, span.end)) === wanted,
        );
        // A label of a sentence that was cut elsewhere says nothing of ours.
        if (!own) continue;
        const held = HELD.has(label) ? 1 : 0;
        rows.push({
          kind: 'stories',
          set: 'tune',
          group: story,
          label: held,
          covers: [cover(own.statement, report)],
        });
      }
    }
  }
}

/** Solves a·x = b by Gaussian elimination with pivots; `a` is n × n by rows. */
function solve(a, b) {
  const n = b.length;
  for (let c = 0; c < n; c++) {
    let pivot = c;
    for (let r = c + 1; r < n; r++) if (Math.abs(a[r][c]) > Math.abs(a[pivot][c])) pivot = r;
    [a[c], a[pivot]] = [a[pivot], a[c]];
    [b[c], b[pivot]] = [b[pivot], b[c]];
    for (let r = c + 1; r < n; r++) {
      const factor = a[r][c] / a[c][c];
      for (let k = c; k < n; k++) a[r][k] -= factor * a[c][k];
      b[r] -= factor * b[c];
    }
  }
  for (let c = n - 1; c >= 0; c--) {
    for (let k = c + 1; k < n; k++) b[c] -= a[c][k] * b[k];
    b[c] /= a[c][c];
  }
  return b;
}

/** Weights and an intercept for each kind, in units of the features as they are. */
function train(chosen) {
  const usable = chosen.filter(({ kind, features }) => features && KINDS.some(({ name }) => name === kind));
  const counts = KINDS.map(({ name }) => usable.filter(({ kind }) => kind === name).length);
  const weightOf = usable.map(({ kind }) => {
    const k = KINDS.findIndex(({ name }) => name === kind);
    return KINDS[k].weight / counts[k];
  });
  const total = weightOf.reduce((sum, weight) => sum + weight, 0);
  const d = FEATURES.length;
  const mean = FEATURES.map(
    (_, j) => usable.reduce((sum, { features }, i) => sum + weightOf[i] * features[j], 0) / total,
  );
  const deviation = FEATURES.map((_, j) =>
    Math.sqrt(
      usable.reduce((sum, { features }, i) => sum + weightOf[i] * (features[j] - mean[j]) ** 2, 0) / total,
    ),
  );
  const size = d + KINDS.length;
  const theta = new Array(size).fill(0);
  for (let round = 0; round < 8; round++) {
    const gradient = new Array(size).fill(0);
    const hessian = Array.from({ length: size }, () => new Array(size).fill(0));
    for (const [i, { kind, label, features }] of usable.entries()) {
      const x = new Array(size).fill(0);
      for (let j = 0; j < d; j++) x[j] = (features[j] - mean[j]) / (deviation[j] || 1);
      x[d + KINDS.findIndex(({ name }) => name === kind)] = 1;
      const z = x.reduce((sum, value, j) => sum + value * theta[j], 0);
      const p = 1 / (1 + Math.exp(-z));
      const weight = weightOf[i] / total;
      for (let j = 0; j < size; j++) {
        if (x[j] === 0) continue;
        gradient[j] += weight * (p - label) * x[j];
        for (let k = 0; k < size; k++) hessian[j][k] += weight * p * (1 - p) * x[j] * x[k];
      }
    }
    for (let j = 0; j < size; j++) {
      const penalty = j < d ? L2 : 1e-9;
      gradient[j] += penalty * theta[j];
      hessian[j][j] += penalty;
    }
    const step = solve(hessian, gradient);
    for (let j = 0; j < size; j++) theta[j] -= step[j];
  }
  const weights = FEATURES.map((_, j) => theta[j] / (deviation[j] || 1));
  const shift = weights.reduce((sum, weight, j) => sum + weight * mean[j], 0);
  return { weights, intercepts: KINDS.map((_, k) => theta[d + k] - shift) };
}

const { asNew } = await load('facts/coverage-model.js');
const { NEW_SHARE, NEW_SHARE_ALONE } = await load('facts/weights.js');
const at = (name) => FEATURES.indexOf(name);

/** Coverage under a model, as cover.ts has it but for sentences that deny each other. */
function coverageUnder(z, { features, coverage }, share) {
  if (features === null) return coverage;
  const p = 1 / (1 + Math.exp(-z));
  return features[at('heldButFigure')] > 0 ? asNew(p, share) : p;
}
const logit = (model, features) =>
  features.reduce((sum, value, j) => sum + value * model.weights[j], model.intercepts[0]);

/** Area under the curve: how often a held statement scores above one that is not. */
function area(scored) {
  const sorted = [...scored].sort((a, b) => a.score - b.score);
  let ranks = 0;
  let held = 0;
  for (let i = 0; i < sorted.length; ) {
    let j = i;
    while (j < sorted.length && sorted[j].score === sorted[i].score) j++;
    for (let k = i; k < j; k++) {
      if (sorted[k].label === 1) {
        ranks += (i + j + 1) / 2;
        held++;
      }
    }
    i = j;
  }
  return (ranks - (held * (held + 1)) / 2) / (held * (sorted.length - held));
}

/** Best of a measure over all thresholds: [value, threshold]. */
function bestOf(scored, measure) {
  const sorted = [...scored].sort((a, b) => a.score - b.score);
  const adding = sorted.filter(({ label }) => label === 0).length;
  let best = [0, 0];
  let [hits, wrong] = [0, 0];
  for (const [i, { score, label }] of sorted.entries()) {
    if (label === 0) hits++;
    else wrong++;
    if (sorted[i + 1]?.score === score) continue;
    const value = measure({ hits, wrong, adding, all: sorted.length });
    if (value > best[0]) best = [value, (score + (sorted[i + 1]?.score ?? 1)) / 2];
  }
  return best;
}
const accuracy = ({ hits, wrong, adding, all }) => (hits + all - adding - wrong) / all;
const f1 = ({ hits, wrong, adding }) => (2 * hits) / (hits + wrong + adding);

function report(title, scoreRow) {
  for (const set of ['seeds', 'tune', 'events', 'facts', 'pairs']) {
    const chosen = rows.filter((row) => (row.set ?? row.kind) === set);
    const scored = chosen.map((row) => ({ score: scoreRow(row), label: row.label }));
    const [f, threshold] = bestOf(scored, f1);
    const [a, from] = bestOf(scored, accuracy);
    console.log(
      `${title} ${set.padEnd(7)} n ${String(scored.length).padStart(4)}  AUC ${area(scored).toFixed(3)}` +
        `  best F1 of adding ${f.toFixed(3)} below ${threshold.toFixed(2)}` +
        `  best accuracy ${a.toFixed(3)} at ${from.toFixed(2)}`,
    );
  }
}

readSeeds();
await readTuningStories();
readEvents();
readFacts();
readPairs();
// Groups in order of appearance, dealt out in turn.
const folds = new Map();
for (const row of rows) {
  const name = `${row.kind} ${row.group}`;
  if (!folds.has(name)) folds.set(name, folds.size % FOLDS);
  row.fold = folds.get(name);
  for (const cover of row.covers) {
    const { nearest, statement, features } = cover;
    cover.near = nearest && features ? readSentenceFeatures(statement, nearest) : null;
  }
}

/** Each direction of a pair is a row of half its weight. */
function trainOnSentences(chosen) {
  const given = chosen
    .filter(({ kind }) => kind === 'facts' || kind === 'pairs')
    .flatMap(({ label, covers }) =>
      covers.filter(({ near }) => near).map(({ near }) => ({ near, label, weight: 1 / covers.length })),
    );
  return trainTrees(
    given.map(({ near }) => near),
    given.map(({ label }) => label),
    given.map(({ weight }) => weight),
    TREES,
  );
}
const folded = Array.from({ length: FOLDS }, (_, fold) =>
  trainOnSentences(rows.filter((row) => row.fold !== fold)),
);
const sentenceModel = trainOnSentences(rows);
for (const row of rows) {
  const isStory = KINDS.some(({ name }) => name === row.kind);
  for (const cover of row.covers) {
    if (!cover.near) continue;
    cover.alone = predictTrees(isStory ? sentenceModel : folded[row.fold], cover.near);
  }
  row.features = isStory ? row.covers[0].features : null;
}
const models = Array.from({ length: FOLDS }, (_, fold) => train(rows.filter((row) => row.fold !== fold)));
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const scoreRow = ({ kind, fold, covers }) =>
  covers.map((cover) => {
    if (cover.features === null) return cover.coverage;
    const known = KINDS.some(({ name }) => name === kind);
    return known
      ? coverageUnder(logit(models[fold], cover.features), cover, NEW_SHARE)
      : coverageUnder(cover.alone, cover, NEW_SHARE_ALONE);
  });
for (const set of ['seeds', 'tune']) {
  const own = rows.filter((row) => row.set === set);
  for (const threshold of [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8]) {
    const below = own.filter((row) => scoreRow(row)[0] < threshold);
    const hits = below.filter(({ label }) => label === 0).length;
    const adding = own.filter(({ label }) => label === 0).length;
    const [precision, recall] = [hits / below.length, hits / adding];
    const f = (2 * hits) / (below.length + adding);
    console.log(
      `cross-validated, ${set} below ${threshold}: precision ${precision.toFixed(3)} recall ${recall.toFixed(3)} F1 ${f.toFixed(3)}`,
    );
  }
}
report('as shipped           ', ({ covers }) => mean(covers.map(({ coverage }) => coverage)));
report('cross-validated, mean', (row) => mean(scoreRow(row)));
report('cross-validated, min ', (row) => Math.min(...scoreRow(row)));
report('trees alone          ', ({ covers }) =>
  mean(covers.map(({ alone, coverage }) => alone ?? coverage * 18 - 9)),
);
const model = train(rows);
console.log(KINDS.map(({ name }, k) => `${name} ${model.intercepts[k].toFixed(2)}`).join('  '));
for (const [j, name] of FEATURES.entries()) console.log(name.padEnd(18), model.weights[j].toFixed(2));

if (write) {
  const path = new URL('../src/facts/coverage-model.ts', import.meta.url);
  const source = readFileSync(path, 'utf8');
  const table = FEATURES.map((name, j) => `  ${name}: ${Number(model.weights[j].toFixed(2))},`).join('\n');
  const next = source
    .replace(/(const INTERCEPT = )[^;]+;/, `$1${Number(model.intercepts[0].toFixed(2))};`)
    .replace(/(const WEIGHTS[^{]*\{\n)[^}]*\n\}/, (_, head) => `${head}${table}\n}`);
  writeFileSync(path, next);
  const treesPath = new URL('../src/facts/sentence-trees.ts', import.meta.url);
  const head = readFileSync(treesPath, 'utf8').split('export const')[0];
  writeFileSync(
    treesPath,
    `${head}export const SENTENCE_BASE = ${sentenceModel.base};\n\n/** A line a tree; see \`unpack\` in sentence-model.ts. */\nexport const SENTENCE_TREES = \`${writeTrees(sentenceModel.trees)}\`;\n`,
  );
  console.log('written to src/facts/coverage-model.ts and src/facts/sentence-trees.ts');
}

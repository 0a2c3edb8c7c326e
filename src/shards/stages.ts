/**
 * The stages from fingerprints to clusters, as SQL for any engine: each a SELECT over the tables before it, and what
 * must add up afterwards. They do what `wording/candidates.ts` and `wording/measure-pairs.ts` do on one machine.
 *
 * What must not be done, by trial: explode the hashes of candidate pairs to count them, or gather lists in the
 * engine (both ran out of memory or time): each report ships its list. And no list of a popular shingle is cut
 * off: with it the largest stories would go.
 */
import { FULL_LIST, FULL_RUN, LEADERS } from '../wording/candidates.js';
import { MIN_SHARED_SHINGLES } from '../wording/measure-pairs.js';

/** What engines say differently. */
export interface Dialect {
  /** The number of elements that two lists of different numbers share. */
  readonly sharedOf: (a: string, b: string) => string;
}

/** From what containment on pairs are listed, and are links of a cluster. */
export interface Thresholds {
  readonly pairContainment: number;
  readonly nearDuplicateContainment: number;
}

/** In the order in which they run. */
export const STAGES = [
  'known',
  'texts',
  'copies',
  'live',
  'postings',
  'ranks',
  'candidates',
  'measured',
  'pairs',
  'labels',
  'clusters',
] as const;

export type StageName = (typeof STAGES)[number];

/** Where a stage reads: names of tables as the engine takes them in FROM. */
export type Tables = Readonly<Record<StageName | 'reports' | 'fingerprints', string>>;

/** Two numbers, each a query for one, that must be the same. */
export interface Check {
  readonly what: string;
  readonly one: string;
  /** Or the number itself. */
  readonly other: string | number;
}

export interface Stage {
  readonly name: StageName;
  /** For whoever waits. */
  readonly says: string;
  readonly select: string;
  readonly checks: readonly Check[];
}

export interface StageInput {
  readonly tables: Tables;
  readonly dialect: Dialect;
  readonly thresholds: Thresholds;
  /** Rows under `reports` and `fingerprints`, as the ends of the files have it. */
  readonly reportRows: number;
  readonly fingerprintRows: number;
  /** Lists up to this length yield all their pairs. */
  readonly fullList: number;
}

const count = (table: string): string => `SELECT count(*) FROM ${table}`;
const sum = (column: string, table: string): string => `SELECT coalesce(sum(${column}), 0) FROM ${table}`;

/** Each report once, however many slices hold it. */
function known({ tables: { reports, known: own }, reportRows, fingerprintRows }: StageInput): Stage {
  return {
    name: 'known',
    says: 'reports',
    select: `SELECT report, min(batch) AS batch, min(text) AS text, max(text) AS last_text, min(words) AS words,
  min(size) AS size, min(hashes) AS hashes, min(place) AS place, count(*) AS times
FROM ${reports} GROUP BY report`,
    checks: [
      { what: 'rows of reports', one: sum('times', own), other: reportRows },
      { what: 'fingerprints of all reports', one: sum('hashes * times', own), other: fingerprintRows },
      { what: 'reports of one id and two texts', one: `${count(own)} WHERE text <> last_text`, other: 0 },
    ],
  };
}

/** Reports of the same words are one text, for which the first of them stands. */
function texts({ tables: { known: from, texts: own } }: StageInput): Stage {
  return {
    name: 'texts',
    says: 'different texts',
    select: `SELECT text, words, size, count(*) AS copies, min(place) AS place, min_by(report, place) AS report,
  min_by(batch, place) AS batch, min_by(hashes, place) AS hashes
FROM ${from} GROUP BY text, words, size`,
    checks: [{ what: 'copies of texts', one: sum('copies', own), other: count(from) }],
  };
}

function copies({ tables: { known: from, texts: by, copies: own } }: StageInput): Stage {
  return {
    name: 'copies',
    says: 'copies',
    select: `SELECT k.report AS report, t.report AS leader, t.copies AS copies
FROM ${from} k JOIN ${by} t ON k.text = t.text AND k.words = t.words AND k.size = t.size`,
    checks: [{ what: 'reports and their texts', one: count(own), other: count(from) }],
  };
}

/**
 * Shingles that two texts or more hold, with how many do. Most occur once: these are rolled into a few rows with
 * numbers below zero, which no shingle has, so that the sum still tells whether every fingerprint was met.
 */
function live({ tables: { fingerprints, texts: of, live: own } }: StageInput): Stage {
  return {
    name: 'live',
    says: 'counts of shingles',
    select: `SELECT shingle AS hash, sum(n) AS n FROM (
  SELECT n, CASE WHEN n > 1 THEN hash ELSE -1 - (hash % ${ROLLED_ROWS}) END AS shingle FROM (
    SELECT f.hash AS hash, count(*) AS n
    FROM ${fingerprints} f JOIN ${of} t ON f.report = t.report AND f.batch = t.batch GROUP BY f.hash
  ) counted
) rolled GROUP BY shingle`,
    checks: [{ what: 'fingerprints of all texts', one: sum('n', own), other: sum('hashes', of) }],
  };
}

const ROLLED_ROWS = 1024;

function postings({ tables, fullList }: StageInput): Stage {
  const { fingerprints, texts: of, live: by, postings: own } = tables;
  return {
    name: 'postings',
    says: 'postings',
    select: `SELECT f.hash AS hash, f.report AS report, l.n AS n,
  CASE WHEN l.n > ${fullList} THEN t.place ELSE '' END AS place
FROM ${fingerprints} f JOIN ${of} t ON f.report = t.report AND f.batch = t.batch
JOIN ${by} l ON f.hash = l.hash`,
    checks: [
      { what: 'postings of shared shingles', one: count(own), other: `${sum('n', by)} WHERE hash >= 0` },
    ],
  };
}

/** Long lists in order. Apart from the pairs: in one query the two need more memory than each of them is allowed. */
function ranks({ tables: { postings: from, ranks: own }, fullList }: StageInput): Stage {
  return {
    name: 'ranks',
    says: 'places in long lists',
    select: `SELECT hash, report, row_number() OVER (PARTITION BY hash ORDER BY place, report) AS rn,
  lag(report) OVER (PARTITION BY hash ORDER BY place, report) AS previous
FROM ${from} WHERE n > ${fullList}`,
    checks: [
      { what: 'places in long lists', one: count(own), other: `${count(from)} WHERE n > ${fullList}` },
    ],
  };
}

/**
 * Reports that share a shingle: all pairs of a short list; of a long one each report with the one before it and with
 * the list's first. Whoever shares the shingle with anyone is thereby linked to the same leaders.
 */
function candidates({ tables, fullList }: StageInput): Stage {
  const { live: lists, postings: from, ranks: ranked, candidates: own } = tables;
  const longList = Array.from({ length: LEADERS }, (_, n) => ` + (n - ${n + 1})`).join('');
  const perList = `CASE WHEN n <= ${fullList} THEN n * (n - 1) / 2 ELSE (n - 1)${longList} END`;
  return {
    name: 'candidates',
    says: 'candidate pairs',
    select: `WITH met AS (
  SELECT x.report AS x, y.report AS y FROM ${from} x JOIN ${from} y ON x.hash = y.hash
  WHERE x.n <= ${fullList} AND y.n <= ${fullList} AND x.report < y.report
  UNION ALL
  SELECT previous AS x, report AS y FROM ${ranked} WHERE previous IS NOT NULL
  UNION ALL
  SELECT l.report AS x, r.report AS y FROM ${ranked} l JOIN ${ranked} r ON l.hash = r.hash
  WHERE l.rn <= ${LEADERS} AND r.rn > l.rn
)
SELECT a, b, count(*) AS times FROM (SELECT least(x, y) AS a, greatest(x, y) AS b FROM met) sorted GROUP BY a, b`,
    checks: [
      {
        what: 'pairs that the lists yield',
        one: sum('times', own),
        other: `SELECT CAST(coalesce(sum(${perList}), 0) AS BIGINT) FROM ${lists} WHERE hash >= 0`,
      },
    ],
  };
}

/** Every candidate pair, with the number of shingles that both bodies hold: exact, by their lists. */
function measured({ tables, dialect }: StageInput): Stage {
  const { candidates: from, measured: own } = tables;
  return {
    name: 'measured',
    says: 'measured pairs',
    select: `WITH lists AS (
  ${listsOf(tables)}
)
${measuredBy(dialect, from, 'lists', 'lists')}`,
    checks: [{ what: 'measured candidates', one: count(own), other: count(from) }],
  };
}

/** What a pair is measured by: of each text its list. */
export function listsOf({ reports, texts: of }: Pick<Tables, 'reports' | 'texts'>): string {
  return `SELECT r.report AS report, r.size AS size, r.shingles AS shingles
  FROM ${reports} r JOIN ${of} t ON r.report = t.report AND r.batch = t.batch`;
}

/** Pairs whose first report is among the one lists and whose second among the others. */
export function measuredBy(dialect: Dialect, from: string, ones: string, others: string): string {
  return `SELECT c.a AS a, c.b AS b, x.size AS size_a, y.size AS size_b,
  ${dialect.sharedOf('x.shingles', 'y.shingles')} AS shared
FROM ${from} c JOIN ${ones} x ON c.a = x.report JOIN ${others} y ON c.b = y.report`;
}

function pairs({ tables: { measured: from, pairs: own }, thresholds }: StageInput): Stage {
  const isListed = `shared >= ${MIN_SHARED_SHINGLES} AND ${part('shared', 'least(size_a, size_b)')} >= ${double(thresholds.pairContainment)}`;
  return {
    name: 'pairs',
    says: 'pairs',
    select: `SELECT a, b, shared, ${part('shared', 'size_a + size_b - shared')} AS jaccard,
  ${part('shared', 'size_a')} AS containment_a, ${part('shared', 'size_b')} AS containment_b
FROM ${from} WHERE ${isListed}`,
    checks: [{ what: 'listed pairs', one: count(own), other: `${count(from)} WHERE ${isListed}` }],
  };
}

/** Every report of a text that is alike to another, and of a text that came twice: by the label of its text. */
function clusters({ tables }: StageInput): Stage {
  const { reports, known: by, copies: of, labels, clusters: own } = tables;
  const labelled = `SELECT c.report AS report, c.leader AS leader, coalesce(l.label, c.leader) AS cluster
  FROM ${of} c LEFT JOIN ${labels} l ON c.leader = l.report
  WHERE l.label IS NOT NULL OR c.copies > 1`;
  return {
    name: 'clusters',
    says: 'reports in clusters',
    select: `WITH labelled AS (
  ${labelled}
)
SELECT m.cluster AS cluster, m.report AS report, m.leader AS leader, r.place AS place, r.file AS file, r.path AS path,
  r.record AS record, r.source AS source, r.title AS title, r.published AS published, r.words AS words
FROM labelled m JOIN ${by} k ON m.report = k.report
JOIN ${reports} r ON k.report = r.report AND k.batch = r.batch
ORDER BY cluster, place`,
    checks: [
      {
        what: 'reports in clusters',
        one: count(own),
        other: `${sum(
          'copies',
          `(SELECT t.report, t.copies AS copies, l.label AS label
  FROM ${tables.texts} t LEFT JOIN ${labels} l ON t.report = l.report) told`,
        )} WHERE copies > 1 OR label IS NOT NULL`,
      },
    ],
  };
}

/** A link of a cluster: what `labels` are made from. */
export function linksOf({ tables: { pairs: from }, thresholds }: StageInput): string {
  return `SELECT a, b FROM ${from} WHERE ${isLink(thresholds)}`;
}

function isLink({ nearDuplicateContainment }: Thresholds): string {
  return `greatest(containment_a, containment_b) >= ${double(nearDuplicateContainment)}`;
}

/** Quotients of doubles, as on one machine; an empty whole has no part. */
function part(some: string, whole: string): string {
  return `(CASE WHEN ${whole} = 0 THEN ${double(0)} ELSE CAST(${some} AS DOUBLE) / CAST(${whole} AS DOUBLE) END)`;
}

/** A plain 0.3 is a decimal. */
function double(value: number): string {
  return `CAST('${value}' AS DOUBLE)`;
}

/** How long a list may be to yield all its pairs, by the number of texts: as on one machine. */
export function fullListFor(textCount: number): number {
  return textCount <= FULL_RUN ? FULL_RUN : FULL_LIST;
}

const MAKERS: Readonly<Record<Exclude<StageName, 'labels'>, (input: StageInput) => Stage>> = {
  known,
  texts,
  copies,
  live,
  postings,
  ranks,
  candidates,
  measured,
  pairs,
  clusters,
};

export function stageOf(name: Exclude<StageName, 'labels'>, input: StageInput): Stage {
  return MAKERS[name](input);
}

/**
 * A result against the planted truth: what of it was found, and what was found that is not true.
 */
import { bodyOf, groupReports, plantedPairs, sharesRun } from './planted-pairs.js';

/** @typedef {import('../src/model/result.js').Result} Result */
/** @typedef {import('../src/model/result.js').PairEntry} PairEntry */
/** @typedef {import('./generate.js').Generated} Generated */
/** @typedef {import('./planted-pairs.js').PlantedPair} PlantedPair */

/**
 * @typedef {object} KindScore
 * @property {string} kind
 * @property {boolean | null} near what is true of these pairs
 * @property {number} pairs
 * @property {number} sameCluster
 * @property {number} nearRelation listed as identical, cut, extended or rewrite
 * @property {number} sharing pairs whose wording shares a run of 8 words, measured the plain way
 * @property {number} sharingListed of those, the pairs that are listed
 */

/**
 * @typedef {object} Score
 * @property {readonly KindScore[]} kinds
 * @property {{ readonly copies: number, readonly inLargestCluster: number }} story
 * @property {number} clusteredPairs pairs of reports in one cluster, those inside the big story left out
 * @property {number} falsePairs of those, pairs that have nothing to do with each other or must not be merged
 * @property {number} falseStoryPairs pairs in one story that have nothing to do with each other
 * @property {number} listedUnplanted listed pairs of two groups
 * @property {number} listedWithoutRun of those, pairs without a common run of 8 words, furniture included
 */

const RUN_WORDS = 8;

const NEAR_RELATIONS = new Set(['identical', 'cut', 'extended', 'rewrite']);

/**
 * @param {readonly Generated[]} generated
 * @param {Result} result
 * @returns {Score}
 */
export function scoreResult(generated, result) {
  const byPath = new Map(generated.map((report) => [report.article.path, report]));
  const reportOf = new Map(result.reports.map(({ id, path }) => [id, need(byPath, path)]));
  const clusterOf = new Map(result.reports.map(({ path, cluster }) => [path, cluster]));
  const listed = new Map(
    result.pairs.map((pair) => [keyOf(need(reportOf, pair.a), need(reportOf, pair.b)), pair]),
  );
  const groups = groupReports(generated);
  const kinds = scoreKinds(groups.flatMap(plantedPairs), clusterOf, listed);
  const clusters = result.clusters.map(({ reports }) => reports.map((id) => need(reportOf, id)));
  const unplanted = result.pairs.filter(
    ({ a, b }) => need(reportOf, a).truth.group !== need(reportOf, b).truth.group,
  );
  return {
    kinds,
    story: scoreStory(clusters),
    clusteredPairs: clusters.reduce((sum, members) => sum + pairsBesideStory(members), 0),
    falsePairs:
      clusters.reduce((sum, members) => sum + strangersIn(members), 0) +
      kinds.reduce((sum, { near, sameCluster }) => sum + (near === false ? sameCluster : 0), 0),
    falseStoryPairs: result.stories.reduce(
      (sum, { reports }) => sum + strangersIn(reports.map((id) => need(reportOf, id))),
      0,
    ),
    listedUnplanted: unplanted.length,
    listedWithoutRun: unplanted.filter(
      ({ a, b }) => !sharesRun(need(reportOf, a).article.text, need(reportOf, b).article.text, RUN_WORDS),
    ).length,
  };
}

/**
 * @param {readonly PlantedPair[]} planted
 * @param {ReadonlyMap<string, string>} clusterOf
 * @param {ReadonlyMap<string, PairEntry>} listed
 * @returns {readonly KindScore[]}
 */
function scoreKinds(planted, clusterOf, listed) {
  /** @type {Map<string, KindScore>} */
  const kinds = new Map();
  for (const { a, b, kind, near } of planted) {
    const name = `${kind} ${near}`;
    const score = kinds.get(name) ?? emptyScore(kind, near);
    const pair = listed.get(keyOf(a, b));
    const sharing = sharesRun(bodyOf(a), bodyOf(b), RUN_WORDS);
    kinds.set(name, {
      ...score,
      pairs: score.pairs + 1,
      sameCluster:
        score.sameCluster + Number(clusterOf.get(a.article.path) === clusterOf.get(b.article.path)),
      nearRelation: score.nearRelation + Number(pair !== undefined && NEAR_RELATIONS.has(pair.relation)),
      sharing: score.sharing + Number(sharing),
      sharingListed: score.sharingListed + Number(sharing && pair !== undefined),
    });
  }
  return [...kinds.values()].sort((x, y) => (x.kind === y.kind ? 0 : x.kind < y.kind ? -1 : 1));
}

/**
 * @param {string} kind
 * @param {boolean | null} near
 * @returns {KindScore}
 */
function emptyScore(kind, near) {
  return { kind, near, pairs: 0, sameCluster: 0, nearRelation: 0, sharing: 0, sharingListed: 0 };
}

/** @param {readonly (readonly Generated[])[]} clusters */
function scoreStory(clusters) {
  const counts = clusters.map((members) => members.filter(({ truth }) => truth.kind === 'passed-on').length);
  return {
    copies: counts.reduce((sum, count) => sum + count, 0),
    inLargestCluster: counts.reduce((most, count) => Math.max(most, count), 0),
  };
}

/** Pairs of a cluster that come from two groups. */
function strangersIn(/** @type {readonly Generated[]} */ members) {
  return (
    pairsOf(members.length) - groupReports(members).reduce((sum, { length }) => sum + pairsOf(length), 0)
  );
}

/** Half a million pairs of one story would hide whatever is wrong with the others. */
function pairsBesideStory(/** @type {readonly Generated[]} */ members) {
  const ofStory = groupReports(members).find((group) =>
    group.some(({ truth }) => truth.kind === 'passed-on'),
  );
  return pairsOf(members.length) - pairsOf(ofStory?.length ?? 0);
}

/** @param {number} count */
function pairsOf(count) {
  return (count * (count - 1)) / 2;
}

/**
 * One key for a pair, whichever comes first.
 *
 * @param {Generated} a
 * @param {Generated} b
 */
function keyOf(a, b) {
  const [x, y] = [a.article.id, b.article.id];
  return x < y ? `${x} ${y}` : `${y} ${x}`;
}

/**
 * @template T
 * @param {ReadonlyMap<string, T>} map
 * @param {string} key
 */
function need(map, key) {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the result names ${key}, which was never generated`);
  return value;
}

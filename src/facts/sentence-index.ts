/**
 * An inverted index of a story's sentences by term key: which sentences could cover a statement, found
 * without looking at all of them. Equal sentences are one entry with several carriers.
 */
import type { ReportSet } from './report-set.js';
import type { Statement } from './statement.js';
import {
  MAX_CANDIDATES,
  MAX_CANDIDATES_OF_STORY,
  MAX_POSTINGS,
  MAX_POSTINGS_OF_STORY,
  MIN_CANDIDATES,
  MIN_POSTINGS,
} from './weights.js';

export interface Carrier {
  /** Index of the report in the story. */
  readonly report: number;
  /** Number of the place in the report: its sentences in order, then its headlines. */
  readonly sentence: number;
}

export interface Entry {
  readonly statement: Statement;
  /** In order of report, then sentence. */
  readonly carriers: readonly Carrier[];
  /** Reports among the carriers, each once, in order. */
  readonly reports: readonly number[];
  /** The same as a set. */
  readonly among: ReportSet;
}

export interface SentenceIndex {
  readonly entries: readonly Entry[];
  readonly postings: ReadonlyMap<string, readonly number[]>;
  /** Room for the search: a score for each entry, zero between searches, and the entries touched. */
  readonly scores: Float64Array;
  readonly touched: Uint32Array;
}

/** Cost linear in the terms of the entries. */
export function indexSentences(entries: readonly Entry[]): SentenceIndex {
  const postings = new Map<string, number[]>();
  entries.forEach(({ statement }, n) => {
    for (const key of statement.keys) {
      const list = postings.get(key);
      if (list) list.push(n);
      else postings.set(key, [n]);
    }
  });
  return {
    entries,
    postings,
    scores: new Float64Array(entries.length),
    touched: new Uint32Array(entries.length),
  };
}

/** What one of `parts` gets of a total, within bounds. */
function shareOf(total: number, parts: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, Math.floor(total / parts)));
}

/** Whether another report than `own` carries an entry. */
function carriedElsewhere(entry: Entry, own: number): boolean {
  return entry.reports.length > 1 || entry.reports[0] !== own;
}

/**
 * The entries that share most weight with a statement, best first, ties in entry order; only such as a
 * report other than `own` carries. Looks up the rarest terms first and a bounded number of postings, so
 * that a statement of common words in a story of a thousand reports costs no more than any other.
 */
export function findCandidates(index: SentenceIndex, statement: Statement, own: number): readonly number[] {
  const { entries, postings, scores, touched } = index;
  const { keys, weights } = statement;
  const lists: { readonly list: readonly number[]; readonly weight: number }[] = [];
  for (let n = 0; n < keys.length; n++) {
    const list = postings.get(keys[n]);
    if (list) lists.push({ list, weight: weights[n] });
  }
  lists.sort((a, b) => a.list.length - b.list.length);
  let count = 0;
  let budget = shareOf(MAX_POSTINGS_OF_STORY, entries.length, MIN_POSTINGS, MAX_POSTINGS);
  const most = shareOf(MAX_CANDIDATES_OF_STORY, entries.length, MIN_CANDIDATES, MAX_CANDIDATES);
  for (const { list, weight } of lists) {
    // The tail of a long list is not looked at: those of its entries that matter share a rarer term too.
    const looked = Math.min(list.length, budget);
    for (let i = 0; i < looked; i++) {
      const entry = list[i];
      if (scores[entry] === 0) touched[count++] = entry;
      scores[entry] += weight;
    }
    budget -= looked;
  }
  const found: number[] = [];
  /** The score of the worst of a full list: what has less is passed over at a glance. */
  let least = 0;
  for (let n = 0; n < count; n++) {
    const entry = touched[n];
    const score = scores[entry];
    if (score < least) continue;
    const isFull = found.length === most;
    if (isFull && score === least && entry > found[most - 1]) continue;
    if (!carriedElsewhere(entries[entry], own)) continue;
    // Those that are worse move up by one; of a full list the last falls out.
    let place = isFull ? most - 1 : found.length;
    for (; place > 0; place--) {
      const other = found[place - 1];
      if (scores[other] > score || (scores[other] === score && other < entry)) break;
      found[place] = other;
    }
    found[place] = entry;
    if (found.length === most) least = scores[found[most - 1]];
  }
  for (let n = 0; n < count; n++) scores[touched[n]] = 0;
  return found;
}

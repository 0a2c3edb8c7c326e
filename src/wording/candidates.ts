/**
 * Candidate pairs: reports that share a shingle. Every list of up to `FULL_LIST` reports (in a run of up to
 * `FULL_RUN`, every list) yields all its pairs. A longer one is neither cut off (a story of 10,000 copies would vanish) nor expanded to a clique
 * (k² pairs): each report is linked to the one before it and to the list's two leaders, its first reports
 * in canonical order. Whoever shares that shingle with anyone is thereby linked to the same two reports.
 */
import type { CandidatePairs } from './candidate-pairs.js';
import type { VisitList } from './posting-lists.js';

/** 32 reports make 496 pairs, which still costs less than aligning a few of them. */
export const FULL_LIST = 32;

export const LEADERS = 2;

/** Up to so many reports every list yields all its pairs: 19,900 pairs are aligned in a second or two. */
export const FULL_RUN = 200;

/** The shingles of a run and who holds them. */
export interface ShingleIndex {
  /** Places of reports: in canonical order (earliest first), as the leaders of a list are its first. */
  readonly count: number;
  /** Once for every shingle that two or more hold, in any order; who holds it in order of their places. */
  readonly forEachList: (visit: VisitList) => void;
}

/** Puts pairs, the one of the earlier place first, into `pairs`. Cost: linear in the postings plus the pairs found. */
export function findCandidates({ count, forEachList }: ShingleIndex, pairs: CandidatePairs): void {
  const fullList = count <= FULL_RUN ? FULL_RUN : FULL_LIST;
  forEachList((reports, from, to) => {
    if (to - from <= fullList) {
      for (let i = from; i < to; i++) {
        for (let j = i + 1; j < to; j++) pairs.add(reports[i], reports[j]);
      }
      return;
    }
    for (let i = from + 1; i < to; i++) {
      pairs.add(reports[i - 1], reports[i]);
      for (let leader = from; leader < from + LEADERS && leader < i; leader++)
        pairs.add(reports[leader], reports[i]);
    }
  });
}

/**
 * Whether a sentence says that sides came to terms or that they did not. "Reached an agreement" and "made no
 * breakthrough" share most of their words and say opposite things; no sum of shared words tells. English only.
 */
import { stemWord } from '../text/stem.js';
import type { Term } from '../text/terms.js';

const words = (list: string): ReadonlySet<string> =>
  new Set(list.split(' ').map((word) => stemWord(word, 'en')));

const OUTCOMES = words(
  'agree agreement deal accord pact breakthrough compromise consensus settlement solution progress truce ceasefire',
);
const FAILURES = words('not fail failure collapse reject');
/** Without one of these an agreement is hoped for, or one of long ago. */
const REACHING = words('reach strike make seal sign secure clinch achieve broker win');
/** Terms before an outcome in which such a word means it: "made no major breakthrough", "failed to agree". */
const REACH = 3;

/** 1 where an outcome is said to be reached, -1 where it is said not to be, 0 where neither. */
export function readOutcome(terms: readonly Term[], language: string): -1 | 0 | 1 {
  if (language !== 'en') return 0;
  let reached = false;
  let failed = false;
  terms.forEach(({ key }, n) => {
    if (!OUTCOMES.has(key)) return;
    const before = terms.slice(Math.max(0, n - REACH), n);
    failed ||= before.some((term) => FAILURES.has(term.key));
    reached ||= before.some((term) => REACHING.has(term.key));
  });
  if (failed) return -1;
  return reached && !terms.some(({ key }) => FAILURES.has(key)) ? 1 : 0;
}

/** How telling a term is in this run: the table of news at large, and the run itself when it is large. */
import { idf } from '../text/background.js';
import { commonWords, isFunctionPair, isNumeralPair } from './common-words.js';
import { IDF, WITHOUT_TABLE } from './weights.js';

const WITH_TABLE = 'en';

/** Whether a language's words have document frequencies in news at large. */
export function hasTable(language: string): boolean {
  return language === WITH_TABLE;
}

/** Figures and dates have the same keys in every language; other words are common, grammar, or neither. */
function atLarge(key: string, language: string): number {
  if (hasTable(language) || /^[#@]/.test(key)) return idf(key, WITH_TABLE);
  if (isFunctionPair(key, language)) return 0;
  return isNumeralPair(key) || commonWords(language).has(key) ? WITHOUT_TABLE.commonWord : WITHOUT_TABLE.word;
}

/**
 * Weight of a key in nats, 0 or more. `total` reports of this language are in the run, `carriers` of them
 * hold the key (near-duplicates counting once). A few reports on one story must not make its words common,
 * so the run's own count weighs in with total / (total + `IDF.halfAt`), and never more than half.
 */
export function termIdf(key: string, language: string, carriers: number, total: number): number {
  const halfAt = hasTable(language) ? IDF.halfAt : IDF.halfAtWithoutTable;
  const trust = (IDF.mostOfRun * total) / (total + halfAt);
  const run = Math.max(0, Math.log((total + 1) / (carriers + 0.5)));
  const large = atLarge(key, language);
  return large === 0 ? 0 : (1 - trust) * large + trust * run;
}

/** How telling a term is in this run: the table of news at large, and the run itself when it is large. */
import { idf } from '../text/background.js';
import { IDF } from './weights.js';

const WITH_TABLE = 'en';

/**
 * Weight of a key in nats, 0 or more. `total` reports of this language are in the run, `carriers` of them
 * hold the key (near-duplicates counting once). A few reports on one story must not make its words common,
 * so the run's own count weighs in with total / (total + `IDF.halfAt`), and never more than half.
 */
export function termIdf(key: string, language: string, carriers: number, total: number): number {
  const halfAt = language === WITH_TABLE ? IDF.halfAt : IDF.halfAtWithoutTable;
  const trust = (IDF.mostOfRun * total) / (total + halfAt);
  const run = Math.max(0, Math.log((total + 1) / (carriers + 0.5)));
  return (1 - trust) * idf(key, language) + trust * run;
}

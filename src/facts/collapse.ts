/**
 * The sentences of a story's reports with equal ones as one entry: a sentence that hundreds of reports
 * carry is read and scored once.
 */
import type { Document } from '../model/document.js';
import type { TokenRange } from '../text/terms.js';
import type { Carrier, Entry } from './sentence-index.js';
import { rangesOf, readStatement } from './statement.js';

function distinctReports(carriers: readonly Carrier[]): readonly number[] {
  return carriers.map(({ report }) => report).filter((report, n, all) => n === 0 || report !== all[n - 1]);
}

/**
 * Entries in order of their first carrier. Equal means the same words in the same order in the same
 * language, whatever the punctuation; sentences without a word are left out.
 */
export function collapseSentences(documents: readonly Document[]): readonly Entry[] {
  const groups = new Map<string, { readonly range: TokenRange; readonly carriers: Carrier[] }>();
  documents.forEach((document, report) => {
    rangesOf(document.tokens, document.sentences).forEach((range, sentence) => {
      if (range.from === range.to) return;
      const hashes = document.tokens.hashes.subarray(range.from, range.to);
      const name = `${document.language} ${hashes.join()}`;
      const known = groups.get(name);
      if (known) known.carriers.push({ report, sentence });
      else groups.set(name, { range, carriers: [{ report, sentence }] });
    });
  });
  return Array.from(groups.values(), ({ range, carriers }) => {
    const { report, sentence } = carriers[0];
    const { article, language, sentences } = documents[report];
    const statement = readStatement(article.text, sentences[sentence], language, range);
    return { statement, carriers, reports: distinctReports(carriers) };
  });
}

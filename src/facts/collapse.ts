/**
 * The sentences of a story's reports with equal ones as one entry: a sentence that hundreds of reports
 * carry is read and scored once.
 */
import type { Document } from '../model/document.js';
import type { Carrier, Entry } from './sentence-index.js';
import { readStatement } from './statement.js';

/** The word hashes of each sentence. Sentences and tokens are both in text order: one walk. */
function sentenceHashes(document: Document): readonly Uint32Array[] {
  const { count, starts, hashes } = document.tokens;
  let token = 0;
  return document.sentences.map(({ start, end }) => {
    while (token < count && starts[token] < start) token++;
    const first = token;
    while (token < count && starts[token] < end) token++;
    return hashes.subarray(first, token);
  });
}

function distinctReports(carriers: readonly Carrier[]): readonly number[] {
  return carriers.map(({ report }) => report).filter((report, n, all) => n === 0 || report !== all[n - 1]);
}

/**
 * Entries in order of their first carrier. Equal means the same words in the same order in the same
 * language, whatever the punctuation; sentences without a word are left out.
 */
export function collapseSentences(documents: readonly Document[]): readonly Entry[] {
  const groups = new Map<string, { readonly hashes: Uint32Array; readonly carriers: Carrier[] }>();
  documents.forEach((document, report) => {
    sentenceHashes(document).forEach((hashes, sentence) => {
      if (hashes.length === 0) return;
      const name = `${document.language} ${hashes.join()}`;
      const known = groups.get(name);
      if (known) known.carriers.push({ report, sentence });
      else groups.set(name, { hashes, carriers: [{ report, sentence }] });
    });
  });
  return Array.from(groups.values(), ({ hashes, carriers }) => {
    const { report, sentence } = carriers[0];
    const { article, language, sentences } = documents[report];
    const statement = readStatement(article.text, sentences[sentence], language, hashes);
    return { statement, carriers, reports: distinctReports(carriers) };
  });
}

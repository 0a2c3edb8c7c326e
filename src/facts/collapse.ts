/**
 * The sentences and headlines of a story's reports with equal ones as one entry: a sentence that hundreds of reports
 * carry is read and scored once.
 */
import type { Document } from '../model/document.js';
import type { Span } from '../model/span.js';
import type { TokenRange } from '../text/terms.js';
import type { Places } from './places.js';
import { reportSet } from './report-set.js';
import type { Carrier, Entry } from './sentence-index.js';
import { rangesOf, readStatement } from './statement.js';
import { isTelling } from './telling.js';

function distinctReports(carriers: readonly Carrier[]): readonly number[] {
  return carriers.map(({ report }) => report).filter((report, n, all) => n === 0 || report !== all[n - 1]);
}

/** The words of a place as a string: their hashes byte by byte, which takes a tenth of writing them as digits. */
function wordsOf({ tokens: { hashes }, from, to }: TokenRange): string {
  return Buffer.from(hashes.buffer, hashes.byteOffset + from * 4, (to - from) * 4).toString('latin1');
}

/** The tokens of each place. */
function rangesIn(document: Document, places: readonly Span[]): readonly TokenRange[] {
  const sentences = document.sentences.length;
  return [
    ...rangesOf(document.tokens, places.slice(0, sentences)),
    ...rangesOf(document.tokens, places.slice(sentences)),
  ];
}

/**
 * Entries in order of their first carrier. Equal means the same words in the same order in the same
 * language, whatever the punctuation; sentences that state nothing are left out.
 */
export function collapseSentences(documents: readonly Document[], places: Places): readonly Entry[] {
  const groups = new Map<string, { readonly range: TokenRange; readonly carriers: Carrier[] }>();
  documents.forEach((document, report) => {
    rangesIn(document, places[report]).forEach((range, place) => {
      if (!isTelling(document, range)) return;
      const name = `${document.language} ${wordsOf(range)}`;
      const known = groups.get(name);
      if (known) known.carriers.push({ report, sentence: place });
      else groups.set(name, { range, carriers: [{ report, sentence: place }] });
    });
  });
  return Array.from(groups.values(), ({ range, carriers }) => {
    const { report, sentence } = carriers[0];
    const { article, language } = documents[report];
    const statement = readStatement(article.text, places[report][sentence], language, range);
    const reports = distinctReports(carriers);
    return { statement, carriers, reports, among: reportSet(reports, documents.length) };
  });
}

/**
 * Precision and recall of altered quotations and of speakers on the labelled stories. A quotation matches a
 * label where their spans overlap by half of the shorter.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Document } from '../../src/model/document.js';
import type { QuoteVersion } from '../../src/model/result.js';
import { resolveSettings } from '../../src/options.js';
import { findQuotes } from '../../src/quotes/find-quotes.js';
import { readUtterances } from '../../src/quotes/utterances.js';
import { readArticles } from '../../src/read/read-articles.js';
import { makeDocument } from '../../src/text/document.js';

interface Labelled {
  readonly file: string;
  readonly text: string;
}

interface Labels {
  readonly quotes: readonly (Labelled & { readonly speaker: string })[];
  readonly alteredQuotes: readonly (readonly [Labelled, Labelled])[];
}

interface Place {
  readonly report: string;
  readonly start: number;
  readonly end: number;
}

export interface Counts {
  readonly claimed: number;
  readonly right: number;
  readonly labelled: number;
  readonly found: number;
}

export interface QuoteScore {
  readonly altered: Counts;
  /** `claimed`: quotations with a speaker; `labelled`: all quotations. */
  readonly speakers: Counts;
}

const FOLDER = fileURLToPath(new URL('../../fixtures/labelled/', import.meta.url));
const NONE: Counts = { claimed: 0, right: 0, labelled: 0, found: 0 };

/** `tune` is for setting rules; the others only judge: nothing but totals is to be told of them. */
export type Half = 'tune' | 'test' | 'heldout';

export function storiesOf(half: Half): readonly string[] {
  const folder = `${FOLDER}${half}/`;
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => `${folder}${name}`)
    .filter((path) => existsSync(`${path}/labels.json`))
    .sort();
}

async function readStory(folder: string): Promise<readonly Document[]> {
  const settings = resolveSettings({});
  const documents: Document[] = [];
  for await (const item of readArticles([`${folder}/articles`], settings))
    if (item.type === 'article')
      documents.push(makeDocument(`r${documents.length + 1}`, item.article, settings));
  return documents;
}

function overlaps(a: Place, b: Place): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return a.report === b.report && shared * 2 >= Math.min(a.end - a.start, b.end - b.start);
}

/** Words without case and with contractions written out, as the labels count them. */
function wordsOf(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/n[’']t\b/g, ' not')
    .replace(/[’']ve\b/g, ' have')
    .replace(/[’']re\b/g, ' are')
    .replace(/[’']ll\b/g, ' will')
    .replace(/[’']d\b/g, ' would')
    .replace(/[’']m\b/g, ' am');
  return ` ${(plain.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}

/** One is a part of the other, cut at its ends: no alteration. */
function isCut(a: QuoteVersion, b: QuoteVersion): boolean {
  const [x, y] = [wordsOf(a.text), wordsOf(b.text)];
  return x.includes(y) || y.includes(x);
}

/** By the last word of a name, or the head of a description ("a spokesman for the airline"). */
function sameSpeaker(found: string, label: string): boolean {
  const words = (name: string): string[] =>
    wordsOf(name)
      .trim()
      .split(' ')
      .filter((word) => !/^(?:the|a|an|kc|qc|mp|s)$/.test(word));
  const known = words(label);
  const [head] = found.split(/ (?:for|of|at|from) /);
  return found === label || [head, found].some((part) => known.includes(words(part).at(-1) ?? '-'));
}

async function scoreStory(folder: string): Promise<QuoteScore> {
  const labels: Labels = JSON.parse(readFileSync(`${folder}/labels.json`, 'utf8'));
  const documents = await readStory(folder);
  const byFile = new Map(documents.map((document) => [document.article.path.split('/').at(-1), document]));
  const placeOf = ({ file, text }: Labelled): Place => {
    const document = byFile.get(file);
    const start = document?.article.text.indexOf(text) ?? -1;
    if (document === undefined || start < 0) throw new Error(`${file}: a labelled text is not in it`);
    return { report: document.id, start, end: start + text.length };
  };
  const labelled = labels.alteredQuotes.map(([a, b]) => [placeOf(a), placeOf(b)] as const);
  const claimed: (readonly [Place, Place])[] = [];
  for (const { kind, versions } of findQuotes(documents).groups) {
    if (kind !== 'altered') continue;
    versions.forEach((a, n) => {
      for (const b of versions.slice(n + 1)) if (a.report !== b.report && !isCut(a, b)) claimed.push([a, b]);
    });
  }
  const same = (x: readonly [Place, Place], y: readonly [Place, Place]): boolean =>
    (overlaps(x[0], y[0]) && overlaps(x[1], y[1])) || (overlaps(x[0], y[1]) && overlaps(x[1], y[0]));
  const quotations = readUtterances(documents).map(({ report, start, end, speaker }) => ({
    report: documents[report].id,
    start,
    end,
    speaker: speaker ?? undefined,
  }));
  const named = labels.quotes.map((label) => {
    const place = placeOf(label);
    return { label, speaker: quotations.find((quotation) => overlaps(quotation, place))?.speaker };
  });
  const right = named.filter(
    ({ label, speaker }) => speaker !== undefined && sameSpeaker(speaker, label.speaker),
  );
  return {
    altered: {
      claimed: claimed.length,
      right: claimed.filter((pair) => labelled.some((label) => same(pair, label))).length,
      labelled: labelled.length,
      found: labelled.filter((label) => claimed.some((pair) => same(pair, label))).length,
    },
    speakers: {
      claimed: named.filter(({ speaker }) => speaker !== undefined).length,
      right: right.length,
      labelled: named.length,
      found: right.length,
    },
  };
}

function add(a: Counts, b: Counts): Counts {
  return {
    claimed: a.claimed + b.claimed,
    right: a.right + b.right,
    labelled: a.labelled + b.labelled,
    found: a.found + b.found,
  };
}

export async function scoreQuotes(half: Half): Promise<QuoteScore> {
  let score: QuoteScore = { altered: NONE, speakers: NONE };
  for (const folder of storiesOf(half)) {
    const own = await scoreStory(folder);
    score = { altered: add(score.altered, own.altered), speakers: add(score.speakers, own.speakers) };
  }
  return score;
}

export function precision({ claimed, right }: Counts): number {
  return right / Math.max(1, claimed);
}

export function recall({ labelled, found }: Counts): number {
  return found / Math.max(1, labelled);
}

/** One line for a reader. */
export function tell(name: string, counts: Counts): string {
  const [p, r] = [precision(counts), recall(counts)];
  const f = (2 * p * r) / Math.max(1e-9, p + r);
  const figures = [`P ${p.toFixed(3)}`, `R ${r.toFixed(3)}`, `F ${f.toFixed(3)}`].join(' ');
  return `${name}: ${figures} (${counts.right}/${counts.claimed} right, ${counts.found}/${counts.labelled} found)`;
}

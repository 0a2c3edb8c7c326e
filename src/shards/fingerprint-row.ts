/**
 * What an engine is given of a report: who it is, the shingles that figures speak of, and the winnowed ones that
 * candidates are found by. Numbers of 64 bits are signed, as every engine has them.
 */
import { createHash } from 'node:crypto';
import { entryId } from '../archive/entry.js';
import type { Article } from '../model/article.js';
import { type Document, Mark } from '../model/document.js';
import type { Settings } from '../options.js';
import { orderKey } from '../text/canonical-order.js';
import { makeDocument } from '../text/document.js';
import { bodyFlags, shingleKeys } from '../wording/shingles.js';
import { indexWords, lowHalves, wordsHash } from '../wording/sketch.js';
import { winnowedPlaces } from '../wording/sketches.js';

export type FingerprintSettings = Pick<Settings, 'shingleWords' | 'minPassageWords'>;

export interface FingerprintRow {
  /** Of path, record and delivered text: the first half of the id that an archive gives it. */
  readonly report: bigint;
  /** What to open to read it again: its path, or that of the archive it lies in. */
  readonly file: string;
  readonly path: string;
  /** As JSON: null, a number or a name. */
  readonly record: string;
  readonly source: string;
  readonly title: string;
  /** Empty where unknown. */
  readonly published: string;
  readonly words: number;
  /** Equal for reports of the same words, equally divided into body and other text. */
  readonly text: bigint;
  /** In ascending order of its bytes: the order in which a run takes its reports. */
  readonly place: string;
  /** Different shingles wholly in the body, ascending; integers of 53 bits. */
  readonly shingles: Float64Array;
  /** Different winnowed shingles of the whole text, in text order, and where each stands first. */
  readonly hashes: Float64Array;
  readonly positions: Uint32Array;
}

/** What candidates are found by, of every `window` shingles in a row: one. */
function windowOf(settings: FingerprintSettings): number {
  return settings.minPassageWords - indexWords(settings) + 1;
}

/** An article and the file that it was read from. */
export interface Found {
  readonly article: Article;
  readonly file: string;
}

export function makeRow({ article, file }: Found, settings: Settings): FingerprintRow {
  return fingerprintRow(makeDocument('', article, settings), file, settings);
}

/** Linear. Boilerplate that only a whole run can tell (a site's tagline) counts as body here. */
function fingerprintRow(document: Document, file: string, settings: FingerprintSettings): FingerprintRow {
  const { article, tokens } = document;
  const index = shingleKeys(tokens.hashes, indexWords(settings));
  const own = indexWords(settings) === settings.shingleWords;
  const figures = own ? index : shingleKeys(tokens.hashes, settings.shingleWords);
  return {
    report: reportId(article),
    file,
    path: article.path,
    record: JSON.stringify(article.record),
    source: document.source,
    title: document.title ?? '',
    published: document.published ?? '',
    words: document.words,
    text: textHash(document),
    place: orderKey(document, wordsHash(document)),
    shingles: bodyShingles(document, settings.shingleWords, figures),
    ...winnowed(index, windowOf(settings)),
  };
}

/** Changes with the text, its path and its place in the file. */
export function reportId(article: Article): bigint {
  return signed(entryId(article).slice(0, 16));
}

/** Of 16 hex digits. */
function signed(hex: string): bigint {
  return BigInt.asIntN(64, BigInt(`0x${hex}`));
}

function textHash({ tokens: { hashes, marks } }: Document): bigint {
  const inBody = marks.map((mark) => mark & Mark.Body);
  const hash = createHash('sha256').update(hashes).update(inBody);
  return signed(hash.digest('hex').slice(0, 16));
}

function bodyShingles({ tokens }: Document, words: number, keys: Float64Array): Float64Array {
  const inBody = bodyFlags(tokens.marks, keys.length, Math.min(words, tokens.count));
  const sorted = keys.filter((_, n) => inBody[n] === 1).sort();
  return sorted.filter((key, n) => n === 0 || key !== sorted[n - 1]);
}

function winnowed(keys: Float64Array, window: number): Pick<FingerprintRow, 'hashes' | 'positions'> {
  const met = new Set<number>();
  const positions = winnowedPlaces(lowHalves(keys), window).filter((place) => {
    const isNew = !met.has(keys[place]);
    met.add(keys[place]);
    return isNew;
  });
  return { hashes: Float64Array.from(positions, (place) => keys[place]), positions };
}

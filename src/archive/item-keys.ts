/**
 * Names of items as keys of the index: a kill or a correction may hold nothing of the text that it is about, so the
 * words alone would not find it.
 */
import { createHash } from 'node:crypto';
import type { Document, Tokens } from '../model/document.js';
import { type ItemNames, itemNames } from '../text/item-names.js';
import type { Versioned } from '../text/versions.js';
import type { SketchSettings } from '../wording/sketch.js';
import { wordingOf } from './fingerprints.js';

type NameKind = keyof ItemNames;

const ALL: readonly NameKind[] = ['item', 'page', 'slug', 'title'];

/** Each with its kind before it. */
export function namesOf(report: Versioned, kinds: readonly NameKind[] = ALL): readonly string[] {
  const names = itemNames(report);
  return kinds.flatMap((kind) => (names[kind] === null ? [] : [`${kind}\n${names[kind]}`]));
}

/** 32 bits: two names may meet by chance. */
export function nameKey(name: string): number {
  return createHash('sha256').update(name, 'utf8').digest().readUInt32LE(0);
}

/** A text in which no passage fits is called by all its words: null for others. */
export function nameOfShort(tokens: Tokens, minPassageWords: number): string | null {
  return tokens.count < minPassageWords ? `words\n${wordingOf(tokens)}` : null;
}

/**
 * Of any report the item, and of one that is sent because of another all names by which it may mean that; of a very
 * short one its words.
 */
export function keysToBeFoundBy(report: Document, { minPassageWords }: SketchSettings): Uint32Array {
  const { signals, status } = report.article.item;
  const isAboutAnother = signals.length > 0 || status !== 'usable';
  const names = namesOf(report, isAboutAnother ? ALL : ['item']);
  const short = nameOfShort(report.tokens, minPassageWords);
  return Uint32Array.from(new Set((short === null ? names : [...names, short]).map(nameKey)));
}

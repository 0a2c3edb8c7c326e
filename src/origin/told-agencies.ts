/** Agencies that a stretch of text says it has its words from: "told Reuters", "quoted by TASS", "AFP reported". */
import type { Document } from '../model/document.js';
import type { Span } from '../model/span.js';
import { knownName } from '../text/agencies.js';

/** The longest name has three words. */
const LONGEST_NAME = 3;
const TO =
  /\b(?:told|quoted by|cited by|reported by|carried by|an interview with|a statement to)(?: the)? (?=\p{Lu}|dpa\b)/gu;
const LONGEST_SCAN = 20_000;

export interface ToldAgency {
  readonly name: string;
  /** As delivered. */
  readonly words: string;
}

/** In the order of the text. Agencies that are a person's name or a word too are known only in capitals. */
export function agenciesTold({ article, language }: Document, { start, end }: Span): readonly ToldAgency[] {
  if (language !== 'en') return [];
  const text = article.text.slice(start, Math.min(end, start + LONGEST_SCAN));
  const found: ToldAgency[] = [];
  for (const match of text.matchAll(TO)) {
    const behind = match.index + match[0].length;
    const words = text.slice(behind, behind + 60).split(/[\s,.;:’'”"]/, LONGEST_NAME);
    for (let length = Math.min(LONGEST_NAME, words.length); length > 0; length--) {
      if (words[length - 1] === '') continue;
      const spelt = words.slice(0, length).join(' ');
      const known = knownName(spelt);
      if (!known?.agency || (spelt.length < 5 && spelt !== 'dpa' && /\p{Ll}/u.test(spelt))) continue;
      found.push({ name: known.name, words: match[0] + spelt });
      break;
    }
  }
  return found;
}

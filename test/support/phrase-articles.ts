/** Articles made of stock phrases, so that many pairs share words and few share more than a phrase. */
import type { ArticleInput } from '../../src/index.js';

const WORDS_OF_PHRASE = 9;
const PHRASES_OF_ARTICLE = 22;

/** Each phrase is in some thirty articles; every tenth article repeats one before it but for a phrase. */
export function phraseArticles(count: number): readonly ArticleInput[] {
  const phrases = Math.ceil((count * PHRASES_OF_ARTICLE) / 30);
  const phrasesOf: (readonly number[])[] = [];
  for (let n = 0; n < count; n++) {
    const own = Array.from(
      { length: PHRASES_OF_ARTICLE },
      (_, k) => spread(n * PHRASES_OF_ARTICLE + k) % phrases,
    );
    phrasesOf.push(n % 10 === 9 ? [...phrasesOf[n - 9].slice(1), own[0]] : own);
  }
  return phrasesOf.map((own, n) => ({
    id: `${n}`,
    source: `paper ${n % 7}`,
    text: own.map((phrase) => `${wordsOf(phrase)}.`).join(' '),
  }));
}

function wordsOf(phrase: number): string {
  return Array.from({ length: WORDS_OF_PHRASE }, (_, w) => `w${spread(phrase * 16 + w) % 5000}`).join(' ');
}

function spread(number: number): number {
  const mixed = Math.imul(number + 1, 0x9e3779b1);
  return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) >>> 0;
}

/**
 * Snowball stemmers (Porter 2001) of languages other than English, from @orama/stemmers. Loaded one by one
 * when a text asks for them: fourteen at once would cost every run ten milliseconds.
 */
import { createRequire } from 'node:module';

type Stemmer = (word: string) => string;

const require = createRequire(import.meta.url);

const LOADERS: ReadonlyMap<string, () => { readonly stemmer: Stemmer }> = new Map([
  ['da', () => require('@orama/stemmers/danish')],
  ['de', () => require('@orama/stemmers/german')],
  ['es', () => require('@orama/stemmers/spanish')],
  ['fi', () => require('@orama/stemmers/finnish')],
  ['fr', () => require('@orama/stemmers/french')],
  ['hu', () => require('@orama/stemmers/hungarian')],
  ['it', () => require('@orama/stemmers/italian')],
  ['nl', () => require('@orama/stemmers/dutch')],
  ['no', () => require('@orama/stemmers/norwegian')],
  ['pt', () => require('@orama/stemmers/portuguese')],
  ['ro', () => require('@orama/stemmers/romanian')],
  ['ru', () => require('@orama/stemmers/russian')],
  ['sv', () => require('@orama/stemmers/swedish')],
  ['tr', () => require('@orama/stemmers/turkish')],
]);

const loaded = new Map<string, Stemmer>();

/** The stemmer of a language (BCP 47 primary subtag) or null. Takes lower-case words with their diacritics. */
export function snowballStemmer(language: string): Stemmer | null {
  const known = loaded.get(language);
  if (known) return known;
  const load = LOADERS.get(language);
  if (!load) return null;
  const { stemmer } = load();
  loaded.set(language, stemmer);
  return stemmer;
}

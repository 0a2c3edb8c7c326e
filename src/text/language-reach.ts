/**
 * What is looked for in which language, beyond wording, stories and altered quotations, which know no language.
 * A claim stands here only with an example in the tests that proves it; where there is none, a report says so.
 */

import type { LanguageFeature } from '../model/result.js';

/** All of them, in the order in which they are told. */
export const LANGUAGE_FEATURES: readonly LanguageFeature[] = [
  'conflicts',
  'speakers',
  'figures',
  'dates',
  'names',
  'rephrasing',
];

/** The languages tried, as BCP 47 primary subtags, with their names in English. */
const REACH: ReadonlyMap<string, { readonly name: string; readonly holds: readonly LanguageFeature[] }> =
  new Map([
    ['en', { name: 'English', holds: LANGUAGE_FEATURES }],
    // Every noun has a capital in German.
    ['de', { name: 'German', holds: ['speakers', 'figures', 'dates'] }],
    ['fr', { name: 'French', holds: ['speakers', 'figures', 'dates', 'names'] }],
    ['es', { name: 'Spanish', holds: ['speakers', 'figures', 'dates', 'names'] }],
    ['it', { name: 'Italian', holds: ['speakers', 'figures', 'dates', 'names'] }],
    ['pt', { name: 'Portuguese', holds: ['speakers', 'figures', 'dates', 'names'] }],
    ['nl', { name: 'Dutch', holds: ['speakers', 'figures', 'dates', 'names'] }],
    ['ru', { name: 'Russian', holds: ['speakers', 'figures', 'dates', 'names'] }],
    // Days of the month count as figures where the names of the months are not known.
    ['sv', { name: 'Swedish', holds: ['speakers', 'figures', 'names'] }],
    ['uk', { name: 'Ukrainian', holds: ['figures', 'names'] }],
    ['pl', { name: 'Polish', holds: ['figures', 'names'] }],
    ['tr', { name: 'Turkish', holds: ['figures', 'names'] }],
    ['zh', { name: 'Chinese', holds: ['speakers'] }],
    ['ja', { name: 'Japanese', holds: ['speakers'] }],
    ['ar', { name: 'Arabic', holds: ['figures'] }],
    ['ko', { name: 'Korean', holds: [] }],
  ]);

/** What may be missed in a language (BCP 47 primary subtag): everything in one that was not tried. In fixed order. */
export function missingIn(language: string): readonly LanguageFeature[] {
  const holds = REACH.get(language)?.holds ?? [];
  return LANGUAGE_FEATURES.filter((feature) => !holds.includes(feature));
}

/** Its English name, or the code for a language that was not tried; null for `und`. */
export function languageName(language: string): string | null {
  return language === 'und' ? null : (REACH.get(language)?.name ?? language);
}

/** The languages tried, in the order of the table. */
export function languagesTried(): readonly string[] {
  return [...REACH.keys()];
}

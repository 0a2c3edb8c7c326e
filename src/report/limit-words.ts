/** What the languages of a story keep from being found, in one line a language. */
import type { LanguageFeature, StoryEntry, StoryLimit } from '../model/result.js';
import { LANGUAGE_FEATURES, languageName } from '../text/language-reach.js';
import type { Page } from './page.js';
import { listed } from './phrases.js';
import { wrap } from './wrap.js';

const WORDS: Readonly<Record<LanguageFeature, string>> = {
  conflicts: 'differences between reports',
  speakers: 'speakers',
  figures: 'figures',
  dates: 'dates',
  names: 'names',
  rephrasing: 'facts told in other words',
};

export function limitText({ language, missing }: StoryLimit): string {
  const name = languageName(language) ?? 'Language not recognised';
  if (missing.length === LANGUAGE_FEATURES.length)
    return `${name}: only wording, stories and quotations are compared`;
  const unasked = missing.filter((feature) => feature !== 'rephrasing').map((feature) => WORDS[feature]);
  const often = missing.includes('rephrasing') ? `${WORDS.rephrasing} often count as new` : '';
  const not = unasked.length > 0 ? `${listed(unasked)} are not looked for` : '';
  return `${name}: ${[not, often].filter((part) => part !== '').join('; ')}`;
}

/** Nothing where nothing is missing. */
export function limitLines(story: StoryEntry, page: Page): string[] {
  return (story.limits ?? []).flatMap((limit) =>
    wrap([{ text: limitText(limit), style: page.paint.faint }], page, { first: '   ', rest: '   ' }),
  );
}

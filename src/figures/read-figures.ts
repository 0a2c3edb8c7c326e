/** Every figure of a sentence with its value, unit and thing. One pass over the words, a bounded look around. */
import { readAge } from './ages.js';
import { amountDraft } from './amount-drafts.js';
import { readAmount } from './amounts.js';
import type { Antecedent } from './antecedents.js';
import { type Anchor, afterImpossibleDate, readCalendarDate } from './calendar.js';
import { readClock } from './clocks.js';
import type { Draft, Found } from './draft.js';
import { longDurationAt } from './durations.js';
import type { Figure } from './figure.js';
import { finishFigure, namesAround, readScopes } from './finish-figure.js';
import { measureDraft, spokenDuration } from './measure-drafts.js';
import { ageDraft, momentDraft } from './moment-drafts.js';
import { nothingAt } from './none.js';
import { mayOpen } from './openers.js';
import { ordinalAt } from './ordinals.js';
import { pointsAt } from './points.js';
import { readSentence, type Sentence } from './sentence.js';
import { tallyAt } from './tallies.js';

/** A sentence with more figures is a table; the first ones are read. */
const MOST_FIGURES = 40;

interface Around {
  readonly lead: boolean;
  readonly antecedent: Antecedent | null;
  /** The sentence as read already. */
  readonly read?: () => Sentence;
}

/** Figures in text order; offsets inside the sentence. Linear; never throws. */
export function readFigures(
  whole: string,
  language: string,
  anchor: Anchor,
  { lead, antecedent, read }: Around = { lead: false, antecedent: null },
): readonly Figure[] {
  if (!/[\p{N}]/u.test(whole) && language !== 'en') return [];
  const sentence = read ? read() : readSentence(whole, language);
  const drafts: Draft[] = [];
  const { words } = sentence;
  let at = 0;
  while (at < words.length && drafts.length < MOST_FIGURES) {
    if (words[at].character || !mayOpen(sentence, at)) {
      at++;
      continue;
    }
    const found = readAt(sentence, at, anchor, antecedent?.person ?? null);
    if (found?.draft) drafts.push(found.draft);
    at = Math.max(at + 1, found?.next ?? 0);
  }
  if (drafts.length === 0) return [];
  const scopes = readScopes(sentence, drafts, anchor);
  const keys = new Set(sentence.terms.map(({ key }) => key));
  const names = namesAround(sentence, antecedent);
  const told = drafts.map(({ bin, value }) => `${bin} ${value}`);
  return drafts.map((draft, n) => {
    const beside = new Set(told.filter((_, other) => other !== n));
    return finishFigure(sentence, draft, {
      scopes,
      keys,
      names,
      lead,
      beside,
      antecedent,
      when: whenBeside(draft, drafts[n + 1]),
    });
  });
}

const WHEN_WORDS = 6;

/** The date or year told behind a figure, a few words off at most. */
function whenBeside(draft: Draft, next: Draft | undefined): string | null {
  if (draft.kind === 'date' || draft.kind === 'year' || next === undefined) return null;
  const near = next.from - draft.to < WHEN_WORDS && (next.kind === 'date' || next.kind === 'year');
  return near ? next.value : null;
}

/** What begins at a word, whatever it is; see `mayOpen`. */
export function readAt(sentence: Sentence, at: number, anchor: Anchor, person: string | null): Found | null {
  const { language } = sentence;
  const long = language === 'en' ? (longDurationAt(sentence, at) ?? pointsAt(sentence, at)) : null;
  if (long) return long;
  const clock = readClock(sentence, at);
  if (clock) return { draft: momentDraft(sentence, clock), next: clock.to };
  const age = readAge(sentence, at, person);
  if (age) return { draft: ageDraft(age), next: age.to };
  const date = readCalendarDate(sentence, at, anchor);
  if (date) return { draft: momentDraft(sentence, date), next: date.to };
  const behind = afterImpossibleDate(sentence, at);
  if (behind !== null) return { draft: null, next: behind };
  const tally = language === 'en' ? tallyAt(sentence, at) : null;
  if (tally) return tally;
  const spoken = language === 'en' ? spokenDuration(sentence, at) : null;
  if (spoken)
    return {
      draft: measureDraft(sentence, spoken.amount, spoken.unit, spoken.amount.to),
      next: spoken.amount.to,
    };
  const nothing = language === 'en' ? nothingAt(sentence, at) : null;
  if (nothing) return nothing;
  const ordinal = ordinalAt(sentence, at);
  if (ordinal) return ordinal;
  const amount = readAmount(sentence, at);
  return amount && amountDraft(sentence, amount);
}

/** The shared passages of a story: who carries them, what was changed, and where they probably come from. */
import type { PassageEntry, StoryEntry } from '../../model/result.js';
import { abridge, changeSegments } from '../changed-text.js';
import { count, wholeNumber } from '../phrases.js';
import { variantsOf } from '../variants.js';
import { changedText } from './changed.js';
import type { Context } from './context.js';
import { langOf, reportTag, sentenceList } from './context.js';
import type { Markup } from './markup.js';
import { html, NOTHING } from './markup.js';
import { clipped, line } from './visible-text.js';

const MOST = { passages: 40, carriers: 12, because: 3 };
const LONGEST = 400;

function carriers(ids: readonly string[], first: string | null, context: Context): Markup {
  const shown = ids
    .slice(0, MOST.carriers)
    .map((id) => html`${reportTag(id, context)}${id === first && ' (first)'}`);
  const more = ids.length > shown.length ? [html`${ids.length - shown.length} more`] : [];
  return sentenceList([...shown, ...more]);
}

function passageItem(passage: PassageEntry, context: Context): Markup {
  const { occurrences, kind, words, origin, first, text } = passage;
  const variants = variantsOf(occurrences.slice(1));
  const altered = new Set(variants.flatMap(({ reports }) => reports));
  const ids = [...new Set(occurrences.map(({ report }) => report))];
  const alike = ids.filter((id) => !altered.has(id));
  const changed = ids.filter((id) => altered.has(id));
  const [only] = variants.length === 1 ? variants : [];
  const shown = only
    ? changedText(abridge(changeSegments(text, occurrences[0]?.start ?? 0, only.changes)))
    : clipped(text, LONGEST);
  return html`<li><p class="why">${kind === 'quote' && 'quotation, '}${count(words, 'word')}, ${changed.length === 0 ? 'word for word in' : 'in'} ${carriers(alike, first, context)}${changed.length > 0 && html`; changed in ${carriers(changed, first, context)}`}</p>${origin !== undefined && html`<p class="why">Likely from <b><bdi>${line(origin.name, 80)}</bdi></b>: ${line(origin.because.slice(0, MOST.because).join('; '), 400)}</p>`}<p class="words" dir="auto"${langOf(ids[0] ?? '', context)}>${shown}</p></li>`;
}

/** Those whose origin is told first, then the longest; folded. Nothing where passages were not looked for. */
export function passageList(story: StoryEntry, context: Context): Markup {
  const wording = (context.index.passagesOf.get(story.id) ?? []).filter(
    ({ kind }) => kind === 'prose' || kind === 'quote',
  );
  if (wording.length === 0) return NOTHING;
  const shown = wording
    .toSorted((x, y) => Number(y.origin !== undefined) - Number(x.origin !== undefined) || y.words - x.words)
    .slice(0, MOST.passages);
  return html`<details><summary>Shared passages (${wholeNumber(wording.length)})</summary><ol class="passages">${shown.map((passage) => passageItem(passage, context))}</ol>${wording.length > shown.length && html`<p class="note">${count(wording.length - shown.length, 'shorter passage')} in the JSON report.</p>`}</details>`;
}

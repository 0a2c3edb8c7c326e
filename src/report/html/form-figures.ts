/** Two reports of one form, such as market reports of two days: that they share wording is no news, what changed is. */
import type { Conflict } from '../../model/result.js';
import { count } from '../phrases.js';
import type { Markup } from './markup.js';
import { html } from './markup.js';
import { line } from './visible-text.js';

const MOST_FIGURES = 40;

/** What changed, its first and its second value, as text. */
export type FormFigure = readonly [string, string, string];

export function figuresOfForm(figures: readonly Conflict[]): readonly FormFigure[] {
  return figures
    .slice(0, MOST_FIGURES)
    .map(({ about, values: [from, to] }) => [
      line(about, 80),
      line(from?.text ?? '', 60),
      line(to?.text ?? '', 60),
    ]);
}

/** Folded: a market report has dozens. */
export function formTable(figures: readonly Conflict[], [a, b]: readonly [string, string]): Markup {
  const rows = figuresOfForm(figures);
  return html`<details><summary>${count(figures.length, 'changed figure')}</summary><table class="forms"><thead><tr><th scope="col">Where</th><th scope="col">${a}</th><th scope="col">${b}</th></tr></thead><tbody>${rows.map(([about, from, to]) => html`<tr><th scope="row"><bdi>${about}</bdi></th><td><bdi>${from}</bdi></td><td><bdi>${to}</bdi></td></tr>`)}</tbody></table>${figures.length > rows.length && html`<p class="note">${count(figures.length - rows.length, 'more figure')} in the JSON report.</p>`}</details>`;
}

/** A text with what was left out and what was put in: marked by elements and signs, not by colour alone. */
import type { Segment } from '../changed-text.js';
import type { Markup } from './markup.js';
import { html } from './markup.js';

function segmentMarkup({ kind, text }: Segment): Markup {
  switch (kind) {
    case 'same':
      return html`${text}`;
    case 'removed':
      return html`<del>${text}</del>`;
    case 'added':
      return html`<ins>${text}</ins>`;
    case 'fresh':
      return html`<mark class="new">${text}</mark>`;
    case 'gap':
      return html`<span class="gap">… ${text === '' ? null : html`${text} …`}</span>`;
    default:
      return kind satisfies never;
  }
}

export function changedText(segments: readonly Segment[]): Markup {
  return html`${segments.map(segmentMarkup)}`;
}

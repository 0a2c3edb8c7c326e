/** Who tells something, copies of one source bracketed together. */
import { bySource } from '../tellers.js';
import type { Context } from './context.js';
import { reportName, reportTag } from './context.js';
import type { Markup } from './markup.js';
import { html } from './markup.js';

const MOST = 12;

function group(ids: readonly string[], context: Context): Markup {
  const [only] = ids;
  if (ids.length === 1 && only !== undefined) return reportName(only, context);
  const shown = ids.slice(0, MOST).map((id) => reportTag(id, context));
  const rest = ids.length > MOST && html` and ${ids.length - MOST} more`;
  return html`<span class="one">${shown.map((tag, n) => html`${n > 0 && ' '}${tag}`)}${rest} <span class="src">one source</span></span>`;
}

export function tellersOf(ids: readonly string[], context: Context): Markup {
  const groups = bySource(ids, context.index);
  const shown = groups.slice(0, MOST).map((members) => group(members, context));
  const rest = groups.length > MOST && html` and ${groups.length - MOST} more sources`;
  return html`${shown.map((one, n) => html`${n > 0 && ', '}${one}`)}${rest}`;
}

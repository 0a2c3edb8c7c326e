/** Words that must not run as they stand: what took them back or corrected them, and who still carries them. */
import type { AlertCarrier, Change, StoryAlert, StoryEntry } from '../../model/result.js';
import { count } from '../phrases.js';
import type { Context } from './context.js';
import { pairId, reportName } from './context.js';
import type { Markup } from './markup.js';
import { html, NOTHING } from './markup.js';
import { clipped } from './visible-text.js';

const MOST = { alerts: 60, carriers: 60, changes: 8 };
const LONGEST_CHANGE = 160;

function changeMarkup({ from, to }: Change): Markup {
  const words = (text: string): string => clipped(text, LONGEST_CHANGE);
  return html`${from !== '' && html`<del>${words(from)}</del> `}${to !== '' && html`<ins>${words(to)}</ins>`}`;
}

function carrierItem(alert: StoryAlert, { report, passages }: AlertCarrier, context: Context): Markup {
  const found = [...new Set(passages.flatMap(({ change }) => change ?? []))];
  const changes = found.slice(0, MOST.changes).flatMap((n) => alert.changes?.[n] ?? []);
  const left = found.length - changes.length;
  const beside =
    context.hasPair(alert.version, report) &&
    html` <a class="beside" href="#${pairId(alert.version, report)}">side by side</a>`;
  return html`<li>${reportName(report, context)}${beside}${changes.map((change) => html`<p dir="auto" class="chg">${changeMarkup(change)}</p>`)}${left > 0 && html` <small>and ${count(left, 'more change')}</small>`}</li>`;
}

function alertItem(alert: StoryAlert, context: Context): Markup {
  const isKilled = alert.kind === 'killed';
  const shown = alert.carriers.slice(0, MOST.carriers);
  const by = alert.by !== alert.version && html` by ${reportName(alert.by, context)}`;
  return html`<div class="stop"><h4><span class="tag">${isKilled ? 'Killed' : 'Not corrected'}</span> ${reportName(alert.version, context)} was ${isKilled ? 'taken back' : 'corrected'}${by}; still carried by ${count(alert.carriers.length, 'report')}</h4>
<ul class="carriers">${shown.map((carrier) => carrierItem(alert, carrier, context))}</ul>${alert.carriers.length > shown.length && html`<p class="note">${count(alert.carriers.length - shown.length, 'more report')} in the JSON report.</p>`}</div>`;
}

/** Nothing where nothing was taken back or corrected, or nobody has it still. */
export function alertSection({ alerts = [] }: StoryEntry, context: Context): Markup {
  if (alerts.length === 0) return NOTHING;
  const legend =
    alerts.some(({ changes }) => changes) &&
    html`<p class="note"><del>as it was</del> <ins>as corrected</ins></p>`;
  return html`${alerts.slice(0, MOST.alerts).map((alert) => alertItem(alert, context))}${legend}${alerts.length > MOST.alerts && html`<p class="note">${count(alerts.length - MOST.alerts, 'more alert')} in the JSON report.</p>`}`;
}

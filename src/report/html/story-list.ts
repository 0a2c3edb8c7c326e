/** All stories, best first: what an editor scans. The script adds search, order and filters to the same list. */
import type { StoryEntry } from '../../model/result.js';
import { compare } from '../../text/compare.js';
import { count, wholeNumber } from '../phrases.js';
import { ALERT_KINDS, storyAlerts } from './alerts.js';
import type { Context } from './context.js';
import { langOf, sourceOf } from './context.js';
import type { Markup } from './markup.js';
import { html } from './markup.js';
import { storyTitle } from './story-page.js';
import { originOf, sourcesIn } from './story-sections.js';
import { daysOf, isoDay } from './when.js';

/** Sources named of one story. */
const MOST_SOURCES = 8;
/** Sources in the filter. */
const MOST_CHOICES = 400;

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}

function sourcesOf(story: StoryEntry, { index }: Context): readonly string[] {
  return distinct(story.reports.map((id) => sourceOf(index.reports.get(id))));
}

/** Reports named of a reading set. */
const MOST_READERS = 4;

function reading(story: StoryEntry, context: Context): Markup | null {
  const ids = story.readingSet;
  if (ids.length === 0 || story.reports.length < 2) return null;
  const shown = ids.slice(0, MOST_READERS).map((id) => nameAlone(id, context));
  const rest = ids.length > MOST_READERS && html` and ${ids.length - MOST_READERS} more`;
  const skipped = story.reports.length - ids.length;
  return html`<p class="read">Read ${shown.map((name, n) => html`${n > 0 && ', '}${name}`)}${rest}${skipped > 0 && html`; ${wholeNumber(skipped)} can be skipped`}</p>`;
}

function nameAlone(id: string, { index }: Context): Markup {
  return html`<b>${id}</b> <bdi>${sourceOf(index.reports.get(id))}</bdi>`;
}

function item(story: StoryEntry, context: Context): Markup {
  const sources = sourcesOf(story, context);
  const times = story.reports.map((id) => context.index.reports.get(id)?.published ?? null);
  const days = times
    .map(isoDay)
    .filter((at) => at !== '')
    .sort();
  const alerts = storyAlerts(story);
  const origin = story.reports.length > 1 ? originOf(story, context) : null;
  const named = sources.slice(0, MOST_SOURCES);
  return html`<li class="st" data-n="${story.reports.length}" data-from="${days[0] ?? ''}" data-to="${days.at(-1) ?? ''}" data-alerts="${alerts.map(({ kind }) => kind).join(' ')}"${sources.length > named.length && html` data-more="${sources.slice(named.length).join('\n')}"`}>
<h3 dir="auto"${langOf(story.lead, context)}><a href="${context.storyHref(story)}">${storyTitle(story)}</a></h3>
<p class="meta"><span class="num">${count(story.reports.length, 'report')}</span>${story.reports.length > 1 && html`<i> · </i><span>${count(sourcesIn(story, context), 'independent source')}</span>`}${days.length > 0 && html`<i> · </i><span>${daysOf(times)}</span>`}</p>
<p class="srcs">${named.map((name, n) => html`${n > 0 && ' · '}<bdi class="src">${name}</bdi>`)}${sources.length > named.length && html` · ${sources.length - named.length} more`}</p>
${origin && html`<p class="read">Origin: ${origin}</p>`}${reading(story, context)}
${alerts.length > 0 && html`<ul class="alerts">${alerts.map(({ words, section }) => html`<li><a href="${context.storyHref(story)}-${section}">${words}</a></li>`)}</ul>`}
</li>`;
}

function controls(stories: readonly StoryEntry[], context: Context): Markup {
  const sources = distinct(stories.flatMap((story) => sourcesOf(story, context))).toSorted(compare);
  const kinds = new Set(stories.flatMap((story) => storyAlerts(story).map(({ kind }) => kind)));
  return html`<form class="controls" role="search" aria-label="Stories" hidden>
<label class="wide">Search <input type="search" name="q" placeholder="headline, source, report" autocomplete="off"></label>
<label>Order <select name="order"><option value="">largest first</option><option value="newest">newest first</option><option value="oldest">oldest first</option><option value="alerts">most alerts first</option><option value="title">headline</option></select></label>
<label>Source <select name="source"><option value="">any</option>${sources.slice(0, MOST_CHOICES).map((name) => html`<option>${name}</option>`)}</select></label>
<label>Alert <select name="alert"><option value="">any or none</option><option value="some">any</option>${ALERT_KINDS.filter(([kind]) => kinds.has(kind)).map(([kind, words]) => html`<option value="${kind}">${words}</option>`)}</select></label>
<label>From <input type="date" name="from"></label>
<label>To <input type="date" name="to"></label>
<button type="reset">Clear</button>
<p class="found" role="status"></p>
</form>`;
}

/** Where a list goes on over several pages: links to all of them, and how many stories they list. */
export interface ListPages {
  readonly links: Markup;
  readonly stories: number;
}

export function storyList(context: Context, pages?: ListPages): Markup {
  const { stories, result } = context;
  const left = result.stories.length - (pages?.stories ?? stories.length);
  return html`<section class="view" id="stories" aria-labelledby="stories-h">
<h2 id="stories-h">Stories</h2>
${pages && pages.stories > stories.length ? pages.links : null}
${stories.length > 1 && controls(stories, context)}
<ol class="list">${stories.map((story) => item(story, context))}</ol>
${stories.length === 0 && html`<p class="lede">No article was read.</p>`}
${left > 0 && leftOut(left, context)}
</section>`;
}

/** What this file does not hold, and how to get it. */
function leftOut(left: number, { stories, result }: Context): Markup {
  const shown = stories.reduce((sum, { reports }) => sum + reports.length, 0);
  return html`<aside class="left-out" aria-label="Left out"><p><b>${count(left, 'story', 'stories')} with ${count(result.counts.reports - shown, 'report')} ${left === 1 ? 'is' : 'are'} not in this file.</b> It tells the stories with most reports first, up to ${count(shown, 'report')}. <code>--report-limit N</code> sets another limit, <code>-f html-dir=FOLDER</code> writes a page for every story, and <code>-f json=FILE</code> holds all figures.</p></aside>`;
}

/** One story, in the order an editor asks: what to read, when it came, where reports differ, who shares what. */
import type { StoryEntry } from '../../model/result.js';
import { limitText } from '../limit-words.js';
import { count } from '../phrases.js';
import { contentOf } from '../story-content.js';
import { alertSection } from './alert-section.js';
import { storyAlerts } from './alerts.js';
import type { Context } from './context.js';
import { langOf } from './context.js';
import { factGrid } from './fact-grid.js';
import { heatMap } from './heat-map.js';
import type { Markup } from './markup.js';
import { html } from './markup.js';
import { passageList } from './passage-list.js';
import { textsSection } from './report-texts.js';
import {
  alteredQuotes,
  conflictsSection,
  originOf,
  ownSection,
  quotesSection,
  readingSection,
  reportsSection,
  sourcesIn,
} from './story-sections.js';
import { timeline } from './timeline.js';
import { line } from './visible-text.js';
import { daysOf } from './when.js';

export function storyTitle({ title }: StoryEntry): string {
  return line(title ?? 'Story without a headline', 220);
}

interface Section {
  readonly key: string;
  readonly heading: string;
  readonly body: Markup;
}

function sectionMarkup({ key, heading, body }: Section, id: string): Markup {
  return html`<section class="sec" id="${id}-${key}" aria-labelledby="${id}-${key}-h"><h3 id="${id}-${key}-h">${heading}</h3><div class="in">${body}</div></section>`;
}

function isThere({ body }: Section): boolean {
  return body.toString() !== '';
}

function sectionsOf(story: StoryEntry, context: Context): readonly Section[] {
  const stop = { key: 'stop', heading: 'Must not run as it stands', body: alertSection(story, context) };
  if (story.reports.length < 2)
    return [stop, { key: 'text', heading: 'The text', body: textsSection(story, context) }].filter(isThere);
  const content = contentOf(story, context.index);
  const counted = { ...context, index: content.index };
  return [
    stop,
    { key: 'read', heading: 'What to read', body: readingSection(content.story, counted) },
    { key: 'time', heading: 'Who told it when', body: timeline(story, context) },
    { key: 'reports', heading: 'The reports', body: reportsSection(story, context) },
    { key: 'differ', heading: 'Reports differ on', body: conflictsSection(story, context) },
    {
      key: 'quotes',
      heading: alteredQuotes(story).length > 0 ? 'Altered quotations' : 'Quotations',
      body: quotesSection(story, context),
    },
    {
      key: 'wording',
      heading: 'Wording in common',
      body: html`${heatMap(story, context)}${passageList(story, context)}`,
    },
    { key: 'facts', heading: 'Who tells what', body: factGrid(content.story, counted) },
    { key: 'own', heading: 'Only here', body: ownSection(story, context) },
    { key: 'text', heading: 'The texts', body: textsSection(story, context) },
  ].filter(isThere);
}

function standfirst(story: StoryEntry, context: Context): Markup {
  const origin = originOf(story, context);
  const many = story.reports.length > 1;
  return html`<p class="standfirst">${count(story.reports.length, 'report')}${many && html`, ${count(sourcesIn(story, context), 'independent source')}`}.${origin && html` <span class="origin">Origin: ${origin}.</span>`}</p>`;
}

export function storyMarkup(story: StoryEntry, context: Context): Markup {
  const { id } = story;
  const sections = sectionsOf(story, context);
  const days = daysOf(story.reports.map((report) => context.index.reports.get(report)?.published ?? null));
  const alerts = storyAlerts(story);
  const inFull = context.result.detail === 'full' || context.result.fullStories?.includes(id) === true;
  return html`<article class="view story" id="${id}" aria-labelledby="${id}-h">
<p class="kicker">Story ${id}${days !== '' && html` · ${days}`}</p>
<h2 id="${id}-h" dir="auto"${langOf(story.lead, context)}>${storyTitle(story)}</h2>
${standfirst(story, context)}
${alerts.length > 0 && html`<ul class="alerts" aria-label="Alerts">${alerts.map(({ words, section }) => html`<li><a href="#${id}-${section}">${words}</a></li>`)}</ul>`}
${(story.limits ?? []).map((limit) => html`<p class="note">${limitText(limit)}.</p>`)}
${!inFull && story.reports.length > 1 && html`<p class="note">Facts of this story were not looked for: run with <code>--detail full</code>.</p>`}
${sections.length > 2 && html`<nav class="toc" aria-label="Parts of story ${id}"><ul>${sections.map(({ key, heading }) => html`<li><a href="#${id}-${key}">${heading}</a></li>`)}</ul></nav>`}
${sections.map((section) => sectionMarkup(section, id))}
</article>`;
}

/** The report an editor looks at: one file that needs nothing else, or a folder with a page a story. */
import type { Result, StoryEntry } from '../../model/result.js';
import type { RenderOptions } from '../page.js';
import { count, percent, wholeNumber } from '../phrases.js';
import { chooseStories, largestFirst, pairsShown, REPORT_LIMIT } from './choose-stories.js';
import type { Context } from './context.js';
import { contextOf } from './context.js';
import { closing, opening } from './document-shell.js';
import type { Markup } from './markup.js';
import { html, inertJson } from './markup.js';
import { overview } from './overview.js';
import { pairData, pairMarkup, pairView, shownText } from './pair-page.js';
import { storyList } from './story-list.js';
import { storyMarkup, storyTitle } from './story-page.js';

/** One page of a folder. */
export interface HtmlPage {
  /** A file name, safe on every system. */
  readonly name: string;
  readonly pieces: Iterable<string>;
}

/** Pairs drawn as markup in a page and in a story of it: they are read without a script; the script draws the others. */
const DRAWN = { page: 24, story: 12 };

function headingOf({ counts }: Result): string {
  return `${count(counts.reports, 'report')}, ${count(counts.stories, 'story', 'stories')}`;
}

function settingsOf({ settings, detail }: Result): readonly string[] {
  const { shingleWords, nearDuplicateContainment: near } = settings;
  return [
    ...(typeof shingleWords === 'number' ? [`Wording is compared in runs of ${shingleWords} words.`] : []),
    ...(typeof near === 'number' ? [`Near-duplicates share ${percent(near)} or more.`] : []),
    ...(detail === 'full' ? [] : [`Not all stories were looked into in full (detail: ${detail}).`]),
  ];
}

interface PairPlan {
  readonly drawn: ReadonlyMap<string, readonly string[]>;
  readonly data: ReadonlyMap<string, readonly string[]>;
  readonly ids: ReadonlySet<string>;
}

function planPairs(stories: readonly StoryEntry[], { index }: Pick<Context, 'index'>): PairPlan {
  const drawn = new Map<string, readonly string[]>();
  const data = new Map<string, readonly string[]>();
  const ids = new Set<string>();
  let room = DRAWN.page;
  for (const story of stories) {
    if (story.reports.length < 2) continue;
    const pairs = pairsShown(story, index.pairsOf.get(story.id) ?? []);
    const here = pairs.slice(0, Math.min(room, DRAWN.story));
    room -= here.length;
    drawn.set(story.id, here);
    data.set(story.id, pairs.slice(here.length));
    for (const id of pairs) ids.add(id);
  }
  return { drawn, data, ids };
}

function viewsOf(
  ids: readonly string[],
  story: StoryEntry,
  context: Context,
): NonNullable<ReturnType<typeof pairView>>[] {
  return ids.flatMap((id) => {
    const [a = '', b = ''] = id.split('-');
    return pairView(story, a, b, context) ?? [];
  });
}

function dataOf(ids: readonly string[], story: StoryEntry, context: Context): Markup | false {
  const views = viewsOf(ids, story, context);
  if (views.length === 0) return false;
  const reports = [...new Set(views.flatMap(({ words }) => words.ids))];
  const texts = Object.fromEntries(
    reports.map((id) => {
      const of = views.filter(({ words }) => words.ids.includes(id));
      return [id, shownText(id, of)];
    }),
  );
  const data = { story: story.id, texts, pairs: views.map(pairData) };
  return html`<script type="application/json" data-pairs="${views.map(({ words }) => words.id).join(' ')}">${inertJson(data)}</script>
`;
}

/** A story and its pairs. */
function* storyPieces(story: StoryEntry, plan: PairPlan, context: Context): Generator<string> {
  yield `${storyMarkup(story, context)}\n`;
  for (const view of viewsOf(plan.drawn.get(story.id) ?? [], story, context))
    yield `${pairMarkup(view, story)}\n`;
  const data = dataOf(plan.data.get(story.id) ?? [], story, context);
  if (data) yield data.toString();
}

/** Without texts nothing can be put side by side. */
function pairsAtHand(plan: PairPlan, options: RenderOptions): (a: string, b: string) => boolean {
  return (a, b) => options.texts !== undefined && (plan.ids.has(`${a}-${b}`) || plan.ids.has(`${b}-${a}`));
}

/** Links to the reports of these stories, each on its story's page. */
function hrefIn(
  stories: readonly StoryEntry[],
  page: (story: StoryEntry) => string,
): (id: string) => string | null {
  const pages = new Map(stories.flatMap((story) => story.reports.map((id) => [id, page(story)] as const)));
  return (id) => {
    const found = pages.get(id);
    return found === undefined ? null : `${found}#${id}`;
  };
}

/** One file, in pieces: a story at a time. The texts of the stories it holds are asked for one after the other. */
export function* renderHtml(result: Result, options: RenderOptions = {}): Generator<string> {
  const stories = chooseStories(result, options.reportLimit ?? REPORT_LIMIT);
  const bare = contextOf(result, stories, options.texts, {
    storyHref: ({ id }) => `#${id}`,
    reportHref: hrefIn(stories, () => ''),
    hasPair: () => false,
    home: '',
  });
  const plan = planPairs(stories, bare);
  const context: Context = { ...bare, hasPair: pairsAtHand(plan, options) };
  const [only] = stories;
  const title = stories.length === 1 && only ? storyTitle(only) : headingOf(result);
  yield opening({ title: `${title} – dedupe`, heading: headingOf(result), home: '' }).toString();
  yield `${storyList(context)}\n`;
  for (const story of stories) yield* storyPieces(story, plan, context);
  yield `${overview(context)}\n`;
  yield closing(settingsOf(result)).toString();
}

/** Stories that one page of a list holds: a list of more opens slowly. */
const LISTED = 2000;
/** Reports alone on their story share a page: a hundred thousand pages of one text each are no help. */
const ALONE = 100;

function inParts<T>(items: readonly T[], most: number): readonly (readonly T[])[] {
  const parts: T[][] = [];
  for (let at = 0; at < items.length; at += most) parts.push(items.slice(at, at + most));
  return parts;
}

function listName(n: number): string {
  return n === 0 ? 'index.html' : `stories-${n + 1}.html`;
}

function listLinks(parts: readonly (readonly StoryEntry[])[], here: number): Markup {
  return html`<nav class="toc" aria-label="Pages of the list"><ul>${parts.map((part, n) => {
    const words = `${wholeNumber(n * LISTED + 1)} to ${wholeNumber(n * LISTED + part.length)}`;
    return html`<li>${n === here ? html`<b>${words}</b>` : html`<a href="${listName(n)}#stories">${words}</a>`}</li>`;
  })}</ul></nav>`;
}

function* listPage(
  parts: readonly (readonly StoryEntry[])[],
  here: number,
  result: Result,
  context: Context,
): Generator<string> {
  const heading = headingOf(result);
  const home = here === 0 ? '' : 'index.html';
  const stories = parts.reduce((sum, part) => sum + part.length, 0);
  const own: Context = { ...context, stories: parts[here] ?? [] };
  yield opening({ title: `${heading} – dedupe`, heading, home }).toString();
  yield `${storyList(own, { links: listLinks(parts, here), stories })}\n`;
  if (here === 0) yield `${overview(context)}\n`;
  yield closing(settingsOf(result)).toString();
}

/** A story, or several of one report each. */
function* storyPage(
  stories: readonly StoryEntry[],
  result: Result,
  context: Context,
  options: RenderOptions,
): Generator<string> {
  const plan = planPairs(stories, context);
  const here = new Set(stories.flatMap(({ reports }) => reports));
  const own: Context = {
    ...context,
    hasPair: pairsAtHand(plan, options),
    reportHref: (id) => (here.has(id) ? `#${id}` : context.reportHref(id)),
  };
  const [first] = stories;
  const title = first && stories.length === 1 ? storyTitle(first) : 'Reports alone on their stories';
  yield opening({ title: `${title} – dedupe`, heading: headingOf(result), home: 'index.html' }).toString();
  for (const story of stories) yield* storyPieces(story, plan, own);
  yield closing(settingsOf(result)).toString();
}

interface StoryFile {
  readonly name: string;
  readonly stories: readonly StoryEntry[];
}

function storyFiles(stories: readonly StoryEntry[]): readonly StoryFile[] {
  const alone = stories.filter(({ reports, alerts }) => reports.length === 1 && alerts === undefined);
  const known = new Set(alone);
  return [
    ...stories
      .filter((story) => !known.has(story))
      .map((story) => ({ name: `${story.id}.html`, stories: [story] })),
    ...inParts(alone, ALONE).map((part, n) => ({ name: `alone-${n + 1}.html`, stories: part })),
  ];
}

/**
 * A folder: `index.html` first, which lists the stories and goes on over pages of its own where they are many, then
 * a page for every story of several reports, and the reports alone on theirs together. A limit may be given.
 */
export function* htmlPages(result: Result, options: RenderOptions = {}): Generator<HtmlPage> {
  const limit = options.reportLimit;
  const stories = limit === undefined ? largestFirst(result) : chooseStories(result, limit);
  const files = storyFiles(stories);
  const fileOf = new Map(files.flatMap(({ name, stories: own }) => own.map(({ id }) => [id, name] as const)));
  const page = ({ id }: StoryEntry): string => fileOf.get(id) ?? 'index.html';
  const context = contextOf(result, stories, options.texts, {
    storyHref: (story) => `${page(story)}#${story.id}`,
    reportHref: hrefIn(stories, page),
    hasPair: () => false,
    home: 'index.html',
  });
  const parts = stories.length === 0 ? [[]] : inParts(stories, LISTED);
  for (let n = 0; n < parts.length; n += 1)
    yield { name: listName(n), pieces: listPage(parts, n, result, context) };
  for (const { name, stories: own } of files)
    yield { name, pieces: storyPage(own, result, context, options) };
}

/** The result as one JSON document, two blanks deep, with a line break at the end. */
import type { ResultSections } from '../model/result.js';
import { jsonText } from './json-text.js';

/** Entries written at once: a text for each would cost as much as what is in it. */
const AT_ONCE = 16;

/** What stands around the entries of a list that is written as a document of its own, as deep as it will stand. */
const HEAD = '{\n  "": [\n'.length;
const TAIL = '\n  ]\n}'.length;

function* list(key: string, items: Iterable<unknown>, last: boolean): Generator<string> {
  const comma = last ? '\n' : ',\n';
  let before = `  "${key}": [\n`;
  for (const some of groupsOf(items, AT_ONCE)) {
    yield `${before}${jsonText({ '': some }, 2).slice(HEAD, -TAIL)}`;
    before = ',\n';
  }
  yield before === ',\n' ? `\n  ]${comma}` : `  "${key}": []${comma}`;
}

/** In order, `size` at a time; the last may be fewer, none is empty. */
function* groupsOf<T>(items: Iterable<T>, size: number): Generator<readonly T[]> {
  let group: T[] = [];
  for (const item of items) {
    group.push(item);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

function field(key: string, value: unknown): string {
  return `  "${key}": ${jsonText(value, 2).replaceAll('\n', '\n  ')},\n`;
}

/** In pieces: a large archive's report is longer than the longest string, and its entries never all in memory. */
export function* renderJson(result: ResultSections): Generator<string> {
  yield '{\n';
  yield field('schemaVersion', result.schemaVersion);
  yield field('tool', result.tool);
  yield field('settings', result.settings);
  yield field('detail', result.detail);
  if (result.fullStories) yield field('fullStories', result.fullStories);
  yield field('counts', result.counts);
  yield* list('reports', result.reports, false);
  yield* list('stories', result.stories, false);
  yield* list('clusters', result.clusters, false);
  yield* list('pairs', result.pairs, false);
  yield* list('passages', result.passages, false);
  yield* list('facts', result.facts, false);
  yield* list('problems', result.problems, false);
  yield* list('skipped', result.skipped, true);
  yield '}\n';
}

/** The result as one JSON document, two blanks deep, with a line break at the end. */
import type { ResultSections } from '../model/result.js';
import { jsonText } from './json-text.js';

const DEEPER = '\n    ';

/** Every string inside is escaped, so a line break in the text is always one of the layout. */
function* list(key: string, items: Iterable<unknown>, last: boolean): Generator<string> {
  const comma = last ? '\n' : ',\n';
  let before = `  "${key}": [\n`;
  for (const item of items) {
    yield `${before}    ${jsonText(item, 2).replaceAll('\n', DEEPER)}`;
    before = ',\n';
  }
  yield before === ',\n' ? `\n  ]${comma}` : `  "${key}": []${comma}`;
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

/** The same objects as the JSON document, one a line, each with its `type`; the summary comes last. */
import type { Result } from '../model/result.js';
import { jsonText } from './json-text.js';

function* lines(type: string, items: readonly object[]): Generator<string> {
  for (const item of items) yield `${jsonText({ type, ...item })}\n`;
}

export function* renderNdjson(result: Result): Generator<string> {
  yield* lines('report', result.reports);
  yield* lines('story', result.stories);
  yield* lines('cluster', result.clusters);
  yield* lines('pair', result.pairs);
  yield* lines('passage', result.passages);
  yield* lines('fact', result.facts);
  yield* lines('problem', result.problems);
  yield* lines('skip', result.skipped);
  const { schemaVersion, tool, settings, detail, counts } = result;
  yield* lines('summary', [{ schemaVersion, tool, settings, detail, counts }]);
}

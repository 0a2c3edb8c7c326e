/** The same objects as the JSON document, one a line, each with its `type`; the summary comes last. */
import type { ResultSections } from '../model/result.js';
import { jsonText } from './json-text.js';
import { resultEvents } from './result-events.js';

export function* renderNdjson(result: ResultSections): Generator<string> {
  for (const event of resultEvents(result)) yield `${jsonText(event)}\n`;
}

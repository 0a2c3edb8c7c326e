/** Reports of one story from their texts, as the pipeline makes them. */
import type { Document } from '../../src/model/document.js';
import { makeDocument } from '../../src/text/document.js';
import { articleOf } from '../text/article.js';

export function storyOf(texts: readonly string[], language = 'en'): readonly Document[] {
  return texts.map((text, n) =>
    makeDocument(`r${n + 1}`, articleOf(text, { path: `report-${n + 1}.txt`, language }), { language: null }),
  );
}

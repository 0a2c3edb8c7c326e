/**
 * Markdown: front matter is metadata, all that follows is the article. A `# Heading` at its top stays in the
 * text, where the headline of a plain text stands too.
 */
import type { ReadItem } from '../model/read-item.js';
import { metadataOf } from './article-fields.js';
import { articleItem, type DeliveredFile, readText } from './delivered-file.js';
import type { Format } from './format.js';
import { readFrontMatter } from './front-matter.js';
import { problemItem } from './read-problem.js';
import { itemOf } from './records.js';

export const markdown: Format = {
  name: 'markdown',
  extensions: ['.md', '.markdown'],
  mediaTypes: ['text/markdown'],
  read,
};

async function* read(file: DeliveredFile): AsyncGenerator<ReadItem> {
  const whole = await readText(file);
  if ('problem' in whole) {
    yield whole.problem;
    return;
  }
  yield* whole.problems;
  const front = await readFrontMatter(whole.text);
  const metadata = front?.fields ? metadataOf(front.fields) : undefined;
  if (front && !front.fields) yield problem(file, 'The block between the --- lines is not valid YAML');
  for (const field of metadata?.unfit ?? [])
    yield problem(file, `The field "${field}" cannot be read (wrong type, or no time)`);
  yield articleItem(file, {
    format: markdown.name,
    ...whole,
    bodyStart: front?.bodyStart ?? 0,
    ...(metadata && { metadata }),
    ...(front?.fields && { item: itemOf(front.fields, metadata?.title ?? null) }),
  });
}

function problem(file: DeliveredFile, what: string): ReadItem {
  return problemItem('bad-front-matter', file.path, `${what}; read without it.`);
}

/** RTF as word processors save it: the text with its paragraphs, title and author of its properties. */
import { hash } from 'node:crypto';
import { metadataOf } from './article-fields.js';
import { articleItem } from './delivered-file.js';
import type { Format } from './format.js';
import { pageDecoder, pageName } from './legacy-encoding.js';
import { documentTitle } from './office-properties.js';
import { problemItem } from './read-problem.js';
import { readRtfText } from './rtf-text.js';
import { headText } from './sniff.js';

const NO_FIELDS = metadataOf(new Map());

export const rtf: Format = {
  name: 'rtf',
  extensions: ['.rtf'],
  mediaTypes: ['application/rtf', 'text/rtf', 'text/richtext'],
  sniff: (head) => headText(head).startsWith('{\\rtf'),
  async *read(file) {
    const read = await file.bytes();
    if (!read.ok) {
      yield problemItem(read.why.code, file.path, read.why.message);
      return;
    }
    const { text, origins, title, author, created, revised, page } = readRtfText(
      read.bytes,
      await pageDecoder(),
    );
    yield articleItem(file, {
      format: rtf.name,
      encoding: pageName(page),
      text,
      origins,
      sha256: hash('sha256', read.bytes, 'hex'),
      metadata: {
        ...NO_FIELDS,
        title: documentTitle(title),
        published: created,
        updated: revised === created ? null : revised,
        credits: author === null ? [] : [`By ${author}`],
      },
    });
  },
};

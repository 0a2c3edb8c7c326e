/**
 * Plain text: the whole file is the article, below the lines that a desk or a wire puts above it; what is headline or
 * credit in it is for a later stage to tell.
 */
import { articleItem, readText } from './delivered-file.js';
import type { Format } from './format.js';
import { readTradeHeader, readWireText } from './trade-header.js';
import { messageItems, tooManyLines } from './wire-message.js';

export const plainText: Format = {
  name: 'text',
  extensions: ['.txt', '.text', ''],
  mediaTypes: ['text/plain'],
  async *read(file) {
    const whole = await readText(file);
    if ('problem' in whole) {
      yield whole.problem;
      return;
    }
    yield* whole.problems;
    const wire = tooManyLines(whole.text, file) ? null : readWireText(whole.text);
    if (wire) yield* messageItems([wire], whole, file, plainText.name);
    else yield articleItem(file, { format: plainText.name, ...whole, ...readTradeHeader(whole.text) });
  },
};

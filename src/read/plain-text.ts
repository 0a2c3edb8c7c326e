/** Plain text: the whole file is the article; what is headline or credit in it is for a later stage to tell. */
import { articleItem, readText } from './delivered-file.js';
import type { Format } from './format.js';

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
    yield articleItem(file, { format: plainText.name, ...whole });
  },
};

/** `dedupe archive stats`: how much there is. */
import { wholeNumber } from '../../report/phrases.js';
import { tell } from './tell.js';
import { type Verb, withArchive } from './verb.js';

export const stats: Verb = {
  rest: [0, 0],
  run: async (call) =>
    withArchive(call, {}, async (archive) => {
      const counts = await archive.counts();
      const { minPassageWords, shingleWords } = archive.settings;
      const row = (label: string, value: number): string => `${label.padEnd(22)}${wholeNumber(value)}`;
      return tell(call, {
        lines: [
          row('reports', counts.entries),
          row('different wordings', counts.wordings),
          row('characters of text', counts.units),
          row('bytes on disk', counts.bytes),
          row('segments', counts.segments),
          row('removed, on disk yet', counts.removed),
          row('shortest passage', minPassageWords),
        ],
        objects: [{ ...counts, minPassageWords, shingleWords }],
      });
    }),
};

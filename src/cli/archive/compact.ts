/** `dedupe archive compact`: the space of what was removed, and of what was merged, is freed. */
import { wholeNumber } from '../../report/phrases.js';
import { tell } from './tell.js';
import { type Verb, withArchive } from './verb.js';

export const compact: Verb = {
  rest: [0, 0],
  run: async (call) =>
    withArchive(call, {}, async (archive) => {
      const before = await archive.counts();
      await archive.compact({ rebuild: call.request.line.rebuild });
      const after = await archive.counts();
      return tell(call, {
        lines: [`${wholeNumber(before.bytes)} bytes before, ${wholeNumber(after.bytes)} now`],
        objects: [{ bytesBefore: before.bytes, bytes: after.bytes, segments: after.segments }],
      });
    }),
};

/** `dedupe archive add`: what was read becomes part of the archive, batch by batch. */
import { count, wholeNumber } from '../../report/phrases.js';
import { runEngine } from '../run-engine.js';
import { tell } from './tell.js';
import { type Verb, withArchive } from './verb.js';

export const add: Verb = {
  rest: [0, Number.POSITIVE_INFINITY],
  run: async (call) => {
    const { minPassageWords, shingleWords, ...options } = call.request.options;
    return withArchive(call, { create: { minPassageWords, shingleWords } }, async (archive) => {
      const request = { ...call.request, inputs: call.rest, options };
      const { made: outcome } = await runEngine(request, call.io, (inputs, given, hooks) => {
        const { onProgress, stdin, stdinFilename } = hooks;
        const onBatch = (done: number): void => onProgress({ stage: 'adding', done, total: null });
        return archive.add(inputs, { ...given, stdin, stdinFilename, onBatch });
      });
      const { entries } = await archive.counts();
      const { added, unchanged, problems } = outcome;
      const there = unchanged > 0 ? `, ${wholeNumber(unchanged)} were there already` : '';
      return tell(call, {
        lines: [`added ${count(added, 'report')}${there}; the archive holds ${wholeNumber(entries)}`],
        objects: [{ added, unchanged, entries, problems }],
        problems,
      });
    });
  },
};

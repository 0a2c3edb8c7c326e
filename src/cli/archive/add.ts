/** `dedupe archive add`: what was read becomes part of the archive, batch by batch. */
import { runEngine } from '../run-engine.js';
import { tellAdded } from './tell.js';
import { type Verb, withArchive } from './verb.js';

export const add: Verb = {
  rest: [0, Number.POSITIVE_INFINITY],
  run: async (call) => {
    const { minPassageWords, shingleWords, ...options } = call.request.options;
    return withArchive(call, { create: { minPassageWords, shingleWords } }, async (archive) => {
      const request = { ...call.request, inputs: call.rest, options };
      const { made } = await runEngine(request, call.io, (inputs, given, hooks) => {
        const { onProgress, stdin, stdinFilename } = hooks;
        const onBatch = (done: number): void => onProgress({ stage: 'adding', done, total: null });
        return archive.add(inputs, { ...given, stdin, stdinFilename, onBatch });
      });
      return tellAdded(call, archive, 'added', made);
    });
  },
};

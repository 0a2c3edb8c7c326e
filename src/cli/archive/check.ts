/** `dedupe archive check`: the report of a run, on what comes in and on what the archive knows of its wording. */
import { renderedFor } from '../commands/dedupe.js';
import { checkOutputs, finish, isReadHere } from '../finish.js';
import { runEngine } from '../run-engine.js';
import { type Verb, withArchive } from './verb.js';

export const check: Verb = {
  rest: [0, Number.POSITIVE_INFINITY],
  run: async (call) => {
    const { io, rest } = call;
    const request = { ...call.request, inputs: rest };
    await checkOutputs(request);
    const { made: result, texts } = await withArchive(call, {}, (archive) =>
      runEngine(request, io, (inputs, options, { onProgress, stdin, stdinFilename, onTexts }) =>
        archive.check(inputs, { ...options, onProgress, stdin, stdinFilename, onTexts }),
      ),
    );
    return finish(request, io, {
      problems: result.problems,
      toldInReport: isReadHere(request),
      render: (output) => renderedFor(output, { result, pair: null, texts }, request, io),
      close: texts?.close,
    });
  },
};

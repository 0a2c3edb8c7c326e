/** `dedupe archive check`: the report of a run, on what comes in and on what the archive knows of its wording. */
import { OptionError } from '../../options.js';
import { isReportFormat } from '../../report/format-names.js';
import { checkOutputs, finish, isReadHere, pageOptions } from '../finish.js';
import { runEngine } from '../run-engine.js';
import { type Verb, withArchive } from './verb.js';

export const check: Verb = {
  rest: [0, Number.POSITIVE_INFINITY],
  run: async (call) => {
    const { io, rest } = call;
    const request = { ...call.request, inputs: rest };
    await checkOutputs(request);
    const result = await withArchive(call, {}, (archive) =>
      runEngine(request, io, (inputs, options, hooks) => archive.check(inputs, { ...options, ...hooks })),
    );
    const { reportPieces } = await import('../../report/render-report.js');
    return finish(request, io, {
      problems: result.problems,
      toldInReport: isReadHere(request),
      render: async (output) => {
        if (!isReportFormat(output.format))
          throw new OptionError(`there is no report of a run as ${output.format}`);
        return reportPieces(result, output.format, pageOptions(output, request, io));
      },
    });
  },
};

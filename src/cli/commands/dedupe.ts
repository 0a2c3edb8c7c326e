/** `dedupe <paths>`: the report itself, one pair explained, or the list of inputs. */
import type { InputList } from '../../model/input-entry.js';
import type { Result } from '../../model/result.js';
import type { Options } from '../../options.js';
import { OptionError } from '../../options.js';
import { isReportFormat } from '../../report/format-names.js';
import type { CommandSpec, Request } from '../command.js';
import type { Told } from '../complain.js';
import { isProblem } from '../exit-codes.js';
import type { Finished } from '../finish.js';
import { checkOutputs, finish, isReadHere, pageOptions } from '../finish.js';
import { EPILOGUE } from '../help.js';
import type { Io } from '../io.js';
import type { Output } from '../outputs.js';
import type { Engine, EngineHooks } from '../run-engine.js';
import { runEngine } from '../run-engine.js';

export const dedupe: CommandSpec = {
  name: 'dedupe',
  summary: '',
  description: 'Tells which news reports share wording, which tell one story, and what each one alone adds.',
  usage: '[options] <paths...>\n       dedupe <command> [options] …',
  operands: [['[paths...]', 'files, folders or globs; - reads standard input']],
  epilogue: EPILOGUE,
  refuse: ({ line, outputs }) => {
    if (line.explain.length > 0 && (line.formats.length > 0 || line.json))
      throw new OptionError('--explain is written for people; it goes with no other format');
    if (line.explain.length > 0 && line.dumpInputs)
      throw new OptionError('--dump-inputs compares nothing; leave --explain out');
    const findings = outputs.find(({ format }) => !isReportFormat(format));
    if (line.dumpInputs && findings)
      throw new OptionError(
        `--dump-inputs compares nothing, so there is nothing to tell as ${findings.format}`,
      );
  },
  execute: async (request, io, engine) => {
    await checkOutputs(request);
    return finish(request, io, await (request.line.dumpInputs ? dumpInputs : report)(request, io, engine));
  },
};

async function report(request: Request, io: Io, engine: Engine): Promise<Finished> {
  const result = await runEngine(request, io, engine);
  const [a, b] = request.line.explain;
  const pair = a === undefined || b === undefined ? null : ([a, b] as const);
  return {
    problems: result.problems,
    toldInReport: pair === null && isReadHere(request),
    render: (output) => renderedFor(output, result, pair, request, io),
  };
}

/** The result in the format asked for; a pair in place of the pretty report. */
export async function renderedFor(
  output: Output,
  result: Result,
  pair: readonly [string, string] | null,
  request: Request,
  io: Io,
): Promise<Iterable<string>> {
  const options = pageOptions(output, request, io);
  if (pair && output.format === 'pretty') {
    const { renderPairExplanation } = await import('../../report/explain.js');
    return [renderPairExplanation(result, ...pair, options)];
  }
  if (!isReportFormat(output.format))
    throw new OptionError(`there is no report of a run as ${output.format}`);
  const { reportPieces } = await import('../../report/render-report.js');
  return reportPieces(result, output.format, options);
}

const lister = async (
  inputs: readonly string[],
  options: Options,
  hooks: EngineHooks,
): Promise<InputList> => {
  const { listInputs } = await import('../../input-list.js');
  return listInputs(inputs, options, hooks);
};

function problemsOf(list: InputList): Told {
  return list.inputs.flatMap(({ path, state, reasons }) =>
    state === 'skipped'
      ? []
      : reasons.flatMap(({ code, record, message }) =>
          isProblem(code) && message !== null ? [{ code, path, record, message }] : [],
        ),
  );
}

async function dumpInputs(request: Request, io: Io): Promise<Finished> {
  const list = await runEngine(request, io, lister);
  const { renderInputs } = await import('../../report/input-list.js');
  return {
    problems: problemsOf(list),
    toldInReport: isReadHere(request),
    render: async (output) => {
      if (!isReportFormat(output.format))
        throw new OptionError(`there is no list of inputs as ${output.format}`);
      return renderInputs(list, output.format, pageOptions(output, request, io));
    },
  };
}

/** `dedupe <paths>`: the report itself, one pair explained, or the list of inputs. */
import { stat } from 'node:fs/promises';
import { normalize, sep } from 'node:path';
import type { InputList } from '../../model/input-entry.js';
import type { Result } from '../../model/result.js';
import type { Options } from '../../options.js';
import { OptionError } from '../../options.js';
import type { OpenTexts } from '../../pipeline.js';
import { isFindingFormat, isFolderFormat, isReportFormat } from '../../report/format-names.js';
import type { CommandSpec, Request } from '../command.js';
import type { Told } from '../complain.js';
import { type ExitCode, isProblem } from '../exit-codes.js';
import type { Finished } from '../finish.js';
import { checkOutputs, finish, isReadHere, pageOptions } from '../finish.js';
import { EPILOGUE } from '../help.js';
import type { Rendered } from '../html-output.js';
import type { Io } from '../io.js';
import type { Output } from '../outputs.js';
import type { Engine, EngineHooks } from '../run-engine.js';
import { pipeline, runEngine } from '../run-engine.js';

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
    const report = outputs.find(({ format }) => !/^(?:pretty|json|ndjson)$/.test(format));
    if (line.dumpInputs && report)
      throw new OptionError(`--dump-inputs is written as pretty, json or ndjson, not as ${report.format}`);
  },
  execute: async (request, io, engine) => {
    await checkOutputs(request);
    if (engine === pipeline && (await canStream(request))) return streamed(request, io);
    return finish(request, io, await (request.line.dumpInputs ? dumpInputs : report)(request, io, engine));
  },
};

/** Whether all that is asked for can be written while it is made: then the result is never held whole. */
async function canStream({ outputs, line }: Request): Promise<boolean> {
  if (line.dumpInputs || line.explain.length > 0) return false;
  const { isStreamed } = await import('../../report/load-renderer.js');
  return outputs.every(({ format }) => isReportFormat(format) && isStreamed(format));
}

async function streamed(request: Request, io: Io): Promise<ExitCode> {
  const { made } = await runEngine(request, io, async (inputs, options, hooks) => {
    const { runThen } = await import('../../pipeline.js');
    const { assembleSections } = await import('../../report/assemble.js');
    const { loadStreamRenderer } = await import('../../report/load-renderer.js');
    return runThen(inputs, options, hooks, (parts) => {
      const sections = assembleSections(parts);
      hooks.clearProgress();
      return finish(request, io, {
        problems: parts.problems,
        toldInReport: false,
        render: async ({ format }) => {
          const renderer = isReportFormat(format) ? await loadStreamRenderer(format) : null;
          return renderer?.(sections) ?? [];
        },
      });
    });
  });
  return made;
}

async function report(request: Request, io: Io, engine: Engine): Promise<Finished> {
  if (request.outputs.some(isOfFindings)) return reportWithFindings(request, io);
  const { made: result, texts } = await runEngine(request, io, engine);
  const [a, b] = request.line.explain;
  const pair = a === undefined || b === undefined ? null : ([a, b] as const);
  return {
    problems: result.problems,
    toldInReport: pair === null && isReadHere(request),
    render: (output) => renderedFor(output, { result, pair, texts }, request, io),
    close: texts?.close,
  };
}

function isOfFindings({ format }: Output): boolean {
  return !isReportFormat(format) && !isFolderFormat(format);
}

/**
 * Formats that only make sense of findings: what a check would find among these reports, none of which fails
 * anything. The other reports of the run are what they are without.
 */
async function reportWithFindings(request: Request, io: Io): Promise<Finished> {
  const { made: found, texts } = await runEngine(request, io, async (incoming, options, hooks) => {
    const { runCheck } = await import('../../run-check.js');
    const check = { failOn: [], allowEmpty: true, now: io.clock() };
    return runCheck({ incoming, against: null, options, check, root: await rootOf(incoming) }, hooks);
  });
  return {
    problems: found.problems,
    toldInReport: isReadHere(request),
    render: async (output) => {
      if (isOfFindings(output) && isFindingFormat(output.format)) {
        const { findingPieces } = await import('../../report/render-findings.js');
        return findingPieces(found, output.format, pageOptions(output, request, io));
      }
      return renderedFor(output, { result: found.result, pair: null, texts }, request, io);
    },
    close: texts?.close,
  };
}

/** Paths of a run lead from the only folder that was named; those of findings lead from the working folder. */
async function rootOf(inputs: readonly string[]): Promise<string> {
  const [only = ''] = inputs;
  if (inputs.length !== 1 || only === '-') return '';
  const isFolder = await stat(only).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const shown = normalize(only).split(sep).join('/').replace(/\/$/, '');
  return !isFolder || shown === '.' ? '' : `${shown}/`;
}

/** What there is to write of a run. */
interface Reported {
  readonly result: Result;
  /** To be explained in place of the pretty report. */
  readonly pair: readonly [string, string] | null;
  readonly texts: OpenTexts | null;
}

/** The result in the format asked for; a pair in place of the pretty report. */
export async function renderedFor(
  output: Output,
  { result, pair, texts }: Reported,
  request: Request,
  io: Io,
): Promise<Rendered> {
  const options = { ...pageOptions(output, request, io), texts: texts?.textOf };
  if (pair && output.format === 'pretty') {
    const { renderPairExplanation } = await import('../../report/explain.js');
    return [renderPairExplanation(result, ...pair, options)];
  }
  if (isFolderFormat(output.format)) {
    const { htmlPages } = await import('../../report/html/render-html.js');
    return { pages: htmlPages(result, options) };
  }
  if (!isReportFormat(output.format))
    throw new OptionError(`there is no report of a run as ${output.format}`);
  const { loadRenderer } = await import('../../report/load-renderer.js');
  return (await loadRenderer(output.format))(result, options);
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
  const { made: list } = await runEngine(request, io, lister);
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

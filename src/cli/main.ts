/** The command from argv to exit code. Everything heavy is loaded when it is needed: help must be quick. */
import { SpillError } from '../engine/spill-file.js';
import type { InputList } from '../model/input-entry.js';
import type { Problem } from '../model/problem.js';
import type { TextOf } from '../model/report-text.js';
import type { Result } from '../model/result.js';
import type { Options } from '../options.js';
import { OptionError } from '../options.js';
import type { OpenTexts } from '../pipeline.js';
import type { RenderOptions } from '../report/page.js';
import type { Request } from './arguments.js';
import { parseArguments } from './arguments.js';
import { countLosses, ExitCode, isProblem } from './exit-codes.js';
import type { Rendered } from './html-output.js';
import { showReport, wantsTexts, writeFolder } from './html-output.js';
import type { Io } from './io.js';
import { processIo } from './io.js';
import type { Output } from './outputs.js';
import type { ProgressState } from './progress.js';
import { columnsOf, wantsColor, wantsUnicode } from './terminal.js';
import { checkWritable, OutputError, writeFile, writeStream } from './write.js';

export interface EngineHooks {
  readonly onProgress: (state: ProgressState) => void;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdinFilename: string | null;
  /** There when a report prints the delivered texts. */
  readonly onTexts?: ((texts: OpenTexts) => void) | undefined;
}

export type Engine = (inputs: readonly string[], options: Options, hooks: EngineHooks) => Promise<Result>;

const pipeline: Engine = async (inputs, options, hooks) => {
  const { run } = await import('../pipeline.js');
  return run(inputs, options, hooks);
};

const lister = async (
  inputs: readonly string[],
  options: Options,
  hooks: EngineHooks,
): Promise<InputList> => {
  const { listInputs } = await import('../input-list.js');
  return listInputs(inputs, options, hooks);
};

const NO_INPUT = 'no input: name files or folders, as in "dedupe ./articles", or pipe text in';

async function inputsOf(request: Request, io: Io): Promise<readonly string[]> {
  const fromList = request.filesFrom === '-';
  if (fromList && request.inputs.includes('-'))
    throw new OptionError('standard input cannot be both an article and the list of --files-from');
  const listed =
    request.filesFrom === null
      ? []
      : await (await import('./files-from.js')).pathsFrom(request.filesFrom, io);
  const inputs = [...request.inputs, ...listed];
  if (inputs.length > 0) return inputs;
  if (!io.stdinGiven) throw new OptionError(NO_INPUT);
  return ['-'];
}

/** Patterns of files that were named come before those of the command line, which may overrule them. */
async function optionsOf({ options, ignoreFiles }: Request): Promise<Options> {
  if (ignoreFiles.length === 0) return options;
  const { patternsFrom } = await import('./ignore-files.js');
  return { ...options, ignore: [...(await patternsFrom(ignoreFiles)), ...(options.ignore ?? [])] };
}

/** `engine` with what it needs around it. */
async function runEngine<R>(
  request: Request,
  io: Io,
  engine: (inputs: readonly string[], options: Options, hooks: EngineHooks) => Promise<R>,
  onTexts?: (texts: OpenTexts) => void,
): Promise<R> {
  const inputs = await inputsOf(request, io);
  const options = await optionsOf(request);
  const { progressOn } = await import('./progress.js');
  const progress = progressOn(io, request.progress && !request.quiet);
  try {
    return await engine(inputs, options, {
      onProgress: progress.update,
      stdin: io.stdin,
      stdinFilename: request.stdinFilename,
      onTexts,
    });
  } finally {
    progress.clear();
  }
}

/** The two reports to explain in place of the pretty report, as ids or as named; null for none. */
async function pairToExplain(request: Request, result: Result): Promise<readonly [string, string] | null> {
  if (request.command !== 'compare') return request.explain;
  return (await import('./compared-pair.js')).comparedPair(request.inputs, result);
}

type Pair = Awaited<ReturnType<typeof pairToExplain>>;

function pageOptions(output: Output, request: Request, io: Io): RenderOptions {
  const toTerminal = output.path === null && (io.stdout.isTTY ?? false);
  return {
    columns: request.columns ?? (output.path === null ? columnsOf(io.stdout, io.env) : undefined),
    color:
      output.path === null || request.color === 'always'
        ? wantsColor(request.color, io.env, toTerminal)
        : false,
    unicode: !request.ascii && wantsUnicode(io.env),
    all: request.all,
    verbose: request.verbose,
    reportLimit: request.reportLimit ?? undefined,
  };
}

async function renderedFor(
  output: Output,
  result: Result,
  pair: Pair,
  texts: TextOf | undefined,
  request: Request,
  io: Io,
): Promise<Rendered> {
  const options = { ...pageOptions(output, request, io), texts };
  if (pair && output.format === 'pretty') {
    const { renderPairExplanation } = await import('../report/explain.js');
    return [renderPairExplanation(result, ...pair, options)];
  }
  if (output.format === 'html-dir') {
    const { htmlPages } = await import('../report/html/render-html.js');
    return { pages: htmlPages(result, options) };
  }
  const { reportPieces } = await import('../report/render-report.js');
  return reportPieces(result, output.format, options);
}

interface Written {
  readonly failures: readonly OutputError[];
  /** The reader of standard output went away before the end. */
  readonly closed: boolean;
}

/** Every report is tried, so that one that cannot be written takes no other with it. */
async function writeReports(
  request: Request,
  io: Io,
  render: (output: Output) => Promise<Rendered>,
): Promise<Written> {
  const failures: OutputError[] = [];
  let closed = false;
  for (const output of request.outputs) {
    const pieces = await render(output);
    try {
      if ('pages' in pieces) await writeFolder(output.path ?? '.', pieces.pages);
      else if (output.path === null)
        closed = (await writeStream(io.stdout, pieces, 'standard output')) === 'closed';
      else await writeFile(output.path, pieces);
    } catch (error) {
      if (!(error instanceof OutputError)) throw error;
      failures.push(error);
    }
  }
  return { failures, closed };
}

async function complain(lines: readonly string[], io: Io): Promise<void> {
  const { terminalName } = await import('../report/terminal-text.js');
  const { withoutCommands } = await import('../report/ci-commands.js');
  const clean = (line: string): string => withoutCommands(terminalName(line));
  const safe = lines.map((line) => `dedupe: ${line.split('\n').map(clean).join('\n')}\n`);
  await writeStream(io.stderr, safe, 'standard error').catch(() => undefined);
}

/** As many problems are named on standard error; all of them stand in every report but the pretty one. */
const MOST_TOLD = 20;

type Told = readonly Pick<Problem, 'code' | 'path' | 'record' | 'message'>[];

function problemsOf(list: InputList): Told {
  return list.inputs.flatMap(({ path, state, reasons }) =>
    state === 'skipped'
      ? []
      : reasons.flatMap(({ code, record, message }) =>
          isProblem(code) && message !== null ? [{ code, path, record, message }] : [],
        ),
  );
}

/** A line each, where the report on standard output does not tell them to a person; then what they come to. */
async function tellProblems(request: Request, problems: Told, toldInReport: boolean, io: Io): Promise<void> {
  if (request.quiet || problems.length === 0) return;
  const named = problems
    .slice(0, MOST_TOLD)
    .map(({ path, record, message }) => `${record === null ? path : `${path}#${record}`}: ${message}`);
  const rest = problems.length - named.length;
  if (rest > 0) named.push(`+ ${rest === 1 ? '1 more problem' : `${rest} more problems`} (--json tells all)`);
  const sum = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
  const hint = request.allowIncomplete ? '' : '; exit code 3, --allow-incomplete makes it 0';
  const incomplete = countLosses(problems) > 0 ? `: the report is incomplete${hint}` : '';
  await complain([...(toldInReport ? [] : named), `finished with ${sum}${incomplete}`], io);
}

interface Finished {
  readonly problems: Told;
  /** A person reads the problems in the report on standard output. */
  readonly toldInReport: boolean;
  readonly render: (output: Output) => Promise<Rendered>;
  /** Once all is written. */
  readonly close?: () => void;
}

async function compare(request: Request, io: Io, engine: Engine): Promise<Finished> {
  let texts: OpenTexts | null = null;
  const keep = (open: OpenTexts): void => {
    texts = open;
  };
  const result = await runEngine(request, io, engine, wantsTexts(request.outputs) ? keep : undefined);
  const { textOf, close }: Partial<OpenTexts> = texts ?? {};
  const pair = await pairToExplain(request, result);
  return {
    problems: result.problems,
    toldInReport: pair === null && isReadHere(request),
    render: (output) => renderedFor(output, result, pair, textOf, request, io),
    ...(close ? { close } : {}),
  };
}

async function dumpInputs(request: Request, io: Io): Promise<Finished> {
  const report = request.outputs.find(({ format }) => /^(?:html|markdown)/.test(format));
  if (report)
    throw new OptionError(`--dump-inputs is written as pretty, json or ndjson, not as ${report.format}`);
  const list = await runEngine(request, io, lister);
  const { renderInputs } = await import('../report/input-list.js');
  return {
    problems: problemsOf(list),
    toldInReport: isReadHere(request),
    render: async (output) => renderInputs(list, output.format, pageOptions(output, request, io)),
  };
}

function isReadHere({ outputs }: Request): boolean {
  return outputs.some(({ format, path }) => format === 'pretty' && path === null);
}

async function execute(request: Request, io: Io, engine: Engine): Promise<ExitCode> {
  for (const { path, format } of request.outputs)
    if (path !== null && format !== 'html-dir') await checkWritable(path);
  const { problems, toldInReport, render, close } = request.dumpInputs
    ? await dumpInputs(request, io)
    : await compare(request, io, engine);
  const { failures, closed } = await writeReports(request, io, render).finally(close);
  if (request.open && failures.length === 0) await showReport(request.outputs);
  // Whoever stopped reading has seen enough: nothing more is said.
  if (closed && failures.length === 0) return ExitCode.Done;
  await tellProblems(request, problems, toldInReport, io);
  if (failures.length > 0) {
    await complain(
      failures.map(({ message }) => message),
      io,
    );
    return ExitCode.Output;
  }
  return countLosses(problems) > 0 && !request.allowIncomplete ? ExitCode.Incomplete : ExitCode.Done;
}

async function failed(error: unknown, verbose: boolean, io: Io): Promise<ExitCode> {
  if (error instanceof OptionError) {
    await complain([error.message, 'try "dedupe --help"'], io);
    return ExitCode.Usage;
  }
  if (error instanceof OutputError || error instanceof SpillError) {
    await complain([error.message], io);
    return ExitCode.Output;
  }
  const message = error instanceof Error ? error.message : String(error);
  const stack = verbose && error instanceof Error ? [error.stack ?? ''] : [];
  const hint = verbose ? 'please report it' : 'please report it; --verbose shows where it happened';
  await complain([`internal error: ${message} (${hint})`, ...stack], io);
  return ExitCode.Internal;
}

/**
 * Runs the command and gives its exit code, after everything written has reached its reader. Never
 * rejects. `engine` is the pipeline unless a test gives another.
 */
export async function main(
  argv: readonly string[],
  io: Io = processIo(),
  engine: Engine = pipeline,
): Promise<ExitCode> {
  let verbose = false;
  try {
    const parsed = parseArguments(argv, columnsOf(io.stdout, io.env) ?? 80);
    if (parsed.kind === 'usage') throw new OptionError(parsed.message);
    if (parsed.kind === 'text') {
      await writeStream(io.stdout, [parsed.text], 'standard output');
      return ExitCode.Done;
    }
    verbose = parsed.request.verbose;
    return await execute(parsed.request, io, engine);
  } catch (error) {
    return failed(error, verbose, io);
  }
}

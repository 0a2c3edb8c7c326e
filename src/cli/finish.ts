/** The end of every command: reports written, problems told, and the exit code of it all. */
import { isFolderFormat } from '../report/format-names.js';
import type { RenderOptions } from '../report/page.js';
import type { Request } from './command.js';
import { complain, type Told, tellProblems } from './complain.js';
import { countLosses, ExitCode } from './exit-codes.js';
import { type Rendered, showReport, writeFolder } from './html-output.js';
import type { Io } from './io.js';
import type { Output } from './outputs.js';
import { columnsOf, wantsColor, wantsUnicode } from './terminal.js';
import { checkWritable, OutputError, writeFile, writeStream } from './write.js';

export interface Finished {
  readonly problems: Told;
  /** A person reads the problems in the report on standard output. */
  readonly toldInReport: boolean;
  readonly render: (output: Output) => Promise<Rendered>;
  /** Once all is written. */
  readonly close?: (() => void) | undefined;
  /** Further files; what cannot be written is told with the reports that could not. Each throws OutputError. */
  readonly alsoWrite?: readonly (() => Promise<void>)[];
  /** What a check comes to; absent for commands that only report. */
  readonly verdict?: {
    readonly code: ExitCode;
    /** Said last. */
    readonly lines: readonly string[];
  };
}

export function pageOptions(output: Output, { line }: Request, io: Io): RenderOptions {
  const toTerminal = output.path === null && (io.stdout.isTTY ?? false);
  return {
    columns: line.columns ?? (output.path === null ? columnsOf(io.stdout, io.env) : undefined),
    color:
      output.path === null || line.color === 'always' ? wantsColor(line.color, io.env, toTerminal) : false,
    unicode: !line.ascii && wantsUnicode(io.env),
    all: line.all,
    verbose: line.verbose,
    reportLimit: line.reportLimit ?? undefined,
  };
}

/** The pretty report goes to standard output. */
export function isReadHere({ outputs }: Request): boolean {
  return outputs.some(({ format, path }) => format === 'pretty' && path === null);
}

/** Fails early where a long run would be for nothing. Throws OutputError. */
export async function checkOutputs({ outputs }: Request): Promise<void> {
  for (const { path, format } of outputs)
    if (path !== null && !isFolderFormat(format)) await checkWritable(path);
}

interface Written {
  readonly failures: readonly OutputError[];
  /** The reader of standard output went away before the end. */
  readonly closed: boolean;
}

/** Every report is tried, so that one that cannot be written takes no other with it. */
async function writeReports(
  { outputs }: Request,
  io: Io,
  { render, alsoWrite = [] }: Pick<Finished, 'render' | 'alsoWrite'>,
): Promise<Written> {
  const failures: OutputError[] = [];
  let closed = false;
  const write = async (output: Output): Promise<void> => {
    const pieces = await render(output);
    if ('pages' in pieces) await writeFolder(output.path ?? '.', pieces.pages);
    else if (output.path === null)
      closed = (await writeStream(io.stdout, pieces, 'standard output')) === 'closed';
    else await writeFile(output.path, pieces);
  };
  for (const step of [...outputs.map((output) => () => write(output)), ...alsoWrite]) {
    try {
      await step();
    } catch (error) {
      if (!(error instanceof OutputError)) throw error;
      failures.push(error);
    }
  }
  return { failures, closed };
}

/** Reports are written before any code is given; what could not be written outweighs what could not be read. */
export async function finish(request: Request, io: Io, finished: Finished): Promise<ExitCode> {
  const { problems, toldInReport, close, verdict } = finished;
  const { failures, closed } = await writeReports(request, io, finished).finally(close);
  if (request.line.open && failures.length === 0) await showReport(request.outputs);
  const decided = verdict?.code ?? ExitCode.Done;
  // Whoever stopped reading has seen enough: nothing more is said.
  if (closed && failures.length === 0) return decided;
  await tellProblems(request, problems, toldInReport, io);
  if (verdict && !request.line.quiet) await complain(verdict.lines, io);
  if (failures.length > 0) {
    await complain(
      failures.map(({ message }) => message),
      io,
    );
    return ExitCode.Output;
  }
  return countLosses(problems) > 0 && !request.line.allowIncomplete ? ExitCode.Incomplete : decided;
}

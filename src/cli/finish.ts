/** The end of every command: reports written, problems told, and the exit code of it all. */
import type { RenderOptions } from '../report/page.js';
import type { Request } from './command.js';
import { complain, type Told, tellProblems } from './complain.js';
import { countLosses, ExitCode } from './exit-codes.js';
import type { Io } from './io.js';
import type { Output } from './outputs.js';
import { columnsOf, wantsColor, wantsUnicode } from './terminal.js';
import { checkWritable, OutputError, type Pieces, writeFile, writeStream } from './write.js';

export interface Finished {
  readonly problems: Told;
  /** A person reads the problems in the report on standard output. */
  readonly toldInReport: boolean;
  readonly render: (output: Output) => Promise<Pieces>;
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
  };
}

/** The pretty report goes to standard output. */
export function isReadHere({ outputs }: Request): boolean {
  return outputs.some(({ format, path }) => format === 'pretty' && path === null);
}

/** Fails early where a long run would be for nothing. Throws OutputError. */
export async function checkOutputs({ outputs }: Request): Promise<void> {
  for (const { path } of outputs) if (path !== null) await checkWritable(path);
}

interface Written {
  readonly failures: readonly OutputError[];
  /** The reader of standard output went away before the end. */
  readonly closed: boolean;
}

/** Every report is tried, so that one that cannot be written takes no other with it. */
async function writeReports({ outputs }: Request, io: Io, render: Finished['render']): Promise<Written> {
  const failures: OutputError[] = [];
  let closed = false;
  for (const output of outputs) {
    const pieces = await render(output);
    try {
      if (output.path === null)
        closed = (await writeStream(io.stdout, pieces, 'standard output')) === 'closed';
      else await writeFile(output.path, pieces);
    } catch (error) {
      if (!(error instanceof OutputError)) throw error;
      failures.push(error);
    }
  }
  return { failures, closed };
}

/** Reports are written before any code is given; what could not be written outweighs what could not be read. */
export async function finish(request: Request, io: Io, finished: Finished): Promise<ExitCode> {
  const { problems, toldInReport, render, verdict } = finished;
  const { failures, closed } = await writeReports(request, io, render);
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

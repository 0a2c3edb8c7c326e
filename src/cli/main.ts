/** The command from argv to exit code. Everything heavy is loaded when it is needed: help must be quick. */
import { SpillError } from '../engine/spill-file.js';
import { OptionError } from '../options.js';
import { parseArguments, requestOf } from './arguments.js';
import { COMMAND_SPECS } from './commands/all.js';
import { complain } from './complain.js';
import { ExitCode } from './exit-codes.js';
import type { Io } from './io.js';
import { processIo } from './io.js';
import type { Engine } from './run-engine.js';
import { pipeline } from './run-engine.js';
import { columnsOf } from './terminal.js';
import { OutputError, writeStream } from './write.js';

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
    verbose = parsed.asked.given.line.verbose ?? false;
    const { configured } = await import('./configured.js');
    const { asked, merged, folderRules } = await configured(parsed.asked, io);
    if (asked.given.line.printConfig) {
      const { printedConfig } = await import('../config/merge-config.js');
      await writeStream(io.stdout, [printedConfig(merged, asked.command)], 'standard output');
      return ExitCode.Done;
    }
    const request = requestOf(asked, folderRules);
    verbose = request.line.verbose;
    return await COMMAND_SPECS[request.command].execute(request, io, engine);
  } catch (error) {
    return failed(error, verbose, io);
  }
}

/** The command from argv to exit code. Everything heavy is loaded when it is needed: help must be quick. */
import { ArchiveError, type ArchiveFault } from '../archive/archive-error.js';
import { isServerAddress } from '../archive/server-address.js';
import { SpillError } from '../engine/spill-file.js';
import { messageOf } from '../error-words.js';
import { OptionError, PLAIN_COMMANDS } from '../options.js';
import { ShardError, type ShardFault } from '../shards/shard-error.js';
import { type CommandLine, parseArguments, requestOf } from './arguments.js';
import { COMMAND_SPECS } from './commands/all.js';
import { complain } from './complain.js';
import { ExitCode } from './exit-codes.js';
import { forCommand, merged } from './given.js';
import type { FoundRules } from './ignore-files.js';
import type { Io } from './io.js';
import { processIo } from './io.js';
import { optionRows } from './line-options.js';
import type { Layer } from './print-config.js';
import type { Engine } from './run-engine.js';
import { pipeline } from './run-engine.js';
import { columnsOf } from './terminal.js';
import { OutputError, writeStream } from './write.js';

const FAULT_CODES: Readonly<Record<ArchiveFault, ExitCode>> = {
  missing: ExitCode.Archive,
  unreachable: ExitCode.Archive,
  'not-an-archive': ExitCode.Archive,
  newer: ExitCode.Archive,
  damaged: ExitCode.Archive,
  busy: ExitCode.Busy,
  refused: ExitCode.Output,
  settings: ExitCode.Usage,
};

const SHARD_CODES: Readonly<Record<ShardFault, ExitCode>> = {
  missing: ExitCode.Archive,
  damaged: ExitCode.Archive,
  refused: ExitCode.Output,
  'no-engine': ExitCode.Usage,
  failed: ExitCode.Engine,
};

async function failed(error: unknown, verbose: boolean, io: Io): Promise<ExitCode> {
  if (error instanceof OptionError) {
    await complain([error.message, 'try "dedupe --help"'], io);
    return ExitCode.Usage;
  }
  if (error instanceof ArchiveError) {
    await complain([error.message], io);
    return FAULT_CODES[error.fault];
  }
  if (error instanceof ShardError) {
    await complain([error.message], io);
    return SHARD_CODES[error.fault];
  }
  if (error instanceof OutputError || error instanceof SpillError) {
    await complain([error.message], io);
    return ExitCode.Output;
  }
  const message = messageOf(error);
  const stack = verbose && error instanceof Error ? [error.stack ?? ''] : [];
  const hint = verbose ? 'please report it' : 'please report it; --verbose shows where it happened';
  await complain([`internal error: ${message} (${hint})`, ...stack], io);
  return ExitCode.Internal;
}

interface Surroundings {
  /** What each gave, the one that counts most first. */
  readonly layers: readonly Layer[];
  readonly rules: FoundRules;
  /** A sentence each: what lies in a folder that is read, and gives no orders. */
  readonly notes: readonly string[];
}

async function surroundingsOf({ command, flags, inputs }: CommandLine, io: Io): Promise<Surroundings> {
  const own = { name: 'flags', given: flags };
  const nothing = { folderRules: [], paths: [], refused: [] };
  if (flags.line.useConfig === false || PLAIN_COMMANDS.includes(command))
    return { layers: [own], rules: nothing, notes: [] };
  const { environmentConfig, findConfig } = await import('./config.js');
  const read = [...inputs, ...(flags.line.against ?? [])].filter((path) => !isServerAddress(path));
  const found = await findConfig(flags.line.config ?? null, io.cwd(), read);
  const others = [
    { name: 'environment', given: environmentConfig(io) },
    ...(found ? [{ name: found.path, given: found.given }] : []),
  ].map(({ name, given }) => ({ name, given: forCommand(given, command) }));
  const layers = [own, ...others];
  const { gitignore = false } = merged(layers.map(({ given }) => given).reverse()).line;
  const leavesOut = optionRows(command).some(({ key }) => key === 'ignoreFiles');
  const { rulesUpwards } = await import('./ignore-files.js');
  const rules = leavesOut ? rulesUpwards(io.cwd(), read, gitignore) : nothing;
  const notObeyed = (path: string, flag: string): string =>
    `${path} lies in a folder that is read, so it is not obeyed; ${flag} ${path} does`;
  const notes = [
    ...(found?.isInput ? [notObeyed(found.path, '--config')] : []),
    ...rules.refused.map((path) => notObeyed(path, '--ignore-file')),
  ];
  return { layers, rules, notes };
}

/** What is no archive here is read as reports, and a report names its files: an address is none, and may be secret. */
function refuseAddresses({ command, inputs }: CommandLine): void {
  const free = command === 'archive' ? inputs.filter((_, n) => n !== 1) : inputs;
  if (free.some(isServerAddress))
    throw new OptionError(
      'the address of a server stands behind --against, --archive or the command of "dedupe archive"',
    );
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
    const { line } = parsed;
    verbose = line.flags.line.verbose ?? false;
    refuseAddresses(line);
    const { layers, rules, notes } = await surroundingsOf(line, io);
    const given = merged(layers.map((layer) => layer.given).reverse());
    const request = requestOf(line, given, rules.folderRules);
    verbose = request.line.verbose;
    if (!request.line.quiet && notes.length > 0) await complain(notes, io);
    if (request.line.printConfig) {
      const { printedConfig } = await import('./print-config.js');
      await writeStream(io.stdout, [printedConfig(request, layers, rules.paths)], 'standard output');
      return ExitCode.Done;
    }
    return await COMMAND_SPECS[request.command].execute(request, io, engine);
  } catch (error) {
    return failed(error, verbose, io);
  }
}

/** What a command of the program is: its words for the help, and what it does with a request. */
import type { CheckOptions, CommandName, Options } from '../options.js';
import type { FolderRules } from '../read/walk-folder.js';
import type { Format } from '../report/format-names.js';
import type { ExitCode } from './exit-codes.js';
import type { Io } from './io.js';
import type { LineSettings } from './line-options.js';
import type { Output } from './outputs.js';
import type { Engine } from './run-engine.js';

/** The command line as it was understood. */
export interface Request {
  readonly command: CommandName;
  readonly inputs: readonly string[];
  /** As given; the engine fills in the rest. */
  readonly options: Options;
  readonly check: CheckOptions;
  readonly line: LineSettings;
  readonly outputs: readonly Output[];
  /** Of the working folder and those above it, outermost first. */
  readonly folderRules: readonly FolderRules[];
}

export interface CommandSpec {
  readonly name: CommandName;
  /** For the list of commands; the main one is not in it. */
  readonly summary: string;
  readonly description: string;
  readonly usage: string;
  /** As commander takes them, with their help. */
  readonly operands: readonly (readonly [name: string, help: string])[];
  /** That it writes, where it does not write all of them. */
  readonly formats?: readonly Format[];
  /** Examples and exit codes. */
  readonly epilogue: string;
  /** Throws OptionError for what does not go together. Nothing has been read yet. */
  readonly refuse: (request: Request) => void;
  /** Throws OptionError, OutputError, SpillError. `engine` is the pipeline unless a test gives another. */
  readonly execute: (request: Request, io: Io, engine: Engine) => Promise<ExitCode>;
}

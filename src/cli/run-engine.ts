/** Inputs and options of a request put together, and the engine run on them with its progress shown. */
import type { Result } from '../model/result.js';
import type { Options } from '../options.js';
import { OptionError } from '../options.js';
import type { OpenTexts } from '../pipeline.js';
import type { FolderRules } from '../read/walk-folder.js';
import type { Request } from './command.js';
import { wantsTexts } from './html-output.js';
import type { Io } from './io.js';
import { keepHeapLean } from './lean-heap.js';
import { optimiseLate } from './optimise-late.js';
import type { ProgressState } from './progress.js';
import { areSmall } from './small-inputs.js';

export interface EngineHooks {
  readonly onProgress: (state: ProgressState) => void;
  /** To be called before anything is written. */
  readonly clearProgress: () => void;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdinFilename: string | null;
  readonly folderRules: readonly FolderRules[];
  /** There when a report prints the delivered texts. */
  readonly onTexts?: ((texts: OpenTexts) => void) | undefined;
}

export type Engine = (inputs: readonly string[], options: Options, hooks: EngineHooks) => Promise<Result>;

export const pipeline: Engine = async (inputs, options, hooks) => {
  const { run } = await import('../pipeline.js');
  return run(inputs, options, hooks);
};

const NO_INPUT = 'no input: name files or folders, as in "dedupe ./articles", or pipe text in';

async function inputsOf({ inputs, line }: Request, io: Io): Promise<readonly string[]> {
  const { filesFrom, against } = line;
  if (filesFrom === '-' && [...inputs, ...against].includes('-'))
    throw new OptionError('standard input cannot be both an article and the list of --files-from');
  const listed = filesFrom === null ? [] : await (await import('./files-from.js')).pathsFrom(filesFrom, io);
  const all = [...inputs, ...listed];
  if (all.length > 0) return all;
  if (!io.stdinGiven || against.includes('-')) throw new OptionError(NO_INPUT);
  return ['-'];
}

/** Patterns of files that were named come before those of the command line, which may overrule them. */
export async function optionsOf({ options, line }: Request): Promise<Options> {
  if (line.ignoreFiles.length === 0) return options;
  const { patternsFrom } = await import('./ignore-files.js');
  return { ...options, ignore: [...(await patternsFrom(line.ignoreFiles)), ...(options.ignore ?? [])] };
}

/** What an engine made, and the texts where a report prints them. */
export interface Ran<R> {
  readonly made: R;
  readonly texts: OpenTexts | null;
}

/** `engine` with what it needs around it. Whoever is given texts closes them. */
export async function runEngine<R>(
  request: Request,
  io: Io,
  engine: (inputs: readonly string[], options: Options, hooks: EngineHooks) => Promise<R>,
): Promise<Ran<R>> {
  const inputs = await inputsOf(request, io);
  keepHeapLean();
  optimiseLate(request.line.against.length === 0 && areSmall(inputs));
  const opened: OpenTexts[] = [];
  const options = await optionsOf(request);
  const { progressOn } = await import('./progress.js');
  const progress = progressOn(io, request.line.progress && !request.line.quiet);
  try {
    const made = await engine(inputs, options, {
      onProgress: progress.update,
      clearProgress: progress.clear,
      stdin: io.stdin,
      stdinFilename: request.line.stdinFilename,
      folderRules: request.folderRules,
      onTexts: wantsTexts(request.outputs) ? (texts) => opened.push(texts) : undefined,
    });
    return { made, texts: opened[0] ?? null };
  } finally {
    progress.clear();
  }
}

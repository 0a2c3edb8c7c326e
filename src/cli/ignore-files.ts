/** Patterns of what is left out: files that were named, and those of the working folder and the folders above it. */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { messageOf } from '../error-words.js';
import { OptionError } from '../options.js';
import type { FolderRules } from '../read/walk-folder.js';
import { foldersUpwards, liesInInput } from './whose-orders.js';

/** Their lines, in the order in which the files were named. Throws OptionError when one cannot be read. */
export async function patternsFrom(paths: readonly string[]): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const path of paths) {
    try {
      const text = await readFile(path, 'utf8');
      for (const line of linesOf(text)) lines.push(line);
    } catch (error) {
      const why = messageOf(error);
      throw new OptionError(`--ignore-file: the patterns could not be read: ${why}`, { cause: error });
    }
  }
  return lines;
}

function linesOf(text: string): readonly string[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
}

export interface FoundRules {
  /** Outermost first. */
  readonly folderRules: readonly FolderRules[];
  /** The files they were read from, as shown. */
  readonly paths: readonly string[];
  /** Files that lie in a folder that is read: they are input, and no order. */
  readonly refused: readonly string[];
}

/**
 * The .dedupeignore of a folder and of those above it, and where `gitignore` the .gitignore up to the repository's.
 * `inputs`: what is read. Throws OptionError when one cannot be read.
 */
export function rulesUpwards(folder: string, inputs: readonly string[], gitignore: boolean): FoundRules {
  const folders = foldersUpwards(folder);
  const repository = folders.findIndex((one) => existsSync(join(one, '.git')));
  const files = folders
    .flatMap((one, at) => [
      join(one, '.dedupeignore'),
      ...(gitignore && at <= Math.max(0, repository) ? [join(one, '.gitignore')] : []),
    ])
    .filter((path) => existsSync(path));
  const shown = (path: string): string => relative(process.cwd(), path);
  const obeyed = files.filter((path) => !liesInInput(path, inputs));
  return {
    folderRules: obeyed.map(rulesOf).reverse(),
    paths: obeyed.map(shown),
    refused: files.filter((path) => !obeyed.includes(path)).map(shown),
  };
}

function rulesOf(path: string): FolderRules {
  try {
    return { folder: realpathSync.native(join(path, '..')), patterns: linesOf(readFileSync(path, 'utf8')) };
  } catch (error) {
    const why = messageOf(error);
    throw new OptionError(`the patterns could not be read: ${why} (--no-config goes on without them)`, {
      cause: error,
    });
  }
}

/** The patterns of `--ignore-file`: only what the person named counts, never a file that came with the articles. */
import { readFile } from 'node:fs/promises';
import { OptionError } from '../options.js';

/** Their lines, in the order in which the files were named. Throws OptionError when one cannot be read. */
export async function patternsFrom(paths: readonly string[]): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const path of paths) {
    try {
      const text = await readFile(path, 'utf8');
      for (const line of text.replace(/^\ufeff/, '').split(/\r?\n/)) if (line !== '') lines.push(line);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new OptionError(`--ignore-file: the patterns could not be read: ${why}`, { cause: error });
    }
  }
  return lines;
}

/**
 * Whose configuration and ignore files count: those of the folder one stands in and of the folders above it. What
 * lies in a folder that is read came with the articles and is no order; neither is what anyone may have put above.
 */
import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';

/** Anyone may write there, as in /tmp. Windows does not say it this way: there it is never so. */
function isOpenToAll(folder: string): boolean {
  try {
    return process.platform !== 'win32' && (statSync(folder).mode & 0o002) !== 0;
  } catch {
    return true;
  }
}

/** The folder itself, and those above it up to the first that anyone may write to. */
export function foldersUpwards(folder: string): readonly string[] {
  const folders = [resolve(folder)];
  for (;;) {
    const last = folders[folders.length - 1] ?? '/';
    const above = dirname(last);
    if (above === last || isOpenToAll(above)) return folders;
    folders.push(above);
  }
}

function realOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return resolve(path);
  }
}

/** Of a glob, the folder before its first sign. */
function placeOf(input: string): string {
  const at = input.search(/[*?[{]/);
  if (at < 0 || existsSync(input)) return input;
  const before = input.slice(0, at);
  return `${before.slice(0, Math.max(before.lastIndexOf('/'), before.lastIndexOf('\\')) + 1)}.`;
}

/** Whether the file is one of the inputs, or lies in one. */
export function liesInInput(path: string, inputs: readonly string[]): boolean {
  const real = realOf(path);
  return inputs
    .filter((input) => input !== '-')
    .some((input) => {
      const way = relative(realOf(placeOf(input)), real);
      return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
    });
}

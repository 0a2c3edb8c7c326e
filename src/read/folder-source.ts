/**
 * The outlet as the folders tell it: `articles/cnn/2022-01-21/x.txt` under the input `articles` is by cnn,
 * and so is `cnn/x.txt` beside `bbc/x.txt`, when both are named themselves.
 */
import type { ListedFile } from './list-inputs.js';
import { stemOf } from './path-order.js';

const MONTHS = new Set(
  (
    'jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august ' +
    'september october november december'
  ).split(' '),
);

/** Of every listed file, by its place in the list; null where no folder tells. */
export function folderSources(files: readonly ListedFile[]): readonly (string | null)[] {
  const stems = new Map<string, number>();
  for (const file of files)
    if (isOnItsOwn(file)) stems.set(stemOf(file.path), (stems.get(stemOf(file.path)) ?? 0) + 1);
  return files.map((file) => {
    if (!isOnItsOwn(file)) return sourceBelow(file.below);
    return (stems.get(stemOf(file.path)) ?? 0) > 1 ? parentName(file.path) : null;
  });
}

/** The outlet among the folders between an archive's top and one of its files, outermost first. */
export function sourceBelow(folders: readonly string[]): string | null {
  return folders.find(isName) ?? null;
}

/** No folder lies between it and what the user named. */
function isOnItsOwn({ below }: ListedFile): boolean {
  return below.length === 0;
}

function parentName(path: string): string | null {
  return path.split('/').slice(0, -1).findLast(isName) ?? null;
}

/** Not merely a date or a number: `2022-01-21`, `03`, `21 Jan 2022`; nor a step up. */
function isName(folder: string): boolean {
  const parts = folder.split(/[\s._,-]/).filter((part) => part !== '');
  return parts.some((part) => !/^\d{1,20}$/.test(part) && !MONTHS.has(part.toLowerCase()));
}

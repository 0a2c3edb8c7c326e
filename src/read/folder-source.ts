/**
 * The outlet as the folders tell it: `articles/cnn/2022-01-21/x.txt` under the input `articles` is by cnn, as is
 * `articles/papers/cnn/x.txt`, and `cnn/x.txt` beside `bbc/x.txt`, when both are named themselves.
 */
import type { ListedFile } from './list-inputs.js';
import { stemOf } from './path-names.js';

const MONTHS = new Set(
  (
    'jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august ' +
    'september october november december'
  ).split(' '),
);

/** Of every listed file, by its place in the list; null where no folder tells. */
export function folderSources(files: readonly ListedFile[]): readonly (string | null)[] {
  const stems = new Map<string, number>();
  const inputs = new Map<number | null, (readonly string[])[]>();
  for (const file of files)
    if (isOnItsOwn(file)) stems.set(stemOf(file.path), (stems.get(stemOf(file.path)) ?? 0) + 1);
    else {
      const known = inputs.get(file.folder);
      if (known) known.push(file.below);
      else inputs.set(file.folder, [file.below]);
    }
  const sourceIn = new Map([...inputs].map(([folder, below]) => [folder, outletNamer(below)]));
  return files.map((file) => {
    if (!isOnItsOwn(file)) return sourceIn.get(file.folder)?.(file.below) ?? null;
    return (stems.get(stemOf(file.path)) ?? 0) > 1 ? parentName(file.path) : null;
  });
}

/**
 * The outlet among the folders between the top (of an input, an archive) and a file. Folders that are merely dates
 * aside, it is the innermost that every file has (`papers/cnn/x.txt`: cnn), and one further out where most of those
 * names stand under several (`cnn/world/x.txt` beside `bbc/world/y.txt`: desks, not outlets). `files`: the folders
 * of each, outermost first; order does not count. Linear in them.
 */
export function outletNamer(files: readonly (readonly string[])[]): Namer {
  const named = files.map((folders) => folders.filter(isName)).filter((names) => names.length > 0);
  if (named.length === 0) return () => null;
  let level = named.reduce((least, names) => Math.min(least, names.length), Number.POSITIVE_INFINITY) - 1;
  while (level > 0 && isShared(named, level)) level -= 1;
  return (folders) => folders.filter(isName)[level] ?? null;
}

type Namer = (folders: readonly string[]) => string | null;

/** Half of the folders of that level or more are called as one under another outer folder. */
function isShared(named: readonly (readonly string[])[], level: number): boolean {
  const outer = new Map<string, Set<string>>();
  for (const names of named) {
    const around = outer.get(names[level]) ?? new Set();
    outer.set(names[level], around.add(names.slice(0, level).join('/')));
  }
  const counts = [...outer.values()].map(({ size }) => size);
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
  return 2 * sum(counts.filter((size) => size > 1)) >= sum(counts);
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

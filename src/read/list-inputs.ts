/**
 * From what the user named (files, folders, globs, `-`) to one list of files in the order of their paths,
 * with what was left out and why. Nothing is opened here. A file reached twice is listed once, under the
 * name that goes through no link, else under the first in code-unit order, whatever order it came in.
 */
import { realpathSync, type Stats, statSync } from 'node:fs';
import { basename, normalize, resolve, sep } from 'node:path';
import type { ReadItem } from '../model/read-item.js';
import { compare } from '../text/compare.js';
import { NOT_A_FILE, reasonOf } from './file-bytes.js';
import { isKnownType } from './formats.js';
import { decideIgnore, type IgnoreRules, parseIgnoreRules } from './ignore-rules.js';
import { problemItem, skipItem } from './read-problem.js';
import {
  type FolderRules,
  type ParsedFolderRules,
  type WalkEntry,
  type Walked,
  walkFolder,
} from './walk-folder.js';

export interface ListedFile extends WalkEntry {
  /** Named itself, or by a glob, rather than met in a folder. */
  readonly named: boolean;
  /** Index of the folder input it was met under; null when named. */
  readonly folder: number | null;
}

export interface Listing {
  /** In code-unit order of path. */
  readonly files: readonly ListedFile[];
  /** Problems and skips, in no order. */
  readonly items: readonly ReadItem[];
  /** Paths of the folder inputs, as typed; `ListedFile.folder` counts in it. */
  readonly folders: readonly string[];
  /** `-` was named. */
  readonly stdin: boolean;
}

export interface ListSettings {
  readonly cwd: string;
  readonly hidden: boolean;
  readonly ignore: readonly string[];
  /** Real paths of files that another listing has; those of this one are added. */
  readonly claimedFiles?: Set<string> | undefined;
  /** Paths lead from `cwd`, also where one folder is all that was named. */
  readonly fullPaths?: boolean | undefined;
  /** Outermost first. They leave out what is met in folders, not what is named itself. */
  readonly folderRules?: readonly FolderRules[] | undefined;
}

/** What is gathered while inputs are followed; each real file and folder is claimed once. */
interface Gathering {
  readonly settings: ListSettings;
  readonly ignore: IgnoreRules;
  readonly folderRules: readonly ParsedFolderRules[];
  readonly claimedFolders: Set<string>;
  readonly claimedFiles: Set<string>;
  readonly files: ListedFile[];
  readonly items: ReadItem[];
}

interface Named {
  readonly path: string;
  readonly absolute: string;
  /** Without links. */
  readonly real: string;
  readonly stat: Stats;
}

interface Link extends WalkEntry {
  readonly folder: number;
}

/** Paths of 1,000,000 files are held in memory (about 300 bytes each), so that order does not depend on the disk. */
export async function listInputs(inputs: readonly string[], settings: ListSettings): Promise<Listing> {
  const gathering: Gathering = {
    settings,
    ignore: parseIgnoreRules(settings.ignore),
    folderRules: (settings.folderRules ?? []).map(({ folder, patterns }) => ({
      folder,
      rules: parseIgnoreRules(patterns),
    })),
    claimedFolders: new Set(),
    claimedFiles: settings.claimedFiles ?? new Set(),
    files: [],
    items: [],
  };
  const paths = inputs.filter((input) => input !== '-');
  const named = (await Promise.all(paths.map((path) => findNamed(path, gathering)))).flat();
  named.sort((a, b) => Number(isLinked(a)) - Number(isLinked(b)) || compare(a.path, b.path));
  const folders = named.filter(({ stat }) => stat.isDirectory());
  const files = named.filter(({ stat }) => !stat.isDirectory());
  const only = inputs.length === 1 && folders.length === 1 && !settings.fullPaths;
  const links = folders.flatMap((folder, at) =>
    walkInput(folder, at, only ? '' : prefixOf(folder.path), gathering),
  );
  for (const file of files) if (!isLinked(file)) addNamed(file, gathering);
  followLinks(links, gathering);
  for (const file of files) if (isLinked(file)) addNamed(file, gathering);
  gathering.files.sort((a, b) => compare(a.path, b.path));
  return {
    files: gathering.files,
    items: withoutOverruled(gathering),
    folders: folders.map(({ path }) => path),
    stdin: paths.length < inputs.length,
  };
}

/** As typed, without `./` and doubled slashes, with `/` on every system. */
export function shownPath(typed: string): string {
  const shown = normalize(typed).split(sep).join('/');
  return shown.length > 1 && shown.endsWith('/') ? shown.slice(0, -1) : shown;
}

function prefixOf(folder: string): string {
  if (folder === '.') return '';
  return folder.endsWith('/') ? folder : `${folder}/`;
}

async function findNamed(typed: string, gathering: Gathering): Promise<readonly Named[]> {
  const path = shownPath(typed);
  const absolute = resolve(gathering.settings.cwd, typed);
  try {
    return [{ path, absolute, stat: statSync(absolute), real: realOf(absolute) }];
  } catch (error) {
    const why = reasonOf(error);
    if (why.code === 'missing' && /[*?[{]/.test(typed)) return findByGlob(typed, gathering);
    gathering.items.push(problemItem(why.code, path, why.message));
    return [];
  }
}

/** Files; folders only where no file matches, as a shell would hand both over and folders repeat the files. */
async function findByGlob(typed: string, gathering: Gathering): Promise<readonly Named[]> {
  const { glob } = await import('tinyglobby');
  const { cwd, hidden } = gathering.settings;
  const options = { cwd, dot: hidden, expandDirectories: false };
  const pattern = typed.split(sep).join('/');
  const files = await glob(pattern, options).catch(() => []);
  const folders = { ...options, onlyDirectories: true };
  const found = files.length > 0 ? files : await glob(pattern, folders).catch(() => []);
  const named = await Promise.all(found.map((path) => findNamed(path, gathering)));
  if (found.length === 0)
    gathering.items.push(problemItem('no-match', typed, 'No file matches this pattern.'));
  return named.flat();
}

/** The name goes through a link, of the file itself or of a folder above. */
function isLinked(named: Named): boolean {
  return named.real !== named.absolute;
}

function realOf(absolute: string): string {
  try {
    return realpathSync.native(absolute);
  } catch {
    return absolute;
  }
}

function walkInput(folder: Named, at: number, prefix: string, gathering: Gathering): readonly Link[] {
  const entry = { real: folder.real, path: prefix, below: [] };
  if (gathering.claimedFolders.has(entry.real)) {
    gathering.items.push(skipItem('repeated', `${folder.path}/`));
    return [];
  }
  return addWalked(walk(entry, folder.path, gathering), at, gathering);
}

function walk(folder: WalkEntry, shown: string, gathering: Gathering): Walked {
  return walkFolder({
    real: folder.real,
    prefix: folder.path,
    shown,
    below: folder.below,
    hidden: gathering.settings.hidden,
    ignore: gathering.ignore,
    folderRules: gathering.folderRules,
    isKnownType,
    claimFolder: (real) => claim(real, gathering.claimedFolders),
  });
}

function addWalked(walked: Walked, folder: number, gathering: Gathering): readonly Link[] {
  for (const item of walked.items) gathering.items.push(item);
  for (const file of walked.files) addFile({ ...file, named: false, folder }, gathering);
  return walked.links.map((link) => ({ ...link, folder }));
}

/** In the order of their paths, each round's new links after it. Ends, as every real folder is walked once. */
function followLinks(first: readonly Link[], gathering: Gathering): void {
  let links = first;
  while (links.length > 0)
    links = links.toSorted((a, b) => compare(a.path, b.path)).flatMap((link) => followLink(link, gathering));
}

function followLink(link: Link, gathering: Gathering): readonly Link[] {
  try {
    const real = realpathSync.native(link.real);
    const stat = statSync(real);
    if (stat.isDirectory()) return followFolder(link, real, gathering);
    if (!stat.isFile()) gathering.items.push(problemItem(NOT_A_FILE.code, link.path, NOT_A_FILE.message));
    else if (!isKnownType(link.path)) gathering.items.push(skipItem('unknown-type', link.path));
    else addFile({ ...link, real, named: false }, gathering);
  } catch (error) {
    const { code, message } = reasonOf(error);
    const words = code === 'missing' ? 'The link leads nowhere.' : message;
    gathering.items.push(problemItem(code, link.path, words));
  }
  return [];
}

function followFolder(link: Link, real: string, gathering: Gathering): readonly Link[] {
  if (link.real.startsWith(real.endsWith(sep) ? real : real + sep)) {
    const message = 'The link leads back to a folder it lies in; it was not followed.';
    gathering.items.push(problemItem('symlink-loop', link.path, message));
    return [];
  }
  const below = [...link.below, basename(link.path)];
  return addWalked(
    walk({ real, path: `${link.path}/`, below }, link.path, gathering),
    link.folder,
    gathering,
  );
}

function addNamed(file: Named, gathering: Gathering): void {
  const { path } = file;
  const names = path.split('/').filter((name) => name !== '' && name !== '.' && name !== '..');
  if (decideIgnore(gathering.ignore, names, false) === 'ignored')
    gathering.items.push(skipItem('ignored', path));
  else if (!file.stat.isFile()) gathering.items.push(problemItem(NOT_A_FILE.code, path, NOT_A_FILE.message));
  else addFile({ real: file.real, path, below: [], named: true, folder: null }, gathering);
}

function addFile(file: ListedFile, gathering: Gathering): void {
  if (claim(file.real, gathering.claimedFiles)) gathering.files.push(file);
  else gathering.items.push(skipItem('repeated', file.path));
}

function claim(real: string, claimed: Set<string>): boolean {
  if (claimed.has(real)) return false;
  claimed.add(real);
  return true;
}

/** Left out in its folder, but named itself: read, so the line that says it was left out goes. */
function withoutOverruled({ files, items }: Gathering): readonly ReadItem[] {
  const named = new Set(files.filter((file) => file.named).map(({ path }) => path));
  return items.filter(
    (item) => item.type !== 'skip' || item.skip.reason === 'repeated' || !named.has(item.skip.path),
  );
}

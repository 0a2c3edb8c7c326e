/**
 * One folder and all below it, without following links: what is in it, and what is left out and why. What lies in
 * it is input and gives no orders: a .gitignore there is a hidden file like any other.
 * Iterative, so that depth costs no stack; order is made by whoever puts the listings together.
 */
import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { ReadItem } from '../model/read-item.js';
import { isArchiveFolder } from './archive-folder.js';
import { NOT_A_FILE, reasonOf } from './file-bytes.js';
import { decideIgnore, type IgnoreRules } from './ignore-rules.js';
import { problemItem, skipItem } from './read-problem.js';

/** Patterns that stand in one folder and count below it, as a .gitignore's do. */
export interface FolderRules {
  /** Absolute, without links. */
  readonly folder: string;
  readonly patterns: readonly string[];
}

/** The same, parsed. */
export interface ParsedFolderRules {
  readonly folder: string;
  readonly rules: IgnoreRules;
}

export interface WalkRequest {
  /** The folder without links in its path. */
  readonly real: string;
  /** What its entries' paths start with: '' or 'typed/folder/'. */
  readonly prefix: string;
  /** What the folder itself is called in a problem. */
  readonly shown: string;
  /** Names of the folders between the input folder and this one. */
  readonly below: readonly string[];
  readonly hidden: boolean;
  /** The caller's own patterns. */
  readonly ignore: IgnoreRules;
  /** Those of folders, outermost first; the caller's own come before them. */
  readonly folderRules: readonly ParsedFolderRules[];
  /** Extension check of the registry. */
  readonly isKnownType: (name: string) => boolean;
  /** False when this real folder was walked before; called once a folder. */
  readonly claimFolder: (real: string) => boolean;
}

export interface WalkEntry {
  readonly real: string;
  readonly path: string;
  readonly below: readonly string[];
}

export interface Walked {
  readonly files: readonly WalkEntry[];
  readonly links: readonly WalkEntry[];
  /** Problems and skips. */
  readonly items: readonly ReadItem[];
}

interface Folder {
  readonly real: string;
  readonly prefix: string;
  readonly below: readonly string[];
}

/** Never throws: a folder that cannot be listed is a problem among the items. */
export function walkFolder(request: WalkRequest): Walked {
  const files: WalkEntry[] = [];
  const links: WalkEntry[] = [];
  const items: ReadItem[] = [];
  const open: Folder[] = [request];
  for (let folder = open.pop(); folder; folder = open.pop()) {
    if (!request.claimFolder(folder.real)) {
      items.push(skipItem('repeated', folder.prefix));
      continue;
    }
    const shown = folder.prefix === request.prefix ? request.shown : folder.prefix;
    const entries = list(folder, shown, items);
    const names = entries.flatMap((entry) => (entry.isFile() ? [entry.name] : []));
    if (isArchiveFolder(folder.real, names)) {
      items.push(skipItem('archive', shown.endsWith('/') ? shown : `${shown}/`));
      continue;
    }
    for (const entry of entries) {
      const found = {
        real: join(folder.real, entry.name),
        path: folder.prefix + entry.name,
        below: folder.below,
      };
      const skip = skipOf(entry, found.path, folder, request);
      if (skip) items.push(skip);
      else if (entry.isDirectory()) open.push(enter(folder, entry.name));
      else if (entry.isSymbolicLink()) links.push(found);
      else if (isMisspelt(entry.name, found.real))
        items.push(problemItem('unreadable', found.path, NOT_UTF8));
      else if (entry.isFile()) files.push(found);
      else items.push(problemItem(NOT_A_FILE.code, found.path, NOT_A_FILE.message));
    }
  }
  return { files, links, items };
}

const NOT_UTF8 = 'Its name is not valid UTF-8, so it cannot be opened; rename it.';

/** Bytes of a name that are no UTF-8 come as U+FFFD, and then the name is of no file. */
function isMisspelt(name: string, real: string): boolean {
  return name.includes('\ufffd') && !existsSync(real);
}

function enter(folder: Folder, name: string): Folder {
  return {
    real: join(folder.real, name),
    prefix: `${folder.prefix}${name}/`,
    below: [...folder.below, name],
  };
}

function list(folder: Folder, shown: string, items: ReadItem[]): readonly Dirent[] {
  try {
    return readdirSync(folder.real, { withFileTypes: true });
  } catch (error) {
    const { code, message } = reasonOf(error);
    items.push(problemItem(code, shown, message));
    return [];
  }
}

function skipOf(entry: Dirent, path: string, folder: Folder, request: WalkRequest): ReadItem | null {
  const isFolder = entry.isDirectory();
  const shown = isFolder ? `${path}/` : path;
  if (!request.hidden && entry.name.startsWith('.')) return skipItem('hidden', shown);
  if (isIgnored(entry.name, isFolder, path, folder, request)) return skipItem('ignored', shown);
  // A link's target may be a folder: its type is looked at when it is followed.
  if (entry.isFile() && !request.isKnownType(entry.name)) return skipItem('unknown-type', shown);
  return null;
}

function isIgnored(
  name: string,
  isFolder: boolean,
  path: string,
  folder: Folder,
  request: WalkRequest,
): boolean {
  const below = [...folder.below, name];
  const own = [below, path.split('/')].map((names) => decideIgnore(request.ignore, names, isFolder));
  if (own.includes('ignored')) return true;
  return !own.includes('kept') && isRuledOut(join(folder.real, name), isFolder, request.folderRules);
}

/** Of several folders the innermost that says something about the entry decides. */
function isRuledOut(real: string, isFolder: boolean, folders: readonly ParsedFolderRules[]): boolean {
  for (let at = folders.length - 1; at >= 0; at--) {
    const { folder, rules } = folders[at];
    const above = folder.endsWith(sep) ? folder : folder + sep;
    if (!real.startsWith(above)) continue;
    const decision = decideIgnore(rules, real.slice(above.length).split(sep), isFolder);
    if (decision !== null) return decision === 'ignored';
  }
  return false;
}

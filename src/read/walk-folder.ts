/**
 * One folder and all below it, without following links: what is in it, and what is left out and why.
 * Iterative, so that depth costs no stack; order is made by whoever puts the listings together.
 */
import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadItem } from '../model/read-item.js';
import { NOT_A_FILE, readFileBytes, reasonOf, tooLarge } from './file-bytes.js';
import { decideIgnore, type IgnoreRules, parseIgnoreRules } from './ignore-rules.js';
import { problemItem, skipItem } from './read-problem.js';

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
  /** The caller's own patterns: count for every folder and cannot be undone by a file in one. */
  readonly ignore: IgnoreRules;
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

const RULE_FILES = ['.gitignore', '.dedupeignore'];

/** A .gitignore is a few kilobytes; one of megabytes would cost its length for every file there is. */
const MAX_RULE_BYTES = 32_768;

interface Folder {
  readonly real: string;
  readonly prefix: string;
  readonly below: readonly string[];
  /** Rules of this folder and those above, innermost last, each with how many of `below` lead to it. */
  readonly rules: readonly { readonly rules: IgnoreRules; readonly depth: number }[];
}

/** Never throws: a folder that cannot be listed is a problem among the items. */
export function walkFolder(request: WalkRequest): Walked {
  const files: WalkEntry[] = [];
  const links: WalkEntry[] = [];
  const items: ReadItem[] = [];
  const open: Folder[] = [{ ...request, rules: [] }];
  for (let folder = open.pop(); folder; folder = open.pop()) {
    if (!request.claimFolder(folder.real)) {
      items.push(skipItem('repeated', folder.prefix));
      continue;
    }
    const entries = list(folder, folder.prefix === request.prefix ? request.shown : folder.prefix, items);
    const within = { ...folder, rules: rulesOf(folder, entries, items) };
    for (const entry of entries) {
      if (RULE_FILES.includes(entry.name)) continue;
      const found = {
        real: join(folder.real, entry.name),
        path: folder.prefix + entry.name,
        below: folder.below,
      };
      const skip = skipOf(entry, found.path, within, request);
      if (skip) items.push(skip);
      else if (entry.isDirectory()) open.push(enter(within, entry.name));
      else if (entry.isSymbolicLink()) links.push(found);
      else if (entry.isFile()) files.push(found);
      else items.push(problemItem(NOT_A_FILE.code, found.path, NOT_A_FILE.message));
    }
  }
  return { files, links, items };
}

function enter(folder: Folder, name: string): Folder {
  return {
    real: join(folder.real, name),
    prefix: `${folder.prefix}${name}/`,
    below: [...folder.below, name],
    rules: folder.rules,
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

function rulesOf(folder: Folder, entries: readonly Dirent[], items: ReadItem[]): Folder['rules'] {
  const names = RULE_FILES.filter((name) => entries.some((entry) => entry.name === name));
  const lines = names.flatMap((name) => {
    const file = readFileBytes(join(folder.real, name), MAX_RULE_BYTES);
    if (file.ok)
      return Buffer.from(file.bytes)
        .toString('utf8')
        .replace(/^\ufeff/, '')
        .split('\n');
    const why =
      file.why.code === 'too-large'
        ? `${tooLarge(null, MAX_RULE_BYTES).message.split(';')[0]}.`
        : file.why.message;
    items.push(problemItem(file.why.code, folder.prefix + name, `Its patterns do not count. ${why}`));
    return [];
  });
  return lines.length === 0
    ? folder.rules
    : [...folder.rules, { rules: parseIgnoreRules(lines), depth: folder.below.length }];
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
  if (decideIgnore(request.ignore, below, isFolder) === 'ignored') return true;
  if (decideIgnore(request.ignore, path.split('/'), isFolder) === 'ignored') return true;
  for (let at = folder.rules.length - 1; at >= 0; at--) {
    const { rules, depth } = folder.rules[at];
    const decision = decideIgnore(rules, below.slice(depth), isFolder);
    if (decision) return decision === 'ignored';
  }
  return false;
}

/**
 * A zip archive: every entry of a readable type is read as a file of its own, shown as `archive.zip/name`. Names are
 * shown, never used as paths: nothing is written anywhere.
 */
import type { ReadItem } from '../model/read-item.js';
import { archiveBytes, bounded, shareBudget } from './archive-budget.js';
import { innerFile } from './deliver.js';
import type { DeliveredFile } from './delivered-file.js';
import { decode } from './encoding.js';
import { outletNamer } from './folder-source.js';
import type { Format, ReadInner } from './format.js';
import { extensionOf } from './path-names.js';
import { problemItem, skipItem } from './read-problem.js';
import { type ZipEntry, zipEntries } from './zip-entries.js';

export const zip: Format = {
  name: 'zip',
  extensions: ['.zip'],
  mediaTypes: ['application/zip', 'application/x-zip-compressed'],
  sniff: (head) =>
    head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5) && head[3] === head[2] + 1,
  isContainer: true,
  async *read(file, readInner) {
    const whole = await archiveBytes(file);
    if (whole.ok) yield* readEntries(whole.bytes, file, readInner);
    else yield problemItem(whole.why.code, file.path, whole.why.message);
  },
};

async function* readEntries(
  bytes: Uint8Array,
  file: DeliveredFile,
  readInner: ReadInner,
): AsyncGenerator<ReadItem> {
  const taken = new Map<string, number>();
  const sourceOf = await sourcesIn(bytes);
  const entries = zipEntries(bytes);
  let count = 0;
  try {
    for (;;) {
      const step = await entries.next();
      if (step.done) {
        if (step.value) yield problemItem(step.value.code, file.path, step.value.message);
        else if (count === 0) yield problemItem('empty', file.path, 'There is no file in the archive.');
        return;
      }
      const name = await entryName(step.value);
      if (isFolder(name)) continue;
      count += 1;
      const shown = unique(safeName(name, count), taken);
      // A folder around the archive says more than one in it.
      const source = file.source ?? sourceOf(shown);
      yield* readEntry(step.value, { name: shown, source }, file, readInner);
    }
  } finally {
    await entries.return(null);
  }
}

/** The outlet of an entry by its folders. Those at the top that hold all files do not count: archives begin with one. */
async function sourcesIn(bytes: Uint8Array): Promise<(name: string) => string | null> {
  const entries = zipEntries(bytes);
  const files: (readonly string[])[] = [];
  for (let step = await entries.next(); !step.done; step = await entries.next()) {
    const name = await entryName(step.value);
    if (!isFolder(name) && !isHidden(name)) files.push(foldersOf(safeName(name, 0)));
  }
  const [first = []] = files;
  const top = files.reduce((common, folders) => {
    const differs = first.findIndex((folder, at) => folders[at] !== folder);
    return differs < 0 ? common : Math.min(common, differs);
  }, first.length);
  const namer = outletNamer(files.map((folders) => folders.slice(top)));
  return (name) => namer(foldersOf(name).slice(top));
}

function foldersOf(name: string): readonly string[] {
  return name.split('/').slice(0, -1);
}

interface Shown {
  readonly name: string;
  readonly source: string | null;
}

async function* readEntry(
  entry: ZipEntry,
  { name, source }: Shown,
  file: DeliveredFile,
  readInner: ReadInner,
): AsyncGenerator<ReadItem> {
  const path = `${file.path}/${name}`;
  if (isHidden(name)) yield skipItem('hidden', path);
  else if (entry.isLink) yield skipItem('unknown-type', path);
  else if (entry.isEncrypted) yield problemItem('encrypted', path, 'The entry is locked with a password.');
  else if (entry.method !== 0 && entry.method !== 8)
    yield problemItem('unreadable', path, `Packed by method ${entry.method}, which is not known here.`);
  else {
    const inner = innerFile({ ...file, source }, name, () =>
      bounded(file, entry.chunks(), () => entry.packedBytes),
    );
    yield* readInner(shareBudget(file, inner));
  }
}

/** Said to be UTF-8, or found to be it, or what statistics make of it. */
async function entryName(entry: ZipEntry): Promise<string> {
  if (entry.isUtf8) return Buffer.from(entry.name).toString('utf8');
  const decoded = await decode(entry.name, null);
  return decoded.kind === 'text' ? decoded.text : Buffer.from(entry.name).toString('latin1');
}

function isFolder(name: string): boolean {
  return name.endsWith('/') || name.endsWith('\\');
}

function isHidden(name: string): boolean {
  return name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');
}

const MAX_NAME = 1000;

/** Without drive, root, `.` and `..`; `\` parts folders as on Windows. Never empty. */
function safeName(name: string, count: number): string {
  const parts = name
    .slice(0, MAX_NAME)
    .replaceAll('\\', '/')
    .replace(/^[a-z]:/i, '')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.join('/') || `entry-${count}`;
}

/** The second `a.txt` of an archive is `a (2).txt`. */
function unique(name: string, taken: Map<string, number>): string {
  const times = (taken.get(name) ?? 0) + 1;
  taken.set(name, times);
  if (times === 1) return name;
  const extension = extensionOf(name);
  const stem = name.slice(0, name.length - extension.length);
  return unique(`${stem} (${times})${name.slice(stem.length)}`, taken);
}

/**
 * The reading stage: what the user named → articles, and a line for everything that is not one. Items come in
 * the order of their paths, whatever the order of the inputs and of the disk.
 */
import type { ReadItem } from '../model/read-item.js';
import type { Settings } from '../options.js';
import { compare } from '../text/compare.js';
import { type Chunks, type Delivery, fileOfStream, fileOnDisk } from './deliver.js';
import type { DeliveredFile } from './delivered-file.js';
import { checkEncodingName } from './encoding.js';
import { parseFieldMapping } from './field-mapping.js';
import { reasonOf } from './file-bytes.js';
import { folderSources } from './folder-source.js';
import { asSkipWhereUntyped, knownExtensions, readFile } from './formats.js';
import { type ListedFile, type Listing, type ListSettings, listInputs, shownPath } from './list-inputs.js';
import { problemItem } from './read-problem.js';

export interface ReadSettings
  extends Pick<Settings, 'encoding' | 'ignore' | 'hidden' | 'maxBytes' | 'inputFormat' | 'fields'>,
    Pick<ListSettings, 'claimedFiles' | 'folderRules' | 'fullPaths'> {
  /** What `-` stands for. */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
  /** The path standard input is reported under; its extension says the format. Default: `stdin`, plain text. */
  readonly stdinFilename?: string | null | undefined;
  /** Which of the files listed are read: by the path reported and the real one. Default: all. */
  readonly takes?: ((path: string, real: string) => boolean) | undefined;
  /** What relative inputs are relative to. Default: the process's. */
  readonly cwd?: string;
}

/** One place in the stream: an item that is known already, or a file still to be read. */
type Step =
  | { readonly path: string; readonly item: ReadItem }
  // Made when its turn comes: a file holds what was read of it.
  | { readonly path: string; readonly file: () => DeliveredFile; readonly listed: ListedFile | null };

/**
 * Inputs are files, folders (with all below), globs and `-`. Every input ends as articles, problems or skips;
 * folders without any article add a problem at the end. Reads one file at a time, when the consumer asks.
 * Throws OptionError on the first step for an encoding no decoder knows, and else nothing.
 */
export async function* readArticles(
  inputs: readonly string[],
  settings: ReadSettings,
): AsyncGenerator<ReadItem> {
  await checkEncodingName(settings.encoding);
  const { cwd = process.cwd(), hidden, ignore, claimedFiles, fullPaths, folderRules } = settings;
  const listing = await listInputs(inputs, { cwd, hidden, ignore, claimedFiles, fullPaths, folderRules });
  const filled = new Set<number>();
  for (const step of stepsOf(listing, settings)) {
    if ('item' in step) yield step.item;
    else
      for await (const item of readFile(step.file())) {
        if (item.type === 'article' && step.listed?.folder != null) filled.add(step.listed.folder);
        yield step.listed?.named === false ? asSkipWhereUntyped(item, step.path) : item;
      }
  }
  for (const [at, folder] of listing.folders.entries())
    if (!filled.has(at) && !settings.takes && !isOverlapped(folder, listing))
      yield problemItem('no-articles', folder, `No article in this folder; read are ${knownExtensions()}.`);
}

/** A file that was listed before. `source`: the outlet as the folders tell it. */
export function readListed(
  listed: ListedFile,
  source: string | null,
  settings: ReadSettings,
): AsyncIterable<ReadItem> {
  return readFile(fileOnDisk(delivery(listed.path, source, settings), listed.real));
}

function stepsOf(listing: Listing, settings: ReadSettings): readonly Step[] {
  const sources = folderSources(listing.files);
  const steps: Step[] = listing.items.map((item) => ({ path: pathOf(item), item }));
  for (const [at, listed] of listing.files.entries()) {
    if (settings.takes?.(listed.path, listed.real) === false) continue;
    steps.push({
      path: listed.path,
      file: () => fileOnDisk(delivery(listed.path, sources[at], settings), listed.real),
      listed,
    });
  }
  if (listing.stdin) steps.push(stdinStep(listing, settings));
  // The sort is stable and all else is in order already: items before the file of the same path.
  return steps.sort((a, b) => compare(a.path, b.path) || compare(rank(a), rank(b)));
}

function rank(step: Step): string {
  return 'item' in step ? JSON.stringify(step.item) : '~';
}

function pathOf(item: ReadItem): string {
  if (item.type === 'article') return item.article.path;
  if (item.type === 'problem') return item.problem.path;
  return item.type === 'skip' ? item.skip.path : item.path;
}

function delivery(path: string, source: string | null, settings: ReadSettings): Delivery {
  const { encoding, maxBytes, inputFormat, fields } = settings;
  return {
    path,
    source,
    encoding,
    maxBytes,
    inputFormat,
    fields: parseFieldMapping(fields),
    mediaType: null,
    declaredEncoding: null,
    depth: 0,
  };
}

/** Another folder input holds it or lies in it: then its articles may count there. */
function isOverlapped(folder: string, { items }: Listing): boolean {
  return items.some(
    (item) => item.type === 'skip' && item.skip.reason === 'repeated' && isWithin(item.skip.path, folder),
  );
}

function isWithin(path: string, folder: string): boolean {
  return folder === '.' || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

function stdinStep(listing: Listing, settings: ReadSettings): Step {
  const { stdin, stdinFilename } = settings;
  const named = shownPath(stdinFilename ?? 'stdin');
  const path = listing.files.some((file) => file.path === named) ? `${named} (stdin)` : named;
  if (!stdin) return { path, item: problemItem('missing', path, 'There is no standard input.') };
  const file = (): DeliveredFile => fileOfStream(delivery(path, null, settings), () => stdinChunks(stdin));
  return { path, file, listed: null };
}

async function* stdinChunks(stdin: AsyncIterable<Uint8Array>): Chunks {
  try {
    yield* stdin;
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

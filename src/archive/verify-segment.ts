/** Reads all of a segment and says what is not as it was written, and which entries that concerns. */
import { messageOf } from '../error-words.js';
import { ArchiveError } from './archive-error.js';
import { entryId } from './entry.js';
import type { TableReader } from './key-table.js';
import { damagedImages } from './log.js';
import type { Segment } from './segment.js';
import type { Damage } from './store.js';

/** Of images in the log that are segments still, their own verification says more. */
export function* verifyLog(fd: number, name: string, segments: readonly Segment[]): Generator<Damage> {
  const live = new Set(segments.flatMap(({ place }) => (place.file === name ? [place.at] : [])));
  for (const at of damagedImages(fd, name))
    if (!live.has(at))
      yield {
        message: `${name} is damaged at ${at}, where nothing stands that is still needed`,
        entries: [],
      };
}

/** Entries first, in their order; then the two tables. Removed entries are not looked at. */
export function* verifySegment(segment: Segment): Generator<Damage> {
  const { file, entries } = segment.place;
  for (let entry = 0; entry < entries; entry++) {
    if (!segment.has(entry)) continue;
    const damage = verifyEntry(segment, entry);
    if (damage) yield damage;
  }
  if (!isDescribed(segment))
    yield { message: `${file}: its description is damaged; nothing in it is concerned`, entries: [] };
  for (const { table, what } of [
    { table: segment.ids, what: 'entries may not be found by their ids' },
    { table: segment.postings, what: 'shared wording may not be found' },
  ]) {
    const faults = [...faultsOf(table)];
    if (faults.length === 0) continue;
    yield {
      message: `${faults[0]}${faults.length > 1 ? ` and ${faults.length - 1} more places` : ''}: ${what}; the texts of the ${segment.count} entries in ${file} are not concerned ("compact --rebuild" makes the index anew)`,
      entries: [],
    };
  }
}

function verifyEntry(segment: Segment, entry: number): Damage | null {
  let id: string | null = null;
  try {
    const row = segment.row(entry);
    id = row.id;
    const { article } = segment.entry(row);
    if (entryId(article) === id) return null;
    return { message: `the entry ${id} holds another article`, entries: [{ id, path: article.path }] };
  } catch (error) {
    // JSON and deflated text behind a right checksum were written wrong; that is damage like any other.
    return { message: messageOf(error), entries: [{ id, path: null }] };
  }
}

function isDescribed(segment: Segment): boolean {
  try {
    return segment.isDescribed();
  } catch (error) {
    if (error instanceof ArchiveError) return false;
    throw error;
  }
}

function* faultsOf(table: TableReader): Generator<string> {
  let records = 0;
  let whole = true;
  for (let bucket = 0; bucket < 2 ** table.info.bits; bucket++) {
    try {
      records += table.bucket(bucket).count;
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error;
      whole = false;
      yield error.message;
      if (error.message.endsWith('(directory)') || error.message.endsWith('cut short')) return;
    }
  }
  if (whole && records !== table.info.records)
    yield `a table holds ${records} of ${table.info.records} records`;
}

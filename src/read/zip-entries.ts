/** What a zip archive holds, entry by entry, by yauzl: names as bytes, contents as streams, nothing unpacked unasked. */
import type { Entry, ZipFile } from 'yauzl';
import type { Chunks } from './deliver.js';
import type { NoBytes } from './file-bytes.js';
import { asBuffer } from './utf8.js';

export interface ZipEntry {
  /** As the archive spells it, in an encoding that is often not said. */
  readonly name: Uint8Array;
  readonly isUtf8: boolean;
  readonly isEncrypted: boolean;
  readonly isLink: boolean;
  /** 0 stored, 8 deflated; others are not unpacked. */
  readonly method: number;
  readonly packedBytes: number;
  /** As the archive says: a claim. */
  readonly unpackedBytes: number;
  /** May be asked for once, before the next entry. Ends with the reason where the entry is damaged. */
  readonly chunks: () => Chunks;
}

/**
 * Entries in the order of the archive's directory. Returns why the archive broke off, or null at its end. Never
 * throws. Memory of one entry.
 */
export async function* zipEntries(bytes: Uint8Array): AsyncGenerator<ZipEntry, NoBytes | null> {
  const opened = await openZip(bytes);
  if (!opened) return DAMAGED;
  try {
    for (;;) {
      const entry = await nextEntry(opened);
      if (entry === 'end') return null;
      if (entry === 'damaged') return DAMAGED;
      yield zipEntry(entry, opened);
    }
  } finally {
    opened.close();
  }
}

const DAMAGED: NoBytes = {
  code: 'damaged',
  message: 'The zip archive is damaged or cut off.',
};

async function openZip(bytes: Uint8Array): Promise<ZipFile | null> {
  const { default: yauzl } = await import('yauzl');
  const options = { lazyEntries: true, decodeStrings: false, autoClose: false };
  return new Promise((resolve) => {
    try {
      yauzl.fromBuffer(asBuffer(bytes), options, (error, zip) => resolve(error ? null : zip));
    } catch {
      resolve(null);
    }
  });
}

function nextEntry(zip: ZipFile): Promise<Entry | 'end' | 'damaged'> {
  return new Promise((resolve) => {
    const settle = (result: Entry | 'end' | 'damaged') => {
      zip.off('entry', settle);
      zip.off('end', atEnd);
      zip.off('error', atError);
      resolve(result);
    };
    const atEnd = () => settle('end');
    const atError = () => settle('damaged');
    zip.on('entry', settle);
    zip.on('end', atEnd);
    zip.on('error', atError);
    try {
      zip.readEntry();
    } catch {
      atError();
    }
  });
}

const UTF8_FLAG = 0x800;
const LINK = 0o120000;
const FILE_TYPE = 0o170000;

function zipEntry(entry: Entry, zip: ZipFile): ZipEntry {
  const name: unknown = entry.fileName;
  return {
    name: name instanceof Uint8Array ? name : Buffer.from(String(name)),
    isUtf8: (entry.generalPurposeBitFlag & UTF8_FLAG) !== 0,
    isEncrypted: (entry.generalPurposeBitFlag & 1) !== 0,
    isLink: ((entry.externalFileAttributes >>> 16) & FILE_TYPE) === LINK,
    method: entry.compressionMethod,
    packedBytes: entry.compressedSize,
    unpackedBytes: entry.uncompressedSize,
    chunks: () => entryChunks(entry, zip),
  };
}

async function* entryChunks(entry: Entry, zip: ZipFile): Chunks {
  try {
    const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
      zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)));
    });
    for await (const chunk of stream) if (chunk instanceof Uint8Array) yield chunk;
    return null;
  } catch {
    return { code: 'damaged', message: 'The entry is damaged: its bytes cannot be unpacked.' };
  }
}

/**
 * Whether a folder is an archive that this program keeps: what is in it was read before, in files that are no
 * articles, and some of them have names like any text's.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';

/** What the files begin with that say so: the head, or the log where the head is lost. */
const BEGINNINGS = [
  { name: /^head$/, bytes: Buffer.from('dedupe-archive ', 'latin1') },
  { name: /^log\.\d{1,12}$/, bytes: Buffer.from('dREC', 'latin1') },
];

/** `names`: of all that is in the folder. No name alone says it. False where it cannot be read. */
export function isArchiveFolder(real: string, names: readonly string[]): boolean {
  return BEGINNINGS.some(({ name, bytes }) =>
    names.some((own) => name.test(own) && beginsWith(join(real, own), bytes)),
  );
}

function beginsWith(path: string, bytes: Buffer): boolean {
  try {
    const fd = openSync(path, 'r');
    try {
      const read = Buffer.alloc(bytes.length);
      return readSync(fd, read, 0, bytes.length, 0) === bytes.length && read.equals(bytes);
    } finally {
      closeSync(fd);
    }
  } catch {
    return false;
  }
}

/**
 * The first file of an archive to be read: one line that names the log and says how much of it is known to be
 * written. Always as long, so that it is replaced by a single write.
 */
import { ArchiveError, damaged } from './archive-error.js';
import { checksum } from './disk.js';

/** Of the files; an archive with a higher number is left alone. */
const FORMAT = 1;

export const HEAD_FILE = 'head';
export const HEAD_BYTES = 64;

export interface Head {
  /** `log.` and a number. */
  readonly log: string;
  /** Bytes of the log that were there when the head was written; it may have grown since. */
  readonly length: number;
}

export function writeHead({ log, length }: Head): Buffer {
  const line = `dedupe-archive ${FORMAT} ${log} ${length} `;
  const sum = checksum(Buffer.from(line, 'latin1')).toString(16).padStart(8, '0');
  return Buffer.from(`${`${line}${sum}`.padEnd(HEAD_BYTES - 1)}\n`, 'latin1');
}

/**
 * Throws ArchiveError: of a later version, or damaged. One whose checksum is wrong may say a later version by mistake;
 * `lenient` takes that for damage too.
 */
export function readHead(bytes: Buffer, folder: string, lenient: boolean): Head {
  const text = bytes.toString('latin1');
  const line = /^(dedupe-archive (\d{1,9}) (.{1,40}) )([0-9a-f]{8}) *\n$/.exec(text);
  const isWhole = line !== null && checksum(Buffer.from(line[1], 'latin1')) === Number.parseInt(line[4], 16);
  const version = /^dedupe-archive (\d{1,9}) /.exec(text);
  if (version && Number(version[1]) > FORMAT && (isWhole || !lenient))
    throw new ArchiveError(
      'newer',
      `the archive ${folder} was written by a later version of dedupe (format ${version[1]}; this one reads up to ${FORMAT})`,
    );
  const told = isWhole ? /^(log\.\d{1,12}) (\d{1,15})$/.exec(line[3]) : null;
  if (!told) throw damaged(`the archive ${folder}: its head is damaged`);
  return { log: told[1], length: Number(told[2]) };
}

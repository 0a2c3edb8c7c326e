/**
 * A mailbox as one file, after RFC 4155: every message in it is read as a file of its own, `desk.mbox/1.eml`. A line
 * that begins with "From " starts a message only where it stands first or below an empty line and ends in a date.
 */
import { archiveBytes, shareBudget } from './archive-budget.js';
import { innerFile } from './deliver.js';
import type { Format } from './format.js';
import { problemItem } from './read-problem.js';
import { asBuffer } from './utf8.js';

const SEPARATOR =
  /^From \S{1,200} {1,3}(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?[A-Za-z\d ]{3,12} [\d:.]{4,12}.{0,20} \d{4}(?: [+-]\d{4})?\s{0,3}$/;

/** No such line is longer. */
const LONGEST = 300;

export const mbox: Format = {
  name: 'mbox',
  extensions: ['.mbox', '.mbx'],
  mediaTypes: ['application/mbox'],
  sniff: (head) => {
    const text = asBuffer(head).toString('latin1');
    const end = text.indexOf('\n');
    return end > 0 && end < LONGEST && SEPARATOR.test(text.slice(0, end)) && /^[A-Za-z-]{2,40}: /m.test(text);
  },
  isContainer: true,
  async *read(file, readInner) {
    const whole = await archiveBytes(file);
    if (!whole.ok) {
      yield problemItem(whole.why.code, file.path, whole.why.message);
      return;
    }
    const messages = messagesIn(asBuffer(whole.bytes));
    if (messages.length === 0) yield problemItem('empty', file.path, 'There is no message in the mailbox.');
    for (const [at, message] of messages.entries()) {
      const inner = innerFile(file, `${at + 1}.eml`, unquoted(message), { mediaType: 'message/rfc822' });
      yield* readInner(shareBudget(file, inner));
    }
  },
};

/** Without the lines between them. What stands above the first one is a message too. Linear. */
function messagesIn(bytes: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  let start = 0;
  const add = (end: number) => {
    const message = bytes.subarray(start, end);
    if (/\S/.test(message.subarray(0, 1000).toString('latin1'))) found.push(message);
  };
  for (let at = 0; at >= 0 && at < bytes.length; ) {
    const end = lineEnd(bytes, at);
    if (
      isBelowNothing(bytes, at) &&
      SEPARATOR.test(bytes.subarray(at, Math.min(end, at + LONGEST)).toString('latin1'))
    ) {
      add(at);
      start = end;
    }
    const next = bytes.indexOf('\nFrom ', Math.max(at, end - 1));
    at = next < 0 ? -1 : next + 1;
  }
  add(bytes.length);
  return found;
}

function lineEnd(bytes: Buffer, from: number): number {
  const end = bytes.indexOf('\n', from);
  return end < 0 ? bytes.length : end + 1;
}

/** At the top, or below an empty line. */
function isBelowNothing(bytes: Buffer, at: number): boolean {
  if (at === 0) return true;
  const before = bytes[at - 2] === 0x0d ? at - 3 : at - 2;
  return before < 0 || bytes[before] === 0x0a;
}

/** ">From " in a text stands for "From ", and ">>From " for ">From ". */
function unquoted(message: Buffer): Buffer {
  if (!message.includes('\n>')) return message;
  return Buffer.from(message.toString('latin1').replace(/^>(>{0,9}From )/gm, '$1'), 'latin1');
}

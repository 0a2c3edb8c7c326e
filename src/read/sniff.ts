/** The first bytes of a file as characters, for recognising a format by them. */
import { asBuffer, withoutUtf8Mark } from './utf8.js';
import { decodeWide, guessWide, wideMark } from './wide-encoding.js';

/** How much of a file a format may look at to recognise it. */
export const HEAD_BYTES = 4096;

/**
 * Without byte order mark and leading white space. UTF-16 and UTF-32 are decoded; else one character a byte, so
 * that ASCII (all a format is recognised by) is right in any other encoding.
 */
export function headText(head: Uint8Array): string {
  const mark = wideMark(head);
  const wide = mark?.encoding ?? guessWide(head);
  if (wide) return decodeWide(head.subarray(mark?.length ?? 0), wide).text.trimStart();
  return asBuffer(withoutUtf8Mark(head)).toString('latin1').trimStart();
}

/** How many terminal columns a text takes, and texts cut to a number of columns. */
import stringWidth from 'string-width';

/**
 * Characters of one column each that join none beside them: ASCII, Latin, quotation marks and dashes, none of them an
 * emoji. All of most texts, and measured without string-width, whose tables take milliseconds to make.
 */
const NARROW =
  /^[\x20-\x7e\u00a0-\u00a8\u00aa-\u00ac\u00af-\u024f\u2010-\u2027\u2030-\u203b\u203d-\u2048\u204a-\u205e\u20ac]*$/;

/** Columns on a terminal: 2 for East Asian wide characters and emoji, 0 for combining marks and SGR. */
export function displayWidth(text: string): number {
  return NARROW.test(text) ? text.length : stringWidth(text);
}

/** The longest beginning that fits into `columns`, with `ellipsis` in place of what is lost. */
export function cutToWidth(text: string, columns: number, ellipsis: string): string {
  // A code unit is at least no column wide: bound the measuring before it starts, titles may be megabytes.
  const candidate = text.slice(0, columns * 8);
  if (candidate.length === text.length && displayWidth(text) <= columns) return text;
  const room = columns - displayWidth(ellipsis);
  let kept = '';
  let width = 0;
  for (const character of candidate) {
    width += displayWidth(character);
    if (width > room) break;
    kept += character;
  }
  return kept.trimEnd() + ellipsis;
}

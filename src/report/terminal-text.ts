/**
 * The one gate between delivered text and a terminal. Articles, titles and file names come from strangers
 * and may hold escape sequences, direction overrides or invisible characters; nothing that reaches the
 * screen may do more than be read.
 */

/** Controls, direction controls, invisible characters, line separators, halves of surrogate pairs. */
const UNSAFE = /[\p{Cc}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\p{Cs}\ufff9-\ufffb]/gu;
const LINE_OR_TAB = /^[\t-\r\u0085\u2028\u2029]$/;

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
}

function proseCharacter(character: string): string {
  if (LINE_OR_TAB.test(character)) return ' ';
  if (/\p{Cc}/u.test(character)) return escaped(character);
  return /\p{Cs}/u.test(character) ? '\ufffd' : '';
}

/** Typographic characters a plain ASCII screen is likely to lack, and what typists write instead. */
const PLAIN = new Map([
  ['‘', "'"],
  ['’', "'"],
  ['‚', "'"],
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['«', '"'],
  ['»', '"'],
  ['–', '-'],
  ['—', '-'],
  ['‐', '-'],
  ['‑', '-'],
  ['…', '...'],
  ['•', '*'],
  ['·', '-'],
]);

/**
 * Prose for one line of output: line breaks and runs of blanks become one space, invisible and direction
 * characters go (joiners and variation selectors too, so that widths are the same on every terminal),
 * other controls are spelt out as `\x1b`. With `unicode` false curly quotes and dashes turn plain; letters
 * stay, for an article in Greek is no use without them.
 */
export function terminalText(text: string, unicode = true): string {
  const safe = text.replace(UNSAFE, proseCharacter).replace(/\s+/g, ' ');
  return unicode ? safe : safe.replace(/[‘’‚“”„«»–—‐‑…•·]/g, (mark) => PLAIN.get(mark) ?? mark);
}

/**
 * A path or an argument: nothing is dropped or joined, whatever cannot be seen is spelt out, so that two
 * names that differ never look the same for want of a visible character.
 */
export function terminalName(name: string): string {
  return name.replace(UNSAFE, (character) => (/\p{Cs}/u.test(character) ? '\ufffd' : escaped(character)));
}

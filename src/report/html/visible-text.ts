/**
 * Delivered text as a page may show it. Nothing in it may act: controls are shown as signs, and the two characters
 * that write letters in another order than they are read in are spelt out. All else stays as delivered, for the
 * page isolates directions by itself.
 */

/** Controls but tab and line breaks, overrides of direction, halves of surrogate pairs. */
const UNSEEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202d\u202e\ufff9-\ufffb]|\p{Cs}/gu;

function sign(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  if (code === 0x85) return '\n';
  return code >= 0xd800 && code <= 0xdfff ? '\ufffd' : `\\u{${code.toString(16)}}`;
}

export function visible(text: string): string {
  return text.replace(UNSEEN, sign);
}

/** The beginning of a text of any length, cut where a word ends; never inside a pair of surrogates. */
export function clipped(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const blank = cut.lastIndexOf(' ');
  const whole = blank > most / 2 ? cut.slice(0, blank) : cut.replace(/[\ud800-\udbff]$/, '');
  return `${whole} …`;
}

/** One line of it: a headline, a source's name. */
export function line(text: string, most: number): string {
  return clipped(
    text
      .slice(0, most * 4)
      .replace(/\s+/g, ' ')
      .trim(),
    most,
  );
}

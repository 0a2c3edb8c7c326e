/** How many words a stretch of text holds, roughly and fast: enough to tell a paragraph from a label. */

/**
 * Runs of letters and digits; a character each in Chinese, Japanese and Thai. Everything beyond Latin-1 but
 * spaces, general punctuation and that of Chinese counts as a letter. Linear, without memory.
 */
export function countWords(text: string, start = 0, end = text.length): number {
  let count = 0;
  let isInWord = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const isLetter = code < 0x80 ? isAsciiLetter(code) : isOtherLetter(code);
    if (isLetter && (!isInWord || isUnspaced(code))) count += 1;
    isInWord = isLetter;
  }
  return count;
}

function isAsciiLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}

function isOtherLetter(code: number): boolean {
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x206f) && !(code >= 0x3000 && code <= 0x303f);
}

function isUnspaced(code: number): boolean {
  return (
    (code >= 0x3040 && code <= 0x9fff) ||
    (code >= 0x0e00 && code <= 0x0e7f) ||
    (code >= 0xac00 && code <= 0xd7a3)
  );
}

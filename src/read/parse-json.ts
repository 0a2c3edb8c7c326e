/** JSON.parse that neither throws nor takes seconds over brackets nested a million deep. */

export type ParsedJson =
  | { readonly ok: true; readonly value: unknown }
  /** What is wrong, to follow "this is" or "It is". */
  | { readonly ok: false; readonly why: string };

/** No delivery nests deeper; JSON.parse itself takes 10 s for 50 MB of opening brackets. */
const MAX_DEPTH = 1000;

/** From this length on the nesting is looked at first; below, JSON.parse is quick whatever is in it. */
const LONG = 1 << 16;

const INVALID: ParsedJson = { ok: false, why: 'not valid JSON' };
const TOO_DEEP: ParsedJson = { ok: false, why: `JSON nested more than ${MAX_DEPTH} deep, which is not read` };

export function parseJson(text: string): ParsedJson {
  if (text.length > LONG && nestsTooDeep(text)) return TOO_DEEP;
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value };
  } catch {
    return INVALID;
  }
}

/** Strings, which are most of any delivery, are jumped over. */
function nestsTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      at = endOfString(text, at);
      if (at < 0) return false;
    } else if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > MAX_DEPTH) return true;
    } else if (code === 0x5d || code === 0x7d) depth -= 1;
  }
  return false;
}

/** Of the closing quotation mark; -1 where there is none. An odd number of backslashes before it escapes it. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end >= 0) {
    let before = end - 1;
    while (text.charCodeAt(before) === 0x5c) before -= 1;
    if ((end - before) % 2 === 1) break;
    end = text.indexOf('"', end + 1);
  }
  return end;
}

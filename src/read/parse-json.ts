/** JSON.parse that neither throws nor takes seconds over brackets nested a million deep. */

export type ParsedJson = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

const BAD: ParsedJson = { ok: false };

/** No delivery nests deeper; JSON.parse itself takes 10 s for 50 MB of opening brackets. */
const MAX_DEPTH = 1000;

/** From this length on the nesting is looked at first; below, JSON.parse is quick whatever is in it. */
const LONG = 1 << 20;

export function parseJson(text: string): ParsedJson {
  if (text.length > LONG && nestsTooDeep(text)) return BAD;
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value };
  } catch {
    return BAD;
  }
}

function nestsTooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) quoted = !quoted;
    else if (quoted) at += code === 0x5c ? 1 : 0;
    else if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > MAX_DEPTH) return true;
    } else if (code === 0x5d || code === 0x7d) depth -= 1;
  }
  return false;
}

/**
 * YAML between two lines of `---` at the top of a text. Only its extent and its top-level fields matter here.
 * Parsed with every scalar as a string: a title of 2022 is a title, 007 an id, and no value runs anything.
 */
import { parseYamlStrings } from '../text/yaml.js';
import { type Fields, fieldsOf } from './article-fields.js';

export type FrontMatter =
  /** `fields` is null when there is a block, but not one that parses. */
  { readonly fields: Fields | null; readonly bodyStart: number };

/** Metadata is short; a longer block is not parsed: the parser takes over a second for 64 KB of `&a &a &a`. */
const MAX_LENGTH = 16_384;

/**
 * The parser recurses, and Node aborts, uncatchably, when a regular expression is compiled at the end of the
 * stack. Metadata nests three deep; indentation alone cannot pass some 180 levels in the length allowed.
 */
const MAX_DEPTH = 100;

/** Null when the text starts otherwise: an unclosed or plain `---` is a rule above a text, not a block. */
export async function readFrontMatter(text: string): Promise<FrontMatter | null> {
  const block = findBlock(text);
  if (!block) return null;
  const value =
    block.yaml.length > MAX_LENGTH || nestsTooDeep(block.yaml) ? undefined : await parse(block.yaml);
  if (value === undefined) return { fields: null, bodyStart: block.end };
  if (value instanceof Map) return { fields: fieldsOf(stringKeys(value)), bodyStart: block.end };
  return value === null ? { fields: new Map(), bodyStart: block.end } : null;
}

function findBlock(text: string): { readonly yaml: string; readonly end: number } | null {
  const start = lineEnd(text, 0);
  if (!isFence(text.slice(0, start), '---')) return null;
  for (let at = start; at < text.length; ) {
    const end = lineEnd(text, at);
    const line = end - at > 80 ? '' : text.slice(at, end);
    if (isFence(line, '---') || isFence(line, '...')) return { yaml: text.slice(start, at), end };
    at = end;
  }
  return null;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}

function isFence(line: string, fence: string): boolean {
  return line.startsWith(fence) && line.slice(fence.length).trim() === '';
}

/** A bound from above: brackets inside strings count, too, and so does every `- `, `? ` and `: ` of a line. */
function nestsTooDeep(yaml: string): boolean {
  let brackets = 0;
  let indicators = 0;
  for (let at = 0; at < yaml.length; at++) {
    const character = yaml[at];
    if (character === '[' || character === '{') brackets += 1;
    else if (character === ']' || character === '}') brackets = Math.max(0, brackets - 1);
    else if (character === '\n') indicators = 0;
    else if ('-?:'.includes(character) && /\s/.test(yaml[at + 1] ?? ' ')) indicators += 1;
    if (brackets > MAX_DEPTH || indicators > MAX_DEPTH) return true;
  }
  return false;
}

/** Undefined when it does not parse: bad syntax, aliases that multiply, nesting beyond the parser's stack. */
async function parse(yaml: string): Promise<unknown> {
  try {
    return (await parseYamlStrings(yaml)) ?? null;
  } catch {
    return undefined;
  }
}

function* stringKeys(map: ReadonlyMap<unknown, unknown>): Generator<readonly [string, unknown]> {
  for (const [key, value] of map)
    if (typeof key === 'string') yield [key, value === '~' || value === 'null' ? null : value];
}

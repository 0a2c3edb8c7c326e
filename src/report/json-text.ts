/** JSON text that is safe in more places than JSON asks for. */
import { withoutCommandsInJson } from './ci-commands.js';

/**
 * Line separators that some readers of line-delimited text take for line ends, C1 controls that some
 * terminals obey, direction controls that reorder what a person reads. All have lossless JSON escapes.
 */
const RISKY = /[\u007f-\u009f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * As JSON.stringify, which escapes halves of surrogate pairs, so that every string survives the trip and
 * spans still fit; beyond it the characters above are escaped too, and what a build server would obey.
 */
export function jsonText(value: unknown, spaces = 0): string {
  return withoutCommandsInJson(JSON.stringify(value, null, spaces).replace(RISKY, escaped));
}

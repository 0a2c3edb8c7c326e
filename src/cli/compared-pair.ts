/** Which two reports of a result `dedupe compare A B` is about. */
import { normalize, sep } from 'node:path';
import type { Result } from '../model/result.js';
import { OptionError } from '../options.js';

/** A file's path as reports have it. */
function shown(input: string): string {
  return normalize(input).split(sep).join('/');
}

/**
 * Their ids, in the order in which they were named; null where one of the two could not be read, which the
 * report then says. Throws OptionError where the inputs hold something else than one article each.
 */
export function comparedPair(inputs: readonly string[], result: Result): readonly [string, string] | null {
  const [a = '', b = ''] = inputs.map(shown);
  const files = new Set(inputs.filter((input) => input !== '-').map(shown));
  const fromStdin = inputs.includes('-') ? 1 : 0;
  const others = new Set(result.reports.map(({ path }) => path).filter((path) => !files.has(path)));
  const [first, second] = result.reports;
  const single = new Set(result.reports.map(({ path }) => path)).size === result.reports.length;
  if (!single || result.reports.length > 2 || others.size > fromStdin)
    throw new OptionError(
      'compare takes two articles; for more, name two of them: dedupe <paths> --explain A B',
    );
  if (first && second)
    return first.path === b || second.path === a ? [second.id, first.id] : [first.id, second.id];
  if (result.problems.length > 0) return null;
  throw new OptionError('compare takes two articles; these are one and the same file');
}

/** Where each report goes: `-f name[=path]`, `--json` and `-o path` put together. */
import { OptionError } from '../options.js';
import type { Format } from '../report/format-names.js';
import { FORMATS } from '../report/format-names.js';

export interface Output {
  readonly format: Format;
  /** Null: standard output. */
  readonly path: string | null;
}

function pathOf(word: string): string | null {
  return word === '-' ? null : word;
}

/** One `-f` word; a path of `-` is standard output. Throws OptionError. */
export function parseFormat(word: string): Output & { readonly placed: boolean } {
  const equals = word.indexOf('=');
  const name = equals < 0 ? word : word.slice(0, equals);
  const format = FORMATS.find((known) => known === name);
  if (!format) throw new OptionError(`must be one of ${FORMATS.join(', ')}, not "${name}"`);
  if (format === 'html-dir' && (equals < 0 || word.endsWith('=-')))
    throw new OptionError('writes a folder: name one, as in html-dir=FOLDER');
  if (equals < 0) return { format, path: null, placed: false };
  const path = word.slice(equals + 1);
  if (path === '') throw new OptionError(`needs a path after "${name}="`);
  return { format, path: pathOf(path), placed: true };
}

/**
 * Formats without a path of their own go to `file`, else to standard output; without any format it is the
 * pretty one. With paths for all of them standard output stays empty. Throws OptionError when two reports
 * would go to one place.
 */
export function resolveOutputs(formats: readonly string[], file: string | null): readonly Output[] {
  const parsed = formats.map(parseFormat);
  const open = file !== null && parsed.every(({ placed }) => placed);
  const wanted = [
    ...parsed,
    ...(parsed.length === 0 || open ? [{ format: 'pretty' as const, path: null, placed: false }] : []),
  ];
  const outputs = wanted.map(({ format, path, placed }) => ({
    format,
    path: placed || file === null ? path : pathOf(file),
  }));
  const places = new Set(outputs.map(({ path }) => path));
  if (places.size < outputs.length)
    throw new OptionError('two reports would go to one place; give each format a path: -f json=report.json');
  return outputs;
}

/** What --print-config shows: every option of the command as it comes out, and where from. */
import { withoutSecrets } from '../archive/server-address.js';
import { CHECK_OPTIONS, OPTIONS } from '../options.js';
import { jsonText } from '../report/json-text.js';
import type { Request } from './command.js';
import type { Given } from './given.js';
import { configName, optionRows } from './line-options.js';

export interface Layer {
  /** `flags`, `environment` or a file. */
  readonly name: string;
  readonly given: Given;
}

/**
 * A document of `options` by their names in a file, `from` for those that are not the default, and the ignore files
 * that were found.
 */
export function printedConfig(
  request: Request,
  layers: readonly Layer[],
  ignoreFilesFound: readonly string[],
): string {
  const values = new Map<string, unknown>([
    ...Object.entries(request.line),
    ...Object.values(OPTIONS).map(({ key, default: usual }) => [key, request.options[key] ?? usual] as const),
    ...Object.values(CHECK_OPTIONS).map(
      ({ key, default: usual }) => [key, request.check[key] ?? usual] as const,
    ),
  ]);
  const rows = optionRows(request.command).filter(({ onlyFlag }) => onlyFlag === undefined);
  const options = Object.fromEntries(rows.map((row) => [configName(row), shown(values.get(row.key))]));
  const from = Object.fromEntries(
    rows.flatMap((row) => {
      const layer = layers.find(({ given: { engine, check, line } }) =>
        [engine, check, line].some((part) => Object.hasOwn(part, row.key)),
      );
      return layer ? [[configName(row), layer.name]] : [];
    }),
  );
  return `${jsonText({ command: request.command, options, from, ignoreFilesFound }, 2)}\n`;
}

/** The address of an archive on a server may hold a password. */
function shown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shown);
  return typeof value === 'string' ? withoutSecrets(value) : value;
}

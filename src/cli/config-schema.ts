/** The JSON Schema of configuration files, for editors: made from the table of options. */
import { defaultText } from './help.js';
import { configName, type OptionRow, optionRows } from './line-options.js';

/** What the option's check lets pass of each type; a word is always read as on the command line. */
function typesOf({ check, default: usual }: OptionRow): readonly string[] {
  if (typeof usual === 'boolean') return ['boolean'];
  const samples: readonly (readonly [string, readonly unknown[]])[] = [
    ['number', [0, 1, 8, 0.5]],
    ['array', [[]]],
    ['null', [null]],
  ];
  const others = samples.flatMap(([type, values]) =>
    values.some((value) => check(value) === null) ? [type] : [],
  );
  return ['string', ...others];
}

function describedBy(row: OptionRow): object {
  const types = typesOf(row);
  const usual =
    row.default === null || (Array.isArray(row.default) && row.default.length === 0)
      ? {}
      : { default: row.default };
  return {
    description: row.help + defaultText(row.flag, row.default),
    type: types.length === 1 ? types[0] : types,
    ...(types.includes('array') ? { items: { type: 'string' } } : {}),
    ...usual,
  };
}

/** Draft 7, which editors know best. */
export function configSchema(): object {
  const rows = optionRows().filter(({ onlyFlag }) => onlyFlag === undefined);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of dedupe',
    description:
      'Options by their long names in camel case; values as typed on the command line, or as numbers and lists.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      ...Object.fromEntries(rows.map((row) => [configName(row), describedBy(row)])),
    },
  };
}

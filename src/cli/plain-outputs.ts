/** Commands that tell numbers, not reports: as lines for people or as JSON. */
import { OptionError } from '../options.js';
import type { Format } from '../report/format-names.js';
import type { Request } from './command.js';

export const PLAIN_FORMATS = ['pretty', 'json', 'ndjson'] as const satisfies readonly Format[];

/** Throws OptionError for a format that only reports of a run have. */
export function refuseReports({ command, outputs }: Request): void {
  const other = outputs.find(({ format }) => !PLAIN_FORMATS.some((plain) => plain === format));
  if (other) throw new OptionError(`${command} tells as pretty, json or ndjson, not as ${other.format}`);
}

/** One answer in the formats that every command has: lines for people, an object for programs. */
import { jsonText } from '../../report/json-text.js';
import { terminalName } from '../../report/terminal-text.js';
import type { Told } from '../complain.js';
import type { ExitCode } from '../exit-codes.js';
import { finish } from '../finish.js';
import type { Call } from './verb.js';

export interface Answer {
  /** For people; made safe for a terminal here. */
  readonly lines: Iterable<string> | AsyncIterable<string>;
  /** For programs: one object, or one a line of ndjson. */
  readonly objects: Iterable<unknown> | AsyncIterable<unknown>;
  /** The objects are one list, even where they are one or none. */
  readonly isList?: boolean;
  readonly problems?: Told;
  /** Known when all has been written. */
  readonly code?: () => ExitCode;
}

export async function tell({ request, io }: Pick<Call, 'request' | 'io'>, answer: Answer): Promise<ExitCode> {
  const { lines, objects, isList = false, problems = [], code } = answer;
  const written = await finish(request, io, {
    problems,
    toldInReport: false,
    render: async ({ format }) => {
      if (format === 'pretty') return safeLines(lines);
      return format === 'ndjson' ? jsonLines(objects) : jsonWhole(objects, isList);
    },
  });
  return written === 0 ? (code?.() ?? written) : written;
}

async function* safeLines(lines: Answer['lines']): AsyncGenerator<string> {
  for await (const line of lines) yield `${line.split('\n').map(terminalName).join('\n')}\n`;
}

async function* jsonLines(objects: Answer['objects']): AsyncGenerator<string> {
  for await (const object of objects) yield `${jsonText(object)}\n`;
}

async function* jsonWhole(objects: Answer['objects'], isList: boolean): AsyncGenerator<string> {
  if (!isList) {
    for await (const object of objects) yield `${jsonText(object, 2)}\n`;
    return;
  }
  let before = '[\n';
  for await (const object of objects) {
    yield before + jsonText(object);
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

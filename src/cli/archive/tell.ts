/** One answer in the formats that every command has: lines for people, an object for programs. */
import type { Added, Archive } from '../../archive/open-archive.js';
import type { Damage } from '../../archive/store.js';
import { jsonText } from '../../report/json-text.js';
import { count, wholeNumber } from '../../report/phrases.js';
import { terminalName } from '../../report/terminal-text.js';
import { complain, type Told } from '../complain.js';
import type { ExitCode } from '../exit-codes.js';
import { finish } from '../finish.js';
import type { Io } from '../io.js';
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

/** As many damages are named on standard error. */
const MOST_DAMAGES = 20;

/** The first of them, then what they come to; nothing where there are none. */
export async function complainOfDamages(
  damages: readonly Damage[],
  sum: readonly string[],
  io: Io,
): Promise<void> {
  if (damages.length === 0) return;
  await complain([...damages.slice(0, MOST_DAMAGES).map(({ message }) => message), ...sum], io);
}

/** What an archive took in, and what it holds now; `verb` says how it came. */
export async function tellAdded(
  call: Call,
  archive: Archive,
  verb: 'added' | 'imported',
  { added, unchanged, problems }: Added,
): Promise<ExitCode> {
  const { entries } = await archive.counts();
  const there = unchanged > 0 ? `, ${wholeNumber(unchanged)} were there already` : '';
  return tell(call, {
    lines: [`${verb} ${count(added, 'report')}${there}; the archive holds ${wholeNumber(entries)}`],
    objects: [{ added, unchanged, entries, problems }],
    problems,
  });
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

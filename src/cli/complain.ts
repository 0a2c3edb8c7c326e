/** What is said on standard error: fatal errors, and what could not be read. */
import { withoutSecrets } from '../archive/server-address.js';
import type { Problem } from '../model/problem.js';
import { recordPath } from '../text/record-path.js';
import type { Request } from './command.js';
import { countLosses } from './exit-codes.js';
import type { Io } from './io.js';
import { writeStream } from './write.js';

/** Each line with the program's name before it, and nothing in it that a terminal or a build server would obey. */
export async function complain(lines: readonly string[], io: Io): Promise<void> {
  const { terminalName } = await import('../report/terminal-text.js');
  const { withoutCommands } = await import('../report/ci-commands.js');
  const clean = (line: string): string => withoutCommands(terminalName(withoutSecrets(line)));
  const safe = lines.map((line) => `dedupe: ${line.split('\n').map(clean).join('\n')}\n`);
  await writeStream(io.stderr, safe, 'standard error').catch(() => undefined);
}

/** As many problems are named on standard error; all of them stand in every report but the pretty one. */
const MOST_TOLD = 20;

export type Told = readonly Pick<Problem, 'code' | 'path' | 'record' | 'message'>[];

/** A line each, where the report on standard output does not tell them to a person; then what they come to. */
export async function tellProblems(
  { line }: Request,
  problems: Told,
  toldInReport: boolean,
  io: Io,
): Promise<void> {
  if (line.quiet || problems.length === 0) return;
  const named = problems.slice(0, MOST_TOLD).map((problem) => `${recordPath(problem)}: ${problem.message}`);
  const rest = problems.length - named.length;
  if (rest > 0) named.push(`+ ${rest === 1 ? '1 more problem' : `${rest} more problems`} (--json tells all)`);
  const sum = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
  const hint = line.allowIncomplete ? '' : '; exit code 3, --allow-incomplete makes it 0';
  const incomplete = countLosses(problems) > 0 ? `: the report is incomplete${hint}` : '';
  await complain([...(toldInReport ? [] : named), `finished with ${sum}${incomplete}`], io);
}

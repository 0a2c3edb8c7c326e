/** What was not read, named with its reason, and what was left out by rule, counted by rule. */
import type { Skip, SkipReason } from '../model/problem.js';
import type { Result } from '../model/result.js';
import type { Page } from './page.js';
import { count, more } from './phrases.js';
import { reportName } from './plain-text.js';
import { terminalName } from './terminal-text.js';

const SKIP_WORDS: Readonly<Record<SkipReason, string>> = {
  hidden: 'hidden (--hidden reads them)',
  ignored: 'ignored by a rule',
  'unknown-type': 'not a file type of articles',
  repeated: 'named more than once, read once',
  'no-text': 'without text, such as pictures',
  archive: 'archives of dedupe, not read as reports',
};

/** As few as this are named without being asked for. */
const FEW = 5;

/** A line each, however long: never broken, so that they can be copied and searched. */
export function problemLines(result: Result, page: Page): string[] {
  if (result.problems.length === 0) return [];
  const shown = result.problems.slice(0, page.limits.problems);
  return [
    page.paint.warning(page.paint.heading(`${count(result.problems.length, 'problem')} in reading`)),
    ...shown.map((problem) => `  ${reportName(problem)}: ${page.clean(problem.message)}`),
    ...more(result.problems.length - shown.length, 'problem', '  ', page),
  ];
}

function reasonLines(reason: SkipReason, skips: readonly Skip[], page: Page): string[] {
  const named = page.verbose || page.all || skips.length <= FEW;
  return [
    `  ${count(skips.length, 'path')} ${SKIP_WORDS[reason]}${named ? ':' : ' (-v names them)'}`,
    ...(named ? skips.map(({ path }) => `    ${terminalName(path)}`) : []),
  ];
}

export function skipLines(result: Result, page: Page): string[] {
  if (result.skipped.length === 0) return [];
  const reasons = new Map<SkipReason, Skip[]>();
  for (const skip of result.skipped) reasons.set(skip.reason, [...(reasons.get(skip.reason) ?? []), skip]);
  return [
    page.paint.heading('Left out'),
    ...[...reasons].flatMap(([reason, skips]) => reasonLines(reason, skips, page)),
  ];
}

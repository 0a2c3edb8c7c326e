/** A check for a pull request, a chat or a job summary: the verdict, a table of what fails, the rest folded. */
import type { Check, Finding } from '../model/finding.js';
import { plain } from './markdown-words.js';
import { count } from './phrases.js';
import { firstLine, messageText, reportName } from './plain-text.js';
import { RULE_WORDS } from './rule-words.js';

/** A job summary holds 1 MiB, a comment 65,536 characters: so many rows of about 300 are room enough. */
const MOST_ROWS = 100;

export function* renderFindingsMarkdown(check: Check): Generator<string> {
  const { counts, passed, because, findings } = check;
  const failing = findings.filter(({ severity }) => severity === 'error');
  const others = findings.filter(({ severity }) => severity !== 'error');
  const against = counts.known > 0 ? ` against ${count(counts.known, 'known one')}` : '';
  yield `### dedupe check ${passed ? 'passed' : 'failed'}\n\n`;
  yield `${count(counts.incoming, 'report')}${against}, ${count(counts.findings, 'finding')}, ${counts.failing} failing`;
  yield counts.gone ? `, ${counts.gone} of the baseline gone.\n` : '.\n';
  if (because === 'nothing-to-check') yield '\nThere was nothing to check, or nothing to check against.\n';
  yield* table(failing);
  if (others.length > 0) {
    yield `\n<details><summary>${count(others.length, 'more finding')}, not failing</summary>\n`;
    yield* table(others);
    yield '\n</details>\n';
  }
  yield* problems(check);
}

function* table(findings: readonly Finding[]): Generator<string> {
  if (findings.length === 0) return;
  yield '\n| Rule | Report | Finding |\n|---|---|---|\n';
  for (const finding of findings.slice(0, MOST_ROWS)) yield row(finding);
  const left = findings.length - MOST_ROWS;
  if (left > 0) yield `\n_and ${count(left, 'more finding')}_\n`;
}

function row(finding: Finding): string {
  const { rule, report, also, baseline } = finding;
  const line = report.spans[0]?.lines ? `:${firstLine(finding)}` : '';
  const more = also.length > 0 ? ` _(and ${also.length} more)_` : '';
  const known = baseline === 'known' ? ' _(in the baseline)_' : '';
  const place = `${plain(reportName(report), 300)}${line}`;
  return `| ${RULE_WORDS[rule].title} | ${place} | ${plain(messageText(finding), 400)}${more}${known} |\n`;
}

const MOST_PROBLEMS = 20;

function* problems({ problems: all }: Check): Generator<string> {
  if (all.length === 0) return;
  yield `\n**${count(all.length, 'problem')} in reading**\n\n`;
  for (const problem of all.slice(0, MOST_PROBLEMS))
    yield `- ${plain(reportName(problem), 300)}: ${plain(problem.message, 300)}\n`;
  if (all.length > MOST_PROBLEMS) yield `\n_and ${count(all.length - MOST_PROBLEMS, 'more problem')}_\n`;
}

/**
 * A check as GitHub workflow commands, which become annotations. GitHub shows 10 errors, 10 warnings and 10 notices of
 * a step and drops the rest, so the worst come first and the last of a kind says how many there are.
 */
import type { Check, Finding, Severity } from '../model/finding.js';
import { withoutCommands } from './ci-commands.js';
import { count } from './phrases.js';
import { messageText } from './plain-text.js';
import { RULE_WORDS } from './rule-words.js';
import { terminalName } from './terminal-text.js';

const MOST_OF_A_KIND = 10;
const KINDS = { error: 'error', warning: 'warning', note: 'notice' } as const;

export function* renderGithub(check: Check): Generator<string> {
  for (const severity of ['error', 'warning', 'note'] as const) yield* commandsOf(severity, check.findings);
  const verdict = check.passed ? 'passed' : 'failed';
  const { incoming, findings, failing } = check.counts;
  const sum = `${count(incoming, 'report')}, ${count(findings, 'finding')}, ${failing} failing`;
  yield `dedupe: check ${verdict}: ${sum}${check.because === 'nothing-to-check' ? ', nothing to check' : ''}\n`;
}

function* commandsOf(severity: Severity, all: readonly Finding[]): Generator<string> {
  const findings = all.filter((finding) => finding.severity === severity);
  const shown = findings.length > MOST_OF_A_KIND ? findings.slice(0, MOST_OF_A_KIND - 1) : findings;
  for (const finding of shown) yield command(severity, properties(finding), messageText(finding));
  const left = findings.length - shown.length;
  if (left > 0)
    yield command(severity, { title: 'dedupe' }, `${count(left, `more ${severity}`)} not shown here.`);
}

function properties(finding: Finding): Readonly<Record<string, string>> {
  const { report, rule } = finding;
  const lines = report.spans[0]?.lines;
  const place: Readonly<Record<string, string>> = lines
    ? {
        line: String(lines.startLine),
        endLine: String(lines.endLine),
        // GitHub takes columns only where both ends are in one line.
        ...(lines.startLine === lines.endLine
          ? { col: String(lines.startColumn), endColumn: String(lines.endColumn) }
          : {}),
      }
    : {};
  return { file: terminalName(report.path), ...place, title: RULE_WORDS[rule].title };
}

function command(severity: Severity, values: Readonly<Record<string, string>>, message: string): string {
  const list = Object.entries(values)
    .map(([name, value]) => `${name}=${propertyText(value)}`)
    .join(',');
  return `::${KINDS[severity]} ${list}::${dataText(message)}\n`;
}

/** As the runner's toolkit escapes what stands behind the second pair of colons. */
function dataText(text: string): string {
  return withoutCommands(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function propertyText(text: string): string {
  return dataText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

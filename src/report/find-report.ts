/** The one report a person means by an id, a path, a file's name or a source. */
import type { ReportEntry, Result } from '../model/result.js';
import { OptionError } from '../options.js';
import { recordPath } from '../text/record-path.js';
import { reportName } from './plain-text.js';
import { terminalName, terminalText } from './terminal-text.js';

const MOST_CANDIDATES = 10;

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function stem(path: string): string {
  const name = fileName(path);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

/** From the surest way to name a report to the loosest. */
const WAYS: readonly ((report: ReportEntry, name: string) => boolean)[] = [
  (report, name) => report.id === name,
  (report, name) => recordPath(report) === name,
  (report, name) => report.path === name.replace(/^\.\//, ''),
  (report, name) => report.source === name,
  (report, name) => fileName(report.path) === fileName(name),
  (report, name) => stem(report.path) === name,
  (report, name) => report.source.toLowerCase() === name.toLowerCase(),
];

function candidates(reports: readonly ReportEntry[]): string {
  const lines = reports
    .slice(0, MOST_CANDIDATES)
    .map((report) => `  ${report.id}  ${reportName(report)}  (${terminalText(report.source)})`);
  const rest = reports.length - lines.length;
  return [...lines, ...(rest > 0 ? [`  and ${rest} more`] : [])].join('\n');
}

/**
 * Throws OptionError when no report or more than one is meant; the message lists those to choose from.
 * `besides` is the first of a pair, which the second cannot be.
 */
export function findReport(result: Result, name: string, besides?: ReportEntry): ReportEntry {
  for (const matches of WAYS) {
    const found = result.reports.filter((report) => matches(report, name));
    if (found.length > 1)
      throw new OptionError(`"${terminalName(name)}" may mean any of these:\n${candidates(found)}`);
    if (found[0] && found[0] === besides)
      throw new OptionError(`"${terminalName(name)}" is ${besides.id} again; name two different reports`);
    if (found[0]) return found[0];
  }
  const known =
    result.reports.length === 0 ? 'no report was read' : `there are:\n${candidates(result.reports)}`;
  throw new OptionError(`no report is called "${terminalName(name)}"; ${known}`);
}

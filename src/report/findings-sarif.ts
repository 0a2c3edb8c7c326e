/**
 * A check as SARIF 2.1.0 (OASIS), within the limits of GitHub code scanning: 5,000 results are shown of a run and
 * 100 locations of a result, so the worst come first and what is left out is said.
 */
import type { Check, Finding, FindingSide, Place } from '../model/finding.js';
import { RULE_LEVELS, RULES } from '../options.js';
import { jsonText } from './json-text.js';
import { firstLine, messageText, pathUri, reportName } from './plain-text.js';
import { RULE_WORDS } from './rule-words.js';
import { terminalText } from './terminal-text.js';

const MOST_RESULTS = 5000;
const MOST_LOCATIONS = 100;
const MOST_NOTIFICATIONS = 100;

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

export function* renderSarif(check: Check): Generator<string> {
  yield `${jsonText(sarifLog(check), 2)}\n`;
}

function sarifLog(check: Check): object {
  const shown = check.findings.slice(0, MOST_RESULTS);
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: driver(check) },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            // The check ran to its end; whether it passed is said by its exit code.
            executionSuccessful: true,
            toolExecutionNotifications: notifications(check, check.findings.length - shown.length),
          },
        ],
        results: shown.map(result),
      },
    ],
  };
}

function driver({ tool }: Check): object {
  return {
    name: tool.name,
    version: tool.version,
    semanticVersion: tool.version,
    rules: RULES.map((id) => {
      const { title, means, advice } = RULE_WORDS[id];
      return {
        id,
        name: id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
        shortDescription: { text: title },
        fullDescription: { text: means },
        help: { text: `${means} ${advice}`, markdown: `**${title}.** ${means}\n\n${advice}` },
        defaultConfiguration: { level: RULE_LEVELS[id] },
      };
    }),
  };
}

function notifications({ problems }: Check, left: number): readonly object[] {
  const told = problems.slice(0, MOST_NOTIFICATIONS).map(({ code, path, record, message }) => ({
    level: 'warning',
    message: { text: `${reportName({ path, record })}: ${terminalText(message)}` },
    descriptor: { id: code },
    locations: [{ physicalLocation: { artifactLocation: { uri: pathUri(path) } } }],
  }));
  const more = problems.length - told.length;
  const counted = (count: number, what: string): readonly object[] =>
    count === 0 ? [] : [{ level: 'warning', message: { text: `${count} more ${what} not listed.` } }];
  return [...told, ...counted(more, 'problems'), ...counted(left, 'findings')];
}

function result(finding: Finding): object {
  const { rule, severity, report, other, fingerprint, score, measured, also, baseline } = finding;
  return {
    ruleId: rule,
    ruleIndex: RULES.indexOf(rule),
    level: severity,
    message: { text: messageText(finding) },
    locations: [location(report, report.spans[0], firstLine(finding))],
    relatedLocations: related(finding),
    // The first is the one that GitHub tells findings apart by.
    partialFingerprints: { primaryLocationLineHash: `${fingerprint}:1`, 'dedupe/v1': fingerprint },
    ...(baseline ? { baselineState: baseline === 'new' ? 'new' : 'unchanged' } : {}),
    properties: {
      report: reportName(report),
      ...(other ? { other: reportName(other) } : {}),
      ...(score === null ? {} : { score }),
      ...(measured ?? {}),
      ...(also.length > 0 ? { also } : {}),
    },
  };
}

/** Further spans of the report, then those of the other. */
function related({ report, other }: Finding): readonly object[] {
  const own = report.spans.slice(1).map((span) => ({ side: report, span, text: 'and here' }));
  const theirs: readonly { side: FindingSide; span: Place | undefined; text: string }[] =
    other === null
      ? []
      : (other.spans.length > 0 ? other.spans : [undefined]).map((span) => ({
          side: other,
          span,
          text: `in ${reportName(other)}`,
        }));
  return [...theirs.slice(0, 1), ...own, ...theirs.slice(1)]
    .slice(0, MOST_LOCATIONS - 1)
    .map(({ side, span, text }, n) => ({
      id: n + 1,
      ...location(side, span, span?.lines?.startLine ?? 1),
      message: { text },
    }));
}

function location(side: FindingSide, span: Place | undefined, line: number): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: pathUri(side.path) },
      region: { startLine: line, ...regionOf(span) },
    },
    ...(side.record === null
      ? {}
      : { logicalLocations: [{ name: String(side.record), fullyQualifiedName: reportName(side) }] }),
  };
}

function regionOf(span: Place | undefined): object {
  if (!span?.lines) return {};
  const { startColumn, endLine, endColumn } = span.lines;
  return { startColumn, endLine, endColumn, charOffset: span.start, charLength: span.end - span.start };
}

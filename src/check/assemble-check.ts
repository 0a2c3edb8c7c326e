/** The check as it is handed out: findings held against baseline and limits, and whether it passed. */
import type { Check, CheckFailure, Finding } from '../model/finding.js';
import type { Result } from '../model/result.js';
import type { CheckSettings } from '../options.js';
import { type Baseline, markFindings } from './baseline.js';
import { checkedReport } from './find-findings.js';

export interface CheckParts {
  readonly result: Result;
  readonly findings: readonly Finding[];
  readonly incoming: ReadonlySet<string>;
  readonly settings: CheckSettings;
  readonly baseline: Baseline | null;
  /** Something was named to check against. */
  readonly against: boolean;
  /** Known reports that are not in the result: of an archive, which says that there is nothing to find of them. */
  readonly unseen: number;
  readonly root: string;
}

export function assembleCheck(parts: CheckParts): Check {
  const { result, incoming, settings, baseline, root } = parts;
  const marked = baseline === null ? null : markFindings(parts.findings, baseline);
  const findings = (marked?.findings ?? parts.findings).map((finding) => excused(finding, settings));
  // A finding that was excused is no longer among those that fail.
  const sorted = [...findings].sort(
    (x, y) => Number(y.severity === 'error') - Number(x.severity === 'error'),
  );
  const failing = findings.filter(({ severity }) => severity === 'error').length;
  const known = result.reports.length - incoming.size + parts.unseen;
  const because = failureOf(parts, failing, known);
  return {
    schemaVersion: 1,
    tool: result.tool,
    settings: { ...result.settings, ...telling(settings) },
    passed: because === null,
    because,
    counts: {
      incoming: incoming.size,
      known,
      findings: findings.length,
      failing,
      problems: result.problems.length,
      skipped: result.skipped.length,
      ...(marked ? { gone: marked.gone } : {}),
    },
    reports: result.reports
      .filter(({ id }) => incoming.has(id))
      .map((report) => checkedReport(report, false, root)),
    findings: sorted,
    problems: result.problems.map((problem) => ({ ...problem, path: rooted(problem.path, root) })),
    skipped: result.skipped.map((skip) => ({ ...skip, path: rooted(skip.path, root) })),
    result,
  };
}

/** The folder itself is named as it was typed. */
function rooted(path: string, root: string): string {
  return `${path}/` === root || path === root ? path : root + path;
}

/** Without the time: the same check gives the same bytes. */
function telling({ now: _, ...rest }: CheckSettings): Omit<CheckSettings, 'now'> {
  return rest;
}

function excused(finding: Finding, { failOnNew }: CheckSettings): Finding {
  if (!failOnNew || finding.baseline !== 'known' || finding.severity !== 'error') return finding;
  return { ...finding, severity: 'note' };
}

function failureOf(
  { incoming, settings, against }: CheckParts,
  failing: number,
  known: number,
): CheckFailure | null {
  if (failing > settings.maxFindings) return 'findings';
  if (settings.allowEmpty) return null;
  return incoming.size === 0 || (against && known === 0) ? 'nothing-to-check' : null;
}

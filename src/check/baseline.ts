/**
 * A baseline: findings that were there when it was written, so that a check can tell what is new. A file of JSON
 * with a line a finding, to be kept beside the articles and read in review.
 */
import type { Finding } from '../model/finding.js';
import { OptionError, RULES, type Rule } from '../options.js';
import { compare } from '../text/compare.js';

export interface BaselineEntry {
  readonly rule: Rule;
  readonly fingerprint: string;
  /** For whoever reads the file, and nothing else. */
  readonly report: string;
  readonly other: string | null;
}

export interface Baseline {
  readonly schemaVersion: 1;
  readonly findings: readonly BaselineEntry[];
}

/** In the order of fingerprints, so that two baselines of one check are the same bytes. */
export function baselineOf(findings: readonly Finding[]): Baseline {
  const entries = findings.map(
    ({ rule, fingerprint, report, other }): BaselineEntry => ({
      rule,
      fingerprint,
      report: report.path,
      other: other?.path ?? null,
    }),
  );
  return {
    schemaVersion: 1,
    findings: entries.sort((x, y) => compare(x.fingerprint, y.fingerprint)),
  };
}

function entryOf(value: unknown): BaselineEntry | null {
  if (typeof value !== 'object' || value === null || !('rule' in value) || !('fingerprint' in value))
    return null;
  const rule = RULES.find((known) => known === value.rule);
  if (rule === undefined || typeof value.fingerprint !== 'string') return null;
  const report = 'report' in value && typeof value.report === 'string' ? value.report : '';
  const other = 'other' in value && typeof value.other === 'string' ? value.other : null;
  return { rule, fingerprint: value.fingerprint, report, other };
}

/** From the text of its file. Throws OptionError that says what is wrong with it. */
export function parseBaseline(text: string): Baseline {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new OptionError('the baseline is no JSON; --update-baseline writes it anew', { cause: error });
  }
  if (typeof value !== 'object' || value === null || !('findings' in value) || !Array.isArray(value.findings))
    throw new OptionError('the baseline has no list of findings; --update-baseline writes it anew');
  if (!('schemaVersion' in value) || value.schemaVersion !== 1)
    throw new OptionError('the baseline is of another version of dedupe; --update-baseline writes it anew');
  const findings = value.findings.map((item, n) => {
    const entry = entryOf(item);
    if (entry === null)
      throw new OptionError(`the baseline's finding ${n + 1} has no known rule or no fingerprint`);
    return entry;
  });
  return { schemaVersion: 1, findings };
}

export interface Marked {
  readonly findings: readonly Finding[];
  /** Of the baseline's findings so many are there no more. */
  readonly gone: number;
}

/** Says of each finding whether the baseline has it. */
export function markFindings(findings: readonly Finding[], baseline: Baseline): Marked {
  const known = new Set(baseline.findings.map(({ fingerprint }) => fingerprint));
  const marked = findings.map(
    (finding): Finding => ({ ...finding, baseline: known.has(finding.fingerprint) ? 'known' : 'new' }),
  );
  const still = new Set(findings.map(({ fingerprint }) => fingerprint));
  return { findings: marked, gone: [...known].filter((fingerprint) => !still.has(fingerprint)).length };
}

/** As its file: a line a finding, which keeps changes to it readable. */
export function baselineText({ schemaVersion, findings }: Baseline): string {
  const lines = findings.map((entry) => `    ${JSON.stringify(entry)}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "schemaVersion": ${schemaVersion},\n  "findings": ${list}\n}\n`;
}

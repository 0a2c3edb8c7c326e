/** A check for people: the verdict, the findings by report, then what was not read. */
import type { Check, Finding, FindingSide, Severity } from '../model/finding.js';
import { findingsByReport } from './findings-by-report.js';
import type { Page, RenderOptions } from './page.js';
import { pageFor } from './page.js';
import { pageText, wholeLines } from './page-text.js';
import type { Style } from './paint.js';
import { count } from './phrases.js';
import { reportName } from './plain-text.js';
import { problemLines, skipLines } from './pretty-problems.js';
import { spaced } from './pretty-story.js';
import { wrap } from './wrap.js';

/** Findings shown of one report, and reports shown. */
const SHOWN = { findings: 10, reports: 50 };

function headline({ counts, passed, because, settings }: Check, page: Page): string[] {
  const verdict = passed ? 'passed' : because === 'findings' ? 'failed' : 'failed: nothing to check';
  const parts = [
    `check ${verdict}`,
    count(counts.incoming, 'report') +
      (counts.known > 0 ? ` against ${count(counts.known, 'known one')}` : ''),
    counts.findings === 0 ? 'no findings' : count(counts.findings, 'finding'),
    ...(counts.failing > 0 ? [`${counts.failing} of them failing`] : []),
    ...(counts.gone !== undefined && counts.gone > 0 ? [`${counts.gone} of the baseline gone`] : []),
    ...(counts.problems > 0 ? [count(counts.problems, 'problem')] : []),
  ];
  const most = Number(settings['maxFindings']);
  const spared =
    passed && counts.failing > 0 ? [page.paint.faint(`Up to ${most} are let pass (--max-findings).`)] : [];
  const text = parts.join(` ${page.signs.dot} `);
  return [
    ...wrap([{ text, style: page.paint.heading, trusted: true }], page, { first: '', rest: '' }),
    ...spared,
  ];
}

function styleOf(severity: Severity, page: Page): Style {
  if (severity === 'error') return page.paint.removed;
  return severity === 'warning' ? page.paint.warning : page.paint.faint;
}

function findingLines(finding: Finding, page: Page): string[] {
  const { severity, rule, message, report, also, baseline } = finding;
  const line = report.spans[0]?.lines;
  const where = line ? ` (line ${line.startLine})` : '';
  const notes = [
    ...(also.length > 0 ? [`and ${also.length} more`] : []),
    ...(baseline === 'known' ? ['in the baseline'] : []),
  ];
  return wrap(
    [
      { text: `${severity}: ${rule}${where}`, style: styleOf(severity, page), trusted: true },
      { text: ` ${page.signs.dash} `, style: null, trusted: true },
      { text: message, style: null },
      ...(notes.length > 0
        ? [{ text: ` (${notes.join(', ')})`, style: page.paint.faint, trusted: true }]
        : []),
    ],
    page,
    { first: '  ', rest: '      ' },
  );
}

function nameOf(report: FindingSide, page: Page): string {
  return `${reportName(report)} ${page.paint.faint(page.clean(report.source))}`;
}

/** In pieces, each ending in a line break. */
export function* renderFindingsPretty(check: Check, options: RenderOptions): Generator<string> {
  const page = pageFor(options);
  yield pageText(headline(check, page), page);
  const groups = [...findingsByReport(check.findings).values()];
  for (const findings of groups.slice(0, page.all ? groups.length : SHOWN.reports)) {
    const shown = page.all ? findings : findings.slice(0, SHOWN.findings);
    const rest = findings.length - shown.length;
    yield wholeLines(['', nameOf(findings[0].report, page)]);
    yield pageText(
      shown.flatMap((finding) => findingLines(finding, page)),
      page,
    );
    if (rest > 0)
      yield pageText([page.paint.faint(`  + ${count(rest, 'more finding')} (--all shows them)`)], page);
  }
  const left = groups.length - SHOWN.reports;
  if (left > 0 && !page.all)
    yield pageText(
      ['', page.paint.faint(`+ ${count(left, 'more report')} with findings (--all shows them)`)],
      page,
    );
  const unread = spaced([problemLines(check.result, page), skipLines(check.result, page)]);
  if (unread.length > 0) yield wholeLines(['', ...unread]);
}

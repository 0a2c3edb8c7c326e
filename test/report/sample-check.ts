/** A check as a run would give it, with text in it that formats must not let act. */
import type { Check, CheckedReport, Finding, FindingSide, Place } from '../../src/model/finding.js';
import { SAMPLE } from './sample-result.js';

const HOSTILE = '=HYPERLINK("http://x.example") \u001b[31m<b onclick="x">&amp; ##vso[task] | `a` @all \u202e';

function report(id: string, path: string, fields: Partial<CheckedReport> = {}): CheckedReport {
  return {
    id,
    path,
    record: null,
    source: 'Esk Gazette',
    title: null,
    published: null,
    known: false,
    ...fields,
  };
}

const GAZETTE = report('r1', 'in/gazette, early: 100%.txt', {
  title: HOSTILE,
  published: '2031-05-01T09:00:00Z',
});
const FEED = report('r2', 'in/feed.json', { record: 'item #7', source: 'Feed' });
const CLEAN = report('r3', 'in/clean.txt');
const WIRE = report('r4', 'archive/wire.txt', { known: true, source: 'Halden Wire', title: 'Barge adrift' });

function place(start: number, end: number, startLine: number): Place {
  return { start, end, lines: { startLine, startColumn: 3, endLine: startLine + 1, endColumn: 8 } };
}

function side(of: CheckedReport, spans: readonly Place[] = []): FindingSide {
  return { ...of, spans };
}

const FINDINGS: readonly Finding[] = [
  {
    rule: 'duplicate',
    severity: 'error',
    fingerprint: '0123456789abcdef0123456789abcdef',
    message: 'Has the same text as Halden Wire (archive/wire.txt).',
    score: 1,
    measured: { jaccard: 1, containment: 1, wordsShared: 1 },
    report: side(GAZETTE, [place(10, 60, 4), place(80, 120, 9)]),
    other: side(WIRE, [place(0, 50, 1)]),
    also: ['r5', 'r6'],
  },
  {
    rule: 'quote-altered',
    severity: 'warning',
    fingerprint: '00000000000000000000000000000001',
    message: `Quotes ${HOSTILE} in other words than Halden Wire.`,
    score: null,
    report: side(FEED, [{ start: 5, end: 9, lines: null }]),
    other: side(WIRE),
    also: [],
    baseline: 'new',
  },
  {
    rule: 'embargo',
    severity: 'note',
    fingerprint: '00000000000000000000000000000002',
    message: 'Is embargoed until 2031-05-02T06:00:00Z.',
    score: null,
    report: side(GAZETTE),
    other: null,
    also: [],
    baseline: 'known',
  },
];

export const SAMPLE_CHECK: Check = {
  schemaVersion: 1,
  tool: { name: 'dedupe', version: '0.0.0' },
  settings: {
    failOn: ['duplicate'],
    maxFindings: 0,
    leastJaccard: 0,
    skipSameSource: false,
    failOnNew: false,
    allowEmpty: false,
  },
  passed: false,
  because: 'findings',
  counts: { incoming: 3, known: 1, findings: 3, failing: 1, problems: 1, skipped: 0, gone: 2 },
  reports: [GAZETTE, FEED, CLEAN],
  findings: FINDINGS,
  problems: [{ code: 'bad-json', path: 'in/feed.json', record: 2, message: `Not JSON: ${HOSTILE}` }],
  skipped: [],
  result: { ...SAMPLE, problems: [], skipped: [] },
};

/** The same with so many findings of a severity. */
export function manyFindings(count: number): Check {
  const [first] = FINDINGS;
  const findings = Array.from({ length: count }, (_, n) => ({
    ...first,
    fingerprint: n.toString(16).padStart(32, '0'),
    message: `Finding ${n}.`,
  }));
  return { ...SAMPLE_CHECK, findings, counts: { ...SAMPLE_CHECK.counts, findings: count, failing: count } };
}

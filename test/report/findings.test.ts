import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { Check } from '../../src/model/finding.js';
import { RULES } from '../../src/options.js';
import { FINDING_FORMATS, type FindingFormat } from '../../src/report/format-names.js';
import { pathUri } from '../../src/report/plain-text.js';
import { renderFindings } from '../../src/report/render-findings.js';
import { RULE_WORDS } from '../../src/report/rule-words.js';
import { manyFindings, SAMPLE_CHECK } from './sample-check.js';

const NOTHING: Check = {
  ...SAMPLE_CHECK,
  because: 'nothing-to-check',
  reports: [],
  findings: [],
  problems: [],
  counts: { incoming: 0, known: 1, findings: 0, failing: 0, problems: 0, skipped: 0 },
};

function render(format: FindingFormat, check: Check = SAMPLE_CHECK): string {
  return renderFindings(check, format, { columns: 80 });
}

function textOf(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

describe.each(FINDING_FORMATS)('findings as %s', (format) => {
  it('are what they were', async () => {
    await expect(render(format)).toMatchFileSnapshot(`../../fixtures/check-formats/expected/check.${format}`);
  });

  it('let nothing through that acts when it is shown', () => {
    const text = render(format);
    expect(text).not.toMatch(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
    );
    expect(text).not.toMatch(/##vso\[/);
    const commands = text.split('\n').filter((line) => /^\s*::/.test(line));
    expect(commands).toHaveLength(format === 'github' ? SAMPLE_CHECK.findings.length : 0);
  });

  it('end in a line break, also where there is nothing', () => {
    for (const check of [SAMPLE_CHECK, NOTHING]) expect(render(format, check)).toMatch(/\n$/);
  });
});

describe('SARIF', () => {
  const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(
    JSON.parse(textOf('sarif.schema.json')),
  );

  it.each([SAMPLE_CHECK, NOTHING, manyFindings(3)])('keeps to the specification', (check) => {
    validate(JSON.parse(render('sarif', check)));
    expect(validate.errors).toBeNull();
  });

  it('lists every rule with its help, and points each result at its own', () => {
    const [run] = JSON.parse(render('sarif')).runs;
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(RULES);
    for (const rule of run.tool.driver.rules) expect(rule.help.text).toContain(rule.fullDescription.text);
    for (const { ruleId, ruleIndex } of run.results) expect(RULES[ruleIndex]).toBe(ruleId);
  });

  it('shows the worst 5,000 and says how many are left out', () => {
    const [run] = JSON.parse(render('sarif', manyFindings(5003))).runs;
    expect(run.results).toHaveLength(5000);
    expect(run.invocations[0].toolExecutionNotifications.at(-1).message.text).toBe(
      '3 more findings not listed.',
    );
  });

  it.each([
    ['in/a b#1?.txt', 'in/a%20b%231%3F.txt'],
    ['a:b.txt', 'a%3Ab.txt'],
    ['/tmp/ä.txt', 'file:///tmp/%C3%A4.txt'],
    ['C:\\desk\\in.txt', 'file:///C:/desk/in.txt'],
    ['lone\ud800.txt', 'lone%EF%BF%BD.txt'],
  ])('writes the path %s as a URI', (path, uri) => {
    expect(pathUri(path)).toBe(uri);
  });
});

describe('XML', () => {
  it.each<[FindingFormat, string]>([
    ['junit', 'junit.xsd'],
    ['checkstyle', 'checkstyle.xsd'],
  ])('%s keeps to its schema', async (format, schema) => {
    for (const check of [SAMPLE_CHECK, NOTHING, manyFindings(2)]) {
      const { valid, errors } = await validateXML({
        xml: [{ fileName: 'report.xml', contents: render(format, check) }],
        schema: [{ fileName: schema, contents: textOf(schema) }],
      });
      expect(errors).toEqual([]);
      expect(valid).toBe(true);
    }
  });

  it('counts in JUnit what it lists', () => {
    const text = render('junit');
    const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
    expect(text).toContain('tests="4" failures="1" errors="1"');
    expect([count(/<testcase/g), count(/<failure/g), count(/<error/g)]).toEqual([4, 1, 1]);
  });

  it('fails JUnit and TAP where there was nothing to check', () => {
    expect(render('junit', NOTHING)).toContain('tests="1" failures="1"');
    expect(render('tap', NOTHING)).toContain('1..1\nnot ok 1 ');
  });
});

describe('GitHub', () => {
  it('gets at most ten annotations of a kind, the last of which counts the rest', () => {
    const lines = render('github', manyFindings(25)).split('\n');
    const errors = lines.filter((line) => line.startsWith('::error '));
    expect(errors).toHaveLength(10);
    expect(errors.at(-1)).toBe('::error title=dedupe::16 more errors not shown here.');
    expect(render('github', manyFindings(10)).match(/^::error /gm)).toHaveLength(10);
  });

  it('gets properties and messages escaped as its runner does', () => {
    const [first] = render('github').split('\n');
    expect(first).toContain('file=in/gazette%2C early%3A 100%25.txt,line=4,endLine=5,title=Duplicate::');
  });
});

describe('GitLab', () => {
  it('gets unique fingerprints and lines', () => {
    const issues: { fingerprint: string; location: { lines: { begin: number } } }[] = JSON.parse(
      render('gitlab'),
    );
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
    expect(issues.map(({ location }) => location.lines.begin)).toEqual([4, 1, 1]);
    expect(JSON.parse(render('gitlab', NOTHING))).toEqual([]);
  });
});

describe('CSV', () => {
  it('has a row for each finding, and no cell that a spreadsheet computes', () => {
    const rows: string[][] = parse(render('csv'));
    expect(rows).toHaveLength(4);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([14]));
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+@-]/);
    expect(rows[1][5]).toMatch(/^'=HYPERLINK\("http/);
  });
});

describe('Markdown', () => {
  it('keeps words of articles from being markup', () => {
    const text = render('markdown');
    expect(text).not.toContain('<b');
    expect(text).not.toContain('@all');
    expect(text).toContain('&lt;b onclick');
    for (const line of text.split('\n').filter((one) => one.startsWith('| ')))
      expect(line.replaceAll('\\|', '').split('|')).toHaveLength(5);
  });
});

it('has words for every rule', () => {
  expect(Object.keys(RULE_WORDS).sort()).toEqual([...RULES].sort());
});

/** `dedupe check` from argv to exit code and files, with the real engine. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OTHER, SENTENCES, WIRE } from '../check/stories.js';
import { folderOf } from '../read/temporary-folder.js';
import { type Around, dedupeWhole, type Finished } from './whole-cli.js';

const FILES = {
  'in/copy.txt': `${WIRE}\n`,
  'in/other.txt': `${OTHER}\n`,
  'clean/other.txt': `${OTHER}\n`,
  'archive/wire.txt': `${WIRE}\n`,
  'broken/list.jsonl': `${JSON.stringify({ text: WIRE })}\n{"text": \n`,
  'empty/.keep': '',
};

interface Desk {
  readonly at: (path: string) => string;
  readonly check: (argv: readonly string[], around?: Around) => Promise<Finished>;
}

/** Words of argv that begin with `@` are paths in the folder. */
function desk(files: Readonly<Record<string, string>> = FILES): Desk {
  const folder = folderOf(files);
  const at = (path: string): string => join(folder, path);
  const placed = (word: string): string => word.replace(/(^|=)@(.*)/, (_, before, path) => before + at(path));
  return { at, check: (argv, around) => dedupeWhole(['check', ...argv.map(placed)], around) };
}

describe('the exit code of a check', () => {
  it('is 0 when it passes', async () => {
    const run = await desk().check(['@clean', '--against', '@archive']);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toMatch(/^check passed · 1 report against 1 known one · no findings\n/);
  });

  it('is 1 when it fails, after the report', async () => {
    const run = await desk().check(['@in', '--against', '@archive']);
    expect(run).toMatchObject({ code: 1, stderr: '' });
    expect(run.stdout).toMatch(/^check failed · 2 reports against 1 known one/);
    expect(run.stdout).toContain('error: duplicate (line 1) – Has the same text as wire');
  });

  it('is 1 when there was nothing to check, and 0 where that is allowed', async () => {
    const { check } = desk();
    const nothing = await check(['@empty', '--against', '@archive']);
    expect(nothing.code).toBe(1);
    expect(nothing.stderr).toContain('nothing to check');
    expect((await check(['@empty', '--against', '@archive', '--allow-empty'])).code).toBe(0);
    expect((await check(['@in', '--against', '@empty', '--fail-on', 'none'])).code).toBe(1);
    expect((await check(['@clean', '--against', '@empty', '--allow-empty'])).code).toBe(0);
  });

  it('is 3 when something could not be read, whatever was found, and 1 or 0 where that is allowed', async () => {
    const { check } = desk();
    expect((await check(['@broken', '--against', '@archive'])).code).toBe(3);
    expect((await check(['@broken', '--against', '@archive', '--allow-incomplete'])).code).toBe(1);
    expect((await check(['@broken', '--allow-incomplete'])).code).toBe(0);
    expect((await check(['@none.txt'])).code).toBe(3);
  });

  it.each([
    ['an unknown rule', ['@in', '--fail-on', 'copies'], 'must be some of'],
    ['none beside a rule', ['@in', '--fail-on', 'none,killed'], 'must be some of'],
    ['an option of another command', ['@in', '--explain', 'r1', 'r2'], 'check has no --explain'],
    ['a depth, which the rules decide', ['@in', '--detail', 'full'], 'check has no --detail'],
    ['an update of no baseline', ['@in', '--update-baseline'], 'needs --baseline'],
    ['new findings without a baseline', ['@in', '--fail-on-new'], 'needs --baseline'],
    ['a baseline that is not there', ['@in', '--baseline', '@none.json'], 'could not be read'],
    ['a baseline that is none', ['@in', '--baseline', '@archive/wire.txt'], 'the baseline is no JSON'],
    ['standard input twice', ['-', '--against', '-'], 'cannot be both'],
    ['a time without its zone', ['@in', '--now', '2031-05-01'], 'must be a time'],
  ])('is 2 for %s', async (_, argv, message) => {
    const run = await desk().check(argv);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain(message);
  });

  it('is 2 when nothing is named and nothing is piped in', async () => {
    const { check } = desk();
    expect(await check([])).toMatchObject({ code: 2 });
    expect(await check(['--against', '@archive'])).toMatchObject({ code: 2 });
  });

  it('is 6 when a report cannot be written; the others are', async () => {
    const { at, check } = desk();
    const early = await check(['@in', '-f', 'sarif=@none/out.sarif']);
    expect(early).toMatchObject({ code: 6, stdout: '' });
    writeFileSync(at('summary'), '');
    const around = { env: { GITHUB_STEP_SUMMARY: at('in') } };
    const run = await check(['@in', '--against', '@archive', '-f', 'github', '-f', 'junit=@out.xml'], around);
    expect(run.code).toBe(6);
    expect(run.stderr).toContain('could not be written');
    expect(run.stdout).toContain('::error ');
    expect(readFileSync(at('out.xml'), 'utf8')).toContain('<failure type="duplicate"');
  });
});

describe('what a check reads', () => {
  it('checks standard input against what is known', async () => {
    const run = await desk().check(
      ['-', '--against', '@archive', '--stdin-filename', 'draft.md', '-f', 'github'],
      {
        stdin: Buffer.from(WIRE),
      },
    );
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('::error file=draft.md,line=1,');
  });

  it('takes several paths behind --against, up to the next option, and the option again', async () => {
    const { check } = desk();
    const counts = async (argv: readonly string[]): Promise<unknown> =>
      JSON.parse((await check([...argv, '--json'])).stdout).counts;
    expect(await counts(['@clean', '--against', '@archive', '@in/copy.txt'])).toMatchObject({
      incoming: 1,
      known: 2,
    });
    expect(await counts(['--against', '@archive', '-q', '@clean'])).toMatchObject({ incoming: 1, known: 1 });
    expect(await counts(['@clean', '--against', '@archive', '--against', '@in'])).toMatchObject({ known: 3 });
  });

  it('does not hold a file against itself where the archive has it already', async () => {
    const { check } = desk();
    const run = await check(['@in/copy.txt', '--against', '@in', '--json']);
    expect(run.code).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({ counts: { incoming: 1, known: 1, findings: 0 } });
  });

  it('leaves out what patterns name, on both sides', async () => {
    const { check, at } = desk();
    expect((await check(['@in', '--against', '@archive', '--ignore', 'copy.txt'])).code).toBe(0);
    writeFileSync(at('left-out'), 'wire.txt\nother.txt\n');
    expect(
      (await check(['@in', '--against', '@archive', '--ignore-file', '@left-out', '--allow-empty'])).code,
    ).toBe(0);
  });

  it('reads its paths from a list', async () => {
    const { check, at } = desk();
    writeFileSync(at('list'), `${at('in/copy.txt')}\n`);
    expect((await check(['--files-from', '@list', '--against', '@archive'])).code).toBe(1);
  });
});

describe('a check against an archive', () => {
  async function withArchive(files: Readonly<Record<string, string>> = FILES): Promise<Desk> {
    const made = desk(files);
    expect((await dedupeWhole(['archive', 'add', made.at('kept'), made.at('archive')])).code).toBe(0);
    return made;
  }

  it('fails on what it knows, names its entry, and counts all that it holds', async () => {
    const { at, check } = await withArchive();
    expect((await dedupeWhole(['archive', 'add', at('kept'), at('clean')])).code).toBe(0);
    const run = await check(['@in/copy.txt', '--against', '@kept', '--json']);
    expect(run).toMatchObject({ code: 1, stderr: '' });
    const { counts, findings } = JSON.parse(run.stdout);
    expect(counts).toMatchObject({ incoming: 1, known: 2 });
    expect(findings[0]).toMatchObject({
      rule: 'duplicate',
      other: { path: 'wire.txt', known: true, archived: expect.stringMatching(/^[0-9a-f]{32}$/) },
    });
    const pretty = await check(['@in/copy.txt', '--against', '@kept']);
    expect(pretty.stdout).toMatch(/^check failed · 1 report against 2 known ones/);
  });

  it('passes where nothing is known of the wording', async () => {
    const { check } = await withArchive();
    expect((await check(['@clean', '--against', '@kept'])).code).toBe(0);
  });

  it('takes it beside folders, and tells by itself which is which', async () => {
    const { check } = await withArchive({ ...FILES, 'archive/head': OTHER, 'archive/log.1': OTHER });
    const { counts } = JSON.parse((await check(['@in', '--against', '@archive', '@kept', '--json'])).stdout);
    expect(counts).toMatchObject({ incoming: 2, known: 6 });
  });

  it('is 1 where the archive is empty, 4 where it is damaged or of a later version, 2 for shorter passages', async () => {
    const { at, check } = await withArchive();
    const shorter = await check(['@in', '--against', '@kept', '--min-passage-words', '5']);
    expect(shorter).toMatchObject({ code: 2, stdout: '' });
    const head = readFileSync(at('kept/head'), 'latin1');
    writeFileSync(at('kept/head'), head.replace('log.1', 'log.7'));
    const damaged = await check(['@in', '--against', '@kept']);
    expect(damaged).toMatchObject({ code: 4, stdout: '' });
    expect(damaged.stderr).toContain('its head is damaged');
    writeFileSync(at('kept/head'), head);
    await dedupeWhole(['archive', 'remove', at('kept'), '--before', '2090-01-01']);
    for (const id of JSON.parse((await dedupeWhole(['archive', 'list', at('kept'), '--json'])).stdout))
      await dedupeWhole(['archive', 'remove', at('kept'), id.id]);
    expect((await check(['@in', '--against', '@kept'])).code).toBe(1);
    expect((await check(['@clean', '--against', '@kept', '--allow-empty'])).code).toBe(0);
  });
});

describe('what a check writes', () => {
  it('writes several reports at once, each whole', async () => {
    const { check, at } = desk();
    const run = await check([
      '@in',
      '--against',
      '@archive',
      '-f',
      'sarif=@out.sarif',
      '-f',
      'junit=@out.xml',
      '-f',
      'html=@out.html',
      '-f',
      'pretty',
    ]);
    expect(run.code).toBe(1);
    expect(run.stdout).toMatch(/^check failed/);
    expect(JSON.parse(readFileSync(at('out.sarif'), 'utf8')).runs[0].results[0].ruleId).toBe('duplicate');
    expect(readFileSync(at('out.xml'), 'utf8')).toMatch(/<\/testsuites>\n$/);
    expect(readFileSync(at('out.html'), 'utf8')).toMatch(/^<!doctype html>/i);
    expect(readdirSync(at('.')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('adds a job summary where GitHub takes one', async () => {
    const { check, at } = desk();
    writeFileSync(at('summary.md'), 'Before.\n');
    const around = { env: { GITHUB_STEP_SUMMARY: at('summary.md') } };
    await check(['@in', '--against', '@archive', '-f', 'github'], around);
    expect(readFileSync(at('summary.md'), 'utf8')).toMatch(/^Before\.\n### dedupe check failed\n/);
    await check(['@in', '--against', '@archive', '-f', 'tap'], around);
    expect(readFileSync(at('summary.md'), 'utf8').match(/###/g)).toHaveLength(1);
  });

  it('fits a page of 40 columns, with and without colour', async () => {
    const { check } = desk();
    for (const around of [
      { isTTY: true, columns: 40 },
      { isTTY: true, columns: 40, env: { TERM: 'dumb' } },
    ]) {
      const { stdout } = await check(['clean', '--allow-incomplete', '--allow-empty'], around);
      const plain = stdout.replaceAll(/\u001b\[[0-9;]*m/g, '');
      for (const line of plain.split('\n').slice(0, 3)) expect(line.length).toBeLessThanOrEqual(40);
      expect(stdout.includes('\u001b[')).toBe(!('env' in around));
    }
  });
});

describe('a baseline', () => {
  const ARGV = ['@in', '--against', '@archive', '--baseline', '@known.json'] as const;

  it('is written, read in review, and lets pass what stands in it', async () => {
    const { check, at } = desk();
    expect((await check([...ARGV, '--update-baseline'])).code).toBe(0);
    const written = readFileSync(at('known.json'), 'utf8');
    expect(JSON.parse(written)).toMatchObject({
      schemaVersion: 1,
      findings: [{ rule: expect.any(String) }, {}],
    });
    expect((await check([...ARGV])).code).toBe(1);
    const run = await check([...ARGV, '--fail-on-new']);
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('(in the baseline)');
    await check([...ARGV, '--update-baseline']);
    expect(readFileSync(at('known.json'), 'utf8')).toBe(written);
  });

  it('fails on what is new since', async () => {
    const { check, at } = desk();
    await check([...ARGV, '--update-baseline']);
    writeFileSync(at('in/late.txt'), `${SENTENCES.slice(0, 4).join('\n\n')}\n`);
    const run = await check([...ARGV, '--fail-on-new', '--json']);
    expect(run.code).toBe(1);
    const { findings } = JSON.parse(run.stdout);
    expect(findings[0]).toMatchObject({
      severity: 'error',
      baseline: 'new',
      report: { path: at('in/late.txt') },
    });
    expect(findings.filter(({ severity }: { severity: string }) => severity === 'error')).toHaveLength(1);
  });

  it('outlives moved files, and says how many of its findings are gone', async () => {
    const { check, at } = desk();
    await check([...ARGV, '--update-baseline']);
    const moved = desk({
      'in/2031/05/moved.txt': FILES['in/copy.txt'],
      'archive/wire-1.txt': FILES['archive/wire.txt'],
    });
    writeFileSync(moved.at('known.json'), readFileSync(at('known.json')));
    expect((await moved.check([...ARGV, '--fail-on-new'])).code).toBe(0);
    writeFileSync(moved.at('in/2031/05/moved.txt'), `${OTHER}\n`);
    const run = await moved.check([...ARGV, '--fail-on-new', '--json']);
    expect(JSON.parse(run.stdout).counts.gone).toBeGreaterThan(0);
  });

  it('is not written where its folder is not there, nor before that is known', async () => {
    const { check, at } = desk();
    const run = await check(['@in', '--baseline', '@none/known.json', '--update-baseline']);
    expect(run).toMatchObject({ code: 6, stdout: '' });
    expect(existsSync(at('none'))).toBe(false);
  });
});

describe('formats of findings in a plain run', () => {
  it('tell what a check would find, with paths from the working folder, and fail nothing', async () => {
    const { at } = desk({ 'both/a.txt': `${WIRE}\n`, 'both/b.txt': `${WIRE}\n` });
    const run = await dedupeWhole([at('both'), '-f', 'sarif', '-f', `json=${at('out.json')}`]);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const [{ results }] = JSON.parse(run.stdout).runs;
    expect(results[0]).toMatchObject({ ruleId: 'duplicate', level: 'warning' });
    expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(`file://${at('both/b.txt')}`);
    const plain = await dedupeWhole([at('both'), '--json']);
    expect(readFileSync(at('out.json'), 'utf8')).toBe(plain.stdout);
  });

  it('are refused where there is nothing to find', async () => {
    const { at } = desk();
    expect(
      await dedupeWhole(['compare', at('in/copy.txt'), at('in/other.txt'), '-f', 'sarif']),
    ).toMatchObject({ code: 2 });
    expect(await dedupeWhole([at('in'), '--dump-inputs', '-f', 'junit'])).toMatchObject({ code: 2 });
  });
});

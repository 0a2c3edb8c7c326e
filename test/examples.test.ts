/** What is offered to drop in (the action, the hook, the examples) is run here as it stands, on the built program. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { RULES } from '../src/options.js';
import { OTHER, WIRE } from './check/stories.js';
import { folderOf } from './read/temporary-folder.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const HALL =
  'The ferry to the islands sails twice a day from Monday, as the port authority of Norholm told its staff.';

const DESK = {
  'incoming/esk/copy.txt': `${WIRE}\n`,
  'incoming/tallby/ferry.txt': `${HALL}\n`,
  'published/wire.txt': `${WIRE}\n`,
};

interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder with a desk in it, and `dedupe` and `npx` on the path. */
function desk(files: Readonly<Record<string, string>> = DESK): string {
  const folder = folderOf(files);
  mkdirSync(join(folder, 'bin'));
  const program = `exec '${process.execPath}' '${ROOT}bin/dedupe.js' "$@"`;
  writeFileSync(join(folder, 'bin/dedupe'), `#!/bin/sh\n${program}\n`);
  writeFileSync(join(folder, 'bin/npx'), `#!/bin/sh\n[ "$1" = dedupe ] || exit 9\nshift\n${program}\n`);
  for (const name of ['dedupe', 'npx']) chmodSync(join(folder, 'bin', name), 0o755);
  return folder;
}

function run(
  folder: string,
  command: string,
  argv: readonly string[],
  { env = {}, input = '' }: { readonly env?: Readonly<Record<string, string>>; readonly input?: string } = {},
): Ran {
  const path = `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`;
  // A test server's own summary is none of ours.
  const around = { ...process.env, GITHUB_STEP_SUMMARY: '', PATH: path, ...env };
  const { status, stdout, stderr } = spawnSync(command, argv, {
    cwd: folder,
    env: around,
    input,
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

/** As GitHub runs a step of `shell: bash`. */
function bash(folder: string, script: string, env: Readonly<Record<string, string>> = {}): Ran {
  return run(folder, 'bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], { env });
}

function text(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

interface Step {
  readonly name?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
}

describe.each(['action.yml', 'examples/github-actions.yml'])('%s', (path) => {
  test('pins every action it uses by the hash of a commit, and says which version that is', () => {
    const uses = text(path).match(/uses: .*/g) ?? [];
    expect(uses.length).toBeGreaterThan(0);
    for (const one of uses) expect(one).toMatch(/^uses: [\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });
});

describe('the action', () => {
  const action = parse(text('action.yml'));
  const steps: readonly Step[] = action.runs.steps;
  const step = steps.find(({ name }) => name === 'Check');

  interface Acted extends Ran {
    readonly outputs: Readonly<Record<string, string>>;
    readonly summary: string;
  }

  function act(folder: string, inputs: Readonly<Record<string, string>>): Acted {
    const given = (name: string): string => inputs[name] ?? action.inputs[name].default;
    const env = Object.entries(step?.env ?? {}).map(([name, value]) => [
      name,
      value
        .replace(/\$\{\{ inputs\.([\w-]+) \}\}/, (_, input: string) => given(input))
        .replace(/\$\{\{ github\.action_path \}\}/, ROOT),
    ]);
    const [output, summary] = ['output', 'summary'].map((name) => join(folder, name));
    writeFileSync(output, '');
    writeFileSync(summary, '');
    const ran = bash(folder, step?.run ?? '', {
      ...Object.fromEntries(env),
      RUNNER_TEMP: folder,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
    });
    const lines = readFileSync(output, 'utf8').trim().split('\n');
    return {
      ...ran,
      outputs: Object.fromEntries(lines.map((line) => line.split('='))),
      summary: readFileSync(summary, 'utf8'),
    };
  }

  test('fails on a copy, with annotations, a summary, outputs and files', () => {
    const folder = desk();
    const { code, stdout, outputs, summary } = act(folder, { paths: 'incoming', against: 'published\n' });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error file=incoming\/esk\/copy\.txt/m);
    expect(outputs).toMatchObject({ passed: 'false', failing: '1' });
    expect(JSON.parse(readFileSync(outputs['json'] ?? '', 'utf8')).counts.incoming).toBe(2);
    expect(JSON.parse(readFileSync(outputs['sarif'] ?? '', 'utf8')).version).toBe('2.1.0');
    expect(summary).toContain('incoming/esk/copy.txt');
  });

  test('passes where nothing is wrong, or what is wrong is known', () => {
    expect(act(desk(), { paths: 'incoming' })).toMatchObject({
      code: 0,
      outputs: { passed: 'true', failing: '0' },
    });
    const folder = desk();
    const known = [
      'check',
      'incoming',
      '--against',
      'published',
      '--baseline',
      'known.json',
      '--update-baseline',
    ];
    expect(run(folder, 'dedupe', known).code).toBe(0);
    const inputs = { paths: 'incoming', against: 'published', baseline: 'known.json' };
    expect(act(folder, inputs)).toMatchObject({ code: 0, outputs: { passed: 'true' } });
  });

  test('takes every input as it stands: nothing of it is run', () => {
    const folder = desk({ ...DESK, 'in $(touch hacked)/a b.txt': OTHER, 'ours.yaml': 'failOn: [killed]\n' });
    const paths = 'in $(touch hacked)/a b.txt\nincoming\n`touch hacked`; touch hacked';
    const { code, stdout } = act(folder, {
      ...{
        paths,
        against: 'published',
        args: '--min-passage-words\n9\n--allow-incomplete',
        config: 'ours.yaml',
      },
      'fail-on': 'none',
    });
    expect(code).toBe(0);
    expect(existsSync(join(folder, 'hacked'))).toBe(false);
    expect(stdout).toContain('copy.txt');
  });

  test('tells a usage error as one, without outputs', () => {
    const { code, stderr, outputs } = act(desk(), { paths: 'incoming', 'fail-on': 'boredom' });
    expect(code).toBe(2);
    expect(stderr).toContain('must be some of');
    expect(outputs['passed']).toBeUndefined();
  });

  test('keeps inputs out of its scripts, and builds from its own lock file', () => {
    for (const { run: script = '' } of steps) expect(script).not.toMatch(/\$\{\{/);
    expect(steps.some(({ run: script = '' }) => script.startsWith('npm ci --ignore-scripts'))).toBe(true);
    for (const name of Object.keys(action.inputs))
      expect(Object.values(step?.env ?? {}).join()).toContain(`inputs.${name} `);
    for (const rule of action.inputs['fail-on'].default.split(',')) expect(RULES).toContain(rule);
  });
});

describe('the hook for pre-commit', () => {
  const [hook] = parse(text('.pre-commit-hooks.yaml'));

  test('checks the files of a commit together', () => {
    const folder = desk({ 'a/one.txt': WIRE, 'b/two.txt': WIRE, 'c/hall.txt': OTHER });
    const [command = '', ...words] = hook.entry.split(' ');
    const files = ['a/one.txt', 'b/two.txt', 'c/hall.txt'];
    for (const file of files) expect(file).toMatch(new RegExp(hook.files));
    expect(run(folder, command, [...words, ...hook.args, ...files])).toMatchObject({ code: 1 });
    expect(run(folder, command, [...words, ...hook.args, 'a/one.txt', 'c/hall.txt'])).toMatchObject({
      code: 0,
    });
    const against = ['--against', 'b', '--'];
    expect(run(folder, command, [...words, ...against, 'a/one.txt', 'c/hall.txt'])).toMatchObject({
      code: 1,
    });
    expect(hook.require_serial).toBe(true);
  });
});

describe('the examples', () => {
  test('for GitHub Actions fails on a copy and keeps the report', () => {
    const folder = desk();
    const { jobs } = parse(text('examples/github-actions.yml'));
    const steps: readonly Step[] = jobs.check.steps;
    const own = steps.flatMap(({ run: script }) => (script?.startsWith('npx dedupe') ? [script] : []));
    expect(own).toHaveLength(1);
    const { code, stdout } = bash(folder, own[0] ?? '');
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout: expect.stringContaining('::error file=incoming/esk/copy'),
    });
    const kept = JSON.stringify(steps.map((step) => step));
    expect(kept).toContain('dedupe.html');
    expect(readFileSync(join(folder, 'dedupe.html'), 'utf8')).toContain('<!doctype html>');
  });

  test('for GitLab fails on a copy and writes what it shows', () => {
    const folder = desk();
    const { articles } = parse(text('examples/gitlab-ci.yml'));
    const [script] = articles.script;
    const { code, stdout } = bash(folder, script);
    expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringContaining('duplicate') });
    const { codequality, junit } = articles.artifacts.reports;
    expect(JSON.parse(readFileSync(join(folder, codequality), 'utf8'))[0].location.path).toBe(
      'incoming/esk/copy.txt',
    );
    expect(readFileSync(join(folder, junit), 'utf8')).toContain('<testsuites');
  });

  const hasJq = spawnSync('jq', ['--version']).status === 0;

  test.skipIf(!hasJq)('for a shell tells what to run and what to hold back', () => {
    const folder = desk({
      ...DESK,
      'incoming/norholm/barge.txt': `${WIRE}\n\nDivers begin on Tuesday with the search for the anchor.\n`,
    });
    const { code, stdout, stderr } = run(folder, 'bash', [
      join(ROOT, 'examples/pipeline.sh'),
      'incoming',
      'published',
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [adds = '', reads = '', holds = ''] = stdout.split(/^# .*\n/m).slice(1);
    expect(adds).toContain('norholm/barge.txt\tDivers begin on Tuesday');
    expect(reads).toContain('norholm/barge.txt');
    expect(holds).toMatch(/^incoming\/esk\/copy\.txt\tduplicate\t/m);
    expect(holds).not.toContain('ferry');
  });

  test('for Node holds each item of a wire against what ran', () => {
    const folder = desk();
    const items = [
      { id: 'a', text: WIRE },
      { id: 'b', text: OTHER },
      { id: 'c', text: `${WIRE}\n` },
    ];
    const input = `${items.map((item) => JSON.stringify(item)).join('\n')}\nnot json\n`;
    const argv = [join(ROOT, 'examples/stream-wire.mjs'), 'desk.archive'];
    const { code, stdout, stderr } = run(folder, process.execPath, argv, { input });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id, run: runs }) => [id, runs])).toEqual([
      ['a', true],
      ['b', true],
      ['c', false],
      ['wire-4', false],
    ]);
    expect(lines[2].why[0]).toEqual({ rule: 'duplicate', against: 'a' });
    const again = run(folder, process.execPath, argv, { input: `${JSON.stringify(items[1])}\n` });
    expect(JSON.parse(again.stdout).run).toBe(false);
  });
});

/** Options from a file, from the environment, and which of them counts. */
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { configSchema } from '../../src/cli/config-schema.js';
import { OTHER, WIRE } from '../check/stories.js';
import { folderOf } from '../read/temporary-folder.js';
import { type Around, dedupeWhole, type Finished } from './whole-cli.js';

interface Printed {
  readonly options: Readonly<Record<string, unknown>>;
  readonly from: Readonly<Record<string, string>>;
}

function print(argv: readonly string[], around: Around): Promise<Finished> {
  return dedupeWhole(['check', '--print-config', ...argv], around);
}

async function printed(argv: readonly string[], around: Around): Promise<Printed> {
  const { stdout, stderr } = await print(argv, around);
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

const JSON_CONFIG = '{ "failOn": ["killed"], "threshold": 0.4, "window": "2d", "progress": false }';

describe('a configuration file', () => {
  it.each([
    ['dedupe.config.json', JSON_CONFIG],
    ['dedupe.config.yaml', 'failOn: killed\nthreshold: 40%\nwindow: 48\nprogress: false\n'],
    ['dedupe.config.yml', 'failOn: [killed]\nthreshold: .4\nwindow: 48h\nprogress: false\n'],
    ['.deduperc', 'failOn: killed\nthreshold: 0.4\nwindow: 2d\nprogress: false\n'],
    ['.deduperc', JSON_CONFIG],
    ['dedupe.config.mjs', `export default ${JSON_CONFIG};\n`],
    ['package.json', `{ "name": "desk", "dedupe": ${JSON_CONFIG} }`],
  ])('may be %s', async (name, text) => {
    const cwd = folderOf({ [name]: text });
    const { options, from } = await printed([], { cwd });
    expect(options).toMatchObject({
      failOn: ['killed'],
      threshold: 0.4,
      window: 48,
      progress: false,
      maxFindings: 0,
    });
    expect(from['failOn']).toMatch(new RegExp(`${name.replace('.', '\\.')}$`));
    expect(from['maxFindings']).toBeUndefined();
  });

  it('is found upwards, the nearest first', async () => {
    const cwd = folderOf({ 'dedupe.config.json': '{ "maxFindings": 3 }', 'a/b/.keep': '' });
    expect((await printed([], { cwd: join(cwd, 'a/b') })).options).toMatchObject({ maxFindings: 3 });
    writeFileSync(join(cwd, 'a/.deduperc'), 'maxFindings: 4\n');
    expect((await printed([], { cwd: join(cwd, 'a/b') })).options).toMatchObject({ maxFindings: 4 });
  });

  it('is overruled by the environment, and that by flags', async () => {
    const cwd = folderOf({
      'dedupe.config.json': '{ "maxFindings": 3, "minPassageWords": 9, "lead": "newest" }',
    });
    const env = { DEDUPE_MAX_FINDINGS: '5', DEDUPE_MIN_PASSAGE_WORDS: '11', DEDUPE_SKIP_SAME_SOURCE: '1' };
    const { options, from } = await printed(['--max-findings', '7'], { cwd, env });
    expect(options).toMatchObject({
      maxFindings: 7,
      minPassageWords: 11,
      lead: 'newest',
      skipSameSource: true,
    });
    expect([from['maxFindings'], from['minPassageWords']]).toEqual(['flags', 'environment']);
  });

  it('counts for nothing with --no-config, as the environment does', async () => {
    const cwd = folderOf({ 'dedupe.config.json': '{ "maxFindings": 3 }', '.dedupeignore': '*.md\n' });
    const env = { DEDUPE_MIN_PASSAGE_WORDS: '11' };
    const { options, from } = await printed(['--no-config'], { cwd, env });
    expect(options).toMatchObject({ maxFindings: 0, minPassageWords: 8, ignoreFile: [] });
    expect(from).toEqual({ jobs: 'flags' });
  });

  it('may be named, wherever it lies', async () => {
    const cwd = folderOf({ 'ours/gate.json': '{ "maxFindings": 3 }', '.deduperc': 'maxFindings: 9\n' });
    expect((await printed(['--config', join(cwd, 'ours/gate.json')], { cwd })).options).toMatchObject({
      maxFindings: 3,
    });
    expect(await print(['--config', join(cwd, 'none.json')], { cwd })).toMatchObject({ code: 2, stdout: '' });
  });

  it('gives orders to the commands that have the option, and none to the others', async () => {
    const cwd = folderOf({
      'dedupe.config.json': '{ "failOn": ["killed"], "ignoreFile": ["x"], "all": true }',
    });
    const run = await dedupeWhole(['compare', '--print-config', 'a', 'b'], { cwd });
    expect(JSON.parse(run.stdout)).toMatchObject({ from: { all: expect.any(String) } });
    expect(JSON.parse(run.stdout).options.failOn).toBeUndefined();
  });

  it.each([
    ['an unknown key', '{ "failsOn": ["killed"] }', 'there is no option "failsOn"; is it failOn?'],
    ['a wrong type', '{ "maxFindings": true }', 'maxFindings must be a whole number'],
    ['a word for a switch', '{ "allowEmpty": "yes" }', 'allowEmpty must be true or false'],
    ['a wrong word', '{ "failOn": ["copies"] }', 'failOn must be some of'],
    ['a value out of range', '{ "containment": 2 }', 'containment must be a number from 0 to 1'],
    [
      'what only the command line may say',
      '{ "updateBaseline": true }',
      'there is no option "updateBaseline"',
    ],
    ['a list', '[1]', 'must hold options by their names'],
    ['no JSON', '{', 'is no JSON'],
  ])('is refused with its name and the key for %s', async (_, text, message) => {
    const cwd = folderOf({ 'dedupe.config.json': text });
    const run = await print([], { cwd });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain(join(cwd, 'dedupe.config.json').split('/').slice(-2).join('/'));
    expect(run.stderr).toContain(message);
  });

  it('names the variable that is wrong', async () => {
    const run = await print([], { env: { DEDUPE_MAX_FINDINGS: 'many' } });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('DEDUPE_MAX_FINDINGS must be a whole number');
  });
});

describe('what a configuration does', () => {
  const desk = {
    'work/dedupe.config.json': '{ "against": ["../archive"], "format": ["tap"] }',
    'work/deeper/.keep': '',
    'archive/wire.txt': `${WIRE}\n`,
    'in/copy.txt': `${WIRE}\n`,
    'in/other.txt': `${OTHER}\n`,
  };

  it('has its paths lead from its own folder', async () => {
    const folder = folderOf(desk);
    const run = await dedupeWhole(['check', join(folder, 'in')], { cwd: join(folder, 'work/deeper') });
    expect(run.code).toBe(1);
    expect(run.stdout).toMatch(/^TAP version 13/);
  });

  it('gives way to a format on the command line', async () => {
    const folder = folderOf(desk);
    const run = await dedupeWhole(['check', join(folder, 'in'), '--json'], { cwd: join(folder, 'work') });
    expect(JSON.parse(run.stdout).counts).toMatchObject({ incoming: 2, known: 1 });
  });

  it('is not taken from a folder that is only read', async () => {
    const folder = folderOf({
      ...desk,
      'in/dedupe.config.json': '{ "failOn": [] }',
      'in/.dedupeignore': 'copy.txt\n',
    });
    const argv = ['check', join(folder, 'in'), '--ignore', '*.json', '--against', join(folder, 'archive')];
    expect(await dedupeWhole(argv, { cwd: join(folder, 'work') })).toMatchObject({ code: 1, stderr: '' });
    const inside = await dedupeWhole(argv, { cwd: join(folder, 'in') });
    expect(inside.code).toBe(1);
    expect(inside.stderr).toMatch(
      /in\/dedupe\.config\.json lies in a folder that is read, so it is not obeyed/,
    );
    const named = [...argv, '--config', join(folder, 'in/dedupe.config.json')];
    expect(await dedupeWhole(named, { cwd: join(folder, 'in') })).toMatchObject({
      code: 0,
      stderr: expect.not.stringContaining('config.json'),
    });
  });

  it.each(['dedupe.config.js', 'dedupe.config.mjs'])(
    'runs no %s that lies in a folder that is read',
    async (name) => {
      const folder = folderOf({ 'in/a.txt': OTHER, [`in/${name}`]: 'throw new Error("executed");' });
      const here = await dedupeWhole([`${folder}/*`], { cwd: join(folder, 'in') });
      expect(here).toMatchObject({ code: 0, stderr: expect.stringContaining(`in/${name} lies in a folder`) });
      const quiet = await dedupeWhole([join(folder, 'in'), '-q'], { cwd: join(folder, 'in') });
      expect(quiet).toMatchObject({ code: 0, stderr: '' });
      const elsewhere = folderOf({ 'a.txt': OTHER });
      const executed = await dedupeWhole([elsewhere], { cwd: join(folder, 'in') });
      expect(executed).toMatchObject({ code: 2, stderr: expect.stringContaining('executed') });
    },
  );

  it.skipIf(process.platform === 'win32')('is not taken from above where anyone may write', async () => {
    const folder = folderOf({ 'shared/dedupe.config.json': '{ "maxFindings": 3 }', 'shared/mine/.keep': '' });
    const cwd = join(folder, 'shared/mine');
    expect((await printed([], { cwd })).options).toMatchObject({ maxFindings: 3 });
    chmodSync(join(folder, 'shared'), 0o777);
    expect((await printed([], { cwd })).options).toMatchObject({ maxFindings: 0 });
    // Who stands there has chosen to.
    expect((await printed([], { cwd: join(folder, 'shared') })).options).toMatchObject({ maxFindings: 3 });
  });

  it('leaves out what .dedupeignore of the working folder names, and files named beside it', async () => {
    const folder = folderOf({ ...desk, '.dedupeignore': 'copy.txt\n', 'work/more': 'other.txt\n' });
    const cwd = join(folder, 'work');
    expect((await dedupeWhole(['check', join(folder, 'in')], { cwd })).code).toBe(0);
    const named = ['--ignore-file', join(cwd, 'more'), '--json', '-q'];
    const both = await dedupeWhole([join(folder, 'in'), ...named], { cwd });
    expect(JSON.parse(both.stdout)).toMatchObject({ counts: { reports: 0 } });
  });
});

describe('the schema for editors', () => {
  const text = readFileSync(new URL('../../schema/config.schema.json', import.meta.url), 'utf8');

  it('is made from the table of options (npm run readme writes it anew)', () => {
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(configSchema())));
  });

  it('takes what is taken and refuses what is refused', () => {
    const validate = new Ajv({ allowUnionTypes: true }).compile(JSON.parse(text));
    expect(validate(JSON.parse(JSON_CONFIG))).toBe(true);
    expect(validate({ failOn: 'killed,embargo', window: 48, against: ['a'], jobs: null })).toBe(true);
    for (const wrong of [{ failsOn: [] }, { allowEmpty: 'yes' }, { maxFindings: true }])
      expect(validate(wrong)).toBe(false);
  });
});

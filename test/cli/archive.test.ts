/** `dedupe archive` from argv to exit code and files, with the real engine and a real archive. */
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checksum } from '../../src/archive/disk.js';
import { lockForWriting } from '../../src/archive/writer-lock.js';
import { OTHER, SENTENCES, WIRE } from '../check/stories.js';
import { folderOf } from '../read/temporary-folder.js';
import { type Around, dedupeWhole, type Finished } from './whole-cli.js';

const FILES = {
  'ran/wire.json': JSON.stringify({
    source: 'Halden Wire',
    published: '2031-04-30T06:00:00Z',
    title: 'Barge adrift',
    text: WIRE,
  }),
  'ran/hall.json': JSON.stringify({ source: 'Tallby Post', published: '2031-01-10T06:00:00Z', text: OTHER }),
  'in/copy.txt': `${SENTENCES.slice(0, 3).join('\n\n')}\n`,
  'in/own.txt':
    'A rare orchid has flowered in the yard of the Tallby fire station, to the surprise of its crew.\n',
  'broken/list.jsonl': `${JSON.stringify({ text: WIRE })}\n{"text": \n`,
  'empty/.keep': '',
};

interface Desk {
  readonly at: (path: string) => string;
  readonly archive: (argv: readonly string[], around?: Around) => Promise<Finished>;
}

/** Words of argv that begin with `@` are paths in the folder; the archive is `@a`. */
function desk(files: Readonly<Record<string, string | Uint8Array>> = FILES): Desk {
  const folder = folderOf(files);
  const at = (path: string): string => join(folder, path);
  const placed = (word: string): string => word.replace(/(^|=)@(.*)/, (_, before, path) => before + at(path));
  return { at, archive: (argv, around) => dedupeWhole(['archive', ...argv.map(placed)], around) };
}

async function filledDesk(files: Readonly<Record<string, string | Uint8Array>> = FILES): Promise<Desk> {
  const made = desk(files);
  expect(await made.archive(['add', '@a', '@ran'])).toMatchObject({ code: 0, stderr: '' });
  return made;
}

interface Entry {
  readonly id: string;
  readonly path: string;
  readonly source: string;
  readonly title: string | null;
}

async function entriesOf({ archive }: Desk): Promise<readonly Entry[]> {
  const { code, stdout } = await archive(['list', '@a', '--json']);
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

async function idOf(of: Desk, path: string): Promise<string> {
  const entry = (await entriesOf(of)).find((one) => one.path === path);
  expect(entry, path).toBeDefined();
  return entry?.id ?? '';
}

/** Every file of the archive with its bytes. */
function bytesOf(folder: string): ReadonlyMap<string, string> {
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'latin1')]));
}

function flipBit(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] ^= 1;
  const fd = openSync(path, 'r+');
  writeSync(fd, bytes, at, 1, at);
  closeSync(fd);
}

describe('archive add', () => {
  it('makes the archive, and says how many reports it holds', async () => {
    const { at, archive } = desk();
    const run = await archive(['add', '@a', '@ran']);
    expect(run).toEqual({ code: 0, stdout: 'added 2 reports; the archive holds 2\n', stderr: '' });
    expect(existsSync(at('a/head'))).toBe(true);
  });

  it('changes nothing when the same is added again, not a byte on the disk', async () => {
    const { at, archive } = await filledDesk();
    const before = bytesOf(at('a'));
    const run = await archive(['add', '@a', '@ran']);
    expect(run.stdout).toBe('added 0 reports, 2 were there already; the archive holds 2\n');
    expect(bytesOf(at('a'))).toEqual(before);
  });

  it('adds standard input under its name, and files from a list', async () => {
    const filled = await filledDesk();
    const { at, archive } = filled;
    const piped = { stdin: Buffer.from('A draft about the ferry that nobody has seen so far.') };
    expect((await archive(['add', '@a', '-', '--stdin-filename', 'draft.md'], piped)).code).toBe(0);
    writeFileSync(at('list'), `${at('in/own.txt')}\n`);
    expect((await archive(['add', '@a', '--files-from', '@list'])).code).toBe(0);
    const paths = (await entriesOf(filled)).map(({ path }) => path);
    expect(paths).toContain('draft.md');
    expect(paths).toContain(at('in/own.txt'));
    expect(paths).toHaveLength(4);
  });

  it('adds what could be read, names what could not, and exits 3', async () => {
    const { archive } = desk();
    const run = await archive(['add', '@a', '@broken']);
    expect(run.code).toBe(3);
    expect(run.stdout).toContain('added 1 report;');
    expect(run.stderr).toContain('list.jsonl#1');
    const told = JSON.parse((await archive(['add', '@a', '@broken', '--json', '--allow-incomplete'])).stdout);
    expect(told).toMatchObject({ added: 0, unchanged: 1, entries: 1, problems: [{ code: 'bad-json' }] });
  });

  it('leaves a folder alone that is no archive, and exits 4', async () => {
    const { at, archive } = desk();
    const run = await archive(['add', '@in', '@ran']);
    expect(run).toMatchObject({ code: 4, stdout: '' });
    expect(run.stderr).toContain('is no archive of dedupe, and not empty');
    expect(readdirSync(at('in'))).toEqual(['copy.txt', 'own.txt']);
  });

  it('is made for a shortest passage, which shorter ones cannot be asked of', async () => {
    const { archive } = desk();
    expect((await archive(['add', '@a', '@ran', '--min-passage-words', '12'])).code).toBe(0);
    expect((await archive(['stats', '@a'])).stdout).toMatch(/^shortest passage +12$/m);
    const run = await archive(['check', '@a', '@in', '--min-passage-words', '8']);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('made for passages of 12 words');
  });
});

describe('archive check', () => {
  it('shows what comes in beside what the archive knows of its wording', async () => {
    const { archive } = await filledDesk();
    const run = await archive(['check', '@a', '@in', '--json']);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const { reports, pairs } = JSON.parse(run.stdout);
    expect(
      reports.map(({ source, archived }: { source: string; archived?: string }) => [source, archived]),
    ).toEqual([
      ['copy', undefined],
      ['own', undefined],
      ['Halden Wire', expect.stringMatching(/^[0-9a-f]{32}$/)],
    ]);
    expect(pairs).toHaveLength(1);
    expect(pairs[0]).toMatchObject({ containmentA: 1 });
  });

  it('reads standard input, and adds nothing', async () => {
    const filled = await filledDesk();
    const run = await filled.archive(['check', '@a', '-', '--json'], { stdin: Buffer.from(WIRE) });
    expect(JSON.parse(run.stdout).pairs).toHaveLength(1);
    expect(await entriesOf(filled)).toHaveLength(2);
  });

  it('exits 3 when something could not be read, after the report', async () => {
    const { archive } = await filledDesk();
    const run = await archive(['check', '@a', '@broken']);
    expect(run.code).toBe(3);
    expect(run.stdout).toContain('2 reports');
  });

  it('exits 6 when the report cannot be written', async () => {
    const { archive } = await filledDesk();
    expect((await archive(['check', '@a', '@in', '-o', '@none/out.txt'])).code).toBe(6);
  });
});

describe('archive list and show', () => {
  it('list all, a line each', async () => {
    const { archive } = await filledDesk();
    const { stdout } = await archive(['list', '@a']);
    expect(stdout.split('\n').map((line) => line.replace(/^[0-9a-f]{12}/, 'ID'))).toEqual([
      'ID  2031-01-10T06:00:00Z  Tallby Post  hall.json',
      'ID  2031-04-30T06:00:00Z  Halden Wire  wire.json  Barge adrift',
      '',
    ]);
    expect(
      (await archive(['list', '@a', '-f', 'ndjson'])).stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).path),
    ).toEqual(['hall.json', 'wire.json']);
  });

  it('show one in full by the beginning of its id', async () => {
    const filled = await filledDesk();
    const id = await idOf(filled, 'wire.json');
    const { code, stdout } = await filled.archive(['show', '@a', id.slice(0, 8).toUpperCase()]);
    expect(code).toBe(0);
    expect(stdout).toContain(`id         ${id}\n`);
    expect(stdout.endsWith(`\n\n${WIRE}\n`)).toBe(true);
    expect(JSON.parse((await filled.archive(['show', '@a', id, '--json'])).stdout)).toMatchObject({
      id,
      text: WIRE,
      source: 'Halden Wire',
    });
  });

  it.each([
    [['show', '@a'], 'needs an id'],
    [['show', '@a', 'xyz'], 'is no id'],
    [['show', '@a', 'abc'], 'is no id'],
    [['show', '@a', '0'.repeat(32)], 'no entry has an id'],
    [['remove', '@a', '0'.repeat(32)], 'no entry has an id'],
    [['remove', '@a'], '--before with a day'],
    [['remove', '@a', '--before', 'soon'], 'is no day'],
    [['remove', '@a', 'abcd', '--before', '2031-01-01'], '--before with a day'],
    [['list', '@a', 'more'], 'takes no "more"'],
    [['verify', '@a', '--before', '2031-01-01'], '--before is for archive remove'],
    [['verify', '@a', '--rebuild'], '--rebuild is for archive compact'],
    [['stats'], 'needs the folder'],
    [['burn', '@a'], 'archive cannot "burn"'],
    [[], 'needs to know what to do'],
    [['stats', '@a', '--wait', 'long'], 'must be a number of seconds'],
    [['check', '@a', '--fail-on', 'none'], 'no --fail-on'],
  ])('%j is refused with exit code 2', async (argv, message) => {
    const { archive } = await filledDesk();
    const run = await archive(argv);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain(message);
  });

  it('let nothing of an article reach the terminal but what can be read', async () => {
    const hostile = '\u001b]0;owned\u0007\u001b[31mred\u202e\u009b2J\u0000\r\nforged line\u2028x';
    const files = {
      'ran/a.json': JSON.stringify({
        source: hostile,
        title: hostile,
        published: '2031-01-01',
        text: `${hostile} ${OTHER}`,
      }),
    };
    const filled = await filledDesk(files);
    const [{ id }] = await entriesOf(filled);
    const listed = (await filled.archive(['list', '@a'])).stdout;
    expect(listed.split('\n')).toHaveLength(2);
    const shown = (await filled.archive(['show', '@a', id])).stdout;
    const asJson = (await filled.archive(['show', '@a', id, '--json'])).stdout;
    const told = (await filled.archive(['check', '@a', '-'], { stdin: Buffer.from(OTHER) })).stdout;
    for (const text of [listed, shown, asJson, told])
      expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u202e]/);
    expect(
      shown
        .split('\n')
        .slice(0, 6)
        .map((line) => line.slice(0, 11)),
    ).toEqual(['id         ', 'path       ', 'source     ', 'published  ', 'title      ', '']);
  });

  it('keep a name with a line break in it on its line', async () => {
    const filled = await filledDesk({ 'ran/forged\nabcdef012345  2031-01-01  x.txt': OTHER });
    expect((await filled.archive(['list', '@a'])).stdout.split('\n')).toHaveLength(2);
    expect((await filled.archive(['show', '@a', (await entriesOf(filled))[0].id])).stdout).toContain(
      'path       forged\\x0aabcdef012345',
    );
  });
});

describe('archive remove', () => {
  it('removes by id, and what is removed is no longer found', async () => {
    const filled = await filledDesk();
    const run = await filled.archive(['remove', '@a', await idOf(filled, 'wire.json')]);
    expect(run.stdout).toBe('removed 1 report; the archive holds 1; "archive compact" frees the space\n');
    expect((await entriesOf(filled)).map(({ path }) => path)).toEqual(['hall.json']);
    expect(JSON.parse((await filled.archive(['check', '@a', '@in', '--json'])).stdout).pairs).toEqual([]);
  });

  it('removes what was published before a day, and not what has no day', async () => {
    const filled = await filledDesk({
      ...FILES,
      'ran/undated.txt': 'No day is told here, and so nobody knows how old it is.',
    });
    const run = await filled.archive(['remove', '@a', '--before', '2031-04-30', '--json']);
    expect(JSON.parse(run.stdout)).toEqual({ removed: 1, entries: 2 });
    expect((await entriesOf(filled)).map(({ path }) => path).sort()).toEqual(['undated.txt', 'wire.json']);
  });
});

describe('archive stats, verify and compact', () => {
  it('count what is there', async () => {
    const { archive } = await filledDesk();
    expect(JSON.parse((await archive(['stats', '@a', '--json'])).stdout)).toMatchObject({
      entries: 2,
      wordings: 2,
      units: WIRE.length + OTHER.length,
      removed: 0,
      minPassageWords: 8,
      shingleWords: 5,
    });
    expect((await archive(['stats', '@a'])).stdout).toMatch(/^reports +2\n/);
  });

  it('say that all is whole', async () => {
    const { archive } = await filledDesk();
    expect(await archive(['verify', '@a'])).toEqual({
      code: 0,
      stdout: '2 reports, all as they were written\n',
      stderr: '',
    });
    expect(JSON.parse((await archive(['verify', '@a', '--json'])).stdout)).toEqual({
      whole: true,
      entries: 2,
      damages: [],
    });
  });

  it('free the space of what was removed', async () => {
    const { at, archive } = await filledDesk();
    await archive(['remove', '@a', '--before', '2031-04-30']);
    const before = readdirSync(at('a')).reduce((sum, name) => sum + statSync(at(`a/${name}`)).size, 0);
    const { code, stdout } = await archive(['compact', '@a', '--json']);
    expect(code).toBe(0);
    const { bytesBefore, bytes } = JSON.parse(stdout);
    expect(bytesBefore).toBe(before);
    expect(bytes).toBeLessThan(before);
    expect(JSON.parse((await archive(['stats', '@a', '--json'])).stdout)).toMatchObject({
      entries: 1,
      removed: 0,
    });
  });

  it('make a damaged index anew from the texts with --rebuild, and not without', async () => {
    const filled = await filledDesk();
    const { at, archive } = filled;
    // Into a file of its own, in which the index stands behind the entries.
    expect((await archive(['compact', '@a'])).code).toBe(0);
    const [segment] = readdirSync(at('a')).filter((name) => name.startsWith('seg.'));
    const file = at(`a/${segment}`);
    const description = readFileSync(file, 'latin1');
    const told = JSON.parse(
      description.slice(description.lastIndexOf('{"entries"'), description.lastIndexOf('}') + 1),
    );
    flipBit(file, told.postings.at + 3);
    const damaged = await archive(['verify', '@a']);
    expect(damaged.code).toBe(4);
    expect(damaged.stdout).toContain('shared wording may not be found');
    expect((await archive(['check', '@a', '@in'])).code).toBe(4);
    expect((await archive(['compact', '@a'])).code).toBe(0);
    expect((await archive(['verify', '@a'])).code).toBe(4);
    expect((await archive(['compact', '@a', '--rebuild'])).code).toBe(0);
    expect((await archive(['verify', '@a'])).code).toBe(0);
    expect(JSON.parse((await archive(['check', '@a', '@in', '--json'])).stdout).pairs).toHaveLength(1);
  });
});

describe('archive export and import', () => {
  it('give back all that an archive holds', async () => {
    const filled = await filledDesk();
    const { at, archive } = filled;
    expect((await archive(['export', '@a', '-o', '@backup.ndjson'])).code).toBe(0);
    expect(await archive(['import', '@b', '@backup.ndjson'])).toMatchObject({
      code: 0,
      stdout: 'imported 2 reports; the archive holds 2\n',
    });
    const piped = { stdin: readFileSync(at('backup.ndjson')) };
    expect((await archive(['import', '@b', '-'], piped)).stdout).toBe(
      'imported 0 reports, 2 were there already; the archive holds 2\n',
    );
    const listed = await archive(['list', '@a']);
    expect(await archive(['list', '@b'])).toEqual(listed);
    expect((await archive(['export', '@b'])).stdout).toBe(readFileSync(at('backup.ndjson'), 'utf8'));
  });

  it('name lines that are no articles, take the others, and exit 3', async () => {
    const { archive } = desk();
    const lines = `${JSON.stringify({ path: 'a', text: WIRE })}\n{"path": 3}\nnonsense\n\n`;
    const run = await archive(['import', '@a'], { stdin: Buffer.from(lines) });
    expect(run.code).toBe(3);
    expect(run.stdout).toContain('imported 1 report;');
    expect(run.stderr).toContain('#2: This line is no exported article.');
    expect(run.stderr).toContain('#3: This line is no exported article.');
    expect((await archive(['import', '@a', '@none.ndjson'])).stderr).toContain('could not be read');
  });

  it('save the rest of a damaged archive, name what is lost, and exit 3', async () => {
    const filled = await filledDesk();
    const { at, archive } = filled;
    const id = await idOf(filled, 'hall.json');
    await archive(['compact', '@a']);
    const [segment] = readdirSync(at('a')).filter((name) => name.startsWith('seg.'));
    // The first entry begins the file.
    flipBit(at(`a/${segment}`), 40);
    const run = await archive(['export', '@a']);
    expect(run.code).toBe(3);
    expect(
      run.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).path),
    ).toEqual(['wire.json']);
    expect(run.stderr).toContain(`the entry ${id}`);
    expect(run.stderr).toContain('1 damage: the export is incomplete');
    const listed = await archive(['list', '@a']);
    expect(listed.code).toBe(4);
    expect(listed.stdout).toContain('wire.json');
    expect(listed.stderr).toContain(`the entry ${id}`);
    expect((await archive(['show', '@a', id])).code).toBe(4);
    const verified = await archive(['verify', '@a', '--json']);
    expect(verified.code).toBe(4);
    expect(JSON.parse(verified.stdout)).toMatchObject({
      whole: false,
      entries: 2,
      damages: [{ entries: [{ id }] }],
    });
  });
});

const EVERY_VERB = [
  ['add', '@a', '@in'],
  ['check', '@a', '@in'],
  ['list', '@a'],
  ['show', '@a', 'abcd'],
  ['remove', '@a', '--before', '2031-01-01'],
  ['stats', '@a'],
  ['verify', '@a'],
  ['compact', '@a'],
  ['export', '@a'],
  ['import', '@a', '@backup'],
] as const;

describe('every command of an archive', () => {
  it.each(EVERY_VERB.filter(([verb]) => verb !== 'add' && verb !== 'import').map((argv) => [argv]))(
    '%j exits 4 where there is none, and makes none',
    async (argv) => {
      const { at, archive } = desk();
      const run = await archive(argv);
      expect(run).toMatchObject({ code: 4, stdout: '' });
      expect(run.stderr).toContain('there is no archive at');
      expect(existsSync(at('a'))).toBe(false);
    },
  );

  it.each(EVERY_VERB.map((argv) => [argv]))(
    '%j exits 4 for one of a later version, and leaves it as it is',
    async (argv) => {
      const { at, archive } = await filledDesk({
        ...FILES,
        backup: JSON.stringify({ path: 'x', text: OTHER }),
      });
      const line = 'dedupe-archive 2 log.1 1000 ';
      const sum = checksum(Buffer.from(line)).toString(16).padStart(8, '0');
      writeFileSync(at('a/head'), `${`${line}${sum}`.padEnd(63)}\n`);
      const before = bytesOf(at('a'));
      const run = await archive(argv);
      expect(run).toMatchObject({ code: 4, stdout: '' });
      expect(run.stderr).toContain('a later version of dedupe');
      expect(bytesOf(at('a'))).toEqual(before);
    },
  );

  it.each(EVERY_VERB.map((argv) => [argv]))(
    '%j says so where the archive is damaged in its head, or reads past it',
    async (argv) => {
      const { at, archive } = await filledDesk({
        ...FILES,
        backup: JSON.stringify({ path: 'x', text: OTHER }),
      });
      flipBit(at('a/head'), 20);
      const run = await archive(argv);
      expect(`${run.stdout}${run.stderr}`).toMatch(/damaged|id: ids|no entry/);
      expect(run.code).not.toBe(0);
      expect(run.code).not.toBe(70);
    },
  );

  const writing = EVERY_VERB.filter(([verb]) => ['add', 'remove', 'compact', 'import'].includes(verb));
  it.each(writing.map((argv) => [argv]))(
    '%j exits 5 where another writes for longer than --wait, and says who',
    async (argv) => {
      const { at, archive } = await filledDesk({
        ...FILES,
        backup: JSON.stringify({ path: 'x', text: OTHER }),
      });
      const before = bytesOf(at('a'));
      const lock = await lockForWriting(at('a'), 0);
      const from = performance.now();
      const run = await archive([...argv, '--wait', '0']);
      expect(performance.now() - from).toBeLessThan(5000);
      await lock.release();
      expect(run).toMatchObject({ code: 5, stdout: '' });
      expect(run.stderr).toContain(`process ${process.pid} is writing to the archive`);
      expect(bytesOf(at('a'))).toEqual(before);
      expect((await archive([...argv, '--wait', '0'])).code).toBe(0);
    },
  );

  it('waits as long as --wait for another to end its writing', async () => {
    const { at, archive } = await filledDesk();
    const lock = await lockForWriting(at('a'), 0);
    setTimeout(() => lock.release(), 300);
    expect((await archive(['add', '@a', '@in', '--wait', '30'])).code).toBe(0);
  });

  it('reads while another writes', async () => {
    const { at, archive } = await filledDesk();
    const lock = await lockForWriting(at('a'), 0);
    for (const [verb, ...rest] of [['check', '@in'], ['list'], ['stats'], ['verify'], ['export']])
      expect((await archive([verb, '@a', ...rest, '--wait', '0'])).code, verb).toBe(0);
    await lock.release();
  });

  it('writes to a file what it would print', async () => {
    const { at, archive } = await filledDesk();
    const { stdout } = await archive(['stats', '@a', '--json']);
    expect((await archive(['stats', '@a', '-f', 'json=@stats.json'])).code).toBe(0);
    expect(JSON.parse(readFileSync(at('stats.json'), 'utf8'))).toEqual(JSON.parse(stdout));
    expect((await archive(['list', '@a', '-o', '@none/list.txt'])).code).toBe(6);
  });
});

import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { OptionError } from '../../src/options.js';
import { folderOf, read } from './temporary-folder.js';

const isWindows = process.platform === 'win32';
const TEXT = 'The ferry resumed service on Tuesday.';

/** Root may read everything; so root reads as nobody. Loaded modules stay loaded, so only the texts are asked for. */
async function asAnybody<T>(action: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return action();
  process.seteuid?.(65_534);
  try {
    return await action();
  } finally {
    process.seteuid?.(0);
  }
}

describe('paths', () => {
  it('are relative to the folder when one folder is given', async () => {
    const cwd = folderOf({ 'in/b.txt': TEXT, 'in/a/x.txt': TEXT });
    const { articles, problems } = await read(['./in/'], { cwd });
    expect(articles.map(({ path }) => path)).toEqual(['a/x.txt', 'b.txt']);
    expect(problems).toEqual([]);
  });

  it('are as typed, normalised, when several inputs are given', async () => {
    const cwd = folderOf({ 'in/x.txt': TEXT, 'more/y.txt': TEXT, 'z.txt': TEXT });
    const { articles } = await read(['.//more/', 'z.txt', './in'], { cwd });
    expect(articles.map(({ path }) => path)).toEqual(['in/x.txt', 'more/y.txt', 'z.txt']);
  });

  it('come in code-unit order, whatever the order of the inputs', async () => {
    const cwd = folderOf({ 'a/b.txt': TEXT, 'a.txt': TEXT, 'B.txt': TEXT, 'é.txt': TEXT, 'a-b/c.txt': TEXT });
    const { articles } = await read(['.'], { cwd });
    expect(articles.map(({ path }) => path)).toEqual(['B.txt', 'a-b/c.txt', 'a.txt', 'a/b.txt', 'é.txt']);
    const typed = ['é.txt', 'a', 'B.txt', 'a-b', 'a.txt'];
    expect(await read(typed, { cwd })).toEqual(await read(typed.toReversed(), { cwd }));
  });
});

describe('what a folder leaves out', () => {
  it('names an archive among the reports, and reads nothing of it', async () => {
    const cwd = folderOf({
      'in/x.txt': TEXT,
      'in/kept/head': `${'dedupe-archive 1 log.1 300 00000000'.padEnd(63)}\n`,
      'in/kept/log.1': 'dREC',
      'in/kept/writer': 'process 12\n',
      'in/headless/log.2': 'dREC',
      'in/headless/y.txt': TEXT,
      'in/no/head': TEXT,
      'in/no/log.1': TEXT,
      'in/no/z.txt': TEXT,
    });
    const { articles, skips, problems } = await read(['in'], { cwd });
    expect(articles.map(({ path }) => path)).toContain('no/z.txt');
    expect(articles.filter(({ path }) => /^(?:kept|headless)\//.test(path))).toEqual([]);
    expect(skips.filter(({ reason }) => reason === 'archive')).toEqual([
      { reason: 'archive', path: 'headless/' },
      { reason: 'archive', path: 'kept/' },
    ]);
    expect(problems).toEqual([]);
    expect((await read(['in/kept'], { cwd })).skips).toEqual([{ reason: 'archive', path: 'in/kept/' }]);
  });

  it('names hidden, ignored and unknown files, and enters no folder left out', async () => {
    const cwd = folderOf({
      'in/.secret.txt': TEXT,
      'in/.hidden/x.txt': TEXT,
      'in/a.tmp.txt': TEXT,
      'in/keep.tmp.txt': TEXT,
      'in/old/x.txt': TEXT,
      'in/photo.png': TEXT,
      'in/sub/x.txt': TEXT,
      'in/sub/y.txt': TEXT,
    });
    const ignore = ['*.tmp.txt', 'old/', '!keep.tmp.txt', '/sub/x.txt'];
    const { articles, skips, problems } = await read(['in'], { cwd, ignore });
    expect(articles.map(({ path }) => path)).toEqual(['keep.tmp.txt', 'sub/y.txt']);
    expect(skips).toEqual([
      { reason: 'hidden', path: '.hidden/' },
      { reason: 'hidden', path: '.secret.txt' },
      { reason: 'ignored', path: 'a.tmp.txt' },
      { reason: 'ignored', path: 'old/' },
      { reason: 'unknown-type', path: 'photo.png' },
      { reason: 'ignored', path: 'sub/x.txt' },
    ]);
    expect(problems).toEqual([]);
  });

  it('takes no orders from what lies in it: rule files are hidden files like any other', async () => {
    const cwd = folderOf({
      'in/.gitignore': '*.txt\n',
      'in/.dedupeignore': '*\n',
      'in/.ignore': '*\n',
      'in/.deduperc': '{"ignore":["*"]}',
      'in/dedupe.config.js': 'process.exit(9)',
      'in/a.txt': TEXT,
      'in/.b/c.txt': TEXT,
    });
    const { articles, skips, problems } = await read(['in'], { cwd });
    expect(articles.map(({ path }) => path)).toEqual(['a.txt']);
    expect(skips.filter(({ reason }) => reason === 'hidden')).toHaveLength(5);
    expect(skips).toContainEqual({ reason: 'unknown-type', path: 'dedupe.config.js' });
    expect(problems).toEqual([]);
    const all = await read(['in'], { cwd, hidden: true });
    expect(all.articles.map(({ path }) => path)).toContain('.b/c.txt');
    expect(all.articles.map(({ path }) => path)).toContain('a.txt');
  });

  it('honours the ignore setting in folders and for named files', async () => {
    const cwd = folderOf({ 'in/x.md': TEXT, 'in/x.txt': TEXT, 'y.md': TEXT });
    const { articles, skips } = await read(['in', 'y.md'], { cwd, ignore: ['*.md'] });
    expect(articles.map(({ path }) => path)).toEqual(['in/x.txt']);
    expect(skips.map(({ path }) => path)).toEqual(['in/x.md', 'y.md']);
  });

  it('reads a hidden or ignored file that is named itself, and says nothing of leaving it out', async () => {
    const cwd = folderOf({ 'in/.a.txt': TEXT, 'in/b.txt': TEXT });
    const { articles, skips } = await read(['in', 'in/.a.txt'], { cwd });
    expect(articles.map(({ path }) => path)).toEqual(['in/.a.txt', 'in/b.txt']);
    expect(skips).toEqual([]);
  });

  it('is a problem when nothing remains', async () => {
    const cwd = folderOf({ 'in/photo.png': TEXT, 'in/empty.txt': ' \n', 'full/x.txt': TEXT });
    const { articles, problems } = await read(['in', 'full'], { cwd });
    expect(articles).toHaveLength(1);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['empty', 'in/empty.txt'],
      ['no-articles', 'in'],
    ]);
  });

  it('counts a file without extension that is no text as of unknown type', async () => {
    const cwd = folderOf({ 'in/program': new Uint8Array(64), 'in/notes': TEXT, 'in/0001.2022': TEXT });
    const { articles, problems, skips } = await read(['in'], { cwd });
    expect(articles.map(({ fileStem }) => fileStem)).toEqual(['0001.2022', 'notes']);
    expect(skips).toEqual([{ reason: 'unknown-type', path: 'program' }]);
    expect(problems).toEqual([]);
  });
});

describe('inputs that are no article', () => {
  it('are problems, and the others are read', async () => {
    const cwd = folderOf({ 'a.txt': TEXT, 'b.bin': new Uint8Array([0, 1, 2, 0]), 'c.txt': '...\n' });
    const { articles, problems } = await read(['a.txt', 'b.bin', 'c.txt', 'gone.txt', 'a.txt/b'], { cwd });
    expect(articles).toHaveLength(1);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['missing', 'a.txt/b'],
      ['binary', 'b.bin'],
      ['empty', 'c.txt'],
      ['missing', 'gone.txt'],
    ]);
  });

  it('reads a file of unknown extension as text when it is named', async () => {
    const cwd = folderOf({ 'report.wire': TEXT });
    const { articles } = await read(['report.wire'], { cwd });
    expect(articles.map(({ text, fileStem }) => [text, fileStem])).toEqual([[TEXT, 'report']]);
  });

  it('names a file over the size limit without reading it; the limit itself is within', async () => {
    const cwd = folderOf({ 'a.txt': TEXT, 'b.txt': `${TEXT}!` });
    const { articles, problems } = await read(['a.txt', 'b.txt'], { cwd, maxBytes: TEXT.length });
    expect(articles.map(({ path }) => path)).toEqual(['a.txt']);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([['too-large', 'b.txt']]);
  });

  it.skipIf(isWindows)('never opens a pipe, named, met or linked', async () => {
    const cwd = folderOf({ 'in/a.txt': TEXT });
    execFileSync('mkfifo', [join(cwd, 'in/pipe.txt'), join(cwd, 'named')]);
    symlinkSync('../named', join(cwd, 'in/to-pipe.txt'));
    const { articles, problems } = await read(['in', 'named', '/dev/null'], { cwd });
    expect(articles.map(({ path }) => path)).toEqual(['in/a.txt']);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['not-a-file', '/dev/null'],
      ['not-a-file', 'in/pipe.txt'],
      ['not-a-file', 'in/to-pipe.txt'],
      ['not-a-file', 'named'],
    ]);
  });

  it.skipIf(isWindows)('gives the reason of the system when it refuses', async () => {
    const cwd = folderOf({ 'in/a.txt': TEXT, 'in/b.txt': TEXT, 'in/c/d.txt': TEXT });
    for (const folder of ['.', 'in']) chmodSync(join(cwd, folder), 0o755);
    chmodSync(join(cwd, 'in/a.txt'), 0o644);
    chmodSync(join(cwd, 'in/b.txt'), 0);
    chmodSync(join(cwd, 'in/c'), 0);
    const { articles, problems } = await asAnybody(() => read(['in'], { cwd }));
    chmodSync(join(cwd, 'in/c'), 0o700);
    expect(articles.map(({ path }) => path)).toEqual(['a.txt']);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['unreadable', 'b.txt'],
      ['unreadable', 'c/'],
    ]);
    expect(problems[0].message).toContain('EACCES');
  });
});

describe.skipIf(isWindows)('links', () => {
  it('that lead back up are a problem, once each, and end', async () => {
    const cwd = folderOf({ 'in/a/x.txt': TEXT });
    symlinkSync('..', join(cwd, 'in/a/up'));
    symlinkSync('self', join(cwd, 'in/self'));
    symlinkSync('nowhere.txt', join(cwd, 'in/dangling.txt'));
    const { articles, problems } = await read(['in'], { cwd });
    expect(articles.map(({ path }) => path)).toEqual(['a/x.txt']);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['symlink-loop', 'a/up'],
      ['missing', 'dangling.txt'],
      ['symlink-loop', 'self'],
    ]);
  });

  it('are followed, and a file beside its link is read once, under its own name', async () => {
    const cwd = folderOf({ 'in/z.txt': TEXT, 'out/cnn/y.txt': TEXT, 'w.txt': TEXT });
    symlinkSync('z.txt', join(cwd, 'in/a.txt'));
    symlinkSync('../out', join(cwd, 'in/linked'));
    symlinkSync('linked', join(cwd, 'in/linked-again'));
    symlinkSync('../w.txt', join(cwd, 'in/w.txt'));
    const { articles, skips, problems } = await read(['in'], { cwd });
    expect(articles.map(({ path, source }) => [path, source])).toEqual([
      ['linked/cnn/y.txt', 'cnn'],
      ['w.txt', null],
      ['z.txt', null],
    ]);
    expect(skips).toEqual([
      { reason: 'repeated', path: 'a.txt' },
      { reason: 'repeated', path: 'linked-again/' },
    ]);
    expect(problems).toEqual([]);
  });

  it('do not multiply folders that link to each other', async () => {
    const cwd = folderOf({ 'in/x.txt': TEXT });
    for (let at = 0; at < 12; at++) mkdirSync(join(cwd, `in/${at}`));
    for (let at = 0; at < 12; at++)
      for (let to = 0; to < 12; to++) symlinkSync(`../${to}`, join(cwd, `in/${at}/to${to}`));
    const { articles, skips, problems } = await read(['in'], { cwd });
    expect(articles).toHaveLength(1);
    expect(skips.length + problems.length).toBe(144);
  });
});

describe('the same file named twice', () => {
  it('is read once', async () => {
    const cwd = folderOf({ 'in/cnn/x.txt': TEXT });
    const { articles, skips, problems } = await read(['in', 'in/cnn', 'in/cnn/x.txt', 'in'], { cwd });
    expect(articles.map(({ path, source }) => [path, source])).toEqual([['in/cnn/x.txt', 'cnn']]);
    expect(skips.map(({ reason, path }) => [reason, path])).toEqual([
      ['repeated', 'in/'],
      ['repeated', 'in/cnn/'],
      ['repeated', 'in/cnn/x.txt'],
    ]);
    expect(problems).toEqual([]);
  });
});

describe('globs', () => {
  it('stand for the files they match', async () => {
    const cwd = folderOf({ 'in/a.txt': TEXT, 'in/b.md': TEXT, 'in/c/d.txt': TEXT });
    const { articles } = await read(['in/**/*.txt'], { cwd });
    expect(articles.map(({ path }) => path)).toEqual(['in/a.txt', 'in/c/d.txt']);
  });

  it('stand for folders where no file matches', async () => {
    const cwd = folderOf({ 'in/cnn/x.txt': TEXT, 'in/bbc/x.txt': TEXT });
    const { articles } = await read(['in/*'], { cwd });
    expect(articles.map(({ path, source }) => [path, source])).toEqual([
      ['in/bbc/x.txt', 'bbc'],
      ['in/cnn/x.txt', 'cnn'],
    ]);
  });

  it('that match nothing are a problem; a file so called is just a file', async () => {
    const cwd = folderOf({ 'a[1].txt': TEXT });
    const { articles, problems } = await read(['a[1].txt', 'b[1].txt', '*.md'], { cwd });
    expect(articles.map(({ path }) => path)).toEqual(['a[1].txt']);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['no-match', '*.md'],
      ['no-match', 'b[1].txt'],
    ]);
  });
});

describe('sources', () => {
  it('come from the first folder below the input that is not a date or a number', async () => {
    const cwd = folderOf({
      'in/cnn/2022-01-21/x.txt': TEXT,
      'in/2022/01/bbc/x.txt': TEXT,
      'in/21 Jan 2022/y.txt': TEXT,
      'in/z.txt': TEXT,
    });
    const { articles } = await read(['in'], { cwd });
    expect(articles.map(({ path, source }) => [path, source])).toEqual([
      ['2022/01/bbc/x.txt', 'bbc'],
      ['21 Jan 2022/y.txt', null],
      ['cnn/2022-01-21/x.txt', 'cnn'],
      ['z.txt', null],
    ]);
  });

  it('come from the parent folder when named files have the same stem', async () => {
    const cwd = folderOf({ 'cnn/1.txt': TEXT, 'bbc/2022/1.md': TEXT, 'afp/2.txt': TEXT });
    const { articles } = await read(['cnn/1.txt', 'bbc/2022/1.md', 'afp/2.txt'], { cwd });
    expect(articles.map(({ source }) => source)).toEqual([null, 'bbc', 'cnn']);
  });
});

describe('standard input', () => {
  it('is plain text unless its file name says otherwise', async () => {
    const { articles } = await read(['-'], { stdin: Readable.from([Buffer.from(TEXT)]) });
    expect(articles.map(({ path, text }) => [path, text])).toEqual([['stdin', TEXT]]);
    const lines = Readable.from([Buffer.from('{"text":"One."}\n{"te'), Buffer.from('xt":"Two."}')]);
    const records = await read(['-'], { stdin: lines, stdinFilename: './in/x.jsonl' });
    expect(records.articles.map(({ path, record }) => [path, record])).toEqual([
      ['in/x.jsonl', 0],
      ['in/x.jsonl', 1],
    ]);
    const json = Readable.from([Buffer.from('{"text":"One."}\n{"text":"Two."}')]);
    expect((await read(['-'], { stdin: json, stdinFilename: 'x.json' })).articles).toHaveLength(2);
  });

  it('stops at the size limit, and is a problem when there is none or it fails', async () => {
    const endless = async function* () {
      for (;;) yield Buffer.from(TEXT);
    };
    const failing = async function* () {
      yield Buffer.from(TEXT);
      throw new Error('the line went dead');
    };
    const large = await read(['-'], { stdin: endless(), maxBytes: 1000 });
    expect(large.problems.map(({ code }) => code)).toEqual(['too-large']);
    expect((await read(['-'])).problems.map(({ code }) => code)).toEqual(['missing']);
    const broken = await read(['-'], { stdin: failing() });
    expect(broken.problems.map(({ code, message }) => [code, message])).toEqual([
      ['unreadable', 'The system refused to read it: the line went dead.'],
    ]);
  });
});

it('throws for an encoding nobody knows, before anything is read', async () => {
  const cwd = folderOf({ 'a.txt': TEXT });
  await expect(read(['a.txt'], { cwd, encoding: 'klingon-8' })).rejects.toThrow(OptionError);
  await expect(read(['a.txt'], { cwd, encoding: 'base64' })).rejects.toThrow(OptionError);
});

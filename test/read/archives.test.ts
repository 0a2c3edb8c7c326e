import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type ZipPart, zipBytes } from '../../scripts/zip-bytes.js';
import { folderOf, type Outcome, read, readFile } from './temporary-folder.js';

const STORY = 'The ferry over the sound is back after eleven days.';
/** A record of 50 KB that packs to nothing. */
const LONG_LINE = `{"text":"${'a'.repeat(50_000)}"}\n`;
const paths = ({ articles }: Outcome) => articles.map(({ path }) => path);
const codes = ({ problems }: Outcome) => problems.map(({ code, path }) => [code, path]);
const zip = (...parts: readonly ZipPart[]) => zipBytes(parts);

describe('a gzip file', () => {
  it('is read as what its name says it holds, records and all', async () => {
    const lines = gzipSync('{"id":"a","text":"One ferry."}\n{"id":"b","text":"Two ferries."}\n');
    const { articles } = await readFile('a.jsonl.gz', lines);
    expect(articles.map(({ path, record }) => [path, record])).toEqual([
      ['a.jsonl.gz/a.jsonl', 'a'],
      ['a.jsonl.gz/a.jsonl', 'b'],
    ]);
  });

  it('of several members is one file', async () => {
    const { articles } = await readFile(
      'a.txt.gz',
      Buffer.concat([gzipSync('The ferry '), gzipSync('is back.')]),
    );
    expect(articles[0].text).toBe('The ferry is back.');
  });

  it('that is cut off or damaged is one problem', async () => {
    const whole = gzipSync(STORY.repeat(100));
    const damaged = Buffer.from(whole);
    damaged.fill(0x55, 20, 60);
    for (const content of [whole.subarray(0, whole.length - 9), damaged]) {
      const outcome = await readFile('a.txt.gz', content);
      expect(outcome.articles).toEqual([]);
      expect(codes(outcome)).toEqual([['damaged', 'a.txt.gz/a.txt']]);
    }
  });

  it('that unpacks to far more than its size is named, not read', async () => {
    const bomb = gzipSync(Buffer.alloc(40_000_000, LONG_LINE));
    expect(codes(await readFile('a.jsonl.gz', bomb, { maxBytes: 1_000_000 }))).toContainEqual([
      'too-large',
      'a.jsonl.gz/a.jsonl',
    ]);
    expect(codes(await readFile('a.txt.gz', bomb, { maxBytes: 1_000_000 }))).toEqual([
      ['too-large', 'a.txt.gz/a.txt'],
    ]);
  });

  it('is known by its bytes under any name, and opened whatever format is asked for', async () => {
    expect(paths(await readFile('a.txt', gzipSync(STORY)))).toEqual(['a.txt/a.txt']);
    const { articles } = await readFile('a.gz', gzipSync('{"text":"The ferry."}'), { inputFormat: 'json' });
    expect(articles.map(({ text, format }) => [text, format])).toEqual([['The ferry.', 'json']]);
  });
});

describe('a zip archive', () => {
  it('takes no name for a path', async () => {
    const names = ['../../a.txt', '/etc/b.txt', 'C:\\c\\d.txt', './x/./e.txt', '..\\..\\f.txt'];
    const outcome = await readFile('a.zip', zip(...names.map((name) => ({ name, content: STORY }))));
    expect(paths(outcome)).toEqual([
      'a.zip/a.txt',
      'a.zip/etc/b.txt',
      'a.zip/c/d.txt',
      'a.zip/x/e.txt',
      'a.zip/f.txt',
    ]);
    expect(outcome.problems).toEqual([]);
  });

  it('tells entries of one name apart', async () => {
    const outcome = await readFile(
      'a.zip',
      zip(...['a.txt', 'a.txt', 'a (2).txt'].map((name) => ({ name, content: STORY }))),
    );
    expect(paths(outcome)).toEqual(['a.zip/a.txt', 'a.zip/a (2).txt', 'a.zip/a (2) (2).txt']);
  });

  it('reads names in UTF-8, said or not, and in older encodings', async () => {
    const outcome = await readFile(
      'a.zip',
      zip(
        { name: 'Fähre.txt', content: STORY, flags: 0x800 },
        { name: 'Brücke.txt', content: STORY },
        { name: Buffer.from('Паром.txt'), content: STORY },
      ),
    );
    expect(paths(outcome)).toEqual(['a.zip/Fähre.txt', 'a.zip/Brücke.txt', 'a.zip/Паром.txt']);
  });

  it('names what is hidden, locked, linked or packed otherwise, and reads the rest', async () => {
    const outcome = await readFile(
      'a.zip',
      zip(
        { name: '__MACOSX/._a.txt', content: 'x' },
        { name: '.git/a.txt', content: 'x' },
        { name: 'locked.txt', content: 'x', flags: 1 },
        { name: 'odd.txt', content: 'x', method: 14 },
        { name: 'link.txt', content: '/etc/passwd', attributes: (0o120777 << 16) >>> 0 },
        { name: 'photo.jpg', content: 'x' },
        { name: 'a.txt', content: STORY, store: true },
      ),
    );
    expect(paths(outcome)).toEqual(['a.zip/a.txt']);
    expect(codes(outcome)).toEqual([
      ['encrypted', 'a.zip/locked.txt'],
      ['unreadable', 'a.zip/odd.txt'],
    ]);
    expect(outcome.skips.map(({ reason, path }) => [reason, path])).toEqual([
      ['hidden', 'a.zip/__MACOSX/._a.txt'],
      ['hidden', 'a.zip/.git/a.txt'],
      ['unknown-type', 'a.zip/link.txt'],
      ['unknown-type', 'a.zip/photo.jpg'],
    ]);
  });

  it('holds outlets in its folders like a folder does', async () => {
    const outcome = await readFile(
      'a.zip',
      zip(
        { name: 'articles/halden-post/2023-03-14/ferry.txt', content: STORY },
        { name: 'articles/radio-esk/ferry.txt', content: STORY },
      ),
    );
    expect(outcome.articles.map(({ source }) => source)).toEqual(['halden-post', 'radio-esk']);
  });

  it('in an archive is read, up to a depth', async () => {
    let content = zip({ name: 'a.txt', content: STORY });
    for (let depth = 0; depth < 2; depth++) content = zip({ name: 'b.zip', content });
    expect(paths(await readFile('c.zip', content))).toEqual(['c.zip/b.zip/b.zip/a.txt']);
    const deeper = await readFile('d.zip', zip({ name: 'c.zip', content }));
    expect(codes(deeper)).toEqual([['too-deep', 'd.zip/c.zip/b.zip/b.zip']]);
  });

  it('that claims another size than its entry has, is cut off or is none, says so', async () => {
    const lying = await readFile('a.zip', zip({ name: 'a.txt', content: STORY, unpackedBytes: 5 }));
    expect(codes(lying)).toEqual([['damaged', 'a.zip/a.txt']]);
    const whole = zip({ name: 'a.txt', content: STORY });
    expect(codes(await readFile('a.zip', whole.subarray(0, whole.length - 30)))).toEqual([
      ['damaged', 'a.zip'],
    ]);
    expect(codes(await readFile('a.zip', 'PK'))).toEqual([['damaged', 'a.zip']]);
    expect(codes(await readFile('a.zip', zip()))).toEqual([['empty', 'a.zip']]);
  });

  it('bombs nothing: one entry, or many that add up', async () => {
    const one = zip({ name: 'a.jsonl', content: Buffer.alloc(30_000_000, LONG_LINE) });
    expect(codes(await readFile('a.zip', one, { maxBytes: 100_000 }))).toContainEqual([
      'too-large',
      'a.zip/a.jsonl',
    ]);
    const text = Buffer.from(randomBytes(30_000).toString('hex'));
    const many = zip(...Array.from({ length: 120 }, (_, at) => ({ name: `${at}.txt`, content: text })));
    const outcome = await readFile('a.zip', zip({ name: 'b.zip', content: many }), { maxBytes: 60_000 * 8 });
    expect(outcome.articles.length).toBe(120);
    const tight = await readFile('a.zip', many, { maxBytes: 60_000 });
    expect(tight.articles.length).toBeLessThan(120);
    expect(tight.problems.some(({ code }) => code === 'too-large')).toBe(true);
  });

  it('gives its file open when the consumer stops early, and is met in a folder', async () => {
    const cwd = folderOf({ 'in/desk/a.zip': zip({ name: 'x/a.txt', content: STORY }) });
    const { articles } = await read(['in'], { cwd });
    expect(articles.map(({ path, source }) => [path, source])).toEqual([['desk/a.zip/x/a.txt', 'desk']]);
  });
});

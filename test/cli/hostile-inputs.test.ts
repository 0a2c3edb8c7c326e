/** Input that nobody should send, through the whole command: it is data, it is capped, and it costs linear time. */
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { zipBytes } from '../../scripts/zip-bytes.js';
import type { InputList } from '../../src/model/input-entry.js';
import type { Result } from '../../src/model/result.js';
import { folderOf } from '../read/temporary-folder.js';
import { dedupeWhole } from './whole-cli.js';

const TEXT =
  'The ferry over the sound is back after eleven days of repairs in the yard, the port said on Monday.';
const OTHER =
  'Twelve bakers in Lissen have raised the price of bread because flour has become dearer since spring.';

async function resultOf(folder: string, ...more: string[]): Promise<Result & { readonly code: number }> {
  const { stdout, code } = await dedupeWhole([folder, '--json', '-q', ...more]);
  const result: Result = JSON.parse(stdout);
  return { ...result, code };
}

async function inputsOf(folder: string, ...more: string[]): Promise<InputList> {
  const { stdout } = await dedupeWhole([folder, '--dump-inputs', '--json', '-q', ...more]);
  return JSON.parse(stdout);
}

describe('names that mean something to JavaScript', () => {
  it('are data as ids, sources, titles, fields, file names and words', async () => {
    const odd = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const line = (id: string) =>
      `{"id":"${id}","source":"${id}","title":"${id}","text":"${id}. ${TEXT}","__proto__":{"text":"no"},"constructor":1}`;
    const files = odd.map((name): [string, string] => [`${name}/${name}.txt`, `${name}. ${TEXT}`]);
    const folder = folderOf({ ...Object.fromEntries(files), 'wire.jsonl': odd.map(line).join('\n') });
    const { reports, problems, clusters, code } = await resultOf(folder);
    expect(reports.map(({ source }) => source).sort()).toEqual([...odd, ...odd].sort());
    expect(reports.flatMap(({ record }) => record ?? [])).toEqual(odd);
    expect(clusters.map((cluster) => cluster.reports.length)).toEqual([8]);
    expect(problems).toEqual([]);
    expect(code).toBe(0);
  });

  it('make no difference to what other reports are found to share', async () => {
    const plain = await resultOf(folderOf({ 'a.txt': TEXT, 'b.txt': TEXT }));
    const odd = await resultOf(
      folderOf({ 'a.txt': TEXT, 'b.txt': TEXT, 'c.txt': '__proto__ constructor valueOf.' }),
    );
    expect(odd.pairs).toEqual(plain.pairs);
  });
});

describe('ids', () => {
  it('that are missing, the same, of another type or half a character keep every record apart', async () => {
    const records = [
      { id: 7, text: `One. ${TEXT}` },
      { id: '7', text: `Two. ${TEXT}` },
      { id: 7, text: `Three. ${TEXT}` },
      { text: `Four. ${TEXT}` },
      { id: '', text: `Five. ${TEXT}` },
      { id: ['a'], text: `Six. ${TEXT}` },
      { id: '\ud800', text: `Seven. ${TEXT}` },
    ];
    const folder = folderOf({ 'wire.jsonl': records.map((record) => JSON.stringify(record)).join('\n') });
    const { reports, counts, problems } = await resultOf(folder);
    expect(counts.reports).toBe(records.length);
    expect(new Set(reports.map(({ id }) => id)).size).toBe(records.length);
    expect(new Set(reports.map(({ record }) => String(record))).size).toBe(records.length);
    expect(reports.some(({ record }) => record === '\ud800')).toBe(true);
    expect(problems.map(({ code }) => code)).toEqual(['bad-record']);
  });
});

describe('times', () => {
  it('of the year 99999, before Christ or no time at all are told as a problem; the article is read', async () => {
    const times = [
      '99999-12-31',
      '+275760-09-14T00:00:00Z',
      '-000001-01-01',
      '0000-00-00',
      '2024-02-31',
      'soon',
      1e300,
    ];
    const records = times.map((published, at) =>
      JSON.stringify({ id: at, published, text: `${at}. ${TEXT}` }),
    );
    const { counts, reports, problems, code } = await resultOf(folderOf({ 'a.jsonl': records.join('\n') }));
    expect(counts.reports).toBe(times.length);
    expect(reports.map(({ published }) => published)).toEqual(times.map(() => null));
    expect(problems.map(({ message }) => message.includes('"published"'))).toEqual(times.map(() => true));
    expect(code).toBe(3);
  });
});

describe('halves of characters', () => {
  it('in text, title, source and id come out as they went in, in valid JSON of ASCII escapes', async () => {
    const record = {
      id: 'x\udc00',
      title: 'T \ud800',
      source: 'S \udbff',
      text: `A \ud83d b. ${TEXT}\u0085\u2028\u007f`,
    };
    const folder = folderOf({ 'a.json': JSON.stringify(record), 'b.txt': TEXT });
    for (const format of ['json', 'ndjson']) {
      const { stdout } = await dedupeWhole([folder, '-f', format, '-q', '--all']);
      expect(stdout).not.toMatch(/\p{Cs}/u);
      expect(stdout).toContain('S \\udbff');
      expect(stdout).not.toMatch(/[\u007f-\u009f\u2028\u2029]/);
    }
    const { stdout } = await dedupeWhole([folder, '-f', 'pretty', '--all']);
    expect(stdout).not.toMatch(/\p{Cs}/u);
  });
});

describe('caps', () => {
  it.each([
    ['a file', { 'a.txt': TEXT.repeat(30) }, 'a.txt', 'too-large', '--max-size'],
    [
      'an entry',
      { 'a.zip': zipBytes([{ name: 'b.txt', content: Buffer.from(TEXT.repeat(30)) }]) },
      'a.zip/b.txt',
      'too-large',
      '--max-size',
    ],
    ['a packed file', { 'a.txt.gz': gzipSync(TEXT.repeat(30)) }, 'a.txt.gz/a.txt', 'too-large', '--max-size'],
    [
      'a line',
      { 'a.jsonl': JSON.stringify({ text: TEXT.repeat(30) }) },
      'a.jsonl',
      'too-large',
      '--max-size',
    ],
  ])('hold for %s: over --max-size it is named, with what to do', async (_, files, path, code, words) => {
    const { problems, code: exit } = await resultOf(
      folderOf({ ...files, 'ok.txt': OTHER }),
      '--max-size',
      '2kB',
    );
    expect(problems.map((problem) => [problem.path, problem.code])).toEqual([[path, code]]);
    expect(problems[0].message).toContain(words);
    expect(exit).toBe(3);
  });

  it.each([
    [
      'an archive that unpacks to far more than text can',
      { 'a.gz': gzipSync(Buffer.alloc(5_000_000)) },
      'a.gz/a',
      'too-large',
      'times its size',
    ],
    [
      'JSON',
      { 'a.json': `{"text":"${TEXT}","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}` },
      'a.json',
      'bad-json',
      'nested more than 1000 deep',
    ],
    ['XML', { 'a.xml': `<nitf>${'<p>'.repeat(100_000)}` }, 'a.xml', 'bad-xml', 'nest more than'],
    ['HTML', { 'a.html': `${'<div>'.repeat(100_000)}<p>${TEXT}` }, 'a.html', 'bad-markup', 'nested 1'],
    [
      'archives',
      {
        'a.zip': [1, 2, 3, 4].reduce(
          (content: Uint8Array) => zipBytes([{ name: 'b.zip', content: Buffer.from(content) }]),
          Buffer.from('x'),
        ),
      },
      'a.zip/b.zip/b.zip/b.zip',
      'too-deep',
      'not opened',
    ],
  ])('hold for %s, and the problem says so', async (_, files, path, code, words) => {
    const { problems } = await resultOf(folderOf({ ...files, 'ok.txt': OTHER }));
    expect(problems.map((problem) => [problem.path, problem.code])).toEqual([[path, code]]);
    expect(problems[0].message).toContain(words);
  });
});

describe('an archive', () => {
  it('cannot name a file outside itself, nor hide one behind another', async () => {
    const names = [
      '../../up.txt',
      '/etc/root.txt',
      'C:\\drive.txt',
      '..\\..\\back.txt',
      'a/../../b.txt',
      'b.txt',
      './b.txt',
    ];
    const folder = folderOf({
      'a.zip': zipBytes(names.map((name, at) => ({ name, content: Buffer.from(`${at}. ${TEXT}`) }))),
    });
    const { inputs, counts } = await inputsOf(folder);
    expect(counts).toMatchObject({ total: 8, read: 8 });
    expect(
      inputs.every(({ path }) => !path.includes('..') && (path === 'a.zip' || path.startsWith('a.zip/'))),
    ).toBe(true);
  });
});

describe('what lies in an input folder', () => {
  it('is input, not orders: configuration and ignore files there change nothing', async () => {
    const articles = { 'a.txt': TEXT, 'b.txt': TEXT, 'node_modules/c.txt': OTHER };
    const orders = {
      '.gitignore': '*.txt\n',
      '.dedupeignore': '*\n',
      '.ignore': '*\n',
      '.dedupe.json': '{"minPassageWords":1,"output":"x"}',
      'dedupe.config.js': 'throw new Error("executed")',
      'dedupe.config.mjs': 'process.exit(9)',
      '.dedupebaseline': '{}',
    };
    const plain = await resultOf(folderOf(articles));
    const { settings, reports, pairs, problems, skipped } = await resultOf(
      folderOf({ ...articles, ...orders }),
    );
    expect({ settings, reports, pairs, problems }).toEqual({
      settings: plain.settings,
      reports: plain.reports,
      pairs: plain.pairs,
      problems: [],
    });
    expect(skipped.map(({ path }) => path)).toEqual(Object.keys(orders).sort());
  });

  it('is read once, by whatever names and links it is reached', async () => {
    const folder = folderOf({ 'in/a.txt': TEXT, 'in/post/b.txt': OTHER });
    symlinkSync('..', join(folder, 'in/post/up'));
    symlinkSync('a.txt', join(folder, 'in/z.txt'));
    symlinkSync(join(folder, 'in'), join(folder, 'again'));
    mkdirSync(join(folder, 'empty'));
    const argv = ['in', 'in/', './in/.', 'in/post/../', 'again', 'in/post', 'in/a.txt'].map((path) =>
      join(folder, path),
    );
    const { stdout } = await dedupeWhole([...argv, `${folder}/in/./`, '--json', '-q']);
    const { reports, problems, skipped, counts }: Result = JSON.parse(stdout);
    expect(reports.map(({ path }) => path.slice(folder.length))).toEqual(['/in/a.txt', '/in/post/b.txt']);
    expect(problems.map(({ code, path }) => [code, path.slice(folder.length)])).toEqual([
      ['symlink-loop', '/in/post/up'],
    ]);
    expect(skipped.every(({ reason }) => reason === 'repeated')).toBe(true);
    const { total, read, partlyRead, skipped: left, failed } = counts.inputs;
    expect([read, partlyRead, failed, total]).toEqual([2, 0, 1, 3 + left]);
  });
});

describe('problems', () => {
  it('are named to the twentieth and counted beyond; the JSON has all; --allow-incomplete settles the exit code', async () => {
    const files = Array.from({ length: 25 }, (_, at): [string, string] => [
      `${String(at).padStart(2, '0')}.json`,
      '{',
    ]);
    const folder = folderOf({ ...Object.fromEntries(files), 'ok.txt': TEXT });
    const { stdout, code } = await dedupeWhole([folder, '-f', 'pretty']);
    expect(stdout.match(/^ {2}\d\d\.json: /gm)).toHaveLength(20);
    expect(stdout).toContain('+ 5 more problems');
    expect(code).toBe(3);
    const whole = await resultOf(folder);
    expect(whole.problems).toHaveLength(25);
    expect(whole.counts.problems).toBe(25);
    expect((await dedupeWhole([folder, '--allow-incomplete', '-q'])).code).toBe(0);
    const { stderr } = await dedupeWhole([folder, '-f', 'ndjson']);
    expect(stderr.match(/^dedupe: \d\d\.json: /gm)).toHaveLength(20);
    expect(stderr).toContain('+ 5 more problems');
  });
});

describe('a build server', () => {
  it('is given no command by a name, a title, a source, a text, a problem or an argument', async () => {
    const forged = [
      '::error file=x::forged',
      '##vso[task.complete result=Failed]',
      '##[error]forged',
      '##teamcity[x]',
    ];
    const records = forged.map((id) =>
      JSON.stringify({ id, title: id, source: id, text: `${id}\n${id}\n${TEXT}` }),
    );
    const folder = folderOf({
      'a.jsonl': [...records, '{"id":"::error::x"}', '{'].join('\n'),
      '::error::name.txt': TEXT,
      '##[error]name.txt': '',
    });
    for (const argv of [
      [folder, '-f', 'pretty', '--all', '-v'],
      [folder, '--dump-inputs'],
      [folder, '-f', 'ndjson', '-v'],
      [folder, '::error::missing', '##vso[x]*', '-f', 'json'],
      [folder, '--explain', '::error::a', '##[error]b'],
      [folder, '::error::flag', '--encoding', '::error::x'],
    ]) {
      const { stdout, stderr } = await dedupeWhole(argv);
      expect(`${stdout}\n${stderr}`).not.toMatch(/^\s*::|##[a-z]{0,20}\[/im);
    }
  });
});

describe('adversarial input costs linear time', () => {
  const sizes = (make: (times: number) => string | Uint8Array): readonly (string | Uint8Array)[] => [
    make(1),
    make(4),
  ];

  it.each([
    ['2 M character references', 'a.html', (times: number) => `<p>${'&#97;'.repeat(500_000 * times)}`],
    [
      '2 M references in XML',
      'a.xml',
      (times: number) =>
        `<nitf><body><body.content><p>${'&#97; '.repeat(250_000 * times)}</p></body.content></body></nitf>`,
    ],
    ['"a." a million times', 'a.txt', (times: number) => 'a.'.repeat(250_000 * times)],
    ['"a. " in JSON', 'a.json', (times: number) => JSON.stringify({ text: 'a. '.repeat(250_000 * times) })],
    ['quotation marks in CSV', 'a.csv', (times: number) => `text\n"${'""'.repeat(250_000 * times)}"`],
    ['tags without an end', 'a.html', (times: number) => '<a '.repeat(250_000 * times)],
    ['comments without an end', 'a.html', (times: number) => '<!--'.repeat(250_000 * times)],
    ['groups in RTF', 'a.rtf', (times: number) => `{\\rtf1 ${'{'.repeat(250_000 * times)}x`],
    [
      'encoded words in a mail',
      'a.eml',
      (times: number) => `Subject: ${'=?utf-8?q?a?= '.repeat(50_000 * times)}\nFrom: a@b.example\n\n${TEXT}`,
    ],
    [
      'parts in a mail',
      'a.eml',
      (times: number) =>
        `From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(50_000 * times)}`,
    ],
    ['front matter without an end', 'a.md', (times: number) => `---\n${'a: [\n'.repeat(100_000 * times)}`],
    ['line ends', 'a.txt', (times: number) => `${TEXT}${'\r\n \t'.repeat(250_000 * times)}${OTHER}`],
    ['blanks in one line', 'a.txt', (times: number) => `${TEXT}${' '.repeat(1_000_000 * times)}${OTHER}`],
    ['records of nothing', 'a.jsonl', (times: number) => '{}\n'.repeat(20_000 * times)],
    [
      'wire messages',
      'a.iptc',
      (times: number) => '\u0001bdt0123 4 pl 2\r\n\u0002x\r\n\u0003'.repeat(5_000 * times),
    ],
  ])(
    '%s',
    async (_, name, make) => {
      const spent: number[] = [];
      for (const content of sizes(make)) {
        const folder = folderOf({ [name]: content });
        const before = process.cpuUsage();
        const { code } = await dedupeWhole([folder, '--dump-inputs', '--json', '-q']);
        const { user, system } = process.cpuUsage(before);
        spent.push((user + system) / 1e6);
        expect([0, 3]).toContain(code);
      }
      // Four times as much takes about four times as long, with room for what a start and the collector add; not sixteen.
      expect(spent[1]).toBeLessThan(9 * spent[0] + 1);
    },
    120_000,
  );

  it.each([
    ['"a." a million times', (times: number) => 'a.'.repeat(250_000 * times)],
    ['"a. " a million times', (times: number) => 'a. '.repeat(250_000 * times)],
    ['a word a million times', (times: number) => 'ferry '.repeat(250_000 * times)],
    ['digits and signs', (times: number) => '1,0.'.repeat(250_000 * times)],
    ['quotation marks', (times: number) => '“a” "'.repeat(15_000 * times)],
    ['names', (times: number) => 'Ann Lee '.repeat(100_000 * times)],
    ['short paragraphs', (times: number) => 'By Ann\n\n'.repeat(50_000 * times)],
  ])(
    '%s, compared with itself',
    async (_, make) => {
      const spent: number[] = [];
      for (const content of [make(1), make(4)]) {
        const folder = folderOf({ 'a.txt': content, 'b.txt': `${content}${OTHER}` });
        const before = process.cpuUsage();
        const { code } = await dedupeWhole([folder, '--json', '-q']);
        const { user, system } = process.cpuUsage(before);
        spent.push((user + system) / 1e6);
        expect(code).toBe(0);
      }
      expect(spent[1]).toBeLessThan(9 * spent[0] + 1);
    },
    300_000,
  );
});

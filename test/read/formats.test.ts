import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticles } from '../../src/read/read-articles.js';
import { UNSAID } from '../support/unsaid.js';
import { folderOf, read, readFile, settings } from './temporary-folder.js';

const sha256 = (content: string) => createHash('sha256').update(content).digest('hex');
const codes = (problems: readonly { code: string; record: unknown }[]) =>
  problems.map(({ code, record }) => [code, record]);

describe('plain text', () => {
  it('is the article as it stands, without its byte order mark', async () => {
    const content = '\ufeffFerry back\r\n\r\nThe ferry is back.\r\n';
    const { articles } = await readFile('a.TXT', content);
    expect(articles).toEqual([
      {
        path: 'a.TXT',
        record: null,
        source: null,
        fileStem: 'a',
        title: null,
        text: content.slice(1),
        body: { start: 0, end: content.length - 1 },
        published: null,
        updated: null,
        language: null,
        url: null,
        credits: [],
        ...UNSAID,
        sha256: sha256(content),
      },
    ]);
  });
});

describe('Markdown', () => {
  it('takes metadata from front matter, and the rest as the body with its heading', async () => {
    const content = [
      '---',
      'Title: 2022',
      'source: Harbour Post',
      'date: 2022-01-21',
      'updated: 2022-01-21T09:00:00+01:00',
      'author: [Ann Lee, Bo Ek]',
      'lang: en-GB',
      'url: https://post.example/1',
      'tags: {a: [b]}',
      '---',
      '# Ferry back',
      '',
      'The ferry is back.',
    ].join('\n');
    const { articles, problems } = await readFile('a.md', content);
    expect(problems).toEqual([]);
    expect(articles[0]).toMatchObject({
      title: '2022',
      source: 'Harbour Post',
      published: '2022-01-21',
      updated: '2022-01-21T09:00:00+01:00',
      credits: ['By Ann Lee', 'By Bo Ek'],
      language: 'en',
      url: 'https://post.example/1',
      text: content,
    });
    const [{ text, body }] = articles;
    expect(text.slice(body.start, body.end)).toBe('# Ferry back\n\nThe ferry is back.');
  });

  it('takes identity and versions from front matter', async () => {
    const front =
      '---\nguid: urn:x:1\nversion: 3\nslug: FERRY, 2nd Ld-Writethru\nembargo: 2031-05-01\n---\nThe ferry.';
    expect((await readFile('a.md', front)).articles[0].item).toMatchObject({
      guid: 'urn:x:1',
      version: '3',
      slug: 'FERRY, 2nd Ld-Writethru',
      signals: ['writethru'],
      embargo: '2031-05-01',
    });
  });

  it('is read without front matter that does not parse, and says so', async () => {
    for (const yaml of [
      'title: "open',
      'a: b: c',
      '['.repeat(60_000),
      '{'.repeat(60_000),
      '- '.repeat(30_000),
      `x: ${'y'.repeat(70_000)}`,
    ]) {
      const { articles, problems } = await readFile('a.md', `---\n${yaml}\n---\nThe ferry is back.`);
      expect(articles.map(({ text, body }) => text.slice(body.start))).toEqual(['The ferry is back.']);
      expect(codes(problems)).toEqual([['bad-front-matter', null]]);
    }
  });

  it('survives aliases that multiply', async () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (let at = 1; at < 12; at++) {
      const before = String.fromCharCode(96 + at);
      const name = String.fromCharCode(97 + at);
      bomb.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`);
    }
    const { articles, problems } = await readFile('a.md', `---\n${bomb.join('\n')}\n---\nThe ferry is back.`);
    expect(articles).toHaveLength(1);
    expect(codes(problems)).toEqual([['bad-front-matter', null]]);
  });

  it('takes a rule at its top for a rule', async () => {
    for (const content of [
      '---\nThe ferry is back.',
      '---\nThe ferry is back.\n---\nMore follows.',
      '----\na: b\n---\nc',
    ]) {
      const { articles, problems } = await readFile('a.md', content);
      expect(articles.map(({ body }) => body.start)).toEqual([0]);
      expect(problems).toEqual([]);
    }
  });

  it('names a field of the wrong type, and is empty when only front matter is there', async () => {
    const odd = await readFile('a.md', '---\ntitle: [a, b]\n__proto__: {title: c}\n---\nThe ferry is back.');
    expect(odd.articles.map(({ title }) => title)).toEqual([null]);
    expect(odd.problems.map(({ message }) => message)).toEqual([
      'The field "title" cannot be read (wrong type, or no time); read without it.',
    ]);
    expect(codes((await readFile('a.md', '---\ntitle: x\n---\n')).problems)).toEqual([['empty', null]]);
  });
});

describe('JSON', () => {
  it('holds one record, a list, or a list under a known name', async () => {
    const record = { id: 'x', headline: 'Ferry back', body: 'The ferry is back.' };
    const one = await readFile('a.json', JSON.stringify(record));
    expect(one.articles).toMatchObject([
      { record: null, title: 'Ferry back', text: record.body, sha256: sha256(JSON.stringify(record)) },
    ]);
    for (const value of [[record], { articles: [record] }, { items: [record] }, { records: [record] }]) {
      const { articles } = await readFile('a.json', JSON.stringify(value));
      expect(articles).toMatchObject([{ record: 'x', text: record.body, sha256: sha256(record.body) }]);
    }
  });

  it('takes metadata under the names in use', async () => {
    const { articles, problems } = await readFile(
      'a.json',
      JSON.stringify({
        source: { id: null, name: 'Harbour Post' },
        author: null,
        title: ' Ferry back ',
        publishedAt: 1642767420,
        updated_at: 'Fri, 21 Jan 2022 14:00:00 GMT',
        language: 'EN',
        credit: 'Agency X',
        content: ['The ferry', 'is back.'],
      }),
    );
    expect(problems).toEqual([]);
    expect(articles).toMatchObject([
      {
        source: 'Harbour Post',
        title: 'Ferry back',
        published: '2022-01-21T12:17:00Z',
        updated: '2022-01-21T14:00:00Z',
        language: 'en',
        credits: ['Agency X'],
        text: 'The ferry\n\nis back.',
      },
    ]);
  });

  it('names each bad record and field, and reads the others', async () => {
    const records = [
      'no',
      { title: 'x' },
      { text: 5 },
      { text: ['a', 1] },
      { text: '' },
      { text: ' ' },
      { text: 'Read.', title: {}, url: 'u', date: 'someday' },
      { text: 'Read too.' },
    ];
    const { articles, problems } = await readFile('a.json', JSON.stringify(records));
    expect(articles.map(({ record, title, url, published }) => [record, title, url, published])).toEqual([
      [6, null, 'u', null],
      [7, null, null, null],
    ]);
    expect(codes(problems)).toEqual([
      ['bad-record', 0],
      ['bad-record', 1],
      ['bad-record', 2],
      ['bad-record', 3],
      ['bad-record', 4],
      ['empty', 5],
      ['bad-record', 6],
      ['bad-record', 6],
    ]);
    expect(problems.slice(6).map(({ message }) => message)).toEqual(
      ['date', 'title'].map(
        (field) =>
          `Record 6 has a field "${field}" that cannot be read (wrong type, or no time); read without it.`,
      ),
    );
  });

  it('keeps names of records unique', async () => {
    const ids = ['a', 'a', 2, '2', null, 'a#1', 1, ''];
    const { articles } = await readFile(
      'a.json',
      JSON.stringify(ids.map((id) => ({ id, text: 'The ferry.' }))),
    );
    expect(articles.map(({ record }) => record)).toEqual(['a', 'a#1', 2, '2#3', 4, 'a#1#5', 1, 7]);
  });

  it('reads fields called __proto__ and constructor as data', async () => {
    const { articles } = await readFile(
      'a.json',
      '[{"__proto__":{"text":"no","title":"no"},"constructor":{"name":"x"},"text":"Yes."},{"__proto__":{"text":"no"}}]',
    );
    expect(articles.map(({ text, title }) => [text, title])).toEqual([['Yes.', null]]);
    expect('title' in {}).toBe(false);
  });

  it('keeps a lone surrogate in a text', async () => {
    const { articles } = await readFile('a.json', '[{"text":"A\\ud800B"}]');
    expect(articles.map(({ text }) => text)).toEqual(['A\ud800B']);
  });

  it('that does not parse is a problem; one record a line is read as such', async () => {
    expect(codes((await readFile('a.json', '{"text": "x"')).problems)).toEqual([['bad-json', null]]);
    expect(codes((await readFile('a.json', '[]')).problems)).toEqual([['empty', null]]);
    expect(codes((await readFile('a.json', ' ')).problems)).toEqual([['empty', null]]);
    const { articles, problems } = await readFile('a.json', '{"text":"One."}\n{"text":"Two."}\n');
    expect(articles.map(({ text, record }) => [text, record])).toEqual([
      ['One.', 0],
      ['Two.', 1],
    ]);
    expect(problems).toEqual([]);
  });

  it('nested a million deep is a problem at once', async () => {
    const { problems } = await readFile('a.json', '['.repeat(9_000_000));
    expect(codes(problems)).toEqual([['bad-json', null]]);
  });
});

describe('JSON Lines', () => {
  it('goes on after a bad line, and says which line and record it was', async () => {
    const lines = '\ufeff{"id":"a","text":"One."}\r\n\r\n{"text":\n[1]\n{"text":"Two."}';
    const { articles, problems } = await readFile('a.jsonl', lines);
    expect(articles.map(({ record, text }) => [record, text])).toEqual([
      ['a', 'One.'],
      [3, 'Two.'],
    ]);
    expect(codes(problems)).toEqual([
      ['bad-json', 1],
      ['bad-record', 2],
    ]);
    expect(problems[0].message).toMatch(/^Line 3: /);
  });

  it('holds the size limit for each line, not the file', async () => {
    const line = JSON.stringify({ text: 'The ferry is back.' });
    const long = JSON.stringify({ text: 'x'.repeat(3_000_000) });
    const content = `${line}\n${long}\n${line}\n${long}`;
    const { articles, problems } = await readFile('a.ndjson', content, { maxBytes: 1000 });
    expect(articles.map(({ record }) => record)).toEqual([0, 2]);
    expect(codes(problems)).toEqual([
      ['too-large', 1],
      ['too-large', 3],
    ]);
  });

  it('reads lines across the borders of chunks', async () => {
    const texts = Array.from({ length: 3000 }, (_, at) => `Report ${at} ${'é'.repeat(at % 700)}`);
    const content = texts.map((text) => JSON.stringify({ text })).join('\n');
    const { articles } = await readFile('a.jsonl', content);
    expect(articles.map(({ text }) => text)).toEqual(texts);
  });

  it('in UTF-16 or an older encoding is read as well', async () => {
    const wide = Buffer.from('\ufeff{"text":"Zoë One."}\n{"text":"Zoë Two."}\n', 'utf16le');
    expect((await readFile('a.jsonl', wide)).articles.map(({ text }) => text)).toEqual([
      'Zoë One.',
      'Zoë Two.',
    ]);
    const old = Buffer.from('{"text":"Zoë is back."}\n{"text":"Noël is back."}\n', 'latin1');
    expect((await readFile('a.jsonl', old)).articles.map(({ text }) => text)).toEqual([
      'Zoë is back.',
      'Noël is back.',
    ]);
  });

  it('that is empty or binary is one problem', async () => {
    expect(codes((await readFile('a.jsonl', '\n')).problems)).toEqual([['empty', null]]);
    expect(codes((await readFile('a.jsonl', new Uint8Array(100))).problems)).toEqual([['binary', null]]);
  });

  it('gives its file open when the consumer stops early', async () => {
    const cwd = folderOf({ 'a.jsonl': '{"text":"One."}\n{"text":"Two."}\n' });
    for (let at = 0; at < 2000; at++)
      for await (const item of readArticles(['a.jsonl'], { ...settings, cwd })) if (item.type) break;
    expect((await read(['a.jsonl'], { cwd })).articles).toHaveLength(2);
  });
});

describe('for any bytes', () => {
  const name = fc.constantFrom('a.txt', 'a.md', 'a.json', 'a.jsonl');
  const anything = fc.oneof(
    fc.uint8Array({ maxLength: 200, size: 'max' }),
    fc.json().map((text) => Buffer.from(text)),
    fc.array(fc.json()).map((lines) => Buffer.from(lines.join('\n'))),
    fc
      .string({ unit: fc.constantFrom('-', '\n', ':', ' ', '&a', '*a', '[', ']', '{', 'x', '"') })
      .map((yaml) => Buffer.from(`---\n${yaml}\n---\nThe ferry is back.`)),
    fc
      .dictionary(
        fc.constantFrom('id', 'text', 'title', 'source', 'date', 'credits', 'author'),
        fc.jsonValue(),
      )
      .map((record) => Buffer.from(JSON.stringify([record, record]))),
  );

  it('there are items, unique names, spans inside the text, and never an exception', async () => {
    await fc.assert(
      fc.asyncProperty(name, anything, async (file, content) => {
        const { articles, problems } = await readFile(file, content);
        expect(articles.length + problems.length).toBeGreaterThan(0);
        expect(new Set(articles.map(({ record }) => String(record))).size).toBe(articles.length);
        for (const { text, body } of articles) {
          expect(body.start).toBeLessThan(body.end);
          expect(body.end).toBe(text.length);
        }
      }),
      { numRuns: 400 },
    );
  }, 30_000);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFile } from './temporary-folder.js';

const texts = async (content: string | Uint8Array, name = 'a.csv', more = {}) =>
  (await readFile(name, content, more)).articles.map(({ text }) => text);

describe('a table', () => {
  it('is one record a row, its columns named like the fields of JSON', async () => {
    const { articles, problems } = await readFile(
      'a.csv',
      'ID,Headline,Body,Published_At,Outlet\r\nx7,Fog,"The ferry, it is said, stopped.",2031-04-20,Post\r\n',
    );
    expect(problems).toEqual([]);
    expect(articles).toMatchObject([
      {
        record: 'x7',
        title: 'Fog',
        text: 'The ferry, it is said, stopped.',
        published: '2031-04-20',
        source: 'Post',
      },
    ]);
  });

  it.each([
    ['id;text\n1;Fog, again'],
    ['id\ttext\n1\tFog, again'],
    ['id|text\n1|Fog, again'],
    ['"id","text"\n1,"Fog, again"'],
    ['sep=;\r\nid;text\r\n1;Fog, again\r\n'],
    ['\ufeffid,text\r1,"Fog, again"\r'],
    ['text\n"Fog, again"'],
    ['text\nFog, again'],
  ])('is parted as its first row is: %j', async (content) => {
    expect(await texts(content)).toEqual(['Fog, again']);
  });

  it('keeps lines and quotation marks inside a cell', async () => {
    expect(await texts('text,id\n"One\n\n""two"" three",1\n')).toEqual(['One\n\n"two" three']);
    expect(await texts('id,text\n1,He said "no" and left.\n')).toEqual(['He said "no" and left.']);
  });

  it('of tabs takes quotation marks as they are, unless cells stand in them', async () => {
    expect(await texts('id\ttext\n1\t"No," he said.\n2\tOne.\n', 'a.tsv')).toEqual([
      '"No," he said.',
      'One.',
    ]);
    expect(await texts('id\ttext\n1\t"One\ttwo"\n2\t"Three."\n', 'a.tsv')).toEqual(['One\ttwo', 'Three.']);
  });

  it('in an older encoding, or in UTF-16, is read', async () => {
    const table = 'titel;text\r\nFähre;Die Fähre fährt – „wieder“.\r\nNebel;Größere Schäden.\r\n';
    const old = Buffer.from(
      table.replaceAll('–', '\x96').replaceAll('„', '\x84').replaceAll('“', '\x93'),
      'latin1',
    );
    expect(await texts(old)).toEqual(['Die Fähre fährt – „wieder“.', 'Größere Schäden.']);
    const wide = Buffer.from(`\ufeff${table}`, 'utf16le');
    expect(await texts(wide)).toEqual(['Die Fähre fährt – „wieder“.', 'Größere Schäden.']);
    expect((await readFile('a.csv', wide)).articles[0].encoding).toBe('utf-16le');
  });

  it('is read with --field and --input-format', async () => {
    expect(await texts('a,b.c\n1,Yes.', 'a.csv', { fields: ['text=b.c'] })).toEqual(['Yes.']);
    expect(await texts('id\ttext\n1\tOne.', 'a.txt', { inputFormat: 'tsv' })).toEqual(['One.']);
    expect(await texts('id,text\n1,One.', 'a.txt', { inputFormat: 'csv' })).toEqual(['One.']);
  });
});

describe('what is wrong with a table', () => {
  it('is named with its line, and the other rows are read', async () => {
    const { articles, problems } = await readFile(
      'a.csv',
      'id,text,date\n1,"One\nline",\n2,Two\n\n3,Three,x\n4,Four,,,\n5,Five,,more\n6,,\n,,\n',
    );
    expect(articles.map(({ record, text }) => [record, text])).toEqual([
      ['1', 'One\nline'],
      ['3', 'Three'],
      ['4', 'Four'],
    ]);
    expect(problems.map(({ record, message }) => [record, message])).toEqual([
      [1, 'Record 1 (line 4) has 2 cells, the first row 3; it was not read.'],
      [
        '3',
        'Record 2 (line 6) has a field "date" that cannot be read (wrong type, or no time); read without it.',
      ],
      [4, 'Record 4 (line 8) has 4 cells, the first row 3; it was not read.'],
      [
        '6',
        'Record 5 (line 9) has no text: a field "text", "body" or "content" is needed, or --field text=NAME.',
      ],
    ]);
  });

  it('is said once where no column holds a text', async () => {
    const { problems } = await readFile('a.csv', 'a,b\n1,2\n3,4\n');
    expect(problems.map(({ message }) => message)).toEqual([
      'No column is called "text", "body" or "content"; the first row names a, b. Name the column with --field text=NAME.',
    ]);
  });

  it.each<readonly [string, string | Uint8Array, string]>([
    ['nothing in it', '', 'empty'],
    ['a first row only', 'id,text\n', 'empty'],
    ['a quotation mark that is never closed', 'id,text\n1,"One\n2,Two\n', 'bad-record'],
    ['NUL bytes', new Uint8Array(100), 'binary'],
  ])('is a problem: %s', async (_name, content, code) => {
    expect((await readFile('a.csv', content)).problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('is a row beyond the size limit', async () => {
    const { articles, problems } = await readFile('a.csv', `text\nOne.\n${'x'.repeat(5000)}\nTwo.\n`, {
      maxBytes: 1000,
    });
    expect(articles.map(({ text }) => text)).toEqual(['One.']);
    expect(problems.map(({ code }) => code)).toEqual(['too-large']);
  });
});

describe('for any bytes', () => {
  const part = fc.constantFrom(
    'text',
    'id',
    ',',
    ';',
    '\t',
    '\n',
    '\r\n',
    '"',
    '""',
    'ferry',
    'é',
    '\ud800',
    'sep=;\n',
    ' ',
  );

  it('there are records of unique names or problems, and never an exception', async () => {
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 200, size: 'max' }),
      fc.array(part, { maxLength: 40 }).map((parts) => Buffer.from(parts.join(''))),
      fc.array(part, { maxLength: 40 }).map((parts) => Buffer.from(`id,text\n${parts.join('')}`)),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('a.csv', 'a.tsv'), content, async (name, bytes) => {
        const { articles, problems } = await readFile(name, bytes);
        expect(articles.length + problems.length).toBeGreaterThan(0);
        expect(new Set(articles.map(({ record }) => String(record))).size).toBe(articles.length);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

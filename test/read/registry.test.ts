import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ReadItem } from '../../src/model/read-item.js';
import { INPUT_FORMATS } from '../../src/options.js';
import { type Chunks, type Delivery, fileOfBytes, fileOfStream, innerFile } from '../../src/read/deliver.js';
import { FORMATS, formatOf } from '../../src/read/formats.js';
import { read, readFile } from './temporary-folder.js';

const delivery: Delivery = {
  path: 'a',
  source: null,
  encoding: null,
  maxBytes: 1_000_000,
  inputFormat: null,
  fields: new Map(),
  mediaType: null,
  declaredEncoding: null,
  depth: 0,
};

const nameOf = async (content: string | Uint8Array, more: Partial<Delivery>) =>
  (await formatOf(fileOfBytes({ ...delivery, ...more }, Buffer.from(content)))).name;

describe('a file is read', () => {
  it('by its extension', async () => {
    expect(await nameOf('The ferry.', { path: 'a.txt' })).toBe('text');
    expect(await nameOf('The ferry.', { path: 'a.MD' })).toBe('markdown');
    expect(await nameOf('', { path: 'a.jsonl' })).toBe('jsonl');
    expect(await nameOf('The ferry.', { path: 'a.unknown' })).toBe('text');
  });

  it('by its first bytes, where they say more than its extension', async () => {
    expect(await nameOf('{"text": "x"}', { path: 'a.txt' })).toBe('json');
    expect(await nameOf('{"text": "x"}', { path: 'a.jsonl' })).toBe('jsonl');
    expect(await nameOf(Buffer.from('\ufeff [ {"text": "x"}]', 'utf16le'), { path: 'a' })).toBe('json');
    expect(await nameOf('[Ferry back] {x}', { path: 'a.txt' })).toBe('text');
  });

  it('as what --input-format names, whatever it looks like', async () => {
    expect(await nameOf('{"text": "x"}', { path: 'a.json', inputFormat: 'text' })).toBe('text');
    const { articles } = await readFile('a.txt', '{"text":"One."}', { inputFormat: 'text' });
    expect(articles.map(({ text, format }) => [text, format])).toEqual([['{"text":"One."}', 'text']]);
  });

  it('as what --input-format names inside a container, which is opened all the same', async () => {
    const packed = gzipSync('{"text":"One."}\n{"text":"Two."}');
    expect(await nameOf(packed, { path: 'a.gz', inputFormat: 'jsonl' })).toBe('gz');
    const { articles } = await readFile('a.dat.gz', packed, { inputFormat: 'jsonl' });
    expect(articles.map(({ text, format }) => [text, format])).toEqual([
      ['One.', 'jsonl'],
      ['Two.', 'jsonl'],
    ]);
  });

  it('from standard input by its first bytes', async () => {
    async function* stdin() {
      yield Buffer.from('<!doctype ht');
      yield Buffer.from('ml><p>The ferry is back.');
    }
    const { articles } = await read(['-'], { stdin: stdin() });
    expect(articles.map(({ text, format }) => [text, format])).toEqual([['The ferry is back.', 'html']]);
  });

  it('by the media type it was delivered with, where its name says nothing', async () => {
    expect(await nameOf('# Ferry', { mediaType: 'text/markdown' })).toBe('markdown');
  });
});

describe('the registry', () => {
  it('has a reader of every name once', () => {
    const names = FORMATS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.toSorted()).toEqual([...INPUT_FORMATS].sort());
  });

  it('shares an extension only among formats that recognise their files, one excepted', () => {
    const extensions = new Set(FORMATS.flatMap((format) => format.extensions));
    for (const extension of extensions) {
      const without = FORMATS.filter((format) => format.extensions.includes(extension) && !format.sniff);
      expect(without.length, extension).toBeLessThan(2);
    }
  });
});

async function* chunksOf(...parts: string[]): Chunks {
  for (const part of parts) yield Buffer.from(part);
  return null;
}

describe('a stream', () => {
  it('can be looked at before it is read, and is opened once', async () => {
    let opened = 0;
    const open = () => {
      opened += 1;
      return chunksOf('The ', 'ferry ', 'is back.');
    };
    const file = fileOfStream(delivery, open);
    expect(opened).toBe(0);
    expect(Buffer.from(await file.head()).toString()).toBe('The ferry is back.');
    expect(Buffer.from(await file.head()).toString()).toBe('The ferry is back.');
    const whole = await file.bytes();
    expect(whole.ok && Buffer.from(whole.bytes).toString()).toBe('The ferry is back.');
    expect(opened).toBe(1);
  });

  it('over the size limit breaks off, and is given free', async () => {
    let closed = false;
    async function* endless(): Chunks {
      try {
        for (;;) yield new Uint8Array(100);
      } finally {
        closed = true;
      }
    }
    const whole = await fileOfStream({ ...delivery, maxBytes: 10_000 }, endless).bytes();
    expect(!whole.ok && whole.why.code).toBe('too-large');
    expect(closed).toBe(true);
  });
});

it('a file inside another is named after both, and lies one deeper', async () => {
  const outer = fileOfBytes({ ...delivery, path: 'in/a.zip', source: 'post' }, new Uint8Array());
  const inner = innerFile(outer, 'b/c.txt', Buffer.from('x'), { mediaType: 'text/plain' });
  expect(inner).toMatchObject({
    path: 'in/a.zip/b/c.txt',
    source: 'post',
    depth: 1,
    mediaType: 'text/plain',
  });
  const items: ReadItem[] = [];
  const format = await formatOf(inner);
  for await (const item of format.read(inner, async function* () {})) items.push(item);
  expect(items.map(({ type }) => type)).toEqual(['article']);
});

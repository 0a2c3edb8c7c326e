import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { readFileList } from '../../src/read/read-file-list.js';
import { folderOf } from './temporary-folder.js';

it('takes one path a line, with spaces and # as they are, and leaves blank lines out', async () => {
  const folder = folderOf({ list: '\ufeffa.txt\r\n\n#1 b.txt\n  \nZoë.txt' });
  expect(await readFileList(join(folder, 'list'))).toEqual(['a.txt', '#1 b.txt', 'Zoë.txt']);
});

it('takes NUL for the separator where there is one', async () => {
  const chunks = Readable.from([Buffer.from('a\nb.txt\0c'), Buffer.from('.txt\0\0')]);
  expect(await readFileList(chunks)).toEqual(['a\nb.txt', 'c.txt']);
});

it('throws when the list cannot be read', async () => {
  await expect(readFileList(join(folderOf({}), 'gone'))).rejects.toThrow('ENOENT');
});

/** A folder of this machine. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { countRows, readParquet } from './parquet.js';
import type { Place } from './place.js';
import { ShardError, written } from './shard-error.js';
import type { ShardCounts } from './shard-folder.js';

export const localPlace: Place = {
  textAt: async (path) => (existsSync(path) ? textIn(path) : null),
  keepText: (path, text) =>
    written(path, () => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(`${path}.partial`, text);
      renameSync(`${path}.partial`, path);
    }),
  clear: remove,
  discard: remove,
  rowsIn,
  countShards,
};

/** A folder of lines is what an engine has made of it. */
function textIn(path: string): string {
  if (!statSync(path).isDirectory()) return readFileSync(path, 'utf8');
  const parts = readdirSync(path).filter((name) => !/^[._]/.test(name));
  return parts
    .sort()
    .map((name) => readFileSync(join(path, name), 'utf8'))
    .join('');
}

async function remove(folder: string): Promise<void> {
  await written(folder, () => rmSync(folder, { recursive: true, force: true }));
}

async function* rowsIn(folder: string, names: readonly string[]): AsyncGenerator<readonly unknown[]> {
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.parquet')) continue;
    for await (const group of readParquet(join(folder, file), names)) {
      const columns = names.map((name) => group.get(name) ?? []);
      const count = columns[0]?.length ?? 0;
      for (let row = 0; row < count; row++) yield columns.map((column) => column[row]);
    }
  }
}

/** By the ends of the files. Rejects with ShardError where there is no shard, or half of one. */
async function countShards(folder: string): Promise<ShardCounts> {
  const names = existsSync(join(folder, 'reports'))
    ? readdirSync(join(folder, 'reports')).filter(isShard).sort()
    : [];
  let reports = 0;
  let fingerprints = 0;
  for (const name of names) {
    const half = join(folder, 'fingerprints', name);
    if (!existsSync(half))
      throw new ShardError('damaged', `${half} is missing; fingerprint its reports again`);
    reports += await countRows(join(folder, 'reports', name));
    fingerprints += await countRows(half);
  }
  return { names, reports, fingerprints };
}

function isShard(name: string): boolean {
  return name.endsWith('.parquet') && !name.startsWith('.');
}

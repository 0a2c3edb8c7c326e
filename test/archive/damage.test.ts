import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Archive, openArchive } from '../../src/archive/open-archive.js';
import { emptyPlace, RUN, report } from './places.js';

let whole = '';
/** What an undamaged archive answers. */
let texts: ReadonlyMap<string, string> = new Map();
let carriers: readonly string[] = [];
const QUERY = { text: `Yesterday ${RUN} again.` };

beforeAll(async () => {
  whole = join(mkdtempSync(join(tmpdir(), 'dedupe-damage-')), 'archive');
  const archive = await openArchive(whole, { create: true });
  for (let n = 0; n < 9; n++) await archive.add([report(`r${n}`)]);
  await archive.add(
    Array.from({ length: 30 }, (_, n) => report(`many${n}`, { text: `${report(`m${n}`).text} `.repeat(20) })),
  );
  await archive.add([report('last')]);
  const all = new Map<string, string>();
  for await (const { id, article } of archive) all.set(id, article.text);
  texts = all;
  carriers = await carriersIn(archive);
  await archive.close();
});

afterAll(() => rmSync(join(whole, '..'), { recursive: true, force: true }));

async function carriersIn(archive: Archive): Promise<readonly string[]> {
  const { reports } = await archive.find(QUERY);
  return reports.map(({ entry }) => entry.id).sort();
}

function copy(): string {
  const place = emptyPlace();
  mkdirSync(place, { recursive: true });
  cpSync(whole, place, { recursive: true });
  return place;
}

/** Damage is an error or is told; no answer is another one. Returns whether anything was noticed. */
async function examine(place: string): Promise<boolean> {
  let noticed = false;
  const told = (error: unknown): void => {
    expect(error).toMatchObject({ name: 'ArchiveError' });
    noticed = true;
  };
  try {
    const archive = await openArchive(place);
    await carriersIn(archive).then((found) => expect(found).toEqual(carriers), told);
    try {
      let count = 0;
      for await (const { id, article } of archive) {
        expect(article.text).toBe(texts.get(id));
        count++;
      }
      expect(count).toBe(texts.size);
    } catch (error) {
      told(error);
    }
    await archive.close();
  } catch (error) {
    told(error);
  }
  const saving = await openArchive(place, { salvage: true });
  let saved = 0;
  let lost = 0;
  for await (const { id, article } of saving.entries(() => lost++)) {
    expect(article.text).toBe(texts.get(id));
    saved++;
  }
  if (saved < texts.size) expect(lost).toBeGreaterThan(0);
  for await (const { message } of saving.verify()) {
    expect(message).not.toBe('');
    noticed = true;
  }
  await saving.close();
  return noticed;
}

/** The same places in every run: a step that meets all parts of a file. */
function places(size: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, n) => Math.floor(((n + 0.37) * size) / count));
}

function files(): readonly string[] {
  return readdirSync(whole).filter((name) => name !== 'writer');
}

describe('a damaged archive', () => {
  test('never gives another answer for a flipped bit, and tells of it when it is verified', async () => {
    for (const name of files()) {
      for (const at of places(statSync(join(whole, name)).size, name === 'head' ? 12 : 30)) {
        const place = copy();
        const bytes = readFileSync(join(place, name));
        bytes[at] ^= 1 << (at % 8);
        writeFileSync(join(place, name), bytes);
        expect(await examine(place), `${name} at ${at}`).toBe(true);
      }
    }
  });

  test('never gives another answer where a file is cut short, and what is before the cut is saved', async () => {
    for (const name of files()) {
      for (const length of places(statSync(join(whole, name)).size, 8)) {
        const place = copy();
        truncateSync(join(place, name), length);
        expect(await examine(place), `${name} of ${length}`).toBe(true);
      }
    }
  });

  test('names the entry that is lost, and the others are exported', async () => {
    const place = copy();
    const segment = files()
      .filter((name) => name.startsWith('seg.'))
      .sort()[0];
    const bytes = readFileSync(join(place, segment));
    bytes[200] ^= 1;
    writeFileSync(join(place, segment), bytes);
    const archive = await openArchive(place, { salvage: true });
    const lost: (string | null)[] = [];
    for await (const { entries } of archive.verify()) lost.push(...entries.map(({ id }) => id));
    expect(lost).toHaveLength(1);
    const saved: string[] = [];
    for await (const { id } of archive.entries(() => {})) saved.push(id);
    expect([...saved, ...lost].sort()).toEqual([...texts.keys()].sort());
    await archive.close();
  });
});

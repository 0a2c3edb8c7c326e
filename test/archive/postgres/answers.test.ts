/** An archive on a server answers as one in a folder does; the command takes its address wherever it takes a folder. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Archive, openArchive } from '../../../src/archive/open-archive.js';
import type { ArticleInput } from '../../../src/model/article.js';
import { OTHER, WIRE } from '../../check/stories.js';
import { dedupeWhole } from '../../cli/whole-cli.js';
import { folderOf } from '../../read/temporary-folder.js';
import { emptyPlace, ownWords, RUN, report } from '../places.js';
import { type Server, SKIPPED, startServer } from './server.js';

/** Part of the server's password, as it may be written. */
const SECRET = /4711|quay(?: |%20)wall/;

const MANY: readonly ArticleInput[] = [
  ...Array.from({ length: 400 }, (_, n) => ({
    path: `r${n}`,
    text: `${ownWords(`r${n}q`, 20)} ${RUN} ${ownWords(`r${n}w`, 20)}`,
    published: new Date(Date.UTC(2031, 0, 1, 0, n)).toISOString(),
  })),
  ...Array.from({ length: 400 }, (_, n) => ({
    path: `decoy${n}`,
    text: `${ownWords(`d${n}q`, 10)} gave way shortly after the evening ${ownWords(`d${n}w`, 10)}`,
  })),
  ...Array.from({ length: 60 }, (_, n) => ({ path: `copy${n}`, text: `${ownWords('c', 30)} ${RUN}.` })),
];

const ASKED: readonly ArticleInput[] = [
  { text: `They said ${RUN} again.` },
  { text: `${ownWords('c', 30)} and more` },
  { text: `${ownWords('r7q', 20)} in another wording, ${ownWords('r9w', 12)}` },
  { text: 'The wall gave way shortly after the evening, they say.' },
  { text: 'Nothing of this was ever said by any of those that are kept here.' },
];

async function answersOf(archive: Archive) {
  const answers = [];
  for (const article of ASKED) {
    const { reports, more } = await archive.find(article);
    const told = reports.map(({ entry, ids, sharedWords }) => ({
      path: entry.article.path,
      ids,
      sharedWords,
    }));
    // Of runs that very many carry each store shows some, the earliest among them.
    const first = told.some(({ path }) => path === 'r0');
    answers.push(
      more > 0 ? { first, told: [], most: Math.max(...told.map((one) => one.sharedWords)) } : { told },
    );
  }
  return answers;
}

describe.skipIf(SKIPPED)('an archive on a server', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server?.stop());

  test('answers as one in a folder, for runs that hundreds carry, copies and decoys', async () => {
    const [folder, shared] = await Promise.all(
      [emptyPlace(), server.address('answers')].map((place) => openArchive(place, { create: true })),
    );
    for (const archive of [folder, shared])
      expect(await archive.add(MANY)).toMatchObject({ added: MANY.length });
    const expected = await answersOf(folder);
    expect(expected[0]).toMatchObject({ first: true, most: 12 });
    expect(await answersOf(shared)).toEqual(expected);
    // Once more: what was kept of long lists is what they are.
    expect(await answersOf(shared)).toEqual(expected);
    await Promise.all([folder, shared].map((archive) => archive.add([report('later')])));
    expect(await answersOf(shared)).toEqual(await answersOf(folder));
    for (const archive of [folder, shared]) await archive.close();
  });

  test('is made, filled, checked against, exported and looked after by the command', async () => {
    const folder = folderOf({ 'ran/wire.txt': WIRE, 'ran/hall.txt': OTHER, 'in/copy.txt': WIRE });
    const address = server.address('desk');
    const at = (path: string): string => join(folder, path);
    const run = async (...argv: readonly string[]) => {
      const { code, stdout, stderr } = await dedupeWhole(argv);
      expect(stdout + stderr, argv[0]).not.toMatch(SECRET);
      return { code, stdout, stderr };
    };
    expect((await run('archive', 'check', address, at('in'))).code).toBe(4);
    expect(await run('archive', 'add', address, at('ran'))).toMatchObject({
      code: 0,
      stdout: 'added 2 reports; the archive holds 2\n',
    });
    expect((await run('archive', 'add', address, at('ran'))).stdout).toContain('2 were there already');
    const { code, stdout } = await run('check', at('in'), '--against', address, '-f', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout).findings[0]).toMatchObject({ rule: 'duplicate', other: { path: 'wire.txt' } });
    expect((await run('archive', 'verify', address)).code).toBe(0);
    expect((await run('archive', 'export', address, '-o', at('backup.ndjson'))).code).toBe(0);
    expect(readFileSync(at('backup.ndjson'), 'utf8').trim().split('\n')).toHaveLength(2);
    expect((await run('check', at('in'), '--against', address, '--print-config')).stdout).toContain(
      'postgres://…',
    );
    expect((await run('archive', 'compact', address, '--rebuild')).code).toBe(0);
    expect((await run('archive', 'stats', address)).code).toBe(0);
  });

  test('is left alone, with a word why, where it is of a later version, something else, or locked away', async () => {
    const later = server.address('later');
    await (await openArchive(later, { create: true })).close();
    await server.run('UPDATE later.dedupe_archive SET version = 99');
    await expect(openArchive(later, { create: true })).rejects.toMatchObject({ fault: 'newer' });
    await server.run('CREATE SCHEMA taken; CREATE TABLE taken.things (n int)');
    await expect(openArchive(server.address('taken'), { create: true })).rejects.toMatchObject({
      fault: 'not-an-archive',
    });
    await expect(openArchive(server.address('none'))).rejects.toMatchObject({ fault: 'missing' });
    const wrong = server.address('desk').replace(/:[^:@]*@/, ':wrong-4711@');
    await expect(openArchive(wrong)).rejects.toMatchObject({
      fault: 'unreachable',
      message: expect.not.stringContaining('4711'),
    });
    const nowhere = `postgres://desk:wrong-4711@127.0.0.1:1/desk`;
    const { code, stdout, stderr } = await dedupeWhole(['archive', 'stats', nowhere]);
    expect({ code, stdout }).toEqual({ code: 4, stdout: '' });
    expect(stderr).toBe(
      'dedupe: the archive postgres://127.0.0.1:1/desk?schema=dedupe is out of reach: nothing answers there\n',
    );
  });

  test('tells what is not as it was written, and mends its index', async () => {
    const archive = await openArchive(server.address('damage'), { create: true });
    await archive.add(Array.from({ length: 6 }, (_, n) => report(`r${n}`)));
    const damages = async (): Promise<readonly string[]> => {
      const told: string[] = [];
      for await (const { message } of archive.verify()) told.push(message);
      return told;
    };
    expect(await damages()).toEqual([]);
    await server.run(
      'UPDATE damage.postings SET context = context + 1 WHERE ctid IN (SELECT ctid FROM damage.postings LIMIT 1)',
    );
    expect((await damages()).join()).toContain('compact --rebuild');
    await archive.compact({ rebuild: true });
    expect(await damages()).toEqual([]);
    await server.run(`UPDATE damage.entries SET record = set_byte(record, 40, get_byte(record, 40) # 1)
      WHERE id = (SELECT min(id::text)::uuid FROM damage.entries)`);
    expect(await damages()).toHaveLength(1);
    const kept: string[] = [];
    for await (const { id } of archive.entries(() => undefined)) kept.push(id);
    expect(kept).toHaveLength(5);
    await archive.close();
  });

  test('is no report: its address is refused where reports are named', async () => {
    const address = server.address('desk');
    for (const argv of [[address], ['archive', address], ['archive', 'add', '/nowhere', address]]) {
      const { code, stdout, stderr } = await dedupeWhole(argv);
      expect(code).toBe(2);
      expect(stdout + stderr).not.toMatch(SECRET);
    }
  });
});

/** A watch on real folders: what arrives is told once, however it arrives. */
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openArchive } from '../../src/archive/open-archive.js';
import { lockForWriting } from '../../src/archive/writer-lock.js';
import { type WatchEvent, type WatchOptions, watchReports } from '../../src/watch/watch-reports.js';
import { item, OTHER, SENTENCES, WIRE } from '../check/stories.js';
import { folderOf } from '../read/temporary-folder.js';

const REASON = new Error('enough');
type Report = WatchEvent & { readonly type: 'report' };

interface Running {
  readonly events: readonly WatchEvent[];
  /** Reports so far, each as `pass path` or `rule path`. */
  readonly told: () => readonly string[];
  readonly reports: () => readonly Report[];
  /** Waits until as many reports have arrived; then a little, for one too many to show. */
  readonly until: (count: number) => Promise<void>;
  readonly stop: () => Promise<void>;
}

function temporaryFolders(): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('dedupe-watch-'));
}

/** Resolves when it is ready. */
async function watching(folder: string, options: WatchOptions = {}): Promise<Running> {
  const cancel = new AbortController();
  const events: WatchEvent[] = [];
  const given = { settleMs: 150, jobs: 1, ...options, signal: cancel.signal };
  const ended = (async () => {
    for await (const event of watchReports([folder], given)) events.push(event);
  })();
  const failed = ended.catch((error: unknown) => error);
  const stop = async (): Promise<void> => {
    cancel.abort(REASON);
    expect(await failed).toBe(REASON);
  };
  onTestFinished(async () => {
    cancel.abort(REASON);
    await failed;
  });
  const reports = (): readonly Report[] => events.filter((event) => event.type === 'report');
  const short = (path: string): string => path.slice(folder.length + 1);
  const running: Running = {
    events,
    reports,
    told: () =>
      reports().map(
        ({ path, passed, findings: [first] }) => `${passed ? 'pass' : first?.rule} ${short(path)}`,
      ),
    until: async (count) => {
      for (let n = 0; n < 3000 && reports().length < count; n++) await wait(20);
      await wait(60);
    },
    stop,
  };
  await Promise.race([
    failed,
    (async () => {
      while (events.length === 0) await wait(10);
    })(),
  ]);
  return running;
}

function put(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

async function pathsKept(path: string): Promise<readonly string[]> {
  const archive = await openArchive(path);
  const paths: string[] = [];
  for await (const { article } of archive) paths.push(article.path);
  await archive.close();
  return paths.sort();
}

describe('a watch', () => {
  test('holds each arrival against what was there, and what arrived before it', async () => {
    const folder = folderOf({ 'esk/wire.txt': WIRE });
    const { until, told, events } = await watching(folder);
    expect(events).toEqual([{ type: 'ready', seen: 1 }]);
    put(folder, 'tallby/copy.txt', `${WIRE}\n`);
    await until(1);
    put(folder, 'tallby/hall.txt', OTHER);
    await until(2);
    put(folder, 'esk/hall.txt', `${OTHER}\n`);
    await until(3);
    expect(told()).toEqual(['duplicate tallby/copy.txt', 'pass tallby/hall.txt', 'duplicate esk/hall.txt']);
  });

  test('names outlets by folders, and what an arrival was found against', async () => {
    const folder = folderOf({ 'papers/esk/wire.txt': WIRE, 'papers/tallby/hall.txt': OTHER });
    const { until, reports } = await watching(folder);
    unlinkSync(join(folder, 'papers/esk/wire.txt'));
    put(folder, 'papers/norholm/copy.txt', WIRE);
    await until(1);
    const [{ source, findings }] = reports();
    expect(source).toBe('norholm');
    // Gone from the folder, it is still known.
    expect(findings[0]?.other).toMatchObject({
      source: 'esk',
      path: `${folder}/papers/esk/wire.txt`,
      known: true,
    });
  });

  test('tells a file when it has been written to its end, and once', async () => {
    const folder = folderOf({ 'wire.txt': WIRE });
    const { until, told } = await watching(folder, { settleMs: 400 });
    for (const sentence of SENTENCES) {
      appendFileSync(join(folder, 'slow.txt'), `${sentence}\n\n`);
      await wait(120);
      expect(told()).toEqual([]);
    }
    await until(1);
    expect(told()).toEqual(['duplicate slow.txt']);
  });

  test('takes a file that is renamed into place as one that arrives', async () => {
    const folder = folderOf({});
    const { until, told } = await watching(folder);
    put(folder, 'report.txt.part', WIRE);
    await wait(400);
    renameSync(join(folder, 'report.txt.part'), join(folder, 'report.txt'));
    await until(1);
    expect(told()).toEqual(['pass report.txt']);
  });

  test('does not take what is moved within, or written again unchanged, for an arrival', async () => {
    const folder = folderOf({ 'wire.txt': WIRE, 'hall.txt': OTHER });
    const { until, told } = await watching(folder);
    mkdirSync(join(folder, 'done'));
    renameSync(join(folder, 'wire.txt'), join(folder, 'done/wire.txt'));
    await wait(1500);
    put(folder, 'hall.txt', OTHER);
    put(folder, 'note.txt', 'Something of its own that nobody has told before, in a dozen words or more.');
    await until(1);
    expect(told()).toEqual(['pass note.txt']);
  });

  test('takes a file that is written anew as an arrival, and not as a copy of itself', async () => {
    const folder = folderOf({ 'wire.txt': WIRE });
    const { until, told } = await watching(folder);
    put(folder, 'wire.txt', `${WIRE}\n\nThe inquiry has begun.\n`);
    await until(1);
    put(folder, 'copy.txt', `${WIRE}\n\nThe inquiry has begun.\n`);
    await until(2);
    expect(told()).toEqual(['pass wire.txt', 'duplicate copy.txt']);
  });

  test('survives a thousand files at once, and tells each', async () => {
    const folder = folderOf({ 'wire.txt': WIRE });
    const { until, told } = await watching(folder, { settleMs: 100 });
    for (let n = 0; n < 1000; n++)
      put(
        folder,
        `${n % 7}/${n}.txt`,
        n % 100 === 0 ? WIRE : `Only report ${n} has ${n * 7919} words of ${n * 104729}.`,
      );
    await until(1000);
    const paths = told().map((line) => line.split(' ')[1]);
    expect(new Set(paths).size).toBe(1000);
    expect(paths).toHaveLength(1000);
    expect(told().filter((line) => line.startsWith('duplicate'))).toHaveLength(10);
  }, 120_000);

  test('tells each record of a file of many, and what could not be read', async () => {
    const folder = folderOf({ 'wire.txt': WIRE });
    const { until, reports, events } = await watching(folder);
    const lines = [
      { id: 'a', text: OTHER },
      { id: 'b', text: WIRE },
    ].map((one) => JSON.stringify(one));
    put(folder, 'feed.jsonl', `${lines.join('\n')}\n{"broken\n`);
    await until(2);
    expect(reports().map(({ record, passed }) => [record, passed])).toEqual([
      ['a', true],
      ['b', false],
    ]);
    expect(events.filter(({ type }) => type === 'problem')).toMatchObject([{ code: 'bad-json' }]);
  });

  test('knows a kill that came before, though it holds none of the killed words', async () => {
    const folder = folderOf({ 'esk/1.json': item({ version: '1' }) });
    const { until, reports } = await watching(folder, { failOn: ['killed'] });
    put(
      folder,
      'esk/2.json',
      item({
        version: '2',
        pubstatus: 'canceled',
        headline: 'KILL',
        body_text: 'This item is withdrawn.',
      }),
    );
    await until(1);
    put(folder, 'tallby/copy.txt', WIRE);
    await until(2);
    expect(reports()[1]?.findings.map(({ rule }) => rule)).toContain('killed');
    expect(reports()[1]?.passed).toBe(false);
  });

  test('holds embargoes against the time at which they arrive', async () => {
    const folder = folderOf({});
    let time = '2031-05-01T12:00:00Z';
    const { until, told } = await watching(folder, { failOn: ['embargo'], clock: () => time });
    const held = item({ uri: 'urn:x:2', embargoed: '2031-05-01T13:00:00Z', body_text: OTHER });
    put(folder, 'a.json', held);
    await until(1);
    time = '2031-05-01T14:00:00Z';
    put(folder, 'b.json', held);
    await until(2);
    expect(told()).toEqual(['embargo a.json', 'pass b.json']);
  });

  test('forgets the oldest beyond what it is to remember', async () => {
    const folder = folderOf({ 'hall.txt': OTHER });
    const { until, told } = await watching(folder, { mostSeen: 10 });
    for (let n = 0; n < 12; n++) {
      put(
        folder,
        `${n}.txt`,
        `Only report ${n} has ${n * 7919} words of ${n * 104729}, and no more than that.`,
      );
      await until(n + 1);
    }
    put(folder, 'old.txt', OTHER);
    put(folder, 'recent.txt', 'Only report 11 has 87109 words of 1152019, and no more than that.');
    await until(14);
    expect(told().slice(-2)).toEqual(['pass old.txt', 'duplicate recent.txt']);
  }, 120_000);

  test('goes on when a folder goes away and comes back', async () => {
    const folder = folderOf({ 'in/wire.txt': WIRE });
    const { until, told, events } = await watching(join(folder, 'in'));
    rmSync(join(folder, 'in'), { recursive: true });
    await wait(1500);
    put(folder, 'in/wire.txt', WIRE);
    put(folder, 'in/hall.txt', OTHER);
    await until(1);
    expect(told()).toEqual(['pass hall.txt']);
    expect(events.filter(({ type }) => type === 'problem')).toMatchObject([{ code: 'missing' }]);
  });

  test('leaves out what rules leave out', async () => {
    const folder = folderOf({});
    const { until, told } = await watching(folder, { ignore: ['drafts/'] });
    put(folder, 'drafts/a.txt', OTHER);
    put(folder, '.b.txt', OTHER);
    put(folder, 'c.xyz', OTHER);
    put(folder, 'd.txt', OTHER);
    await until(1);
    expect(told()).toEqual(['pass d.txt']);
  });

  test.each<[string, readonly string[], WatchOptions, RegExp]>([
    ['no folder', [], {}, /name a folder/],
    ['a file', [import.meta.filename], {}, /is no folder/],
    ['no archive to add to', ['.'], { add: true }, /needs an archive/],
    ['an option out of range', ['.'], { minPassageWords: 1 }, /minPassageWords must be/],
    ['a rule that is none', ['.'], { failOn: ['boredom'] }, /must be some of/],
    ['an archive that is not there', ['.'], { archive: 'nowhere.archive' }, /there is no archive/],
  ])('refuses %s', async (_, folders, options, words) => {
    await expect(watchReports(folders, options).next()).rejects.toThrow(words);
  });

  test('leaves no file behind, whoever ends it', async () => {
    const before = temporaryFolders();
    const { stop } = await watching(folderOf({ 'a.txt': OTHER }));
    expect(temporaryFolders().length).toBe(before.length + 1);
    await stop();
    for await (const _ of watchReports([folderOf({ 'a.txt': OTHER })])) break;
    const signal = AbortSignal.abort(REASON);
    await expect(watchReports([folderOf({ 'a.txt': OTHER })], { signal }).next()).rejects.toBe(REASON);
    expect(temporaryFolders()).toEqual(before);
  });
});

describe('a watch with an archive', () => {
  test('checks against it, adds what passes, and goes on after a stop', async () => {
    const folder = folderOf({ 'ran/wire.txt': WIRE, 'in/.keep': '' });
    const [path, incoming] = [join(folder, 'desk.archive'), join(folder, 'in')];
    const archive = await openArchive(path, { create: true });
    await archive.add([join(folder, 'ran')]);
    await archive.close();
    const options = { archive: path, add: true, catchUp: true };
    const first = await watching(incoming, options);
    put(incoming, 'copy.txt', `${WIRE}\n`);
    put(incoming, 'hall.txt', OTHER);
    await first.until(2);
    expect(first.told()).toEqual(['duplicate copy.txt', 'pass hall.txt']);
    await first.stop();
    expect(await pathsKept(path)).toEqual([`${incoming}/hall.txt`, 'wire.txt']);
    copyFileSync(join(incoming, 'hall.txt'), join(incoming, 'hall-2.txt'));
    const second = await watching(incoming, options);
    await second.until(2);
    // What failed is told again: nobody dealt with it.
    expect(second.told()).toEqual(['duplicate copy.txt', 'duplicate hall-2.txt']);
  });

  test('makes the archive where it is to add', async () => {
    const folder = folderOf({ 'in/.keep': '' });
    const path = join(folder, 'desk.archive');
    const { until, stop } = await watching(join(folder, 'in'), { archive: path, add: true });
    put(folder, 'in/hall.txt', OTHER);
    await until(1);
    await stop();
    expect(await pathsKept(path)).toEqual([`${folder}/in/hall.txt`]);
  });

  test('waits for another writer without losing a report', async () => {
    const folder = folderOf({ 'in/.keep': '' });
    const path = join(folder, 'desk.archive');
    await (await openArchive(path, { create: true })).close();
    const { until, events } = await watching(join(folder, 'in'), { archive: path, add: true, waitMs: 50 });
    const other = await lockForWriting(path, 0);
    put(folder, 'in/hall.txt', OTHER);
    await until(1);
    await wait(300);
    expect(events.at(-1)).toMatchObject({
      type: 'waiting',
      message: expect.stringContaining('1 report waits'),
    });
    await other.release();
    put(folder, 'in/wire.txt', WIRE);
    await until(2);
    await wait(500);
    expect(await pathsKept(path)).toEqual([`${folder}/in/hall.txt`, `${folder}/in/wire.txt`]);
  });
});

describe('a watch against known reports', () => {
  test('reads them once, and tells nothing about them', async () => {
    const folder = folderOf({ 'known/wire.txt': WIRE, 'in/.keep': '' });
    const { until, told, events } = await watching(join(folder, 'in'), { against: [join(folder, 'known')] });
    expect(events).toEqual([{ type: 'ready', seen: 1 }]);
    put(folder, 'in/copy.txt', WIRE);
    await until(1);
    expect(told()).toEqual(['duplicate copy.txt']);
  });

  test('looks them up in an archive, which is left as it is', async () => {
    const folder = folderOf({ 'ran/wire.txt': WIRE, 'in/.keep': '' });
    const path = join(folder, 'desk.archive');
    const archive = await openArchive(path, { create: true });
    await archive.add([join(folder, 'ran')]);
    await archive.close();
    const { until, told, reports } = await watching(join(folder, 'in'), { against: [path] });
    put(folder, 'in/copy.txt', WIRE);
    put(folder, 'in/hall.txt', OTHER);
    await until(2);
    expect(told()).toEqual(['duplicate copy.txt', 'pass hall.txt']);
    expect(reports()[0]?.findings[0]?.other).toMatchObject({
      path: 'wire.txt',
      archived: expect.any(String),
    });
    expect(await pathsKept(path)).toEqual(['wire.txt']);
  });
});

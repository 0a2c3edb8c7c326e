/** What every store of an archive must do, whatever it is made of: run on each of them. */
import { describe, expect, test } from 'vitest';
import type { ArchiveEntry } from '../../src/archive/entry.js';
import { indexArticle } from '../../src/archive/index-entry.js';
import type { ArchiveStore, Damage, IndexedEntry } from '../../src/archive/store.js';
import type { Article, ArticleInput } from '../../src/model/article.js';
import { givenArticles } from '../../src/read/given-articles.js';
import { RUN, report } from './places.js';

export interface StoreUnderTest {
  /** The same archive again, as another process would open it. */
  readonly open: () => Promise<ArchiveStore>;
}

const WAIT_MS = 100;

function articleOf(input: ArticleInput): Article {
  for (const item of givenArticles([input])) if (item.type === 'article') return item.article;
  throw new Error('no article');
}

async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** `writers`: how many may write at a time. */
export function describeStore(
  name: string,
  make: () => Promise<StoreUnderTest>,
  writers: 'one' | 'many',
): void {
  const entry = (store: ArchiveStore, id: string, extra: Partial<ArticleInput> = {}): IndexedEntry =>
    indexArticle(articleOf(report(id, extra)), store.settings);
  const add = async (store: ArchiveStore, entries: readonly IndexedEntry[]): Promise<number> => {
    const writer = await store.write(WAIT_MS);
    const added = await writer.add(entries);
    await writer.release();
    return added;
  };
  const found = async (store: ArchiveStore, text: string): Promise<readonly ArchiveEntry[]> => {
    const { fingerprints } = indexArticle(articleOf({ text }), store.settings);
    const handles = new Set((await store.carriers(fingerprints)).flatMap(({ all: own }) => [...own]));
    const carriers = await Promise.all([...handles].map((handle) => store.carrier(handle)));
    return carriers.flatMap((carrier) => (carrier ? [carrier.entry] : []));
  };

  describe(name, () => {
    test('gives back what was added, article and all', async () => {
      const { open } = await make();
      const store = await open();
      const own = entry(store, 'one', { title: 'A title', published: '2031-02-03T04:05:00Z', url: 'x://y' });
      expect(await add(store, [own])).toBe(1);
      expect(await store.get(own.id)).toEqual({ id: own.id, article: own.article, told: own.told });
      expect(await store.get('0'.repeat(32))).toBeNull();
      expect(await store.idsLike(own.id.slice(0, 6))).toEqual([own.id]);
      await store.close();
    });

    test('takes nothing twice, neither within a batch nor later', async () => {
      const { open } = await make();
      const store = await open();
      const own = entry(store, 'one');
      expect(await add(store, [own, own])).toBe(1);
      expect(await add(store, [own])).toBe(0);
      expect(await all(store.entries())).toHaveLength(1);
      await store.close();
    });

    test('keeps any text and any name: control characters, halves of pairs, names of object members', async () => {
      const { open } = await make();
      const store = await open();
      const odd = ['\ud800 half', '__proto__', 'a\u0000b', '../../etc', '🦆'.repeat(50)].map((text, n) =>
        indexArticle(articleOf({ path: `${text}/${n}`, id: text, text: `${text} word` }), store.settings),
      );
      expect(await add(store, odd)).toBe(odd.length);
      for (const { id, article } of odd) expect((await store.get(id))?.article).toEqual(article);
      await store.close();
    });

    test('finds the carriers of a shared run, those of a batch and of earlier ones', async () => {
      const { open } = await make();
      const store = await open();
      for (let n = 0; n < 20; n++) await add(store, [entry(store, `r${n}a`), entry(store, `r${n}b`)]);
      const carriers = await found(store, `Yesterday ${RUN}, they said.`);
      expect(carriers).toHaveLength(40);
      expect(await found(store, 'Nothing of this was ever said by any report that was kept here.')).toEqual(
        [],
      );
      await store.close();
    });

    test('tells copies as one carrier with the ids of all', async () => {
      const { open } = await make();
      const store = await open();
      const text = `Some say ${RUN}, others do not.`;
      const copies = Array.from({ length: 30 }, (_, n) =>
        indexArticle(articleOf({ path: `copy${n}`, text }), store.settings),
      );
      await add(store, copies);
      const { fingerprints } = copies[0];
      const handles = new Set((await store.carriers(fingerprints)).flatMap(({ all: own }) => [...own]));
      expect(handles.size).toBe(1);
      for (const handle of handles)
        expect([...((await store.carrier(handle))?.ids ?? [])].sort()).toEqual(
          copies.map(({ id }) => id).sort(),
        );
      await store.close();
    });

    test('forgets what is removed, keeps its copies, and says how many there were', async () => {
      const { open } = await make();
      const store = await open();
      const text = `Some say ${RUN}, others do not.`;
      const [first, second] = ['a', 'b'].map((path) =>
        indexArticle(articleOf({ path, text }), store.settings),
      );
      await add(store, [first, second, entry(store, 'other')]);
      const writer = await store.write(WAIT_MS);
      expect(await writer.remove([first.id, 'f'.repeat(32)])).toBe(1);
      await writer.release();
      expect(await store.get(first.id)).toBeNull();
      expect((await found(store, text)).map(({ id }) => id)).toContain(second.id);
      expect(await store.counts()).toMatchObject({ entries: 2 });
      const compacting = await store.write(WAIT_MS);
      await compacting.compact(null);
      await compacting.release();
      expect((await found(store, text)).map(({ id }) => id)).toContain(second.id);
      expect(await store.counts()).toMatchObject({ entries: 2, removed: 0 });
      expect(await add(store, [first])).toBe(1);
      await store.close();
    });

    test('removes by time of publication; what has none stays', async () => {
      const { open } = await make();
      const store = await open();
      await add(store, [
        entry(store, 'old', { published: '2020-01-01' }),
        entry(store, 'new', { published: '2021-01-01' }),
        entry(store, 'none'),
      ]);
      const writer = await store.write(WAIT_MS);
      expect(await writer.removeBefore(Date.parse('2020-06-01'))).toBe(1);
      await writer.release();
      expect((await all(store.entries())).map(({ article }) => article.path).sort()).toEqual([
        'new.txt',
        'none.txt',
      ]);
      await store.close();
    });

    test('shows others what was added, whole batches at a time, when they look again', async () => {
      const { open } = await make();
      const [writing, reading] = [await open(), await open()];
      await add(writing, [entry(writing, 'a'), entry(writing, 'b')]);
      await reading.refresh();
      expect(await all(reading.entries())).toHaveLength(2);
      for (let n = 0; n < 20; n++) {
        await add(writing, [entry(writing, `c${n}`), entry(writing, `d${n}`)]);
        await reading.refresh();
        expect(await all(reading.entries())).toHaveLength(4 + 2 * n);
      }
      await writing.close();
      await reading.close();
    });

    test.runIf(writers === 'many')('takes of several that add at once each entry once', async () => {
      const { open } = await make();
      const stores = await Promise.all(Array.from({ length: 4 }, open));
      const batches = Array.from({ length: 8 }, (_, n) =>
        Array.from({ length: 12 }, (_, own) => `r${(n * 5 + own) % 40}`),
      );
      const counts = await Promise.all(
        stores.map(async (store, first) => {
          let added = 0;
          for (const [n] of batches.entries()) {
            const names = batches[(n + 3 * first) % batches.length];
            added += await add(
              store,
              (first % 2 === 0 ? names : [...names].reverse()).map((id) => entry(store, id)),
            );
          }
          return added;
        }),
      );
      const [store] = stores;
      const there = await all(store.entries());
      expect(new Set(there.map(({ id }) => id)).size).toBe(there.length);
      expect(there).toHaveLength(40);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(40);
      expect(await found(store, `Yesterday ${RUN}.`)).toHaveLength(40);
      expect(await all(store.verify())).toEqual([]);
      for (const one of stores) await one.close();
    });

    test.runIf(writers === 'one')(
      'has one writer at a time; the next waits, and is told who writes when it waits too long',
      async () => {
        const { open } = await make();
        const [first, second] = [await open(), await open()];
        const writer = await first.write(WAIT_MS);
        await expect(second.write(WAIT_MS)).rejects.toMatchObject({
          fault: 'busy',
          message: expect.stringContaining(`process ${process.pid}`),
        });
        const waiting = second.write(10_000);
        await writer.add([entry(first, 'a')]);
        await writer.release();
        const next = await waiting;
        expect(await next.add([entry(second, 'a'), entry(second, 'b')])).toBe(1);
        await next.release();
        await first.close();
        await second.close();
      },
    );

    test('is whole by its own judgement, also after its index was made anew', async () => {
      const { open } = await make();
      const store = await open();
      for (let n = 0; n < 12; n++) await add(store, [entry(store, `r${n}`)]);
      const damages = async (): Promise<readonly Damage[]> => all(store.verify());
      expect(await damages()).toEqual([]);
      const writer = await store.write(WAIT_MS);
      await writer.compact((article) => indexArticle(article, store.settings));
      await writer.release();
      expect(await damages()).toEqual([]);
      expect(await found(store, `Yesterday ${RUN}.`)).toHaveLength(12);
      await store.close();
    });
  });
}

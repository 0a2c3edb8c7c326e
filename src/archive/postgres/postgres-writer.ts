/**
 * A writer of an archive on a server. Each call is one transaction: durable when it resolves, or not there at all.
 * Several may write at once: all insert in the same order and leave out what another has inserted. Only compacting
 * wants the archive for itself; readers go on.
 */
import type { Article } from '../../model/article.js';
import { ArchiveError } from '../archive-error.js';
import { packEntry, unpackEntry } from '../entry.js';
import { FINGERPRINT } from '../fingerprints.js';
import type { ArchiveWriter, IndexedEntry } from '../store.js';
import { arrayText, type Connection, isWorthAgain, LOCKED, type Session, serverCode } from './connection.js';
import { bytesIn, digitsIn, numberIn, readHead } from './tables.js';

/** Postings sent at a time. */
const SENT_POSTINGS = 100_000;

/** Bytes of records sent at a time, about. */
const SENT_BYTES = 4e6;

/** After so many entries the server is told to look at its tables anew: what it does by itself comes minutes later. */
const MANY = 2000;

const MOST_TRIES = 8;

/** Entries made anew at a time. */
const REBUILT_AT_ONCE = 512;

export class PostgresWriter implements ArchiveWriter {
  readonly #connection: Connection;
  readonly #schema: string;
  readonly #waitMs: number;
  #added = 0;

  constructor(connection: Connection, waitMs: number) {
    this.#connection = connection;
    this.#schema = connection.address.schema;
    this.#waitMs = waitMs;
  }

  async add(entries: readonly IndexedEntry[]): Promise<number> {
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    if (byId.size === 0) return 0;
    const added = await this.#transaction('SHARE', async (session) => {
      const known = await session.query(`SELECT id FROM ${this.#schema}.entries WHERE id = ANY($1::uuid[])`, [
        arrayText([...byId.keys()]),
      ]);
      const fresh = new Map(byId);
      for (const row of known) fresh.delete(digitsIn(row, 'id'));
      return fresh.size === 0 ? 0 : this.#insert(session, [...fresh.values()]);
    });
    this.#added += added;
    return added;
  }

  async remove(ids: Iterable<string>): Promise<number> {
    return this.#delete('id = ANY($1::uuid[])', arrayText([...new Set(ids)]));
  }

  async removeBefore(time: number): Promise<number> {
    return this.#delete('published < $1::float8', time);
  }

  async #delete(condition: string, value: string | number): Promise<number> {
    const [row] = await this.#transaction('SHARE', (session) =>
      session.query(
        `WITH gone AS (DELETE FROM ${this.#schema}.entries WHERE ${condition} RETURNING 1)
         SELECT count(*) AS count FROM gone`,
        [value],
      ),
    );
    return numberIn(row, 'count');
  }

  async compact(index: ((article: Article) => IndexedEntry) | null): Promise<void> {
    const s = this.#schema;
    await this.#transaction('EXCLUSIVE', async (session) => {
      await session.query('SET LOCAL enable_seqscan = on');
      if (index) await this.#rebuild(session, index);
      await session.query(`
        CREATE TEMPORARY TABLE unused ON COMMIT DROP AS SELECT number FROM ${s}.wordings w
          WHERE NOT EXISTS (SELECT FROM ${s}.entries e WHERE e.number = w.number);
        DELETE FROM ${s}.postings WHERE number IN (SELECT number FROM unused);
        DELETE FROM ${s}.wordings WHERE number IN (SELECT number FROM unused);
        DELETE FROM ${s}.names n WHERE NOT EXISTS (SELECT FROM ${s}.entries e WHERE e.id = n.id)`);
    });
    await this.#tidy();
  }

  async release(): Promise<void> {
    const isMuch = this.#added >= MANY;
    this.#added = 0;
    if (isMuch) await this.#tidy();
  }

  /**
   * Frees what was deleted for what will be added, and tells the server how large its tables are. What was done
   * stands whether that goes well or not.
   */
  async #tidy(): Promise<void> {
    try {
      for (const table of ['postings', 'names', 'entries', 'wordings'])
        await this.#connection.query(`VACUUM (ANALYZE, SKIP_LOCKED) ${this.#schema}.${table}`);
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error;
    }
  }

  /** `lock`: whether others may add meanwhile. Rejects with ArchiveError; then nothing is changed. */
  async #transaction<T>(lock: 'SHARE' | 'EXCLUSIVE', work: (session: Session) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.#connection.with(async (session) => {
          await this.#begin(session, lock);
          const made = await work(session);
          await session.query('COMMIT');
          return made;
        });
      } catch (error) {
        if (serverCode(error) === LOCKED) throw await this.#busy();
        if (tries >= MOST_TRIES || !isWorthAgain(error)) throw error;
      }
    }
  }

  async #begin(session: Session, lock: 'SHARE' | 'EXCLUSIVE'): Promise<void> {
    await session.query(`
      BEGIN;
      SET LOCAL lock_timeout = ${Math.max(1, Math.ceil(this.#waitMs))};
      SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit') = 'off';
      LOCK TABLE ${this.#schema}.dedupe_archive IN ${lock === 'SHARE' ? 'ROW SHARE' : 'EXCLUSIVE'} MODE`);
    const head = await readHead(session, this.#connection);
    if (!head)
      throw new ArchiveError('missing', `the archive ${this.#connection.address.name} was removed meanwhile`);
  }

  async #busy(): Promise<ArchiveError> {
    const { name } = this.#connection.address;
    const [holder] = await this.#connection.query(
      `SELECT a.application_name AS holder FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
       WHERE l.relation = to_regclass($1) AND l.granted AND l.mode IN ('ExclusiveLock', 'RowShareLock')
       ORDER BY l.mode, a.xact_start LIMIT 1`,
      [`${this.#schema}.dedupe_archive`],
    );
    const told = String(holder?.['holder'] ?? '');
    const who = /^dedupe \((process \d{1,10})\)$/.exec(told)?.[1] ?? 'another process';
    return new ArchiveError('busy', `${who} is writing to the archive ${name}; try again later`);
  }

  /** None of them is there as far as is known; how many really were new. */
  async #insert(session: Session, entries: readonly IndexedEntry[]): Promise<number> {
    const numbers = await this.#numberWordings(session, entries);
    let added = 0;
    for (const part of parts(sortedBy(entries, ({ id }) => id))) {
      const own = part.map(({ entry }) => entry);
      const rows = await session.query(
        `INSERT INTO ${this.#schema}.entries (id, number, published, units, record)
         SELECT * FROM unnest($1::uuid[], $2::int[], $3::float8[], $4::int[], $5::bytea[])
         ON CONFLICT DO NOTHING RETURNING id`,
        [
          arrayText(own.map(({ id }) => id)),
          arrayText(own.map(({ wording }) => numbers.get(wording) ?? 0)),
          arrayText(own.map(({ published }) => published)),
          arrayText(own.map(({ article }) => article.text.length)),
          arrayText(part.map(({ record }) => `"\\\\x${Buffer.from(record).toString('hex')}"`)),
        ],
      );
      added += rows.length;
    }
    await this.#insertNames(session, entries);
    return added;
  }

  async #insertNames(session: Session, entries: readonly IndexedEntry[]): Promise<void> {
    const rows = entries.flatMap(({ id, published, names }) =>
      Array.from(names, (key) => ({ key: key | 0, published, id })),
    );
    if (rows.length === 0) return;
    rows.sort((a, b) => a.key - b.key || (a.id < b.id ? -1 : 1));
    await session.query(
      `INSERT INTO ${this.#schema}.names (key, published, id)
       SELECT * FROM unnest($1::int[], $2::float8[], $3::uuid[]) ON CONFLICT DO NOTHING`,
      [
        arrayText(rows.map(({ key }) => key)),
        arrayText(rows.map(({ published }) => published)),
        arrayText(rows.map(({ id }) => id)),
      ],
    );
  }

  /** Numbers of all wordings; those that were not there are, with their postings. Earlier published, smaller. */
  async #numberWordings(
    session: Session,
    entries: readonly IndexedEntry[],
    freshNumbers: FreshNumbers = this.#nextNumbers,
  ): Promise<ReadonlyMap<string, number>> {
    const s = this.#schema;
    const wordings = new Map<string, IndexedEntry>();
    for (const entry of [...entries].sort(byTime))
      if (!wordings.has(entry.wording)) wordings.set(entry.wording, entry);
    const numbers = new Map<string, number>();
    const lookUp = async (): Promise<void> => {
      const missing = [...wordings.keys()].filter((wording) => !numbers.has(wording));
      if (missing.length === 0) return;
      const rows = await session.query(
        `SELECT number, wording FROM ${s}.wordings WHERE wording = ANY($1::uuid[])`,
        [arrayText(missing)],
      );
      for (const row of rows) numbers.set(digitsIn(row, 'wording'), numberIn(row, 'number'));
    };
    await lookUp();
    const fresh = [...wordings.values()].filter(({ wording }) => !numbers.has(wording));
    if (fresh.length === 0) return numbers;
    const given = await freshNumbers(session, fresh);
    const numbered = fresh.map((entry, n) => ({ entry, number: given[n] }));
    const sorted = sortedBy(numbered, ({ entry }) => entry.wording);
    const rows = await session.query(
      `INSERT INTO ${s}.wordings (number, wording, postings, checksum)
       SELECT * FROM unnest($1::int[], $2::uuid[], $3::int[], $4::bigint[])
       ON CONFLICT (wording) DO NOTHING RETURNING number, wording`,
      [
        arrayText(sorted.map(({ number }) => number)),
        arrayText(sorted.map(({ entry }) => entry.wording)),
        arrayText(sorted.map(({ entry }) => entry.fingerprints.keys.length)),
        arrayText(sorted.map(({ entry }) => checksumOf(entry))),
      ],
    );
    for (const row of rows) numbers.set(digitsIn(row, 'wording'), numberIn(row, 'number'));
    await this.#insertPostings(
      session,
      numbered.filter(({ entry, number }) => numbers.get(entry.wording) === number),
    );
    // Those that another was adding: the insertion has waited for its end.
    await lookUp();
    return numbers;
  }

  readonly #nextNumbers: FreshNumbers = async (session, entries) => {
    const rows = await session.query(
      `SELECT nextval('${this.#schema}.numbers')::int AS number FROM generate_series(1, $1)`,
      [entries.length],
    );
    return rows.map((row) => numberIn(row, 'number'));
  };

  /** Those that they had before, for readers that hold these. */
  readonly #formerNumbers: FreshNumbers = async (session, entries) => {
    const rows = await session.query('SELECT number, wording FROM former WHERE wording = ANY($1::uuid[])', [
      arrayText(entries.map(({ wording }) => wording)),
    ]);
    const former = new Map(rows.map((row) => [digitsIn(row, 'wording'), numberIn(row, 'number')]));
    const next = await this.#nextNumbers(
      session,
      entries.filter(({ wording }) => !former.has(wording)),
    );
    let used = 0;
    return entries.map(({ wording }) => former.get(wording) ?? next[used++]);
  };

  async #insertPostings(session: Session, wordings: readonly Numbered[]): Promise<void> {
    let waiting: Numbered[] = [];
    let count = 0;
    for (const one of [...wordings, null]) {
      if (one) waiting.push(one);
      count += one?.entry.fingerprints.keys.length ?? 0;
      if (count === 0 || (one && count < SENT_POSTINGS)) continue;
      await session.query(
        `INSERT INTO ${this.#schema}.postings (key, number, context)
         SELECT * FROM unnest($1::int[], $2::int[], $3::int[])`,
        postingColumns(waiting, count),
      );
      waiting = [];
      count = 0;
    }
  }

  /** Every entry is read and indexed anew; wordings that stay the same keep their numbers. */
  async #rebuild(session: Session, index: (article: Article) => IndexedEntry): Promise<void> {
    const s = this.#schema;
    await session.query(`
      DELETE FROM ${s}.postings;
      DELETE FROM ${s}.names;
      CREATE TEMPORARY TABLE former ON COMMIT DROP AS SELECT number, wording FROM ${s}.wordings;
      CREATE INDEX ON former (wording);
      DELETE FROM ${s}.wordings;
      DECLARE every CURSOR FOR SELECT id, record FROM ${s}.entries ORDER BY published, id`);
    for (;;) {
      const rows = await session.query(`FETCH ${REBUILT_AT_ONCE} FROM every`);
      if (rows.length === 0) break;
      const entries = rows.map((row) => {
        const name = `the entry ${digitsIn(row, 'id')}`;
        return index(unpackEntry(bytesIn(row, 'record'), name).article);
      });
      const numbers = await this.#numberWordings(session, entries, this.#formerNumbers);
      await session.query(
        `UPDATE ${s}.entries e SET number = q.number, published = q.published
         FROM unnest($1::uuid[], $2::int[], $3::float8[]) AS q(id, number, published)
         WHERE e.id = q.id AND (e.number, e.published) IS DISTINCT FROM (q.number, q.published)`,
        [
          arrayText(entries.map(({ id }) => id)),
          arrayText(entries.map(({ wording }) => numbers.get(wording) ?? 0)),
          arrayText(entries.map(({ published }) => published)),
        ],
      );
      await this.#insertNames(session, entries);
    }
    await session.query(`CLOSE every; UPDATE ${s}.dedupe_archive SET fingerprint = ${FINGERPRINT}`);
  }
}

/** As many numbers as entries. */
type FreshNumbers = (session: Session, entries: readonly IndexedEntry[]) => Promise<readonly number[]>;

interface Numbered {
  readonly entry: IndexedEntry;
  readonly number: number;
}

/** By key, as the index has them: neighbours are put down together. */
function postingColumns(wordings: readonly Numbered[], count: number): readonly string[] {
  const keys = new Int32Array(count);
  const numbers = new Int32Array(count);
  const contexts = new Int32Array(count);
  let at = 0;
  for (const { entry, number } of wordings) {
    const { keys: own, contexts: beside } = entry.fingerprints;
    keys.set(own, at);
    contexts.set(beside, at);
    numbers.fill(number, at, at + own.length);
    at += own.length;
  }
  const order = Uint32Array.from(keys, (_, n) => n).sort((a, b) => keys[a] - keys[b] || a - b);
  const column = (values: Int32Array): string => arrayText(Int32Array.from(order, (n) => values[n]));
  return [column(keys), column(numbers), column(contexts)];
}

/** Changes with any single change of a key or a context; exact in a double. */
function checksumOf({ fingerprints: { keys, contexts } }: IndexedEntry): number {
  let sum = 0;
  for (let n = 0; n < keys.length; n++) sum += (keys[n] | 0) * 3 + contexts[n];
  return sum;
}

interface Packed {
  readonly entry: IndexedEntry;
  readonly record: Uint8Array;
}

/** As many as are sent together; packed one part at a time. */
function* parts(entries: readonly IndexedEntry[]): Generator<readonly Packed[]> {
  let part: Packed[] = [];
  let bytes = 0;
  for (const entry of entries) {
    const record = packEntry(entry.article, entry.told);
    part.push({ entry, record });
    bytes += record.length;
    if (bytes < SENT_BYTES) continue;
    yield part;
    part = [];
    bytes = 0;
  }
  if (part.length > 0) yield part;
}

function sortedBy<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return [...items].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function byTime(a: IndexedEntry, b: IndexedEntry): number {
  if (a.published !== b.published) return a.published < b.published ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/**
 * The store on a PostgreSQL server, for a desk whose people and programs share one archive. Any number may read and
 * write at once: a batch is one transaction, and what another adds meanwhile is no conflict. A wording is a row, its
 * handle that row's number: never given again, so it means the same whatever is added, removed or compacted.
 */
import { messageOf } from '../../error-words.js';
import { tokenise } from '../../text/tokens.js';
import { damaged } from '../archive-error.js';
import { type ArchiveEntry, entryId, unpackEntry } from '../entry.js';
import { contextMasks, FINGERPRINT, type Fingerprints, fits, wordingOf } from '../fingerprints.js';
import { publishedFrom } from '../index-entry.js';
import type { ArchiveSettings } from '../log.js';
import type { ArchiveCounts, ArchiveStore, Carrier, Carriers, Damage, Handle } from '../store.js';
import { parseAddress } from './address.js';
import { arrayText, type Connection, connect, OF_ONE_MOMENT, type Rows, type Values } from './connection.js';
import { PostgresWriter } from './postgres-writer.js';
import { type ArchiveHead, bytesIn, digitsIn, numberIn, PARTITIONS, prepareTables } from './tables.js';

/** Lists that are longer are asked for again, with their contexts held against each other by the server. */
const LONG = 256;

/** Of lists that long so many handles are kept until anything changes in the database. */
const MOST_LONG = 500_000;

/** Wordings fetched ahead, at most so many at a time. */
const MOST_AHEAD = 256;

/** Versions of one item are few; where a name says less, the latest are those that count. */
const MOST_NAMESAKES = 16;

/** No context has this bit: a mask with it fits nowhere. */
const NOWHERE = 0x4000_0000;

const NO_CARRIERS: Carriers = { all: [], beside: [], byWordsBefore: [] };

interface FoundCarrier {
  readonly first: string;
  readonly record: Buffer;
  readonly ids: readonly string[];
}

/** What is known as long as nothing has changed. */
interface Kept {
  readonly moment: string;
  /** By key and context. */
  readonly long: Map<string, Carriers>;
  longHandles: number;
  readonly carriers: Map<Handle, FoundCarrier | null>;
}

/** Rejects with ArchiveError, or OptionError for an address that is none. `create`: where there is none, with these. */
export async function openPostgresStore(
  address: string,
  create: ArchiveSettings | null,
): Promise<PostgresStore> {
  const connection = await connect(parseAddress(address));
  try {
    return new PostgresStore(connection, await prepareTables(connection, create));
  } catch (error) {
    await connection.close();
    throw error;
  }
}

export class PostgresStore implements ArchiveStore {
  readonly settings: ArchiveSettings;
  fingerprint: number;
  readonly #connection: Connection;
  readonly #schema: string;
  readonly #masks: Uint32Array;
  readonly #longQuery: string;
  #kept: Kept = nothingKept('');

  constructor(connection: Connection, { settings, fingerprint }: ArchiveHead) {
    this.#connection = connection;
    this.#schema = connection.address.schema;
    this.settings = settings;
    this.fingerprint = fingerprint;
    this.#masks = contextMasks(settings);
    this.#longQuery = longQuery(this.#schema, this.#masks.length);
  }

  /** What to call it where people read. */
  get name(): string {
    return this.#connection.address.name;
  }

  /** The server's list of what is under way or done: the same again means that nothing has changed. */
  async refresh(): Promise<void> {
    const [row] = await this.#connection.query(
      `SELECT txid_current_snapshot()::text AS moment, fingerprint FROM ${this.#schema}.dedupe_archive`,
    );
    if (!row) throw damaged(`the archive ${this.name}: its table dedupe_archive is empty`);
    this.fingerprint = numberIn(row, 'fingerprint');
    const moment = String(row['moment']);
    if (moment !== this.#kept.moment) this.#kept = nothingKept(moment);
  }

  /** Handles always mean the same, and what is removed meanwhile is null: there is nothing to hold. */
  hold(): () => void {
    return () => undefined;
  }

  async counts(): Promise<ArchiveCounts> {
    const s = this.#schema;
    const [row] = await ofOneMoment(
      this.#connection,
      `SELECT count(*) AS entries, coalesce(sum(units), 0) AS units,
             (SELECT count(*) FROM ${s}.wordings) AS wordings,
             (SELECT count(*) FROM ${s}.wordings w
                WHERE NOT EXISTS (SELECT FROM ${s}.entries e WHERE e.number = w.number)) AS removed,
             (SELECT coalesce(sum(pg_total_relation_size(c.oid)), 0) FROM pg_class c
                JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname = $1 AND c.relkind = 'r') AS bytes
           FROM ${s}.entries`,
      [s],
    );
    return {
      entries: numberIn(row, 'entries'),
      wordings: numberIn(row, 'wordings'),
      units: numberIn(row, 'units'),
      bytes: numberIn(row, 'bytes'),
      segments: PARTITIONS,
      removed: numberIn(row, 'removed'),
    };
  }

  async has(id: string): Promise<boolean> {
    const rows = await this.#connection.query(`SELECT FROM ${this.#schema}.entries WHERE id = $1`, [id]);
    return rows.length > 0;
  }

  async get(id: string): Promise<ArchiveEntry | null> {
    const [row] = await this.#connection.query(
      `SELECT id, record FROM ${this.#schema}.entries WHERE id = $1`,
      [id],
      'get',
    );
    return row ? entryIn(row) : null;
  }

  async idsLike(prefix: string): Promise<readonly string[]> {
    const rows = await this.#connection.query(
      `SELECT id FROM ${this.#schema}.entries WHERE id BETWEEN $1::uuid AND $2::uuid ORDER BY id`,
      [prefix.padEnd(32, '0'), prefix.padEnd(32, 'f')],
    );
    return rows.map((row) => digitsIn(row, 'id'));
  }

  async *entries(onDamage?: (damage: Damage) => void): AsyncGenerator<ArchiveEntry> {
    for await (const row of this.#connection.rows(`SELECT id, record FROM ${this.#schema}.entries`)) {
      const read = readEntry(row);
      if ('article' in read) yield read;
      else if (onDamage) onDamage(read);
      else throw damaged(read.message);
    }
  }

  async carriers({ keys, contexts }: Fingerprints): Promise<readonly Carriers[]> {
    const kept = this.#kept;
    const found: Carriers[] = Array.from(keys, () => NO_CARRIERS);
    const signed = Int32Array.from(keys);
    const unknown = [...signed.keys()].filter((n) => {
      const known = kept.long.get(`${signed[n]} ${contexts[n]}`);
      if (known) found[n] = known;
      return !known;
    });
    if (unknown.length === 0) return found;
    const rows = await this.#connection.query(
      listQuery(this.#schema),
      [arrayText(unknown.map((n) => signed[n]))],
      'lists',
    );
    const long: number[] = [];
    for (const { place, list } of listsIn(rows)) {
      const n = unknown[place];
      if (list.length >= LONG * POSTING_BYTES) long.push(n);
      else found[n] = this.#carriersIn(list, contexts[n], true);
    }
    if (long.length > 0) await this.#longLists(long, signed, contexts, found, kept);
    return found;
  }

  async #longLists(
    places: readonly number[],
    keys: Int32Array,
    contexts: Uint32Array,
    found: Carriers[],
    kept: Kept,
  ): Promise<void> {
    const masks = Array.from(this.#masks, (mask) =>
      arrayText(places.map((n) => (fits(contexts[n], mask) ? mask : mask | NOWHERE))),
    );
    const rows = await this.#connection.query(
      this.#longQuery,
      [arrayText(places.map((n) => keys[n])), arrayText(places.map((n) => contexts[n] | NOWHERE)), ...masks],
      'long-lists',
    );
    for (const { place, list } of listsIn(rows)) {
      const n = places[place];
      const carriers = this.#carriersIn(list, contexts[n], false);
      found[n] = carriers;
      kept.longHandles += carriers.all.length;
      if (kept.longHandles < MOST_LONG) kept.long.set(`${keys[n]} ${contexts[n]}`, carriers);
    }
  }

  /** `list`: postings by number. */
  #carriersIn(list: Buffer, context: number, withBeside: boolean): Carriers {
    const masks = [...this.#masks].map((mask) => (fits(context, mask) ? mask : mask | NOWHERE));
    const all: number[] = [];
    const beside: number[] = [];
    const lists: number[][] = masks.map(() => []);
    for (let at = 0; at < list.length; at += POSTING_BYTES) {
      const number = list.readInt32BE(at + 4);
      const differing = (context | NOWHERE) ^ list.readInt32BE(at + 8);
      let isFound = false;
      for (let before = 0; before < masks.length; before++) {
        if ((differing & masks[before]) !== 0) continue;
        if (lists[before].at(-1) !== number) lists[before].push(number);
        isFound = true;
      }
      if (isFound && all.at(-1) !== number) all.push(number);
      else if (!isFound && withBeside) beside.push(number);
    }
    return { all, beside, byWordsBefore: all.length > 0 ? lists : [] };
  }

  async named(keys: Iterable<number>): Promise<readonly ArchiveEntry[]> {
    const s = this.#schema;
    const asked = Int32Array.from(keys);
    if (asked.length === 0) return [];
    const rows = await this.#connection.query(
      `SELECT DISTINCT ON (e.id) e.id, e.record FROM unnest($1::int[]) AS q(key)
       CROSS JOIN LATERAL (
         SELECT e.id, e.record FROM ${s}.names n JOIN ${s}.entries e ON e.id = n.id
         WHERE n.key = q.key ORDER BY n.published DESC, n.id LIMIT ${MOST_NAMESAKES}) e`,
      [arrayText(asked)],
      'named',
    );
    return rows.map(entryIn);
  }

  async ahead(handles: Iterable<Handle>): Promise<void> {
    const { carriers } = this.#kept;
    const wanted: Handle[] = [];
    for (const handle of new Set(handles)) {
      if (wanted.length === MOST_AHEAD) break;
      if (!carriers.has(handle)) wanted.push(handle);
    }
    if (wanted.length === 0) return;
    if (carriers.size + wanted.length > 4 * MOST_AHEAD) carriers.clear();
    const found = await this.#fetchCarriers(wanted);
    for (const handle of wanted) carriers.set(handle, found.get(handle) ?? null);
  }

  async carrier(handle: Handle): Promise<Carrier | null> {
    const kept = this.#kept.carriers.get(handle);
    const found = kept === undefined ? (await this.#fetchCarriers([handle])).get(handle) : kept;
    if (!found) return null;
    const { first, record, ids } = found;
    return { entry: { id: first, ...unpackEntry(record, `the entry ${first}`) }, ids };
  }

  async #fetchCarriers(handles: readonly Handle[]): Promise<ReadonlyMap<Handle, FoundCarrier>> {
    const rows = await this.#connection.query(carrierQuery(this.#schema), [arrayText(handles)], 'carriers');
    return new Map(
      rows.map((row) => [
        numberIn(row, 'number'),
        { first: digitsIn(row, 'id'), record: bytesIn(row, 'record'), ids: idsIn(bytesIn(row, 'ids')) },
      ]),
    );
  }

  async write(waitMs: number, signal?: AbortSignal | undefined): Promise<PostgresWriter> {
    signal?.throwIfAborted();
    return new PostgresWriter(this.#connection, waitMs);
  }

  async *verify(): AsyncGenerator<Damage> {
    const s = this.#schema;
    const rows = this.#connection.rows(
      `SELECT e.id, e.published, e.record, w.wording FROM ${s}.entries e
       LEFT JOIN ${s}.wordings w ON w.number = e.number`,
    );
    for await (const row of rows) {
      const read = readEntry(row);
      const damage = 'article' in read ? this.#damageOf(read, row) : read;
      if (damage) yield damage;
    }
    yield* this.#verifyIndex();
  }

  /** An entry that can be read against all that its row says of it. */
  #damageOf({ id, article, told }: ArchiveEntry, row: Rows[number]): Damage | null {
    const entries = [{ id, path: article.path }];
    if (entryId(article) !== id)
      return { message: `the entry ${id} holds another text than it was added for`, entries };
    if (publishedFrom(told.published) !== numberIn(row, 'published'))
      return { message: `the entry ${id} is filed under another time than it tells`, entries };
    const { text, body } = article;
    const isOwn = digitsIn(row, 'wording') === wordingOf(tokenise(text, body, [], [], []));
    if (!isOwn && this.fingerprint === FINGERPRINT)
      return { message: `the entry ${id} is filed under another text; ${ANEW}`, entries };
    return null;
  }

  /** Each wording against the postings that were made for it. */
  async *#verifyIndex(): AsyncGenerator<Damage> {
    const s = this.#schema;
    const rows = await ofOneMoment(
      this.#connection,
      `SELECT e.id FROM ${s}.entries e
           LEFT JOIN ${s}.wordings w ON w.number = e.number
           LEFT JOIN (SELECT number, count(*) AS count, sum(key::bigint * 3 + context) AS sum
                      FROM ${s}.postings GROUP BY number) p ON p.number = e.number
           WHERE w.number IS NULL OR w.postings <> coalesce(p.count, 0) OR w.checksum <> coalesce(p.sum, 0)
           ORDER BY e.id`,
    );
    for (const row of rows) {
      const id = digitsIn(row, 'id');
      yield { message: `the entry ${id}: its index is damaged; ${ANEW}`, entries: [{ id, path: null }] };
    }
  }

  async close(): Promise<void> {
    await this.#connection.close();
  }
}

const ANEW = '"dedupe archive compact --rebuild" makes the index anew';

/** Place of the key among those asked for, from one; number; context. All of an answer are one value: rows take time. */
const POSTING_BYTES = 12;
const POSTINGS = "string_agg(int4send(q.n::int) || int4send(p.number) || int4send(p.context), '')";

function listQuery(schema: string): string {
  return `SELECT ${POSTINGS} AS postings FROM unnest($1::int[]) WITH ORDINALITY AS q(key, n)
    CROSS JOIN LATERAL (
      SELECT number, context FROM ${schema}.postings WHERE key = q.key ORDER BY number LIMIT ${LONG}) p`;
}

function longQuery(schema: string, masks: number): string {
  const columns = Array.from({ length: masks }, (_, n) => `m${n}`);
  const arrays = columns.map((_, n) => `$${n + 3}::int[]`);
  const fit = columns.map((mask) => `(context # q.own) & q.${mask} = 0`).join(' OR ');
  return `SELECT ${POSTINGS} AS postings
    FROM unnest($1::int[], $2::int[], ${arrays.join(', ')}) WITH ORDINALITY AS q(key, own, ${columns.join(', ')}, n)
    CROSS JOIN LATERAL (
      SELECT number, context FROM ${schema}.postings WHERE key = q.key AND (${fit}) ORDER BY number OFFSET 0) p`;
}

interface FoundList {
  readonly place: number;
  readonly list: Buffer;
}

/** The server goes through the keys one by one, and through each list by number. */
function* listsIn(rows: Rows): Generator<FoundList> {
  const postings = rows[0] ? bytesIn(rows[0], 'postings') : Buffer.alloc(0);
  for (let from = 0; from < postings.length; ) {
    const n = postings.readInt32BE(from);
    let to = from + POSTING_BYTES;
    while (to < postings.length && postings.readInt32BE(to) === n) to += POSTING_BYTES;
    yield { place: n - 1, list: postings.subarray(from, to) };
    from = to;
  }
}

function carrierQuery(schema: string): string {
  return `SELECT q.number, f.id, f.record, g.ids FROM unnest($1::int[]) AS q(number)
    CROSS JOIN LATERAL (
      SELECT id, record FROM ${schema}.entries WHERE number = q.number ORDER BY published, id LIMIT 1) f
    CROSS JOIN LATERAL (
      SELECT string_agg(uuid_send(id), '' ORDER BY published, id) AS ids
      FROM ${schema}.entries WHERE number = q.number) g`;
}

function idsIn(bytes: Buffer): readonly string[] {
  return Array.from({ length: bytes.length / 16 }, (_, n) => bytes.toString('hex', n * 16, n * 16 + 16));
}

function nothingKept(moment: string): Kept {
  return { moment, long: new Map(), longHandles: 0, carriers: new Map() };
}

function entryIn(row: Rows[number]): ArchiveEntry {
  const id = digitsIn(row, 'id');
  return { id, ...unpackEntry(bytesIn(row, 'record'), `the entry ${id}`) };
}

function readEntry(row: Rows[number]): ArchiveEntry | Damage {
  try {
    return entryIn(row);
  } catch (error) {
    const message = messageOf(error);
    return { message, entries: [{ id: digitsIn(row, 'id'), path: null }] };
  }
}

/** What reads whole tables. */
async function ofOneMoment(connection: Connection, text: string, values: Values = []): Promise<Rows> {
  return connection.with(async (session) => {
    await session.query(OF_ONE_MOMENT);
    const rows = await session.query(text, values);
    await session.query('COMMIT');
    return rows;
  });
}

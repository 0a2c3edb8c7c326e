/**
 * The tables of an archive on a server, one schema each; made and brought up to date here.
 *
 *   dedupe_archive  one row: version of the tables, settings, way of fingerprints; its lock is that of the archive
 *   wordings        one of each different text, by a number that is never given again
 *   entries         one of each delivery: the record as `entry.ts` packs it, with its checksum
 *   postings        key and context of each fingerprint of a wording, in partitions by the hash of the key
 *   names           keys of items by which an entry is found
 */
import { ArchiveError } from '../archive-error.js';
import { FINGERPRINT } from '../fingerprints.js';
import type { ArchiveSettings } from '../log.js';
import type { Connection, Rows, Session } from './connection.js';

/** Each is a part of an index that is small enough to stay in memory while it is added to. */
export const PARTITIONS = 16;

/** Steps from one version of the tables to the next; a step that was released is never changed. */
const MIGRATIONS: readonly ((schema: string) => string)[] = [
  (schema) => `
    CREATE TABLE ${schema}.dedupe_archive (
      one boolean PRIMARY KEY DEFAULT true CHECK (one),
      version int NOT NULL,
      shingle_words int NOT NULL,
      min_passage_words int NOT NULL,
      fingerprint int NOT NULL);
    CREATE SEQUENCE ${schema}.numbers AS int;
    CREATE TABLE ${schema}.wordings (
      number int PRIMARY KEY,
      wording uuid NOT NULL UNIQUE,
      postings int NOT NULL,
      checksum bigint NOT NULL);
    CREATE TABLE ${schema}.entries (
      id uuid PRIMARY KEY,
      number int NOT NULL,
      published float8 NOT NULL,
      units int NOT NULL,
      record bytea NOT NULL);
    ALTER TABLE ${schema}.entries ALTER record SET STORAGE EXTERNAL;
    CREATE INDEX entries_by_wording ON ${schema}.entries (number, published, id);
    CREATE TABLE ${schema}.names (key int NOT NULL, published float8 NOT NULL, id uuid NOT NULL);
    CREATE UNIQUE INDEX names_by_key ON ${schema}.names (key, published DESC, id);
    CREATE TABLE ${schema}.postings (key int NOT NULL, number int NOT NULL, context int NOT NULL)
      PARTITION BY HASH (key);
    ${partitions(schema)}
    CREATE INDEX postings_by_key ON ${schema}.postings (key, number) INCLUDE (context);`,
];

const VERSION = MIGRATIONS.length;

function partitions(schema: string): string {
  const part = (n: number): string =>
    `CREATE TABLE ${schema}.postings_${n} PARTITION OF ${schema}.postings
       FOR VALUES WITH (MODULUS ${PARTITIONS}, REMAINDER ${n});`;
  return Array.from({ length: PARTITIONS }, (_, n) => part(n)).join('\n');
}

export interface ArchiveHead {
  readonly settings: ArchiveSettings;
  readonly fingerprint: number;
}

/** Null where there is none. Rejects with ArchiveError: something else is there, or a later version. */
export async function readHead(session: Session, { address }: Connection): Promise<ArchiveHead | null> {
  const { schema, name } = address;
  const [found] = await session.query(
    `SELECT to_regclass($1) IS NOT NULL AS there, EXISTS (
       SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $2) AS used`,
    [`${schema}.dedupe_archive`, schema],
  );
  if (found['there'] !== true) {
    if (found['used'] !== true) return null;
    throw new ArchiveError(
      'not-an-archive',
      `the archive ${name}: the schema holds tables of something else; they were left alone`,
    );
  }
  const [row] = await session.query(`SELECT * FROM ${schema}.dedupe_archive`);
  if (!row) throw new ArchiveError('damaged', `the archive ${name}: its table dedupe_archive is empty`);
  const version = numberIn(row, 'version');
  if (version > VERSION)
    throw new ArchiveError(
      'newer',
      `the archive ${name} was written by a later version of dedupe (tables ${version}; this one knows up to ${VERSION})`,
    );
  return {
    settings: {
      shingleWords: numberIn(row, 'shingle_words'),
      minPassageWords: numberIn(row, 'min_passage_words'),
    },
    fingerprint: numberIn(row, 'fingerprint'),
  };
}

/** Brings the tables to this version; makes them where there are none and `settings` are given. */
export async function prepareTables(
  connection: Connection,
  settings: ArchiveSettings | null,
): Promise<ArchiveHead> {
  return connection.with(async (session) => {
    const head = await readHead(session, connection);
    const { schema, name } = connection.address;
    if (!head && !settings)
      throw new ArchiveError('missing', `there is no archive at ${name}; "dedupe archive add" makes one`);
    if (head && (await versionOf(session, schema)) === VERSION) return head;
    await session.query('BEGIN');
    // Two that make one at once: the second finds it made.
    await session.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`dedupe archive ${schema}`]);
    const now = await readHead(session, connection);
    if (!now) await session.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
    const from = now ? await versionOf(session, schema) : 0;
    for (const step of MIGRATIONS.slice(from)) await session.query(step(schema));
    if (!now && settings)
      await session.query(
        `INSERT INTO ${schema}.dedupe_archive (version, shingle_words, min_passage_words, fingerprint)
         VALUES ($1, $2, $3, $4)`,
        [VERSION, settings.shingleWords, settings.minPassageWords, FINGERPRINT],
      );
    else await session.query(`UPDATE ${schema}.dedupe_archive SET version = ${VERSION}`);
    await session.query('COMMIT');
    const made = await readHead(session, connection);
    if (!made) throw new ArchiveError('refused', `the archive ${name} could not be made`);
    return made;
  });
}

async function versionOf(session: Session, schema: string): Promise<number> {
  const [row] = await session.query(`SELECT version FROM ${schema}.dedupe_archive`);
  return row ? numberIn(row, 'version') : 0;
}

type Row = Rows[number];

/** Whole numbers of eight bytes come as text. */
export function numberIn(row: Row, column: string): number {
  return Number(row[column]);
}

/** 32 hex digits of a column of type uuid. */
export function digitsIn(row: Row, column: string): string {
  return String(row[column]).replaceAll('-', '');
}

/** Empty where the column is none. */
export function bytesIn(row: Row, column: string): Buffer {
  const value: unknown = row[column];
  return Buffer.isBuffer(value) ? value : Buffer.alloc(0);
}

/**
 * The one file that imports `pg`, and only when an address of a server is named. Passwords and TLS are as `pg` has
 * them: PGPASSWORD, PGSSLMODE, ~/.pgpass and what the address says. Whatever goes wrong becomes an ArchiveError.
 */
import type { Pool, PoolClient, QueryResultRow } from 'pg';
import { systemCode } from '../../error-words.js';
import { ArchiveError } from '../archive-error.js';
import type { ServerAddress } from './address.js';

/** Of one process; a check uses one at a time. */
const MOST_CONNECTIONS = 8;
const CONNECT_MS = 10_000;

/**
 * Plans are made once, and never to read a whole table for a few rows: what the server knows of a table's size may
 * date from when it was empty. Compiling a query takes longer than any of these runs.
 */
const SESSION =
  'SET jit = off; SET enable_seqscan = off; SET plan_cache_mode = force_generic_plan; SET bytea_output = hex';

/** How a transaction begins that reads whole tables: in one snapshot, in the way that suits that. */
export const OF_ONE_MOMENT = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL enable_seqscan = on';

/** Rows that a reading of all has in memory at a time. */
const FETCHED = 256;

/** Rows of one query. */
export type Rows = readonly QueryResultRow[];

/** Values of a query; arrays as the server reads them, see `arrayText`. */
export type Values = readonly (string | number | null)[];

/** What asks: a connection of its own, or any. */
export interface Session {
  /** A name for what is asked often: it is planned once. Rejects with ArchiveError. */
  query(text: string, values?: Values, name?: string): Promise<Rows>;
}

export interface Connection extends Session {
  readonly address: ServerAddress;
  /** One connection for as long as the work takes; thrown away where the work fails. */
  with<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /** A query without values, a few rows at a time, all of one moment. Throws ArchiveError. */
  rows(text: string): AsyncIterable<Rows[number]>;
  /** Ends all, also what is under way. */
  close(): Promise<void>;
}

/** Rejects with ArchiveError where `pg` is missing; connects when first asked. */
export async function connect(address: ServerAddress): Promise<Connection> {
  const pg = await loadPg();
  const pool = new pg.Pool({
    connectionString: address.connection,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: `dedupe (process ${process.pid})`,
    keepAlive: true,
    allowExitOnIdle: true,
    onConnect: (client) => client.query(SESSION),
  });
  // A server that ends idle connections: the next question opens one, or says why it cannot.
  pool.on('error', () => undefined);
  return connectionOn(pool, address);
}

async function loadPg(): Promise<typeof import('pg')> {
  try {
    return await import('pg');
  } catch (error) {
    throw new ArchiveError(
      'unreachable',
      'an archive on a PostgreSQL server needs the package pg, which is not installed: npm install pg',
      { cause: error },
    );
  }
}

function connectionOn(pool: Pool, address: ServerAddress): Connection {
  const lent = new Set<PoolClient>();
  const lend = async (): Promise<Lent> => {
    let client: PoolClient;
    try {
      client = await pool.connect();
    } catch (error) {
      throw failure(address, error);
    }
    lent.add(client);
    // Of a connection that breaks while nothing is asked; the next question says so.
    const onError = (): void => undefined;
    client.on('error', onError);
    const giveBack = (isUsable: boolean): void => {
      client.off('error', onError);
      if (lent.delete(client)) client.release(!isUsable);
    };
    return { session: sessionOn(client, address), giveBack };
  };
  const using = async <T>(work: (session: Session) => Promise<T>): Promise<T> => {
    const { session, giveBack } = await lend();
    let isUsable = false;
    try {
      const made = await work(session);
      isUsable = true;
      return made;
    } finally {
      giveBack(isUsable);
    }
  };
  return {
    address,
    with: using,
    query: async (...question) => {
      let isSent = false;
      const ask = (session: Session): Promise<Rows> => {
        isSent = true;
        return session.query(...question);
      };
      try {
        return await using(ask);
      } catch (error) {
        // A connection that was idle while the server started anew is found out by using it.
        if (!isSent || !(error instanceof ArchiveError) || error.fault !== 'unreachable') throw error;
        return using(ask);
      }
    },
    rows: (text) => rowsOf(text, lend),
    close: async () => {
      for (const client of lent) client.release(true);
      lent.clear();
      if (!pool.ending) await pool.end();
    },
  };
}

interface Lent {
  readonly session: Session;
  /** One that cannot be used again is closed. */
  readonly giveBack: (isUsable: boolean) => void;
}

async function* rowsOf(text: string, lend: () => Promise<Lent>): AsyncGenerator<Rows[number]> {
  const { session, giveBack } = await lend();
  let isAtEnd = false;
  try {
    await session.query(OF_ONE_MOMENT);
    await session.query(`DECLARE all_rows NO SCROLL CURSOR FOR ${text}`);
    for (;;) {
      const rows = await session.query(`FETCH ${FETCHED} FROM all_rows`);
      if (rows.length === 0) break;
      yield* rows;
    }
    await session.query('COMMIT');
    isAtEnd = true;
  } finally {
    giveBack(isAtEnd);
  }
}

function sessionOn(client: PoolClient, address: ServerAddress): Session {
  return {
    query: async (text, values = [], name = undefined) => {
      try {
        // Without values several statements may stand in one text.
        if (values.length === 0) return (await client.query(text)).rows ?? [];
        return (await client.query({ text, values: [...values], ...(name ? { name } : {}) })).rows;
      } catch (error) {
        throw failure(address, error);
      }
    },
  };
}

/** An array as the server reads it: far quicker than value by value. */
export function arrayText(values: ArrayLike<number> | readonly string[]): string {
  return `{${Array.prototype.join.call(values, ',')}}`;
}

const REASONS = new Map([
  ['ECONNREFUSED', 'nothing answers there'],
  ['ENOTFOUND', 'there is no such host'],
  ['EAI_AGAIN', 'the name of the host could not be looked up'],
  ['ENOENT', 'there is no such socket or file'],
  ['ETIMEDOUT', 'no answer in time'],
  ['EHOSTUNREACH', 'no way leads there'],
  ['ENETUNREACH', 'no way leads there'],
  ['ECONNRESET', 'the connection broke'],
  ['EPIPE', 'the connection broke'],
  ['EACCES', 'permission denied'],
]);

/** Of the server's codes: another one is in the way. */
export const LOCKED = '55P03';
/** Two that wait for each other, or what was looked up is gone: the same again goes well. */
const AGAIN: readonly string[] = ['40001', '40P01'];

/** Whether the same again may go well at once. */
export function isWorthAgain(error: unknown): boolean {
  return AGAIN.includes(serverCode(error));
}

/** The code of the server's answer that an ArchiveError came of, or an empty text. */
export function serverCode(error: unknown): string {
  return error instanceof ArchiveError ? systemCode(error.cause) : '';
}

function failure({ name, secrets }: ServerAddress, error: unknown): ArchiveError {
  if (error instanceof ArchiveError) return error;
  const code = systemCode(error);
  const given = REASONS.get(code) ?? (error instanceof Error && error.message !== '' ? error.message : code);
  const reason = secrets.reduce((text, secret) => text.split(secret).join('…'), given);
  // The error itself may hold what was sent; its code is all that is asked for later.
  const cause = Object.assign(new Error(reason), { code });
  // What the server says of a question has five characters; ways to it, and ways in, are of the classes named.
  const isAnswer = /^[0-9A-Z]{5}$/.test(code) && !/^(?:08|28|3D|57P)/.test(code) && code !== '53300';
  if (!isAnswer)
    return new ArchiveError('unreachable', `the archive ${name} is out of reach: ${reason}`, { cause });
  if (code.startsWith('XX')) return new ArchiveError('damaged', `the archive ${name}: ${reason}`, { cause });
  if (code === LOCKED)
    return new ArchiveError('busy', `the archive ${name} is locked by another process`, { cause });
  return new ArchiveError('refused', `the archive ${name}: the server refused: ${reason}`, { cause });
}

/**
 * A PostgreSQL server of the test's own: from the programs of this machine, in a temporary folder, on a free port of
 * 127.0.0.1, and gone when the tests are over. It does not run as root, so there it is started as another user. Where
 * there are no such programs its tests skip, and say so; with `DEDUPE_EVERY_TEST`, as in CI, they fail.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Where Debian keeps them, each version beside the others. */
const VERSIONS = '/usr/lib/postgresql';

function folderOfPrograms(): string | null {
  const versions = existsSync(VERSIONS) ? readdirSync(VERSIONS) : [];
  const newest = versions
    .map(Number)
    .filter(Number.isFinite)
    .sort((a, b) => b - a);
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...newest.map((version) => join(VERSIONS, String(version), 'bin')),
  ];
  const has = (folder: string): boolean =>
    ['initdb', 'postgres'].every((name) => existsSync(join(folder, name)));
  return folders.find((folder) => folder !== '' && has(folder)) ?? null;
}

const PROGRAMS = folderOfPrograms();

export const SKIPPED = PROGRAMS === null && process.env['DEDUPE_EVERY_TEST'] === undefined;

/** Not secret: it is in a test. */
const PASSWORD = 'quay wall/4711';

export interface Server {
  readonly port: number;
  /** Of a schema of that name; with the password. */
  readonly address: (schema: string) => string;
  /** Statements by the owner. */
  readonly run: (sql: string) => Promise<void>;
  /** As if the machine had failed: nothing is written any more. */
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Durable as any server is: nothing is turned off. */
export async function startServer(): Promise<Server> {
  if (PROGRAMS === null) throw new Error('this machine has no PostgreSQL server: initdb and postgres');
  const folder = mkdtempSync(join(tmpdir(), 'dedupe-postgres-'));
  const data = join(folder, 'data');
  const user = otherUser();
  const port = await freePort();
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, `${PASSWORD}\n`);
  chmodSync(folder, 0o755);
  if (user) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid);
  const options = { cwd: folder, ...user };
  execFileSync(
    join(PROGRAMS, 'initdb'),
    ['-D', data, '-U', 'desk', '-E', 'UTF8', '--locale=C', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`],
    { ...options, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  let child: ChildProcess | null = null;
  const end = async (signal: 'SIGQUIT' | 'SIGINT'): Promise<void> => {
    const ending = child;
    child = null;
    if (!ending || ending.exitCode !== null) return;
    ending.kill(signal);
    await once(ending, 'exit');
  };
  process.once('exit', () => child?.kill('SIGQUIT'));
  const address = (schema: string): string =>
    `postgres://desk:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/postgres?schema=${schema}`;
  const server: Server = {
    port,
    address,
    start: async () => {
      const args = ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-k', folder];
      child = spawn(join(PROGRAMS, 'postgres'), args, { ...options, stdio: 'ignore' });
      await answering(() => server.run('SELECT 1'));
    },
    run: async (sql) => {
      const { Client } = await import('pg');
      const client = new Client({ connectionString: address('any') });
      await client.connect();
      try {
        await client.query(sql);
      } finally {
        await client.end();
      }
    },
    kill: () => end('SIGQUIT'),
    stop: async () => {
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
  try {
    await server.start();
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

/** Of whom the server runs as where this is root, which it refuses. */
function otherUser(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const idOf = (flag: string): number =>
    Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }).trim());
  return { uid: idOf('-u'), gid: idOf('-g') };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function answering(ask: () => Promise<void>): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await ask();
    } catch (error) {
      if (tries >= 150) throw error;
      await pause(100);
    }
  }
}

/** The whole command in this process, readers and engine included: only the streams are not real. */
import { tmpdir } from 'node:os';
import type { Io, Sink } from '../../src/cli/io.js';
import { main } from '../../src/cli/main.js';

export interface Finished {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function sink(written: string[], isTTY: boolean, columns: number): Sink {
  return {
    isTTY,
    columns,
    on: () => undefined,
    write: (text, done) => {
      written.push(text);
      queueMicrotask(() => done(null));
      return true;
    },
  };
}

async function* bytes(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}

export interface Around {
  /** Null: nothing is piped in. */
  readonly stdin?: Uint8Array | null;
  readonly isTTY?: boolean;
  readonly columns?: number;
  /** Where a configuration is looked for; not the folder that paths are relative to. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** On one thread, without progress, which a clock would decide. It is noon in UTC on May Day 2031. */
export async function dedupeWhole(
  argv: readonly string[],
  { stdin = null, isTTY = false, columns = 100, env = { LANG: 'C.UTF-8' }, cwd = tmpdir() }: Around = {},
): Promise<Finished> {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    stdout: sink(out, isTTY, columns),
    stderr: sink(err, isTTY, columns),
    stdin: bytes(stdin ?? new Uint8Array(0)),
    stdinGiven: stdin !== null,
    env,
    now: () => 0,
    cwd: () => cwd,
    clock: () => '2031-05-01T12:00:00Z',
  };
  const code = await main(['--jobs', '1', ...argv], io);
  return { code, stdout: out.join(''), stderr: err.join('') };
}

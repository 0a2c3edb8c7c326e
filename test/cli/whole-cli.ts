/** The whole command in this process, readers and engine included: only the streams are not real. */
import type { Io, Sink } from '../../src/cli/io.js';
import { main } from '../../src/cli/main.js';

export interface Finished {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function sink(written: string[], isTTY: boolean): Sink {
  return {
    isTTY,
    columns: 100,
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

/** On one thread, without progress, which a clock would decide. `stdin` null: nothing is piped in. */
export async function dedupeWhole(
  argv: readonly string[],
  { stdin = null, isTTY = false }: { readonly stdin?: Uint8Array | null; readonly isTTY?: boolean } = {},
): Promise<Finished> {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    stdout: sink(out, isTTY),
    stderr: sink(err, isTTY),
    stdin: bytes(stdin ?? new Uint8Array(0)),
    stdinGiven: stdin !== null,
    env: { LANG: 'C.UTF-8' },
    now: () => 0,
    clock: () => '2031-05-01T12:00:00Z',
  };
  const code = await main(['--jobs', '1', ...argv], io);
  return { code, stdout: out.join(''), stderr: err.join('') };
}

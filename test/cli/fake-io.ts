/** A process for the command to run in: everything written is kept, nothing reaches the real one. */

import { tmpdir } from 'node:os';
import type { Io, Sink } from '../../src/cli/io.js';
import { main } from '../../src/cli/main.js';
import type { Engine, EngineHooks } from '../../src/cli/run-engine.js';
import type { Result } from '../../src/model/result.js';
import type { Options } from '../../src/options.js';
import { SAMPLE } from '../report/sample-result.js';

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What the engine was asked for; null when it never ran. */
  readonly asked: { readonly inputs: readonly string[]; readonly options: Options } | null;
}

export interface Around {
  readonly result?: Result;
  readonly engine?: Engine;
  readonly env?: Readonly<Record<string, string>>;
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly stdin?: string;
  /** Fails every write to standard output with this code. */
  readonly stdoutFails?: string;
  readonly now?: () => number;
}

function sink(written: string[], around: Around, fails: string | undefined): Sink {
  return {
    isTTY: around.isTTY ?? false,
    columns: around.columns,
    on: () => undefined,
    write: (text, done) => {
      if (fails === undefined) written.push(text);
      queueMicrotask(() =>
        done(fails === undefined ? null : Object.assign(new Error(fails), { code: fails })),
      );
      return true;
    },
  };
}

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

/** Runs the command with `SAMPLE` (or another result) in place of what an engine would find. */
export async function dedupe(argv: readonly string[], around: Around = {}): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const asked: { inputs: readonly string[]; options: Options }[] = [];
  const engine: Engine = async (inputs: readonly string[], options: Options, hooks: EngineHooks) => {
    asked.push({ inputs, options });
    return around.engine ? around.engine(inputs, options, hooks) : (around.result ?? SAMPLE);
  };
  const io: Io = {
    stdout: sink(out, around, around.stdoutFails),
    stderr: sink(err, around, undefined),
    stdin: bytes(around.stdin ?? ''),
    stdinGiven: around.stdin !== undefined,
    env: around.env ?? {},
    now: around.now ?? ((): number => 0),
    cwd: () => tmpdir(),
    clock: () => '2031-05-01T12:00:00Z',
  };
  const code = await main(argv, io, engine);
  return { code, stdout: out.join(''), stderr: err.join(''), asked: asked[0] ?? null };
}

/** The sample without problems, so that the exit code is 0. */
export const CLEAN: Result = { ...SAMPLE, problems: [], counts: { ...SAMPLE.counts, problems: 0 } };

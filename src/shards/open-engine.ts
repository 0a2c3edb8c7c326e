/** The engine asked for; each is loaded only then. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EngineName, SqlEngine } from './engine.js';

export interface EngineRequest {
  readonly name: EngineName;
  /** A folder of this machine, for what it leaves there. */
  readonly scratch: string;
  readonly memoryBytes: number | null;
  readonly threads: number | null;
  /** For Spark. */
  readonly master: string | null;
  readonly conf: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Rejects with ShardError `no-engine` where it is not installed. */
export async function openEngine(request: EngineRequest): Promise<SqlEngine> {
  const { name, scratch, memoryBytes, threads, master, conf, env } = request;
  if (name === 'spark') {
    const { openSpark } = await import('./spark.js');
    return openSpark({ master, conf, env, memoryBytes, folder: join(scratch, 'spark') });
  }
  const { openDuckDb } = await import('./duckdb.js');
  return openDuckDb({ spill: join(scratch, 'spill'), memoryBytes, threads });
}

/** With a folder of this machine that goes when the work is done. */
export async function withScratch<T>(work: (scratch: string) => Promise<T>): Promise<T> {
  const scratch = mkdtempSync(join(tmpdir(), 'dedupe-engine-'));
  try {
    return await work(scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

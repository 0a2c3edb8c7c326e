/** The engine asked for; each is loaded only then. */
import { join } from 'node:path';
import type { EngineName, SqlEngine } from './engine.js';

export interface EngineRequest {
  readonly name: EngineName;
  readonly out: string;
  readonly memoryBytes: number | null;
  readonly threads: number | null;
  /** For Spark. */
  readonly master: string | null;
  readonly conf: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Rejects with ShardError `no-engine` where it is not installed. */
export async function openEngine(request: EngineRequest): Promise<SqlEngine> {
  const { name, out, memoryBytes, threads, master, conf, env } = request;
  if (name === 'spark') {
    const { openSpark } = await import('./spark.js');
    return openSpark({ master, conf, env, memoryBytes, folder: join(out, 'spark') });
  }
  const { openDuckDb } = await import('./duckdb.js');
  return openDuckDb({ spill: join(out, 'spill'), memoryBytes, threads });
}

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
export async function openEngine({ out, memoryBytes, threads }: EngineRequest): Promise<SqlEngine> {
  const { openDuckDb } = await import('./duckdb.js');
  return openDuckDb({ spill: join(out, 'spill'), memoryBytes, threads });
}

/**
 * The other threads of a run. They are started when there is work worth it and sent home at its end, however
 * it ends. What they answer is the same as what this thread would: their number changes no byte.
 */
import type { Tinypool } from 'tinypool';
import { orAborted } from './abortable.js';
import type { Answers, Task } from './tasks.js';

export interface Crew {
  readonly size: number;
  /** Rejects with what the task threw. */
  readonly run: <K extends Task['kind']>(task: Task & { readonly kind: K }) => Promise<Answers[K]>;
  readonly dismiss: () => Promise<void>;
}

/** `size`: at least 1. After the signal no task is waited for: `run` rejects with its reason. */
export function hireCrew(size: number, signal?: AbortSignal | undefined): Crew {
  let pool: Promise<Tinypool> | null = null;
  const start = async (): Promise<Tinypool> => {
    const { Tinypool } = await import('tinypool');
    return new Tinypool({
      filename: new URL('./worker.js', import.meta.url).href,
      minThreads: size,
      maxThreads: size,
      isolateWorkers: false,
    });
  };
  return {
    size,
    run: async (task) => {
      signal?.throwIfAborted();
      pool ??= start();
      return orAborted((await pool).run(task), signal);
    },
    dismiss: async () => {
      if (pool) await (await pool).destroy();
    },
  };
}

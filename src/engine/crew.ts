/**
 * The other threads of a run. They are started when there is work worth it and sent home at its end, however
 * it ends. What they answer is the same as what this thread would: their number changes no byte.
 */
import type { Tinypool } from 'tinypool';
import { orAborted } from './abortable.js';
import type { Answers, Task } from './tasks.js';

export interface Crew {
  readonly size: number;
  /** Rejects with what the task threw. `moved`: buffers of the task that are not used here any more. */
  readonly run: <K extends Task['kind']>(
    task: Task & { readonly kind: K },
    moved?: readonly ArrayBuffer[],
  ) => Promise<Answers[K]>;
  readonly dismiss: () => Promise<void>;
}

/** Of a thread's heap; three times the space that is collected at once. What a batch makes is let go with it. */
const YOUNG_MB = 12;

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
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
  };
  return {
    size,
    run: async (task, moved = []) => {
      signal?.throwIfAborted();
      pool ??= start();
      return orAborted((await pool).run(task, { transferList: [...moved] }), signal);
    },
    dismiss: async () => {
      const started = pool;
      pool = null;
      if (started) await (await started).destroy();
    },
  };
}

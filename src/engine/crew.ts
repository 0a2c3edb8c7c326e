/**
 * The threads of a run: this one, and others that are started when there is work worth it and sent home at its end,
 * however it ends. What one answers is what any other would: their number changes no byte.
 */
import type { Tinypool } from 'tinypool';
import { orAborted } from './abortable.js';
import { taskDoers } from './do-task.js';
import type { Answers, Order, Tasks } from './tasks.js';

export interface Crew {
  /** Threads, this one included. */
  readonly size: number;
  /** Rejects with what the task threw. */
  readonly run: <K extends keyof Tasks>(kind: K, task: Tasks[K], how?: Handling) => Promise<Answers[K]>;
  readonly dismiss: () => Promise<void>;
}

interface Handling {
  /** Buffers of the task that are not used here any more. */
  readonly moved?: readonly ArrayBuffer[];
  /** May take many seconds: not for this thread, which has to answer signals and tell how far things are. */
  readonly isLong?: boolean;
}

/** Of a thread's heap; three times the space that is collected at once. What a batch makes is let go with it. */
const YOUNG_MB = 12;

/**
 * Tasks that another thread has at hand: it need not wait for the next while this one is busy. A long one takes the
 * place of them all, that none waits behind it. What is beyond that this thread does.
 */
const AHEAD = 2;

interface Job {
  readonly doHere: () => void;
  /** Never rejects. */
  readonly send: (pool: Promise<Tinypool>) => Promise<void>;
}

/** `size`: at least 2. After the signal no task is waited for: `run` rejects with its reason. */
export function hireCrew(size: number, signal?: AbortSignal | undefined): Crew {
  const others = size - 1;
  const doers = taskDoers();
  const long = new Queue();
  const short = new Queue();
  let pool: Promise<Tinypool> | null = null;
  let sent = 0;
  const room = (): number => others * AHEAD - sent;
  let hasTurn = false;

  const start = async (): Promise<Tinypool> => {
    const { Tinypool } = await import('tinypool');
    return new Tinypool({
      filename: new URL('./worker.js', import.meta.url).href,
      minThreads: others,
      maxThreads: others,
      concurrentTasksPerWorker: AHEAD,
      isolateWorkers: false,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
  };
  const sendAway = async (job: Job, places: number): Promise<void> => {
    sent += places;
    pool ??= start();
    await job.send(pool);
    sent -= places;
    share();
  };
  const share = (): void => {
    while (room() >= AHEAD) {
      const next = long.take();
      if (!next) break;
      void sendAway(next, AHEAD);
    }
    while (long.size === 0 && room() > 0) {
      const next = short.take();
      if (!next) break;
      void sendAway(next, 1);
    }
    if (hasTurn || short.size === 0) return;
    hasTurn = true;
    // Answers of the others, signals and the input come first.
    setImmediate(() => {
      hasTurn = false;
      short.take()?.doHere();
      share();
    });
  };
  return {
    size,
    run: async (kind, task, { moved = [], isLong = false } = {}) => {
      signal?.throwIfAborted();
      const answer = new Promise<Answers[typeof kind]>((resolve, reject) => {
        const order: Order<typeof kind> = { kind, task };
        const queue = isLong ? long : short;
        queue.add({
          doHere: () => {
            try {
              resolve(doers[kind](task));
            } catch (error) {
              reject(error);
            }
          },
          send: async (pool) => {
            try {
              resolve(await (await pool).run(order, { transferList: [...moved] }));
            } catch (error) {
              reject(error);
            }
          },
        });
      });
      share();
      return orAborted(answer, signal);
    },
    dismiss: async () => {
      long.clear();
      short.clear();
      const started = pool;
      pool = null;
      if (started) await (await started).destroy();
    },
  };
}

/** First in, first out, at the same cost however many wait. */
class Queue {
  #jobs: Job[] = [];
  #next = 0;

  get size(): number {
    return this.#jobs.length - this.#next;
  }

  add(job: Job): void {
    this.#jobs.push(job);
  }

  take(): Job | undefined {
    const job = this.#jobs[this.#next];
    if (this.#next < this.#jobs.length) this.#next++;
    if (this.#next === this.#jobs.length) this.clear();
    return job;
  }

  clear(): void {
    this.#jobs = [];
    this.#next = 0;
  }
}

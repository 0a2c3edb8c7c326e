/** What the command needs of the process around it, so that tests can give it something else. */
import { fstatSync } from 'node:fs';

/** The part of a writable stream that is used here. */
export interface Sink {
  write(text: string, done: (error?: Error | null) => void): boolean;
  on(event: 'error', listener: (error: Error) => void): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

export interface Io {
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Something was piped or redirected into standard input: a pipe, a socket or a file, no terminal. */
  readonly stdinGiven: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** The working folder. */
  readonly cwd: () => string;
  /** The time of day, ISO 8601 in UTC. */
  readonly clock: () => string;
  /** Calls back at the first signal that asks to stop; the next has its usual effect. Gives what takes it back. */
  readonly onStop?: (listener: (signal: StopSignal) => void) => () => void;
}

export type StopSignal = 'SIGINT' | 'SIGTERM';

const STOP_SIGNALS: readonly StopSignal[] = ['SIGINT', 'SIGTERM'];

function onStop(listener: (signal: StopSignal) => void): () => void {
  const remove = (): void => {
    for (const [name, handler] of handlers) process.removeListener(name, handler);
  };
  const handlers = STOP_SIGNALS.map((name) => {
    const handler = (): void => {
      remove();
      listener(name);
    };
    return [name, handler] as const;
  });
  for (const [name, handler] of handlers) process.on(name, handler);
  return remove;
}

function isGiven(): boolean {
  try {
    const input = fstatSync(0);
    return input.isFIFO() || input.isFile() || input.isSocket();
  } catch {
    return false; // closed
  }
}

async function* bytes(): AsyncGenerator<Uint8Array> {
  for await (const chunk of process.stdin) yield chunk;
}

/** The process itself. Standard input is opened only when it is read. */
export function processIo(): Io {
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    stdin: { [Symbol.asyncIterator]: bytes },
    stdinGiven: isGiven(),
    env: process.env,
    now: () => performance.now(),
    cwd: () => process.cwd(),
    clock: () => new Date().toISOString(),
    onStop,
  };
}

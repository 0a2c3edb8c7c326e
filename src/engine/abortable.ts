/**
 * How a run ends before its time. Work on this thread looks at the signal between two steps, and lets others have
 * their turn so that there is someone to abort; what is waited for is left waiting.
 */
import { setImmediate } from 'node:timers/promises';

/** Every so many steps others have their turn. */
const STEPS = 16;

/** Called between two steps of a long loop. Rejects with the signal's reason. */
export type Breathe = () => Promise<void>;

/** Without a signal nobody is let have a turn, and nothing is lost. */
export function breather(signal: AbortSignal | undefined, everySteps = STEPS): Breathe {
  let steps = 0;
  return async () => {
    if (!signal) return;
    signal.throwIfAborted();
    if (++steps % everySteps > 0) return;
    await setImmediate();
    signal.throwIfAborted();
  };
}

/** What comes first: the promise, or the signal's reason as its rejection. */
export async function orAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    const onAbort = (): void => reject(signal.reason);
    stop = () => signal.removeEventListener('abort', onAbort);
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort);
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    stop();
  }
}

/** The same items until the signal; a source that hangs, as a pipe may, is left behind. */
export async function* abortable<T>(
  items: AsyncIterable<T> | Iterable<T>,
  signal: AbortSignal | undefined,
): AsyncGenerator<T> {
  if (!signal) {
    yield* items;
    return;
  }
  const breathe = breather(signal);
  const source = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  try {
    for (;;) {
      await breathe();
      const next = await orAborted(Promise.resolve(source.next()), signal);
      if (next.done) return;
      yield next.value;
    }
  } finally {
    // Not waited for: it may never come.
    Promise.resolve(source.return?.()).catch(() => undefined);
  }
}

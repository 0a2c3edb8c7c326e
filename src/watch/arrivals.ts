/**
 * Which files of a folder have arrived: told by looking at it again and again, not by what the system says happened,
 * which comes twice, late or never in a burst, and needs a watch on every file. A file has arrived when it has stayed
 * the same for a while.
 */
import type { ListedFile } from '../read/list-inputs.js';

/** A file as one look found it. Equal marks: the same file, unchanged, also under another name. */
interface LookedAt {
  readonly mark: string;
  readonly listed: ListedFile;
}

/** All files of one look, by their real paths. */
export type Look = ReadonlyMap<string, LookedAt>;

export interface Arrivals {
  /** `now`: milliseconds of a clock that never goes back. A file that went and came again arrives again. */
  readonly look: (look: Look, now: number) => void;
  /** Those that have stayed the same for `settleMs`, in the order of their paths; each is told once. */
  readonly settled: (markOf: (real: string) => string | null, now: number) => readonly ListedFile[];
  /** Some are still being written. */
  readonly isUnsettled: () => boolean;
}

interface Pending {
  readonly mark: string;
  readonly since: number;
  readonly listed: ListedFile;
}

/** `first`: what is there already and has not arrived but been there. */
export function trackArrivals(first: Look, settleMs: number): Arrivals {
  let told = new Map([...first].map(([real, { mark }]) => [real, mark]));
  const pending = new Map<string, Pending>();
  return {
    look: (look, now) => {
      const gone = [...told].filter(([real]) => !look.has(real));
      // What was only moved within the folder has not arrived.
      const moved = new Set(gone.map(([, mark]) => mark));
      const known = new Map<string, string>();
      for (const [real, { mark, listed }] of look) {
        const before = told.get(real);
        if (before === mark || (before === undefined && moved.has(mark))) {
          known.set(real, mark);
          pending.delete(real);
          continue;
        }
        if (before !== undefined) known.set(real, before);
        if (pending.get(real)?.mark !== mark) pending.set(real, { mark, since: now, listed });
      }
      for (const real of pending.keys()) if (!look.has(real)) pending.delete(real);
      told = known;
    },
    settled: (markOf, now) => {
      const arrived: ListedFile[] = [];
      for (const [real, { mark, since, listed }] of pending) {
        const current = markOf(real);
        if (current === null) pending.delete(real);
        else if (current !== mark) pending.set(real, { mark: current, since: now, listed });
        else if (now - since >= settleMs) {
          pending.delete(real);
          told.set(real, mark);
          arrived.push(listed);
        }
      }
      return arrived.sort((a, b) => (a.path < b.path ? -1 : 1));
    },
    isUnsettled: () => pending.size > 0,
  };
}

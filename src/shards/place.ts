/**
 * Where fingerprints lie and stages go: a folder of this machine, or an address such as `s3a://desk/prints` that only
 * the engine reaches. What this process itself must know of it (markers, counts, rows of a sample) goes through here.
 */
import { isAddress } from './address.js';
import type { SqlEngine } from './engine.js';
import { enginePlace } from './engine-place.js';
import { localPlace } from './local-place.js';
import { ShardError } from './shard-error.js';
import type { ShardCounts } from './shard-folder.js';

export interface Place {
  /** Null where there is none. Rejects with ShardError where it cannot be told. */
  readonly textAt: (path: string) => Promise<string | null>;
  /** Whole or not at all, and over what was there. */
  readonly keepText: (path: string, text: string) => Promise<void>;
  /** Before something is written there anew. */
  readonly clear: (folder: string) => Promise<void>;
  /** When it is not needed any more. */
  readonly discard: (folder: string) => Promise<void>;
  /** Values of columns, texts where numbers may be; `where`: others are not needed, and may come all the same. */
  readonly rowsIn: (
    folder: string,
    names: readonly string[],
    where?: string,
  ) => AsyncGenerator<readonly unknown[]>;
  readonly countShards: (folder: string) => Promise<ShardCounts>;
}

/** Throws ShardError for an address that the engine does not take. */
export function placeOf(path: string, engine: SqlEngine): Place {
  if (!isAddress(path)) return localPlace;
  if (engine.lines) return enginePlace(engine, engine.lines);
  throw new ShardError('missing', `${engine.name} takes folders of this machine, not ${path}`);
}

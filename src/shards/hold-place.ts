/** One run at a time into a place. */
import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holderOf, holdFolder } from '../archive/held-folder.js';
import { isAddress, within } from './address.js';
import { ShardError, written } from './shard-error.js';

export interface HeldPlace {
  /** A folder of this machine, for what the engine leaves beside its results. */
  readonly scratch: string;
  readonly release: () => Promise<void>;
}

/**
 * Makes the place one run's at a time: on this machine; of others nothing is known here, see `run-stages.ts`. Nothing
 * is left to unlock, however the process ends. Rejects with ShardError `busy`.
 */
export async function holdPlace(out: string): Promise<HeldPlace> {
  const isHere = !isAddress(out) || /^file:/i.test(out);
  const folder = isHere ? out.replace(/^file:\/*/i, '/') : standInFor(out);
  const held = await written(folder, async () => {
    mkdirSync(folder, { recursive: true });
    return holdFolder(folder, 'clusters');
  });
  const release = async (): Promise<void> => {
    // The folder itself stays, as whoever holds it next may have it already.
    if (!isHere) for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
    await held?.release();
  };
  if (held) return { scratch: folder, release };
  throw new ShardError(
    'busy',
    `${holderOf(folder)} is clustering into ${out}; wait for it or take another --out`,
  );
}

/** The same for whoever on this machine means the same address, and nobody else's. */
function standInFor(out: string): string {
  const user = process.getuid?.() ?? 0;
  const name = createHash('sha256').update(within(out)).digest('hex').slice(0, 16);
  const folder = join(tmpdir(), `dedupe-clusters-${user}-${name}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  if (found.isDirectory() && (process.getuid === undefined || found.uid === user)) return folder;
  throw new ShardError('refused', `${folder} is not a folder of this user`);
}

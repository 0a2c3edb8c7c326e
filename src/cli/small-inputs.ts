/** Whether a run reads so little that it is over before V8's care for long ones pays. */
import { opendirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Of what is read; some twenty reports. */
const FEW_BYTES = 64 * 1024;

/** Files and folders looked at: about 10 µs each. */
const FEW_ENTRIES = 64;

/** A small file of these may hold large ones. */
const PACKED = /\.(?:gz|tgz|zip)$/i;

/** Of named files and folders only: what comes of a glob or standard input is not known before it is read. */
export function areSmall(inputs: readonly string[]): boolean {
  try {
    return bytesOf(inputs) <= FEW_BYTES;
  } catch {
    // Whoever reads tells what is wrong with it.
    return false;
  }
}

/** Infinity where it is not known or there are too many to ask. */
function bytesOf(inputs: readonly string[]): number {
  const paths = [...inputs];
  let bytes = 0;
  for (const path of paths) {
    if (paths.length > FEW_ENTRIES) return Number.POSITIVE_INFINITY;
    const found = statSync(path);
    if (found.isDirectory()) paths.push(...firstOf(path));
    else bytes += found.isFile() && !PACKED.test(path) ? found.size : Number.POSITIVE_INFINITY;
  }
  return bytes;
}

/** What a folder holds, as far as it is asked for: it may hold millions. */
function firstOf(path: string): readonly string[] {
  const folder = opendirSync(path);
  const found: string[] = [];
  try {
    while (found.length <= FEW_ENTRIES) {
      const entry = folder.readSync();
      if (!entry) break;
      found.push(join(path, entry.name));
    }
  } finally {
    folder.closeSync();
  }
  return found;
}

/** The labelled data that stands beside the repository on the desk that tunes it, and nowhere else. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SHARED = new URL('../../../shared/', import.meta.url);

/** Absolute path of something in ../shared, or null where that is absent (the test then skips, visibly). */
export function sharedPath(name: string): string | null {
  const path = fileURLToPath(new URL(name, SHARED));
  return existsSync(path) ? path : null;
}

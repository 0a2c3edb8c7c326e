/** Paths that name a file system of their own, as Spark takes them. */
import { join } from 'node:path';

/** `s3a://bucket/x`, `file:/x`; no `C:\x`. */
export function isAddress(path: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\//i.test(path);
}

/** A folder within another. */
export function within(folder: string, ...names: readonly string[]): string {
  return isAddress(folder) ? [withoutEnd(folder), ...names].join('/') : join(folder, ...names);
}

/** Without slashes at its end. */
function withoutEnd(address: string): string {
  let end = address.length;
  while (address[end - 1] === '/') end--;
  return address.slice(0, end);
}

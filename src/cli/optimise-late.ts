/**
 * When code is worth optimising. V8 takes a function for hot after about a millisecond; in a run of half a second
 * that is a third of the work, done on other threads but done, and hardly any of it is used.
 */
import { setFlagsFromString } from 'node:v8';

/**
 * Ten times what V8 waits for, by the major version of V8 in which the flag was tried: V8 complains of one that
 * it does not know. Five reports take 30 % less CPU, and ten thousand no more.
 */
const LATER: ReadonlyMap<string, string> = new Map([
  ['11', '--interrupt-budget=675840'],
  ['12', '--invocation-count-for-turbofan=30000'],
]);

/** For the command only: the settings hold for the whole process, which a library may not decide. */
export function optimiseLate(): void {
  const later = LATER.get(process.versions.v8.split('.', 1)[0]);
  if (later !== undefined) setFlagsFromString(later);
  // Not `--no-regexp-tier-up`: an expression that ran once before it is set has no machine code, and is jumped into.
}

/**
 * When code is worth optimising. V8 takes a function for hot after about a millisecond and a regular expression at
 * its second use; in a run of half a second that is half of the work, and hardly any of it is used.
 */
import { setFlagsFromString } from 'node:v8';

/**
 * By the major version of V8 in which the flags were tried: V8 complains of one that it does not know. Ten times
 * the patience with functions, a hundred times that with expressions, whose bytecode is not polished. Five reports
 * take 40 % less CPU, and ten thousand no more.
 */
const LATER: ReadonlyMap<string, string> = new Map([
  ['11', '--interrupt-budget=675840 --regexp-tier-up-ticks=100 --no-regexp-peephole-optimization'],
  [
    '12',
    '--invocation-count-for-turbofan=30000 --regexp-tier-up-ticks=100 --no-regexp-peephole-optimization',
  ],
]);

/**
 * Where all that is read is small: code that takes long to make is not made, and memory is not looked through
 * before it is full. An expression over letters takes V8 five milliseconds to make clever, and half of one as it is.
 */
const SMALL =
  '--regexp-tier-up-ticks=1000 --no-regexp-optimization --no-incremental-marking --semi-space-growth-factor=16';

const SMALL_LATER: ReadonlyMap<string, string> = new Map([
  ['11', `--interrupt-budget=6758400 ${SMALL}`],
  ['12', `--invocation-count-for-turbofan=300000 ${SMALL}`],
]);

/** For the command only: the settings hold for the whole process, which a library may not decide. */
export function optimiseLate(isSmall: boolean): void {
  const major = process.versions.v8.split('.', 1)[0];
  for (const flags of [LATER.get(major), isSmall ? SMALL_LATER.get(major) : undefined])
    if (flags !== undefined) setFlagsFromString(flags);
  // Not `--no-regexp-tier-up`: an expression that ran once before it is set has no machine code, and is jumped into.
}

/**
 * What a command costs, in a process of its own, as the system counts it for the process and all its
 * threads and children: GNU time reads it from wait4.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * @typedef {object} Cost
 * @property {number} wall seconds
 * @property {number} cpu seconds, user and system
 * @property {number} peakMb highest resident size of any one process of it
 */

const TIME = '/usr/bin/time';

/**
 * What the command prints is thrown away, what it says on standard error shown when it fails. Throws where
 * there is no GNU time and when the command fails: figures of a failed run are none.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ readonly env?: Readonly<Record<string, string>> }} [options]
 * @returns {Cost}
 */
export function measure(command, args, { env = {} } = {}) {
  if (!existsSync(TIME)) throw new Error(`bench: ${TIME} is needed (GNU time; Debian package "time")`);
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const said = join(folder, 'time');
    const { status, signal, stderr } = spawnSync(TIME, ['-f', '%e %U %S %M', '-o', said, command, ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
      maxBuffer: 1e8,
      env: { ...process.env, ...env },
    });
    if (status !== 0)
      throw new Error(`${command} ${args.join(' ')} ended with ${status ?? signal}: ${stderr.slice(-2000)}`);
    const [wall, user, system, peakKb] = (readFileSync(said, 'utf8').trim().split('\n').at(-1) ?? '')
      .split(' ')
      .map(Number);
    return { wall, cpu: user + system, peakMb: (peakKb * 1024) / 1e6 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The middle one by CPU.
 *
 * @param {number} times
 * @param {() => Cost} run
 */
export function middleOf(times, run) {
  const costs = Array.from({ length: times }, run).sort((x, y) => x.cpu - y.cpu);
  return costs[times >> 1];
}

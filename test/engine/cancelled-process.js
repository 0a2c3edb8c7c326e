// For a test: cancels a large run of the built program when its nth progress event of a stage comes, and prints what is left of it.
import { readdirSync, readlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { findDuplicates } from '../../dist/index.js';

const [file = '', stage, count, jobs] = process.argv.slice(2);
const cancel = new AbortController();
const reason = new Error('the desk lost interest');
let events = 0;

/** Temporary files that are open though they have no name any more; none where the system does not tell. */
function openTemporaryFiles() {
  try {
    return readdirSync('/proc/self/fd').filter((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`).startsWith(tmpdir());
      } catch {
        return false;
      }
    }).length;
  } catch {
    return 0;
  }
}

let outcome = 'finished';
let most = 0;
try {
  await findDuplicates([file], {
    memoryBytes: 1e6,
    jobs: Number(jobs),
    signal: cancel.signal,
    onProgress: (progress) => {
      most = Math.max(most, openTemporaryFiles());
      if (progress.stage === stage && ++events === Number(count)) setImmediate(() => cancel.abort(reason));
    },
  });
} catch (error) {
  outcome = error === reason ? 'cancelled' : String(error);
}
const left = openTemporaryFiles();
await wait(50);
const threads = process.getActiveResourcesInfo().filter((name) => /Worker|MessagePort/.test(name)).length;
console.log(JSON.stringify({ outcome, most, left, threads }));

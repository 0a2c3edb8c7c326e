/**
 * Adds batches to an archive on a server, and says the number of each when it is acknowledged. A batch that fails,
 * because the server is away, is added again.
 *
 *   node adding-process.js ADDRESS NAME
 */
import { writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { openArchive } from '../../../dist/archive/open-archive.js';

const [, , address, name] = process.argv;
const archive = await openArchive(address);
writeSync(1, 'ready\n');
for (let batch = 0; ; ) {
  const count = 1 + (batch % 5);
  // Every third is the same for all who add.
  const own = batch % 3 === 0 ? 'shared' : name;
  const words = (/** @type {number} */ n) =>
    Array.from({ length: 300 }, (_, w) => `${own}b${batch}n${n}w${w}`).join(' ');
  const reports = Array.from({ length: count }, (_, n) => ({
    path: `${own} ${batch}/${n} of ${count}`,
    text: words(n),
  }));
  try {
    await archive.add(reports);
    writeSync(1, `${batch}\n`);
    batch++;
  } catch (error) {
    writeSync(1, `# ${error instanceof Error ? error.message : String(error)}\n`);
    await pause(100);
  }
}

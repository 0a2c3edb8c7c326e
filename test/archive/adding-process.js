/**
 * Adds batches to an archive until it is killed, and says the number of each when it is acknowledged.
 *
 *   node adding-process.js ARCHIVE FIRST-BATCH
 */
import { writeSync } from 'node:fs';
import { openArchive } from '../../dist/archive/open-archive.js';

const [, , place, first] = process.argv;
const archive = await openArchive(place, { create: true });
writeSync(1, 'ready\n');
for (let batch = Number(first); ; batch++) {
  // Most go to the log, some to a file of their own.
  const count = batch % 9 === 8 ? 40 : 1 + (batch % 4);
  const words = (/** @type {number} */ n) =>
    Array.from({ length: 900 }, (_, w) => `b${batch}n${n}w${w}`).join(' ');
  await archive.add(
    Array.from({ length: count }, (_, n) => ({ path: `${batch}/${n} of ${count}`, text: words(n) })),
  );
  writeSync(1, `${batch}\n`);
}

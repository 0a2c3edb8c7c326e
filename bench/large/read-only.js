/**
 * The least a program in Node can do with JSON Lines: read the bytes (`bytes`), or read the lines and parse
 * them (`lines`). Started by large.js as a reference.
 *
 *   node bench/large/read-only.js lines reports.jsonl
 */
import { createReadStream, openSync, readSync } from 'node:fs';
import { createInterface } from 'node:readline';

const [mode, path] = process.argv.slice(2);
let units = 0;
if (mode === 'bytes') {
  const file = openSync(path, 'r');
  const chunk = Buffer.allocUnsafe(4 << 20);
  for (let read = 1; read > 0; units += read) read = readSync(file, chunk);
} else {
  const lines = createInterface({ input: createReadStream(path, { highWaterMark: 1 << 20 }) });
  for await (const line of lines) units += JSON.parse(line).text.length;
}
console.log(units);

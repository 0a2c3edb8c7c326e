// Holds each item of a wire against an archive as it comes, and says whether to run it: JSON Lines in, JSON Lines out.
// What passes is added, so that the next one is held against it; memory does not grow with what has gone through.
//
//   tail -F wire.jsonl | node examples/stream-wire.mjs desk.archive
import { createInterface } from 'node:readline';
import { check, openArchive } from 'dedupe';

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return { text: '' };
  }
}

const archive = await openArchive(process.argv[2] ?? 'desk.archive', { create: true });
const lines = createInterface({ input: process.stdin });
process.once('SIGINT', () => lines.close());
let count = 0;
for await (const line of lines) {
  const article = { id: `wire-${++count}`, ...parsed(line) };
  const { passed, findings, problems } = await check([article], {
    archives: [archive],
    failOn: ['duplicate', 'near-duplicate', 'killed'],
    allowEmpty: true,
  });
  const run = passed && problems.length === 0;
  if (run) await archive.add([article]);
  const why = [
    ...findings.map(({ rule, other }) => ({ rule, against: other?.path ?? null })),
    ...problems.map(({ message }) => ({ problem: message })),
  ];
  console.log(JSON.stringify({ id: article.id, run, why }));
}
await archive.close();

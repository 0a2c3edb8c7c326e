/**
 * CPU and wall seconds of each stage, told apart by the library's progress hook; one line of JSON. What comes
 * before the first report is read counts as start; making the result counts as the stage before rendering. What is
 * done before the first compared pair (index, weeding) counts as reading. Started by large.js.
 *
 *   node bench/large/stages.js reports.jsonl wording [jobs] [memory bytes]
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [path, detail, jobs = '', memory = '', built = 'dist'] = process.argv.slice(2);
/** @type {typeof import('../../src/index.js')} */
const { streamDuplicates } = await import(pathToFileURL(resolve(built, 'index.js')).href);
/** @type {[stage: string, at: ReturnType<typeof now>][]} */
const begun = [['start', now()]];
const begin = (/** @type {string} */ stage) => {
  if (begun.at(-1)?.[0] !== stage) begun.push([stage, now()]);
};
const hasStories = () => begun.some(([stage]) => stage === 'stories');
const events = streamDuplicates([path], {
  detail: detailOf(detail),
  ...(jobs === '' ? {} : { jobs: Number(jobs) }),
  ...(memory === '' ? {} : { memoryBytes: Number(memory) }),
  onProgress: ({ stage }) => begin(stage === 'comparing' && hasStories() ? 'passages and result' : stage),
});
let units = 0;
for await (const event of events) {
  begin('rendering');
  units += JSON.stringify(event).length;
}
begun.push([`end of ${units} units`, now()]);
console.log(
  JSON.stringify(
    begun.slice(1).map(([, end], n) => {
      const [stage, start] = begun[n];
      return { stage, wall: end.wall - start.wall, cpu: end.cpu - start.cpu, rssMb: end.rssMb };
    }),
  ),
);

function now() {
  const { user, system } = process.cpuUsage();
  return {
    wall: performance.now() / 1000,
    cpu: (user + system) / 1e6,
    rssMb: process.memoryUsage.rss() / 1e6,
  };
}

/**
 * @param {string} word
 * @returns {import('../../src/options.js').Settings['detail']}
 */
function detailOf(word) {
  if (word === 'wording' || word === 'summary' || word === 'passages' || word === 'full' || word === 'auto')
    return word;
  throw new Error(`no such detail: ${word}`);
}

/**
 * The archive on a PostgreSQL server: adding, checking, one durable report, four that add at once. In a schema of its
 * own, `dedupe_bench`, which is dropped when it begins and ends.
 *
 *   npm run build && node bench/archive-server.js --server postgres://user@host/database [--reports 10000] [--checks 300]
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { openArchive } from '../dist/archive/open-archive.js';
import { givenArticles } from '../dist/read/given-articles.js';
import { generateReports } from './generate.js';

const { values } = parseArgs({
  options: {
    server: { type: 'string' },
    reports: { type: 'string', default: '10000' },
    checks: { type: 'string', default: '300' },
  },
});
if (values.server === undefined) throw new Error('--server names none');
const reports = Number(values.reports);
const SCHEMA = 'dedupe_bench';
const address = new URL(values.server);
address.searchParams.set('schema', SCHEMA);

await dropped();
const archive = await openArchive(address.href, { create: true });
const built = await measured(() => archive.addArticles(articles(reports, 1)));
const { bytes, units } = await archive.counts();
row('server, cores', `${await version()}, ${availableParallelism()}`);
row('reports, delivered text', `${reports}, ${mega(units)}`);
row('added a second', `${(reports / built.wall).toFixed(0)} (CPU here ${built.cpu.toFixed(1)} s)`);
row('size, x delivered text', (bytes / units).toFixed(2));
const fresh = [...articles(Number(values.checks) + 20, 2, [500, 500])];
const known = [...articles(Math.min(reports, 300), 1)];
for (const one of fresh.splice(0, 20)) await archive.known([one]);
row('which share wording, p50, p95 ms', await times(fresh, (one) => archive.find(one)));
row('all that a check asks, p50, p95 ms', await times(fresh, (one) => archive.known([one])));
row('  of an archived report, p50, p95 ms', await times(known, (one) => archive.known([one])));
row('one durable report, p50, p95 ms', await times(fresh.slice(0, 60), (one) => archive.addArticles([one])));
const four = await Promise.all(Array.from({ length: 4 }, () => openArchive(address.href)));
const begun = performance.now();
await Promise.all(four.map((one, n) => one.addArticles(articles(1000, 10 + n))));
row('added a second by four at once', (4000 / ((performance.now() - begun) / 1000)).toFixed(0));
for (const one of [archive, ...four]) await one.close();
await dropped();

/**
 * @param {number} count
 * @param {number} seed
 * @param {readonly [number, number]} words
 */
function* articles(count, seed, words = [190, 630]) {
  for (const { article } of generateReports({ reports: count, seed, words }))
    for (const item of givenArticles([article])) if (item.type === 'article') yield item.article;
}

async function dropped() {
  await asked(`DROP SCHEMA IF EXISTS ${SCHEMA} CASCADE`);
}

async function version() {
  const [{ server_version: told }] = await asked('SHOW server_version');
  return `PostgreSQL ${told}`;
}

/** @param {string} sql */
async function asked(sql) {
  const client = new pg.Client({ connectionString: address.href });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** @param {() => Promise<unknown>} work */
async function measured(work) {
  const begun = { cpu: process.cpuUsage(), wall: performance.now() };
  await work();
  const { user, system } = process.cpuUsage(begun.cpu);
  return { cpu: (user + system) / 1e6, wall: (performance.now() - begun.wall) / 1000 };
}

/**
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T) => Promise<unknown>} work
 */
async function times(items, work) {
  /** @type {number[]} */
  const each = [];
  for (const item of items) {
    const begun = performance.now();
    await work(item);
    each.push(performance.now() - begun);
  }
  each.sort((a, b) => a - b);
  const at = (/** @type {number} */ part) => each[Math.floor(part * (each.length - 1))].toFixed(1);
  return `${at(0.5)}, ${at(0.95)}`;
}

/**
 * @param {string} label
 * @param {string} value
 */
function row(label, value) {
  console.log(`  ${label.padEnd(44)} ${value}`);
}

/** @param {number} bytes */
function mega(bytes) {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}

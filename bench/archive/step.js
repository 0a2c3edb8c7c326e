/** One measured step of bench/archive.js, in a process of its own: prints its figures as JSON. */
import {
  closeSync,
  fdatasyncSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { EmbeddedStore, makeFolder } from '../../dist/archive/embedded-store.js';
import { createArchive } from '../../dist/archive/embedded-writer.js';
import { fingerprintsOf } from '../../dist/archive/fingerprints.js';
import { indexArticle } from '../../dist/archive/index-entry.js';
import { openArchive } from '../../dist/archive/open-archive.js';
import { readArticles } from '../../dist/library.js';
import { givenArticles } from '../../dist/read/given-articles.js';
import { makeDocument } from '../../dist/text/document.js';

const SETTINGS = { shingleWords: 5, minPassageWords: 8 };
const [, , name, ...args] = process.argv;
const begun = { cpu: process.cpuUsage(), wall: performance.now() };

/** @type {Readonly<Record<string, (...args: string[]) => Promise<Readonly<Record<string, number>>>>>} */
const STEPS = { read, build, postings, check, single, readers, write };
console.log(JSON.stringify(await STEPS[name](...args)));

function cost() {
  const { user, system } = process.cpuUsage(begun.cpu);
  return {
    cpu: (user + system) / 1e6,
    wall: (performance.now() - begun.wall) / 1000,
    peak: process.resourceUsage().maxRSS * 1024,
  };
}

/** @param {string} path */
async function* articlesOf(path) {
  for await (const item of readArticles(path)) if ('text' in item) yield item;
}

/**
 * Everything that building does but storing; the postings go to a file for the comparison, which costs next to nothing.
 *
 * @param {string} path
 * @param {string} out
 */
async function read(path, out) {
  const fd = openSync(out, 'w');
  let textBytes = 0;
  let postings = 0;
  let report = 0;
  for await (const article of articlesOf(path)) {
    const { fingerprints } = indexArticle(article, SETTINGS);
    const { keys, contexts, further } = fingerprints;
    const columns = new Uint32Array(keys.length * 4);
    for (let n = 0; n < keys.length; n++) columns.set([keys[n], report, contexts[n], further[n]], n * 4);
    writeSync(fd, new Uint8Array(columns.buffer));
    textBytes += Buffer.byteLength(article.text);
    postings += keys.length;
    report++;
  }
  closeSync(fd);
  return { ...cost(), textBytes, postings };
}

/**
 * @param {string} path
 * @param {string} place
 */
async function build(path, place) {
  const archive = await openArchive(place, { create: true });
  const { added } = await archive.add(path);
  await archive.close();
  return { ...cost(), added };
}

/**
 * The postings alone, as the database beside it gets them: entries of one letter.
 *
 * @param {string} path
 * @param {string} place
 */
async function postings(path, place) {
  const bytes = readFileSync(path);
  const columns = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  makeFolder(place);
  createArchive(place, SETTINGS);
  const store = new EmbeddedStore(place);
  const writer = await store.write(1000);
  const one = indexArticle(articleOf('x'), SETTINGS);
  const { cpu } = cost();
  let batch = [];
  for (let from = 0; from < columns.length; ) {
    let to = from;
    while (to < columns.length && columns[to + 1] === columns[from + 1]) to += 4;
    const keys = new Uint32Array((to - from) / 4);
    const contexts = new Uint32Array(keys.length);
    const further = new Uint16Array(keys.length);
    for (let n = 0; n < keys.length; n++) {
      keys[n] = columns[from + n * 4];
      contexts[n] = columns[from + n * 4 + 2];
      further[n] = columns[from + n * 4 + 3];
    }
    const id = columns[from + 1].toString(16).padStart(8, '0').split('').reverse().join('').padEnd(32, '0');
    batch.push({ ...one, id, wording: id, fingerprints: { keys, contexts, further, places: keys } });
    if (batch.length === 4096) {
      await writer.add(batch);
      batch = [];
    }
    from = to;
  }
  await writer.add(batch);
  await writer.release();
  await store.close();
  const size = readdirSync(place).reduce((sum, name) => sum + statSync(`${place}/${name}`).size, 0);
  return { cpu: cost().cpu - cpu, bytes: size };
}

/** @param {string} text */
function articleOf(text) {
  for (const item of givenArticles([{ text }])) if (item.type === 'article') return item.article;
  throw new Error('no article');
}

/**
 * @param {string} place
 * @param {string} path
 * @param {string} count
 */
async function check(place, path, count) {
  const archive = await openArchive(place);
  const fresh = [];
  for await (const article of articlesOf(path)) if (fresh.push(article) >= Number(count)) break;
  const known = [];
  let n = 0;
  for await (const { article } of archive) {
    if (n++ % 7 === 0) known.push(article);
    if (known.length >= Number(count)) break;
  }
  for (const article of fresh) await archive.find(article);
  const before = process.cpuUsage();
  const ofNew = await timed(fresh, (article) => archive.find(article));
  const { user, system } = process.cpuUsage(before);
  const ofKnown = await timed(known, (article) => archive.find(article));
  const store = new EmbeddedStore(place);
  const prints = fresh.map((article) =>
    fingerprintsOf(makeDocument('', article, { language: null }).tokens, SETTINGS),
  );
  const lookups = await timed(prints, (print) => store.carriers(print));
  await store.close();
  await archive.close();
  return {
    newCpu: (user + system) / 1000 / fresh.length,
    newP50: at(ofNew, 0.5),
    newP95: at(ofNew, 0.95),
    knownP50: at(ofKnown, 0.5),
    knownP95: at(ofKnown, 0.95),
    lookupP50: at(lookups, 0.5),
    ...cost(),
  };
}

/**
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T) => Promise<unknown>} work
 */
async function timed(items, work) {
  const times = [];
  for (const item of items) {
    const from = performance.now();
    await work(item);
    times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b);
}

/**
 * @param {readonly number[]} sorted
 * @param {number} part
 */
function at(sorted, part) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

/**
 * @param {string} place
 * @param {string} path
 * @param {string} count
 */
async function single(place, path, count) {
  const texts = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .slice(0, Number(count))
    .map((line) => JSON.parse(line).text);
  const archive = await openArchive(place);
  const times = await timed(texts, (text) =>
    archive.add([{ path: `single/${text.length}/${text.slice(0, 40)}`, text }]),
  );
  await archive.close();
  const fd = openSync(`${place}.sync`, 'w');
  const synced = await timed(texts, async () => {
    writeSync(fd, Buffer.alloc(4096));
    fdatasyncSync(fd);
  });
  closeSync(fd);
  unlinkSync(`${place}.sync`);
  return { p50: at(times, 0.5), p95: at(times, 0.95), sync: at(synced, 0.5) };
}

/**
 * @param {string} place
 * @param {string} path
 * @param {string} ms
 */
async function readers(place, path, ms) {
  const archive = await openArchive(place);
  const fresh = [];
  for await (const article of articlesOf(path)) fresh.push(article);
  // The first checks pay for code that is not yet optimised.
  for (const article of fresh.slice(0, 200)) await archive.find(article);
  let checks = 0;
  const before = process.cpuUsage();
  const from = performance.now();
  while (performance.now() - from < Number(ms)) {
    await archive.find(fresh[checks++ % fresh.length]);
    if (checks % 50 === 0) await pause(0);
  }
  const { user, system } = process.cpuUsage(before);
  await archive.close();
  return {
    perSecond: (checks / (performance.now() - from)) * 1000,
    perCpuSecond: (checks / (user + system)) * 1e6,
  };
}

/**
 * @param {string} place
 * @param {string} ms
 */
async function write(place, ms) {
  const archive = await openArchive(place);
  let added = 0;
  const from = performance.now();
  while (performance.now() - from < Number(ms)) {
    const batch = Array.from({ length: 20 }, (_, n) => ({
      path: `beside/${from}/${added + n}`,
      text: Array.from({ length: 400 }, (__, w) => `beside${added + n}w${w * 7}`).join(' '),
    }));
    added += (await archive.add(batch)).added;
  }
  await archive.close();
  return { perSecond: (added / (performance.now() - from)) * 1000 };
}

/**
 * The same postings in lmdb as packed segments: buckets of sorted columns, a batch a segment, eight of a tier merged;
 * and for each report an entry of one letter, by number and by id. Without checksums, as lmdb has none.
 * What bench/archive.js is held against, where lmdb can be imported.
 *
 *   node lmdb.js MODULE POSTINGS FOLDER
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { packEntry } from '../../dist/archive/entry.js';
import { Postings } from '../../dist/archive/postings.js';
import { givenArticles } from '../../dist/read/given-articles.js';

const [, , module, source, target] = process.argv;
const BATCH_REPORTS = 4096;
const BUCKET_RECORDS = 128;
const RECORD_BYTES = 14;
const FAN_IN = 8;
const TOLD = { source: 'x', title: null, published: null };
const [ENTRY] = [...givenArticles([{ text: 'x' }])].flatMap((item) =>
  item.type === 'article' ? [item.article] : [],
);

const { open } = await import(module);
const bytes = readFileSync(source);
const columns = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
rmSync(target, { recursive: true, force: true });
const begun = process.cpuUsage();
const db = open({
  path: target,
  keyEncoding: 'binary',
  encoding: 'binary',
  overlappingSync: false,
  noReadAhead: true,
  mapSize: 2 ** 34,
});
/** @type {{ readonly number: number, readonly tier: number, readonly count: number, readonly bits: number }[]} */
let segments = [];
let next = 1;

/**
 * @param {number} segment
 * @param {number} bucket
 */
function nameOf(segment, bucket) {
  const name = Buffer.alloc(8);
  name.writeUInt32BE(segment, 0);
  name.writeUInt32BE(bucket, 4);
  return name;
}

/**
 * @param {Postings} postings Sorted.
 * @param {number} tier
 * @param {readonly number[]} drop Segments that it stands for.
 * @param {readonly number[]} reports New ones.
 */
async function write(postings, tier, drop, reports = []) {
  const number = next++;
  const bits = Math.max(0, Math.ceil(Math.log2(postings.count / BUCKET_RECORDS + 1)));
  db.transactionSync(() => {
    for (let from = 0; from < postings.count; ) {
      const bucket = bits === 0 ? 0 : postings.keys[from] >>> (32 - bits);
      let to = from;
      while (to < postings.count && (bits === 0 ? 0 : postings.keys[to] >>> (32 - bits)) === bucket) to++;
      const packed = Buffer.alloc((to - from) * RECORD_BYTES);
      for (let n = from; n < to; n++) {
        const at = (to - from) * 4 + (n - from) * 10;
        packed.writeUInt32LE(postings.keys[n], (n - from) * 4);
        packed.writeUInt32LE(postings.entries[n], at);
        packed.writeUInt32LE(postings.contexts[n], at + 4);
        packed.writeUInt16LE(postings.further[n], at + 8);
      }
      db.putSync(nameOf(number, bucket), packed);
      from = to;
    }
    for (const report of reports) {
      const id = createHash('sha256').update(String(report)).digest().subarray(0, 16);
      db.putSync(Buffer.concat([Buffer.from([0xfe]), id]), nameOf(0xffff, report));
      db.putSync(nameOf(0xffff, report), Buffer.from(packEntry(ENTRY, TOLD)));
    }
    for (const old of drop) {
      const { bits: width } = segments.find((segment) => segment.number === old) ?? { bits: 0 };
      for (let bucket = 0; bucket < 2 ** width; bucket++) db.removeSync(nameOf(old, bucket));
    }
  });
  segments = [
    ...segments.filter((segment) => !drop.includes(segment.number)),
    { number, tier, count: postings.count, bits },
  ];
}

/** @param {number} tier */
async function merge(tier) {
  const own = segments.filter((segment) => segment.tier === tier);
  if (own.length < FAN_IN) return;
  const all = new Postings();
  for (const { number, bits } of own)
    for (let bucket = 0; bucket < 2 ** bits; bucket++) {
      const packed = db.getBinary(nameOf(number, bucket));
      if (!packed) continue;
      const count = packed.length / RECORD_BYTES;
      for (let n = 0; n < count; n++) {
        const at = count * 4 + n * 10;
        all.add(
          packed.readUInt32LE(n * 4),
          packed.readUInt32LE(at),
          packed.readUInt32LE(at + 4),
          packed.readUInt16LE(at + 8),
        );
      }
    }
  all.sort();
  await write(
    all,
    tier + 1,
    own.map(({ number }) => number),
  );
  await merge(tier + 1);
}

let batch = new Postings();
let reports = 0;
/** @type {number[]} */
let fresh = [0];
for (let at = 0; at < columns.length; at += 4) {
  if (at > 0 && columns[at + 1] !== columns[at - 3]) {
    if (++reports % BATCH_REPORTS === 0) {
      batch.sort();
      await write(batch, 0, [], fresh);
      await merge(0);
      batch = new Postings();
      fresh = [];
    }
    fresh.push(reports);
  }
  batch.add(columns[at], columns[at + 1], columns[at + 2], columns[at + 3]);
}
batch.sort();
await write(batch, 0, [], fresh);
const { user, system } = process.cpuUsage(begun);

/** @param {number} key */
function lookUp(key) {
  let found = 0;
  for (const { number, bits } of segments) {
    const packed = db.getBinaryFast(nameOf(number, bits === 0 ? 0 : key >>> (32 - bits)));
    if (!packed) continue;
    const count = packed.length / RECORD_BYTES;
    for (let n = 0; n < count; n++) if (packed.readUInt32LE(n * 4) === key) found++;
  }
  return found;
}

const times = [];
for (let n = 0; n < 400; n++) {
  const from = performance.now();
  for (let key = 0; key < 185; key++) lookUp((Math.imul(n * 185 + key, 0x9e3779b1) ^ n) >>> 0);
  times.push(performance.now() - from);
}
times.sort((a, b) => a - b);
await db.close();
const isFolder = statSync(target).isDirectory();
const files = isFolder ? readdirSync(target).map((name) => join(target, name)) : [target];
console.log(
  JSON.stringify({
    cpu: (user + system) / 1e6,
    bytes: files.reduce((sum, file) => sum + statSync(file).size, 0),
    lookupP50: times[times.length >> 1],
    peak: process.resourceUsage().maxRSS * 1024,
  }),
);

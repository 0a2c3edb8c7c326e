/**
 * Many short lists of numbers end to end in a few large blocks: an array object each would cost more than what
 * is in it. Blocks beyond a limit are handed over to be kept elsewhere.
 */
import { NumberColumn } from './number-column.js';
import { bytesOf, type Overflow } from './overflow.js';

const FIRST_BLOCK = 1 << 14;
const MOST_BLOCK = 1 << 20;

/** Blocks that fit below the limit: what is beyond it by less than one stays in memory. */
const BLOCKS_IN_MEMORY = 12;

/** Beyond memory, as many are held for a while as come to this part of all, so that few rounds see everything. */
const HELD_PART = 8;

export class NumberLists {
  readonly #overflow: Overflow;
  /** Numbers of a block. */
  readonly #blockSize: number;
  /** Blocks in memory, or where they are kept. */
  readonly #blocks: (Uint32Array | number)[] = [];
  readonly #block = new NumberColumn();
  readonly #from = new NumberColumn();
  readonly #length = new NumberColumn();
  #used = 0;
  /** Of all blocks in memory, but for the one that is being filled. */
  #bytes = 0;
  #numbers = 0;
  #isSpilled = false;
  /** Where in `#held` the lists begin that are held; -1 for the others. */
  #heldFrom = new Int32Array(0);
  #held = new Uint32Array(0);
  #heldLists: readonly number[] = [];
  /** For lists read one by one: memory of its own for each would make the collector run all the time. */
  #scratch = new Uint32Array(0);

  constructor(overflow: Overflow) {
    this.#overflow = overflow;
    const fitting = Math.ceil(overflow.limit / 4 / BLOCKS_IN_MEMORY);
    this.#blockSize = Math.max(FIRST_BLOCK, Math.min(MOST_BLOCK, fitting));
  }

  add(list: Uint32Array): void {
    const block = this.#blockFor(list.length);
    block.set(list, this.#used);
    this.#block.push(this.#blocks.length - 1);
    this.#from.push(this.#used);
    this.#length.push(list.length);
    this.#used += list.length;
    this.#numbers += list.length;
  }

  /** Valid until the next call, as a list beyond memory takes the place of the one before. */
  at(n: number): Uint32Array {
    const block = this.#blocks[this.#block.at(n)];
    const from = this.#from.at(n);
    const length = this.#length.at(n);
    if (typeof block !== 'number') return block.subarray(from, from + length);
    const held = this.#heldFrom[n] ?? -1;
    if (held >= 0) return this.#held.subarray(held, held + length);
    if (length > this.#scratch.length) this.#scratch = new Uint32Array(length * 2);
    const list = this.#scratch.subarray(0, length);
    this.#overflow.read(block + from * 4, bytesOf(list));
    return list;
  }

  lengthAt(n: number): number {
    return this.#length.at(n);
  }

  /** `order`: which of those added stands first, second … from now on. Nothing may be added after. */
  reorder(order: ArrayLike<number>): void {
    this.#block.reorder(order);
    this.#from.reorder(order);
    this.#length.reorder(order);
  }

  /** How many lists of average length may be held at once. */
  get room(): number {
    if (!this.#isSpilled) return Number.POSITIVE_INFINITY;
    const { limit, heldAtOnce } = this.#overflow;
    const bytes = Math.min(heldAtOnce, Math.max(limit, (this.#numbers * 4) / HELD_PART));
    return Math.max(1, Math.floor((bytes * this.#length.length) / (this.#numbers * 4 + 1)));
  }

  /** Has these at hand until others are asked for; what `at` gave of those before may then change. */
  hold(lists: readonly number[]): void {
    if (!this.#isSpilled) return;
    if (this.#heldFrom.length === 0) this.#heldFrom = new Int32Array(this.#length.length).fill(-1);
    for (const n of this.#heldLists) this.#heldFrom[n] = -1;
    this.#heldLists = lists.filter((n) => typeof this.#blocks[this.#block.at(n)] === 'number');
    let numbers = 0;
    for (const n of this.#heldLists) numbers += this.#length.at(n);
    if (numbers > this.#held.length) this.#held = new Uint32Array(numbers);
    let at = 0;
    for (const n of this.#heldLists) {
      const block = this.#blocks[this.#block.at(n)];
      const length = this.#length.at(n);
      if (typeof block === 'number')
        this.#overflow.read(block + this.#from.at(n) * 4, bytesOf(this.#held.subarray(at, at + length)));
      this.#heldFrom[n] = at;
      at += length;
    }
  }

  #blockFor(length: number): Uint32Array {
    const last = this.#blocks.at(-1);
    if (last !== undefined && typeof last !== 'number') {
      if (this.#used + length <= last.length) return last;
      this.#close(last);
    }
    // The first block is small: most runs are of a handful of reports.
    const block = new Uint32Array(Math.max(last === undefined ? FIRST_BLOCK : this.#blockSize, length));
    this.#blocks.push(block);
    this.#used = 0;
    return block;
  }

  #close(block: Uint32Array): void {
    this.#bytes += block.byteLength;
    if (this.#bytes <= this.#overflow.limit) return;
    this.#bytes -= block.byteLength;
    this.#isSpilled = true;
    this.#blocks[this.#blocks.length - 1] = this.#overflow.keep(bytesOf(block.subarray(0, this.#used)));
  }
}

/**
 * Many short lists of numbers end to end in a few large blocks: an array object each would cost more than what
 * is in it. Blocks beyond a limit are handed over to be kept elsewhere.
 */
import type { HeldLists } from './held-lists.js';
import { columnOf, NumberColumn } from './number-column.js';
import { bytesOf, type Overflow } from './overflow.js';
import { ReadAhead } from './read-ahead.js';

const FIRST_BLOCK = 1 << 14;
const MOST_BLOCK = 1 << 20;

/** Blocks that fit below the limit: what is beyond it by less than one stays in memory. */
const BLOCKS_IN_MEMORY = 12;

/** Beyond memory, as many are held for a while as come to this part of all, so that few rounds see everything. */
const HELD_PART = 8;

/** Memory that is not written to takes none. */
const SPARE = 1.125;

interface Block {
  /** In memory, or null once it is kept elsewhere. */
  numbers: Uint32Array | null;
  /** Where it is kept, in bytes. */
  start: number;
  used: number;
}

export class NumberLists {
  readonly #overflow: Overflow;
  /** Numbers of a block. */
  readonly #blockSize: number;
  readonly #blocks: Block[] = [];
  readonly #block = new NumberColumn();
  readonly #from = new NumberColumn();
  readonly #length = new NumberColumn();
  /** Of all blocks in memory, but for the one that is being filled. */
  #bytes = 0;
  #numbers = 0;
  #isSpilled = false;
  readonly #ahead: ReadAhead;
  /** Serves one range of lists after the other. */
  #held: Uint32Array = new Uint32Array(0);

  constructor(overflow: Overflow) {
    this.#overflow = overflow;
    this.#ahead = new ReadAhead(overflow.read);
    const fitting = Math.ceil(overflow.limit / 4 / BLOCKS_IN_MEMORY);
    this.#blockSize = Math.max(FIRST_BLOCK, Math.min(MOST_BLOCK, fitting));
  }

  add(list: Uint32Array): void {
    const block = this.#blockFor(list.length);
    block.numbers?.set(list, block.used);
    this.#block.push(this.#blocks.length - 1);
    this.#from.push(block.used);
    this.#length.push(list.length);
    block.used += list.length;
    this.#numbers += list.length;
  }

  /** Valid until the next call, as a list beyond memory takes the place of the one before. */
  at(n: number): Uint32Array {
    const { numbers, start, used } = this.#blocks[this.#block.at(n)];
    const from = this.#from.at(n);
    const length = this.#length.at(n);
    if (numbers) return numbers.subarray(from, from + length);
    return this.#ahead.numbers(start + from * 4, length, start + used * 4);
  }

  /** Of each list. Nothing may be added after. */
  lengths(isShared: boolean): Uint32Array {
    return this.#length.all(isShared);
  }

  get isSpilled(): boolean {
    return this.#isSpilled;
  }

  /** How many lists of average length may be held at once. */
  get room(): number {
    if (!this.#isSpilled) return Number.POSITIVE_INFINITY;
    const { limit, heldAtOnce } = this.#overflow;
    const bytes = Math.min(heldAtOnce, Math.max(limit, (this.#numbers * 4) / HELD_PART));
    return Math.max(1, Math.floor((bytes * this.#length.length) / (this.#numbers * 4 + 1)));
  }

  /**
   * The lists from `first` to before `end` at hand, until others are asked for; `isShared`: for all threads. Nothing
   * may be added after.
   */
  hold(first: number, end: number, isShared: boolean): HeldLists {
    // All that is not held is then in one place, and memory that is not needed is free for what is.
    for (const block of this.#blocks) this.#keep(block);
    const { held, places } = this.#range(first, end, isShared);
    return {
      block: this.#block.all(isShared),
      from: this.#from.all(isShared),
      length: this.#length.all(isShared),
      starts: Float64Array.from(this.#blocks, ({ start }) => start),
      ends: Float64Array.from(this.#blocks, ({ start, used }) => start + used * 4),
      first,
      end,
      held,
      places,
    };
  }

  /** Lists of a range lie end to end in their blocks: a piece of each block. */
  #range(first: number, end: number, isShared: boolean): Pick<HeldLists, 'held' | 'places'> {
    const held = this.#roomFor(first, end, isShared);
    const places = new Float64Array(this.#blocks.length);
    let at = 0;
    for (let list = first; list < end; ) {
      const home = this.#block.at(list);
      const from = this.#from.at(list);
      let to = from;
      for (; list < end && this.#block.at(list) === home; list++) to += this.#length.at(list);
      const piece = held.subarray(at, at + to - from);
      this.#overflow.read(this.#blocks[home].start + from * 4, bytesOf(piece));
      places[home] = at - from;
      at += to - from;
    }
    return { held, places };
  }

  #roomFor(first: number, end: number, isShared: boolean): Uint32Array {
    let numbers = 0;
    for (let list = first; list < end; list++) numbers += this.#length.at(list);
    const isFitting =
      numbers <= this.#held.length && isShared === this.#held.buffer instanceof SharedArrayBuffer;
    // A little more than is needed, as the next range may have a little more.
    if (!isFitting) this.#held = columnOf(Math.ceil(numbers * SPARE), isShared);
    return this.#held;
  }

  #blockFor(length: number): Block {
    const last = this.#blocks.at(-1);
    if (last?.numbers) {
      if (last.used + length <= last.numbers.length) return last;
      this.#close(last, last.numbers);
    }
    // The first block is small: most runs are of a handful of reports.
    const size = Math.max(last === undefined ? FIRST_BLOCK : this.#blockSize, length);
    const block = { numbers: new Uint32Array(size), start: 0, used: 0 };
    this.#blocks.push(block);
    return block;
  }

  #close(block: Block, { byteLength }: Uint32Array): void {
    this.#bytes += byteLength;
    if (this.#bytes <= this.#overflow.limit) return;
    this.#bytes -= byteLength;
    this.#isSpilled = true;
    this.#keep(block);
  }

  #keep(block: Block): void {
    if (!block.numbers) return;
    block.start = this.#overflow.keep(bytesOf(block.numbers.subarray(0, block.used)));
    block.numbers = null;
  }
}

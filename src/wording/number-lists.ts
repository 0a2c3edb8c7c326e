/**
 * Many short lists of numbers end to end in a few large blocks: an array object each would cost more than what
 * is in it. Blocks beyond a limit are handed over to be kept elsewhere.
 */

/** Where blocks go that do not fit in memory. */
export interface Overflow {
  /** Bytes of blocks that stay in memory. */
  readonly limit: number;
  /** Keeps bytes and tells where. */
  readonly keep: (bytes: Uint8Array) => number;
  readonly read: (start: number, length: number) => Uint8Array;
}

const FIRST_BLOCK = 1 << 14;
const BLOCK = 1 << 20;

export class NumberLists {
  readonly #overflow: Overflow | null;
  /** Blocks in memory, or where they are kept. */
  readonly #blocks: (Uint32Array | number)[] = [];
  #block: number[] = [];
  #from: number[] = [];
  #length: number[] = [];
  #used = 0;
  /** Of all blocks in memory, but for the one that is being filled. */
  #bytes = 0;

  constructor(overflow: Overflow | null) {
    this.#overflow = overflow;
  }

  add(list: Uint32Array): void {
    const block = this.#blockFor(list.length);
    block.set(list, this.#used);
    this.#block.push(this.#blocks.length - 1);
    this.#from.push(this.#used);
    this.#length.push(list.length);
    this.#used += list.length;
  }

  /** Valid for good. */
  at(n: number): Uint32Array {
    const block = this.#blocks[this.#block[n]];
    const from = this.#from[n];
    const length = this.#length[n];
    if (typeof block !== 'number') return block.subarray(from, from + length);
    const bytes = this.#overflow?.read(block + from * 4, length * 4) ?? new Uint8Array(0);
    const list = new Uint32Array(length);
    new Uint8Array(list.buffer).set(bytes);
    return list;
  }

  lengthAt(n: number): number {
    return this.#length[n];
  }

  /** `order`: which of those added stands first, second … from now on. Nothing may be added after. */
  reorder(order: readonly number[]): void {
    this.#block = order.map((n) => this.#block[n]);
    this.#from = order.map((n) => this.#from[n]);
    this.#length = order.map((n) => this.#length[n]);
  }

  #blockFor(length: number): Uint32Array {
    const last = this.#blocks.at(-1);
    if (last !== undefined && typeof last !== 'number') {
      if (this.#used + length <= last.length) return last;
      this.#close(last);
    }
    // The first block is small: most runs are of a handful of reports.
    const block = new Uint32Array(Math.max(last === undefined ? FIRST_BLOCK : BLOCK, length));
    this.#blocks.push(block);
    this.#used = 0;
    return block;
  }

  #close(block: Uint32Array): void {
    this.#bytes += block.byteLength;
    if (!this.#overflow || this.#bytes <= this.#overflow.limit) return;
    this.#bytes -= block.byteLength;
    this.#blocks[this.#blocks.length - 1] = this.#overflow.keep(
      new Uint8Array(block.buffer, 0, this.#used * 4),
    );
  }
}

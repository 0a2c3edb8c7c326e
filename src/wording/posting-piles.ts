/**
 * The postings of a large run, sorted into piles by their keys as they come in, so that the index is made pile
 * by pile: one is in memory at a time, the others may be kept elsewhere.
 */
import { bytesOf, type Overflow } from './overflow.js';

/** A million reports make some three million postings a pile: 25 MB. */
const PILES = 64;

/** Postings of a chunk: a key and a number each. */
const CHUNK = 1 << 13;

interface Pile {
  /** Full chunks, or where they are kept. */
  readonly chunks: (Uint32Array | number)[];
  /** Keys in its first half, numbers in its second. */
  open: Uint32Array;
  used: number;
}

export interface Postings {
  readonly keys: Uint32Array;
  /** Parallel to `keys`: whose they are. */
  readonly owners: Uint32Array;
}

export class PostingPiles {
  readonly #overflow: Overflow;
  readonly #piles: readonly Pile[] = Array.from({ length: PILES }, () => ({
    chunks: [],
    open: new Uint32Array(2 * CHUNK),
    used: 0,
  }));
  /** Of full chunks in memory. */
  #bytes = 0;

  constructor(overflow: Overflow) {
    this.#overflow = overflow;
  }

  add(keys: Uint32Array, owner: number): void {
    for (let n = 0; n < keys.length; n++) {
      const key = keys[n];
      // Spread, as winnowed keys are the small ones of their windows.
      const pile = this.#piles[Math.imul(key, 0x9e3779b1) >>> 26];
      pile.open[pile.used] = key;
      pile.open[CHUNK + pile.used] = owner;
      if (++pile.used === CHUNK) this.#close(pile);
    }
  }

  /** Each pile once, in the order of adding; valid until the next one. */
  *each(): Generator<Postings> {
    // One allocation that serves all: freed memory of such sizes hardly finds its way back to the system.
    const most = this.#piles.reduce((n, { chunks, used }) => Math.max(n, chunks.length * CHUNK + used), 0);
    const [keys, owners] = [new Uint32Array(most), new Uint32Array(most)];
    const chunk = new Uint32Array(2 * CHUNK);
    for (const { chunks, open, used } of this.#piles) {
      const count = chunks.length * CHUNK + used;
      let at = 0;
      for (const kept of chunks) {
        if (typeof kept === 'number') this.#overflow.read(kept, bytesOf(chunk));
        const full = typeof kept === 'number' ? chunk : kept;
        keys.set(full.subarray(0, CHUNK), at);
        owners.set(full.subarray(CHUNK), at);
        at += CHUNK;
      }
      keys.set(open.subarray(0, used), at);
      owners.set(open.subarray(CHUNK, CHUNK + used), at);
      yield { keys: keys.subarray(0, count), owners: owners.subarray(0, count) };
    }
  }

  #close(pile: Pile): void {
    const { open } = pile;
    if (this.#bytes + open.byteLength <= this.#overflow.limit) {
      this.#bytes += open.byteLength;
      pile.chunks.push(open);
      pile.open = new Uint32Array(2 * CHUNK);
    } else pile.chunks.push(this.#overflow.keep(bytesOf(open)));
    pile.used = 0;
  }
}

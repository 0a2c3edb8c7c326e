/**
 * Lists read back from where they are kept. Those that lie together and are asked for in their order come in one
 * piece, as a call for each would cost more than all that is done with them.
 */
import { bytesOf } from './overflow.js';

/** Numbers of a piece at most: 256 KB. */
const MOST = 1 << 16;

/** Numbers that are read over rather than called for anew: 16 KB. */
const GAP = 1 << 12;

/** Fills `into` with the bytes from `start`. */
export type ReadBytes = (start: number, into: Uint8Array) => void;

export class ReadAhead {
  readonly #read: ReadBytes;
  /** The piece at hand: where it begins, and how many numbers it has. */
  #start = 0;
  #length = 0;
  #piece = new Uint32Array(0);

  constructor(read: ReadBytes) {
    this.#read = read;
  }

  /** `length` numbers from the byte `start`; up to the byte `end` more may be read. Valid until the next call. */
  numbers(start: number, length: number, end: number): Uint32Array {
    const from = (start - this.#start) / 4;
    if (from < 0 || from + length > this.#length) this.#fetch(start, length, end);
    const at = (start - this.#start) / 4;
    return this.#piece.subarray(at, at + length);
  }

  /** Twice as much as the last time where that was left behind a little: one that is asked for by itself comes alone. */
  #fetch(start: number, length: number, end: number): void {
    const gap = (start - this.#start) / 4 - this.#length;
    const isNext = gap > -this.#length && gap <= Math.max(GAP, this.#length);
    const wanted = isNext ? Math.min(MOST, 2 * this.#length) : 0;
    const numbers = Math.max(length, Math.min(wanted, (end - start) / 4));
    if (numbers > this.#piece.length) this.#piece = new Uint32Array(Math.max(2 * length, numbers));
    this.#read(start, bytesOf(this.#piece.subarray(0, numbers)));
    this.#start = start;
    this.#length = numbers;
  }
}

/**
 * Memory for the columns of one report after the other. A typed array of its own costs more than what is put into it,
 * when thousands of reports a second have ten of them each: the collector counts its bytes, and looks through the whole
 * heap again and again to find them.
 */
import type { ColumnSource } from '../model/column-source.js';

/** A column each time, for the collector to take back. */
export const ownColumns: ColumnSource = {
  numbers: (count) => new Uint32Array(count),
  integers: (count) => new Int32Array(count),
  doubles: (count) => new Float64Array(count),
  bytes: (count) => new Uint8Array(count),
};

/** Columns begin where the widest number may. */
const ALIGNED = 8;

export class ColumnMemory implements ColumnSource {
  #memory = new ArrayBuffer(0);
  #used = 0;
  /** Bytes asked for since it was cleared. */
  #asked = 0;

  /** Columns given out before are overwritten by those asked for after. */
  clear(): void {
    if (this.#asked > this.#memory.byteLength) this.#memory = new ArrayBuffer(withRoom(this.#asked));
    this.#used = 0;
    this.#asked = 0;
  }

  numbers(count: number): Uint32Array {
    const at = this.#take(count * 4);
    return new Uint32Array(this.#memory, at, count);
  }

  integers(count: number): Int32Array {
    const at = this.#take(count * 4);
    return new Int32Array(this.#memory, at, count);
  }

  doubles(count: number): Float64Array {
    const at = this.#take(count * 8);
    return new Float64Array(this.#memory, at, count);
  }

  bytes(count: number): Uint8Array {
    const at = this.#take(count);
    return new Uint8Array(this.#memory, at, count);
  }

  /** Where they begin in `#memory`, which is another one where they do not fit: columns hold on to the one before. */
  #take(bytes: number): number {
    const size = Math.ceil(bytes / ALIGNED) * ALIGNED;
    this.#asked += size;
    if (this.#used + size > this.#memory.byteLength) {
      this.#memory = new ArrayBuffer(withRoom(Math.max(size, this.#asked)));
      this.#used = 0;
    }
    const at = this.#used;
    this.#used += size;
    return at;
  }
}

/** An eighth more, so that a report that is a little longer than the one before fits. */
function withRoom(bytes: number): number {
  return Math.ceil((bytes * 9) / 8 / ALIGNED) * ALIGNED;
}

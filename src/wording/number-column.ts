/** A growing column of 32-bit numbers: four bytes each, where an array would take eight and a boxed number more. */

export class NumberColumn {
  length = 0;
  #numbers: Uint32Array = new Uint32Array(256);

  push(number: number): void {
    if (this.length === this.#numbers.length) {
      const larger = new Uint32Array(this.#numbers.length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.length++] = number;
  }

  /** Of those pushed. */
  at(n: number): number {
    return this.#numbers[n];
  }

  /** All of them; `isShared`: in memory that other threads see, too. Nothing may be pushed after. */
  all(isShared: boolean): Uint32Array {
    const own = this.#numbers.subarray(0, this.length);
    if (!isShared || own.buffer instanceof SharedArrayBuffer) return own;
    const shared = columnOf(this.length, true);
    shared.set(own);
    this.#numbers = shared;
    return shared;
  }
}

/** Of so many numbers; `isShared`: for all threads. */
export function columnOf(length: number, isShared: boolean): Uint32Array {
  return isShared ? new Uint32Array(new SharedArrayBuffer(length * 4)) : new Uint32Array(length);
}

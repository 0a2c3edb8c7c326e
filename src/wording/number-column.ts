/** A growing column of 32-bit numbers: four bytes each, where an array would take eight and a boxed number more. */

export class NumberColumn {
  length = 0;
  #numbers = new Uint32Array(256);

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

  /** Which of those pushed stands first, second … from now on. */
  reorder(order: ArrayLike<number>): void {
    const moved = new Uint32Array(Math.max(1, order.length));
    for (let n = 0; n < order.length; n++) moved[n] = this.#numbers[order[n]];
    this.#numbers = moved;
    this.length = order.length;
  }
}

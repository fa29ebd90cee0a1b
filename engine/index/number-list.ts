/** A list of unsigned 32-bit numbers that grows within one typed array: millions of them cost no object each. */
export class NumberList {
  #values = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Uint32Array(this.#length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }

  /** The number at a place, or 0 beyond the end. */
  at(place: number): number {
    return place < this.#length ? (this.#values[place] ?? 0) : 0;
  }

  /** @throws RangeError if the list has no such place. */
  set(place: number, value: number): void {
    if (place >= this.#length) throw new RangeError(`No place ${place} in a list of ${this.#length}.`);
    this.#values[place] = value;
  }

  /** The numbers in place, without a copy: to be read before the list is added to. */
  values(): Uint32Array {
    return this.#values.subarray(0, this.#length);
  }
}

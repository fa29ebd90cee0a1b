/** Results that are kept for when they are asked for again: so many at the most, and then all are forgotten, which needs no book of their use. */
export class Kept<K, V> {
  readonly #most: number;
  readonly #known = new Map<K, V>();

  /** @param most how many are kept */
  constructor(most: number) {
    this.#most = most;
  }

  /** What was made for a key before, or else what is made now. */
  of(key: K, make: (key: K) => V): V {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    if (this.#known.size >= this.#most) this.#known.clear();
    this.#known.set(key, made);
    return made;
  }
}

/** Makes something when it is first asked for. */
export function lazily<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

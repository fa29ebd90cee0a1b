/**
 * How much two words of two languages keep each other's company: the Dice coefficient over the passages that say the same in both
 * (Dice 1945; Smadja, McKeown and Hatzivassiloglou, “Translating collocations for bilingual lexicons”, 1996).
 */

/** The forms of the words of one passage in both languages. */
export interface PassagePair {
  a: Iterable<string>;
  b: Iterable<string>;
}

/** How often two words stand in passages that say the same. */
export interface Company {
  /** In so many passages both stand. */
  together: number;
  /** Of the passages that have one of them, 0 (never both) to 1 (always both). */
  share: number;
}

export class Association {
  readonly #a = new Map<string, Set<number>>();
  readonly #b = new Map<string, Set<number>>();

  constructor(passages: Iterable<PassagePair> = []) {
    let number = 0;
    for (const { a, b } of passages) {
      for (const form of a) add(this.#a, form, number);
      for (const form of b) add(this.#b, form, number);
      number += 1;
    }
  }

  between(a: string, b: string): Company {
    const left = this.#a.get(a);
    const right = this.#b.get(b);
    if (!left || !right) return { together: 0, share: 0 };
    let together = 0;
    for (const passage of left) if (right.has(passage)) together += 1;
    return { together, share: (2 * together) / (left.size + right.size) };
  }
}

function add(map: Map<string, Set<number>>, form: string, passage: number): void {
  const passages = map.get(form);
  if (passages) passages.add(passage);
  else map.set(form, new Set([passage]));
}

/** A Pitman–Yor process: how often a draw is a new term, and how often one that was drawn before. */

export interface PitmanYor {
  /** 0 to 1: the larger, the more terms go on being new. */
  discount: number;
  strength: number;
}

/** How many different terms so many draws have, on average. */
const differentIn = (draws: number, { discount, strength }: PitmanYor): number =>
  (strength / discount) * ((1 + draws / strength) ** discount - 1);

/** The strength with which so many draws have so many different terms, by halving. */
function strengthFor(draws: number, different: number, discount: number): number {
  let low = 1e-3;
  let high = 1e12;
  for (let i = 0; i < 200; i++) {
    const middle = Math.sqrt(low * high);
    if (differentIn(draws, { discount, strength: middle }) < different) low = middle;
    else high = middle;
  }
  return Math.sqrt(low * high);
}

/** The process that has as many different terms as were counted, after half of the draws and after all. */
export function discountFor(counted: {
  incidences: number;
  different: number;
  half: { incidences: number; different: number };
}): PitmanYor {
  let best: PitmanYor = { discount: 0.5, strength: 1 };
  let least = Infinity;
  for (let discount = 0.05; discount < 0.99; discount += 0.01) {
    const strength = strengthFor(counted.incidences, counted.different, discount);
    const off = Math.abs(
      differentIn(counted.half.incidences, { discount, strength }) - counted.half.different,
    );
    if (off >= least) continue;
    least = off;
    best = { discount, strength };
  }
  return best;
}

/** Draws terms. */
export class Urn {
  readonly #process: PitmanYor;
  readonly #random: () => number;
  /** The term of each draw, and how often each was drawn. */
  #draws = new Uint32Array(0);
  readonly #counts: number[] = [];

  constructor(process: PitmanYor, random: () => number) {
    this.#process = process;
    this.#random = random;
  }

  /** To be called once. */
  draw(count: number): void {
    const { discount, strength } = this.#process;
    const counts = this.#counts;
    this.#draws = new Uint32Array(count);
    for (let i = 0; i < count; i++) {
      const term =
        this.#random() * (strength + i) < strength + discount * counts.length ? counts.length : this.#old(i);
      this.#draws[i] = term;
      counts[term] = (counts[term] ?? 0) + 1;
    }
  }

  /** A term that was drawn before: the oftener it was, the likelier, less the discount. */
  #old(drawn: number): number {
    for (;;) {
      const term = this.#draws[Math.floor(this.#random() * drawn)] ?? 0;
      if (this.#random() >= this.#process.discount / (this.#counts[term] ?? 1)) return term;
    }
  }

  /** How often each term was drawn. */
  frequencies(): readonly number[] {
    return this.#counts;
  }
}

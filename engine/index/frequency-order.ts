/** Orders terms by how frequent they are. The order is not kept in packs: it follows from the posting lists in one pass. */

/** The numbers of terms, those that most sentences have first, of equals the smaller number. */
export function orderByFrequency(terms: number, frequencyOf: (term: number) => number): Uint32Array {
  const frequencies = Uint32Array.from({ length: terms }, (_, term) => frequencyOf(term));
  const most = frequencies.reduce((a, b) => Math.max(a, b), 0);
  /** Where the next term of each frequency goes. */
  const next = new Uint32Array(most + 2);
  for (const frequency of frequencies) next[frequency] = (next[frequency] ?? 0) + 1;
  let before = 0;
  for (let frequency = most; frequency >= 0; frequency--) {
    const count = next[frequency] ?? 0;
    next[frequency] = before;
    before += count;
  }
  const order = new Uint32Array(terms);
  frequencies.forEach((frequency, term) => {
    const place = next[frequency] ?? 0;
    order[place] = term;
    next[frequency] = place + 1;
  });
  return order;
}

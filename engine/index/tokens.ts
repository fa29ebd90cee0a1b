/** The sentences of a pack as its index is made from them. */

/** The sentences as the builder has them: each is `tokens[ends[s - 1] .. ends[s])`, as numbers of terms in the sorted table. */
export interface Tokens {
  tokens: Uint32Array;
  ends: Uint32Array;
}

/** Calls `visit` with every sentence: its number, and where its tokens begin and end. */
export function eachSentence(
  { ends }: Tokens,
  visit: (sentence: number, from: number, to: number) => void,
): void {
  let from = 0;
  ends.forEach((to, sentence) => {
    visit(sentence, from, to);
    from = to;
  });
}

/** The sentences of some versions, which rise, out of those of all; and where each of the versions begins among them. */
export function partOf(all: Tokens, versionStart: Uint32Array, versions: readonly number[]) {
  const { tokens, ends } = all;
  if (versions.length === versionStart.length - 1) return { part: all, versionStart };
  const starts = [0];
  const ranges = versions.map((version) => {
    const [first = 0, last = 0] = versionStart.subarray(version, version + 2);
    starts.push((starts.at(-1) ?? 0) + last - first);
    return { first, last, from: ends[first - 1] ?? 0, to: ends[last - 1] ?? 0 };
  });
  const own = new Uint32Array(ranges.reduce((sum, { from, to }) => sum + to - from, 0));
  const ownEnds = new Uint32Array(starts.at(-1) ?? 0);
  let [at, sentence] = [0, 0];
  for (const { first, last, from, to } of ranges) {
    for (let i = first; i < last; i++) ownEnds[sentence++] = at + (ends[i] ?? 0) - from;
    own.set(tokens.subarray(from, to), at);
    at += to - from;
  }
  return { part: { tokens: own, ends: ownEnds }, versionStart: Uint32Array.from(starts) };
}

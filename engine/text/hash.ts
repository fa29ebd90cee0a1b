/**
 * A 32-bit hash of a term (FNV-1a over UTF-16 units, finished as in MurmurHash3). Terms are kept as hashes: two of
 * 100,000 terms collide about once, and an alignment looks at the words themselves.
 */
export function hashTerm(term: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < term.length; i++) {
    hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Tells on standard error how far the alignment of long texts has come; of short ones nothing. */
import type { AlignProgress } from '../corpus/compile/align/align.ts';

/** @param name what the reader calls the pair */
export function tellProgress(name: string, { sentences, pass, passes }: AlignProgress): void {
  const [a, b] = sentences.map((count) => count.toLocaleString('en'));
  console.error(`${name}: ${a} by ${b} sentences, pass ${pass} of ${passes} …`);
}

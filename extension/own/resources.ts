/** Reads the compiler's language resources from the extension's own files, when the first document is compiled. */
import { readLexicon } from '../../corpus/compile/align/lexicon.ts';
import type { LanguageResources } from '../../corpus/compile/likeness.ts';
import { readDictionary } from '../../corpus/own/dictionary.ts';
import { parseNeighbours } from '../../engine/lexicon/likeness.ts';
import { buildRarity, parseBackground } from '../../engine/lexicon/rarity.ts';

const FOLDER = '/packs/compiler/';

async function get(name: string): Promise<Response> {
  const response = await fetch(FOLDER + name);
  if (!response.ok) throw new Error(`${name} answers ${response.status}.`);
  return response;
}
const text = async (name: string): Promise<string> => (await get(name)).text();
const bytes = async (name: string): Promise<Uint8Array> =>
  new Uint8Array(await (await get(name)).arrayBuffer());

async function dictionary(): Promise<string> {
  const { body } = await get('dictionary.gz');
  if (!body) throw new Error('The dictionary is empty.');
  return new Response(body.pipeThrough(new DecompressionStream('gzip'))).text();
}

let reading: Promise<LanguageResources> | undefined;

async function read(): Promise<LanguageResources> {
  const [en, zh, neighbours, translations, words] = await Promise.all([
    text('rarity-en.tsv'),
    text('rarity-zh.tsv'),
    bytes('neighbours.bin'),
    bytes('translations.bin'),
    dictionary(),
  ]);
  return {
    rarity: buildRarity([parseBackground(en), parseBackground(zh)]),
    lexicon: readLexicon(readDictionary(words)),
    neighbours: parseNeighbours(neighbours),
    translations: parseNeighbours(translations),
  };
}

/** @throws where a file of the extension is not there */
export function languageResources(): Promise<LanguageResources> {
  reading ??= read().catch((error: unknown) => {
    reading = undefined;
    throw error;
  });
  return reading;
}

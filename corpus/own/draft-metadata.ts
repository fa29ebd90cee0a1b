/** Drafts the metadata file of a folder: what was recognised of its documents, with a comment on each field that is to be looked at. */
import type { ReadDocument } from '../read/reading.ts';
import { bothScripts } from './both-scripts.ts';
import { type Recognised, recognise } from './recognise.ts';

/** A document of the folder as it was read. */
export interface FoundDocument {
  file: string;
  read: Pick<ReadDocument, 'text' | 'facts'>;
}

const HEAD = `
// What is known of the documents in this folder. Lines that begin with // are comments; everything else is JSON.
// Look over what was recognised and put it right, then compile:  npm run corpus -- --in FOLDER --out my.pack
//
// A work is what was said or issued once; a version is one text of it. Here each document is a work of its own. Where two
// documents are versions of one work (a translation, a readout, a report), keep one entry under "works" and let both name it.
//
// kind of a work:     remarks | address | joint-statement | declaration
// kind of a version:  full-text | official-translation | readout | agency-report | news-report | machine-translation
// date:               2024-02-26, or 2024-02, or 2024          language:  a tag such as en, fr, zh-Hans, zh-Hant
// Every field that there is stands in corpus/schema.ts.
`.trim();

/** `Speech 3, final.docx` → `speech-3-final`; what has no such letters is numbered. */
const idOf = (file: string, number: number): string =>
  file
    .replace(/\.[^.]+$/, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || `document-${number}`;

/** Ids of the documents, each another one. */
function idsOf(files: readonly string[]): string[] {
  const ids: string[] = [];
  files.forEach((file, i) => {
    const id = idOf(file, i + 1);
    ids.push(ids.includes(id) ? `${id}-${i + 1}` : id);
  });
  return ids;
}

const json = (value: unknown): string => JSON.stringify(value);
const note = (missing: boolean, what: string): string =>
  missing ? `      // ${what} was not recognised: write it.\n` : '';

function workEntry(id: string, { title, speaker, occasion, date, lang }: Recognised): string {
  return `    {
      "id": ${json(id)},
      "kind": "remarks",
      "titles": { ${json(lang)}: ${json(title)} },
${note(speaker === '', 'The speaker')}      "speakers": [${speaker === '' ? '' : `{ "names": { ${json(lang)}: [${json(speaker)}] } }`}],
      "parties": [],
      "occasion": { "name": {${occasion === '' ? '' : ` ${json(lang)}: ${json(occasion)} `}} },
${note(date === '', 'The date')}      "date": ${json(date)},
      "publications": []
    }`;
}

function documentEntry(id: string, { file, read }: FoundDocument, { lang }: Recognised): string {
  const languages = bothScripts(read.text) ?? [lang];
  const versions = languages.map(
    (each, i) =>
      `        { "id": ${json(`${id}-${each}`)}, "work": ${json(id)}, "kind": ${i === 0 ? '"full-text"' : '"official-translation"'}, "lang": ${json(each)}, "complete": true }`,
  );
  return `    {
      "file": ${json(file)},
      // Who has published it; "url" and "date" (of the publication) may stand beside it.
      "publisher": ${json(read.facts.author ?? '')},
      "versions": [
${versions.join(',\n')}
      ]
    }`;
}

/** The text of the file. @param name of the pack */
export function draftMetadata(name: string, documents: readonly FoundDocument[]): string {
  const ids = idsOf(documents.map(({ file }) => file));
  const recognised = documents.map(({ read }) => recognise(read.text, read.facts));
  const entries = (make: (id: string, i: number) => string): string => ids.map(make).join(',\n');
  const empty: Recognised = { title: '', speaker: '', occasion: '', date: '', lang: 'en' };
  return `${HEAD}
{
  "id": ${json(idOf(`${name}.`, 1))},
  "name": ${json(name)},
  "works": [
${entries((id, i) => workEntry(id, recognised[i] ?? empty))}
  ],
  "documents": [
${entries((id, i) => {
  const document = documents[i];
  return document ? documentEntry(id, document, recognised[i] ?? empty) : '';
})}
  ]
}
`;
}

/** The texts that are being added: read, surveyed, corrected by the reader, and compiled together. */
import { useCallback, useRef, useState } from 'preact/hooks';
import type { Draft, DraftFields, DraftState } from '../../components/library/add-props.ts';
import type { OwnDocument } from '../../corpus/schema.ts';
import { articleOf, pdfOf } from '../../extension/active-tab.ts';
import type { Asking } from '../../extension/own/compiler-client.ts';
import { type ReadFile, isDescribed } from '../../extension/own/compiler-messages.ts';
import { ownDocuments } from '../../extension/own/kept.ts';
import { changeOwn } from '../../extension/own/own-packs.ts';
import { loadPacks, openBundled } from '../../extension/packs.ts';
import { compiler } from './compiler.ts';
import { EMPTY, documentOf, editedDocuments, fieldsOf } from './draft-documents.ts';
import { type About, proposedFields } from './proposed-fields.ts';
import { readFile } from './read-file.ts';
import { troubleOf } from './trouble.ts';

/** The host of an address, as the publisher that is proposed. */
const hostOf = (url: string | undefined): string =>
  (url === undefined ? undefined : URL.parse(url))?.hostname.replace(/^www\./, '') ?? '';

/** A number for each text that is taken in. */
let numbers = 0;
const nextNumber = (): number => ++numbers;

/** @param ownName what the pack of one's own texts is called */
export function useDrafts(ownName: string) {
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  const stops = useRef(new Map<number, AbortController>());
  const passages = useRef(new Map<number, boolean>());
  /** The documents of files that describe them, and the one that is edited. */
  const known = useRef(new Map<number, readonly OwnDocument[]>());

  const patch = useCallback(
    (id: number, change: Partial<Draft>): void =>
      setDrafts((all) => all.map((draft) => (draft.id === id ? { ...draft, ...change } : draft))),
    [],
  );
  const setState = useCallback((id: number, state: DraftState): void => patch(id, { state }), [patch]);

  /** Shows a text, or a file of several, while it is read. @param read @returns what of the draft is known then */
  const begin = useCallback(
    async (name: string, read: (id: number, asking: Asking) => Promise<Partial<Draft>>) => {
      const id = nextNumber();
      const stop = new AbortController();
      stops.current.set(id, stop);
      setDrafts((all) => [
        ...all,
        { id, name, state: { kind: 'reading' }, text: '', left: [], fields: EMPTY, proposed: undefined },
      ]);
      try {
        const progress = (done: number, all: number): void => setState(id, { kind: 'reading', done, all });
        patch(id, { ...(await read(id, { signal: stop.signal, progress })), state: { kind: 'ready' } });
      } catch (error) {
        if (!stop.signal.aborted) setState(id, { kind: 'failed', trouble: troubleOf(error) });
      }
    },
    [patch, setState],
  );

  /** Takes a text in, with what was recognised. */
  const take = useCallback(
    (name: string, about: About, readText: (asking: Asking) => Promise<ReadFile>) =>
      begin(name, async (id, asking) => {
        const { text, passages: marked, facts, left } = await readText(asking);
        passages.current.set(id, marked);
        const survey = await compiler.survey(text, facts, { signal: asking.signal });
        const fields = await proposedFields(survey, about);
        return { text, left, fields, proposed: fields.work, known: survey.passages };
      }),
    [begin],
  );

  const takeDescribed = useCallback(
    (file: File) =>
      begin(file.name, async (id, asking) => {
        const documents = await compiler.described(file.name, await file.arrayBuffer(), asking);
        known.current.set(id, documents);
        return { described: documents.length };
      }),
    [begin],
  );

  /** Takes a text of one's own in again. @returns false where there is none of that id any more */
  const edit = useCallback(
    async (document: string): Promise<boolean> => {
      const { documents } = await ownDocuments();
      const before = documents.find(({ id }) => id === document);
      if (!before) return false;
      const { packs } = await loadPacks();
      const versions = packs.flatMap((pack) => pack.versions.filter(({ work }) => work === before.work.id));
      const isShared = versions.some(({ id }) => !before.versions.some((own) => own.id === id));
      const fields = fieldsOf(before, isShared);
      void begin(fields.title, (id) => {
        known.current.set(id, [before]);
        return Promise.resolve({ edited: true, text: before.text, fields });
      });
      return true;
    },
    [begin],
  );

  const addFiles = useCallback(
    (files: readonly File[]) => {
      for (const file of files) {
        if (isDescribed(file.name)) void takeDescribed(file);
        else void take(file.name, { publisher: '', url: '' }, (asking) => readFile(file, asking));
      }
    },
    [take, takeDescribed],
  );

  const addPasted = useCallback(
    (name: string, text: string) =>
      void take(name, { publisher: '', url: '' }, () =>
        Promise.resolve({ format: 'text', text, passages: false, facts: {}, left: [] }),
      ),
    [take],
  );

  /** @returns false where the tab has neither an article nor a PDF */
  const addPage = useCallback(
    async (tab: number): Promise<boolean> => {
      const article = await articleOf(tab);
      if (!article || article.text.trim() === '') {
        const pdf = await pdfOf(tab);
        if (pdf) {
          const about = { publisher: hostOf(pdf.url), url: pdf.url };
          void take(pdf.file.name, about, (asking) => readFile(pdf.file, asking));
        }
        return pdf !== undefined;
      }
      const { text, bodyStart, title, date, lang, url, author, site } = article;
      const lines = text.split('\n').map((line) => line.replace(/^#/, '\\#'));
      const marked = bodyStart > 0 ? `# ${lines.join('\n')}` : lines.join('\n');
      const host = hostOf(url);
      const read: ReadFile = {
        format: 'html',
        text: marked,
        passages: true,
        facts: { title, date, lang, url, author },
        left: [],
      };
      void take(title ?? host, { publisher: site ?? host, url: url ?? '' }, () => Promise.resolve(read));
      return true;
    },
    [take],
  );

  const remove = useCallback((id: number) => {
    stops.current.get(id)?.abort();
    setDrafts((all) => all.filter((draft) => draft.id !== id));
  }, []);

  const change = useCallback(
    (id: number, fields: Partial<DraftFields>) =>
      setDrafts((all) =>
        all.map((draft) => (draft.id === id ? { ...draft, fields: { ...draft.fields, ...fields } } : draft)),
      ),
    [],
  );

  const correct = useCallback((id: number, text: string) => patch(id, { text }), [patch]);

  const add = useCallback(
    async (ids: readonly number[], all: readonly Draft[]) => {
      const chosen = all.filter(({ id }) => ids.includes(id));
      for (const { id } of chosen) setState(id, { kind: 'adding' });
      try {
        const bundled = (await openBundled()).flatMap((result) =>
          result.status === 'fulfilled' ? [result.value] : [],
        );
        const { packs } = await loadPacks();
        const now = Date.now();
        const { documents: own } = await ownDocuments();
        const corpora = [...packs, ...bundled];
        const documentsOf = (draft: Draft, i: number): readonly OwnDocument[] => {
          const { id, text, fields, described, edited } = draft;
          const before = known.current.get(id) ?? [];
          if (described !== undefined) return before;
          if (edited && before[0]) return editedDocuments(before[0], text, fields, own, corpora);
          return [
            documentOf({ text, passages: passages.current.get(id) ?? false }, fields, corpora, now + i),
          ];
        };
        const made = chosen.map(documentsOf);
        const replaced = new Set(made.flat().map(({ id }) => id));
        const { accounts, warnings } = await changeOwn(compiler, ownName, (before) => [
          ...before.filter(({ id }) => !replaced.has(id)),
          ...made.flat(),
        ]);
        chosen.forEach(({ id, left, edited }, i) => {
          // Others of the same work may have been compiled anew for one that was edited.
          const told = edited ? made[i]?.slice(0, 1) : made[i];
          const files = new Set(told?.map((document) => document.id));
          const ofThem = accounts.filter(({ file }) => files.has(file));
          setState(id, {
            kind: 'added',
            work: made[i]?.[0]?.work.id ?? '',
            kept: ofThem.reduce((sum, { kept, joined }) => sum + kept + joined, 0),
            total: ofThem.reduce((sum, { total }) => sum + total, 0),
            dropped: [...left, ...ofThem.flatMap(({ droppedBy }) => droppedBy)],
            warnings: warnings.flatMap((warning) => {
              const file = warning.split(': ', 1)[0] ?? '';
              return files.has(file) ? warning.slice(file.length + 2) : [];
            }),
          });
        });
      } catch (error) {
        for (const { id } of chosen) setState(id, { kind: 'ready', trouble: troubleOf(error) });
      }
    },
    [setState, ownName],
  );

  return { drafts, addFiles, addPasted, addPage, edit, remove, change, correct, add };
}

/** The texts that are being added: read, surveyed, corrected by the reader, and compiled together. */
import { useCallback, useRef, useState } from 'preact/hooks';
import type { Draft, DraftFields, DraftState } from '../../components/library/add-props.ts';
import { ownDocument } from '../../corpus/own/own-document.ts';
import type { OwnDocument } from '../../corpus/schema.ts';
import { articleOf, pdfOf } from '../../extension/active-tab.ts';
import type { ReadFile, Survey } from '../../extension/own/compiler-messages.ts';
import { changeOwn } from '../../extension/own/own-packs.ts';
import { loadPacks, openBundled } from '../../extension/packs.ts';
import { compiler } from './compiler.ts';
import { readFile } from './read-file.ts';
import { troubleOf } from './trouble.ts';

const EMPTY: DraftFields = {
  title: '',
  speaker: '',
  occasion: '',
  date: '',
  lang: 'en',
  secondLang: undefined,
  kind: 'full-text',
  workKind: 'remarks',
  publisher: '',
  url: '',
  work: undefined,
};

/** From which confidence on a work is proposed. */
const LEAST_CONFIDENCE = 0.5;
/** A text that shares this much with a work it is proposed for is a text of it; with less it reports it. */
const FULL_SHARE = 0.5;

/** The host of an address, as the publisher that is proposed. */
const hostOf = (url: string | undefined): string =>
  (url === undefined ? undefined : URL.parse(url))?.hostname.replace(/^www\./, '') ?? '';

/** A number for each text that is taken in. */
let numbers = 0;
const nextNumber = (): number => ++numbers;

/** What is known of a source beside its text. */
interface About {
  publisher: string;
  url: string;
}

/** What is proposed for a text, for the reader to correct. */
function proposedFields(
  { recognised, work }: Survey,
  { publisher, url }: About,
  languages: readonly string[],
): DraftFields {
  const { title, speaker, occasion, date, lang, secondLang } = recognised;
  const isVersion = work !== undefined && work.confidence >= LEAST_CONFIDENCE;
  const kind =
    !isVersion || work.share >= FULL_SHARE
      ? isVersion && !languages.includes(lang)
        ? 'official-translation'
        : 'full-text'
      : 'news-report';
  return {
    ...EMPTY,
    title,
    speaker,
    occasion,
    date,
    lang,
    secondLang,
    kind,
    publisher,
    url,
    work: isVersion ? work.id : undefined,
  };
}

/** The languages of a work's versions, as far as packs have them. */
async function languagesOf(work: string | undefined): Promise<string[]> {
  const { packs } = await loadPacks();
  return packs.flatMap(({ versions }) =>
    versions.filter((version) => version.work === work).map(({ lang }) => lang),
  );
}

/** @param ownName what the pack of one's own texts is called */
export function useDrafts(ownName: string) {
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  const stops = useRef(new Map<number, AbortController>());
  const passages = useRef(new Map<number, boolean>());

  const patch = useCallback(
    (id: number, change: Partial<Draft>): void =>
      setDrafts((all) => all.map((draft) => (draft.id === id ? { ...draft, ...change } : draft))),
    [],
  );
  const setState = useCallback((id: number, state: DraftState): void => patch(id, { state }), [patch]);

  /** Takes a text in: shown while it is read, then with what was recognised. */
  const take = useCallback(
    async (
      name: string,
      about: About,
      read: (asking: {
        signal: AbortSignal;
        progress: (done: number, all: number) => void;
      }) => Promise<ReadFile>,
    ) => {
      const id = nextNumber();
      const stop = new AbortController();
      stops.current.set(id, stop);
      setDrafts((all) => [
        ...all,
        { id, name, state: { kind: 'reading' }, text: '', left: [], fields: EMPTY, proposed: undefined },
      ]);
      try {
        const {
          text,
          passages: known,
          facts,
          left,
        } = await read({
          signal: stop.signal,
          progress: (done, all) => setState(id, { kind: 'reading', done, all }),
        });
        passages.current.set(id, known);
        const survey = await compiler.survey(text, facts, { signal: stop.signal });
        const fields = proposedFields(survey, about, await languagesOf(survey.work?.id));
        patch(id, { text, left, fields, proposed: fields.work, state: { kind: 'ready' } });
      } catch (error) {
        if (!stop.signal.aborted) setState(id, { kind: 'failed', trouble: troubleOf(error) });
      }
    },
    [patch, setState],
  );

  const addFiles = useCallback(
    (files: readonly File[]) => {
      for (const file of files)
        void take(file.name, { publisher: '', url: '' }, (asking) => readFile(file, asking));
    },
    [take],
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
        const made = chosen.map(({ id, text, fields }, i): OwnDocument => {
          const trimmed = {
            ...fields,
            title: fields.title.trim(),
            date: fields.date.trim(),
            publisher: fields.publisher.trim(),
            url: fields.url.trim(),
          };
          return ownDocument(
            { text, passages: passages.current.get(id) ?? false },
            trimmed,
            [...packs, ...bundled],
            now + i,
          );
        });
        const { accounts, warnings } = await changeOwn(compiler, ownName, (before) => [...before, ...made]);
        chosen.forEach(({ id, left }, i) => {
          const document = made[i];
          const account = accounts.find(({ file }) => file === document?.id);
          setState(id, {
            kind: 'added',
            work: document?.work.id ?? '',
            kept: (account?.kept ?? 0) + (account?.joined ?? 0),
            total: account?.total ?? 0,
            dropped: [...left, ...(account?.droppedBy ?? [])],
            warnings: warnings
              .filter((warning) => document && warning.startsWith(document.id))
              .map((warning) => warning.slice((document?.id.length ?? 0) + 2)),
          });
        });
      } catch (error) {
        for (const { id } of chosen) setState(id, { kind: 'ready', trouble: troubleOf(error) });
      }
    },
    [setState, ownName],
  );

  return { drafts, addFiles, addPasted, addPage, remove, change, add };
}

/** What is proposed for a text that is added, for the reader to correct. */
import type { DraftFields } from '../../components/library/add-props.ts';
import type { Survey } from '../../extension/own/compiler-messages.ts';
import { loadPacks } from '../../extension/packs.ts';
import { EMPTY } from './draft-documents.ts';

/** From which confidence on a work is proposed. */
const LEAST_CONFIDENCE = 0.5;
/** A text that shares this much with a work it is proposed for is a text of it; with less it reports it. */
const FULL_SHARE = 0.5;

/** What is known of a source beside its text. */
export interface About {
  publisher: string;
  url: string;
}

/** @param survey what was recognised of it, and the work that it may be of */
export async function proposedFields(
  { recognised, work }: Survey,
  { publisher, url }: About,
): Promise<DraftFields> {
  const { title, speaker, occasion, date, lang, secondLang } = recognised;
  const languages = await languagesOf(work?.id);
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

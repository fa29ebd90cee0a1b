/** The text of the card over a highlight: the source of one finding. Pure: the background makes it for the page. */
import { unattested } from '../../engine/difference/wordings.ts';
import { workOf } from '../../engine/edition/edition.ts';
import type { Corpus, Finding, FindingKind } from '../../engine/types.ts';
import { flagWords, stockPhraseWords } from './flags.ts';
import { directionOf, wantedTexts, type LanguageChoice } from '../parts/languages.ts';
import type { I18n } from '../parts/messages.ts';
import { sourcePieces, type Piece } from './pieces.ts';
import { readFindings } from './found.ts';
import { dateWords, kindOfFound, localised, placeInText, whoWords } from './wording.ts';

/** The findings of a page and the words that stand there. */
export interface CardVisit {
  lang: string;
  findings: readonly Finding[];
  excerpts: readonly string[];
}

export interface CardWords {
  kind: FindingKind;
  kindWords: string;
  place: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  pieces: Piece[];
  flags: string[];
  work: string;
}

/** Undefined for a finding that the page does not have, or whose work no corpus here holds. */
export function cardWords(
  corpora: readonly Corpus[],
  visit: CardVisit,
  index: number,
  languages: LanguageChoice,
  i18n: I18n,
): CardWords | undefined {
  const finding = visit.findings[index];
  if (!finding) return undefined;
  const [found] = readFindings(corpora, [finding], [visit.excerpts[index] ?? ''], visit.lang, unattested);
  if (!found) return undefined;
  const texts = found.texts.map(({ quoted, difference }) => ({
    lang: quoted.version.lang,
    quoted,
    difference,
  }));
  const [shown] = wantedTexts(languages, texts, visit.lang);
  if (!shown) return undefined;
  const { quoted, difference } = shown;
  // The place is in the work's own text, also where another version has the very words.
  const placed =
    found.wording && quoted.number === found.texts[0]?.quoted.number ? found.reading.source : quoted;
  const work = workOf(found.corpus, found.work);
  const flags = flagWords(found, i18n);
  const stock = stockPhraseWords(found, i18n);
  return {
    kind: found.kind,
    kindWords: kindOfFound(found.kind, found.wording, i18n),
    place: placeInText(found.corpus, placed.number, placed.sentences, i18n),
    lang: quoted.version.lang,
    dir: directionOf(quoted.version.lang),
    pieces: difference ? sourcePieces(difference) : [{ text: quoted.text, look: 'same' }],
    flags: stock === undefined ? flags : [...flags, stock],
    work: [whoWords(work, i18n), localised(work.titles, i18n.locale).text, dateWords(work.date, i18n.locale)]
      .filter((part) => part !== '')
      .join(' · '),
  };
}

/** One quotation of a draft: its status, its words, what stands there instead, and where. */
import type { CheckedWords } from '../../engine/draft/checked.ts';
import type { QuotedPlace } from '../../engine/draft/quoted-places.ts';
import { difference } from '../../engine/difference/diff.ts';
import { corpusOf } from '../../engine/difference/judge-wording.ts';
import { versionNumber, workOf } from '../../engine/edition/edition.ts';
import type { Corpus } from '../../engine/types.ts';
import { useI18n } from '../parts/i18n.tsx';
import { directionOf } from '../parts/languages.ts';
import { LibraryLink } from '../parts/library-link.tsx';
import { MarkedText } from '../passages/marked-text.tsx';
import type { Piece } from '../passages/pieces.ts';
import { localised, sentenceWords, versionKindWords } from '../passages/wording.ts';
import type { CheckProps } from './check-props.ts';
import { CardMenu } from '../evidence/card-menu.tsx';
import { sayings, statusWords } from '../evidence/status-words.ts';
import { CiteMenu } from '../passages/cite-menu.tsx';
import { type CitedPassage, translationOf } from '../passages/cited-passage.ts';

export interface ResultProps extends Pick<CheckProps, 'corpora' | 'onGo'> {
  words: CheckedWords;
  number: number;
  lang: string;
  isCurrent: boolean;
  onCopyWording: () => void;
}

/** One side of what differs; without letters it is typography, and not marked. */
function piecesOf(draft: string, source: string, side: 'a' | 'b'): Piece[] {
  return difference(draft, source)
    .hunks.map(({ op, [side]: text }): Piece => ({
      text,
      look: op === 'changed' && /[\p{L}\p{N}]/u.test(text) ? 'changed' : 'same',
    }))
    .filter(({ text }) => text !== '');
}

/** A place as it is cited: the very words, and the sentences that say the same in another language. */
function citedAt(
  { work, version, sentences, wording }: QuotedPlace,
  corpora: readonly Corpus[],
): CitedPassage[] {
  const corpus = corpusOf(corpora, work);
  if (!corpus) return [];
  const number = versionNumber(corpus, version);
  return [{ corpus, number, sentences, wording, translation: translationOf(corpus, number, sentences) }];
}

function Place({
  place,
  words,
  corpora,
  onGo,
}: { place: QuotedPlace } & Pick<ResultProps, 'words' | 'corpora' | 'onGo'>) {
  const i18n = useI18n();
  const corpus = corpusOf(corpora, place.work);
  const version = corpus?.versions[versionNumber(corpus, place.version)];
  if (!corpus || !version) return undefined;
  const title = localised(workOf(corpus, place.work).titles, i18n.locale);
  const { start, end } = place.wording;
  const wording = place.text.slice(start, end);
  const isCompared = words.status === 'differs' && words.places.length === 1;
  const pieces: Piece[] = [
    { text: place.text.slice(0, start), look: 'unused' as const },
    ...(isCompared ? piecesOf(words.text, wording, 'b') : [{ text: wording, look: 'same' as const }]),
    { text: place.text.slice(end), look: 'unused' as const },
  ].filter(({ text }) => text !== '');
  const { work, version: id, sentences, lang } = place;
  return (
    <>
      <blockquote class="source" lang={lang} dir={directionOf(lang)}>
        <MarkedText pieces={pieces} />
      </blockquote>
      <p class="where">
        <LibraryLink address={{ work, version: id, sentence: sentences.start }} onOpen={onGo}>
          <span lang={title.lang}>{title.text}</span>
        </LibraryLink>{' '}
        · {versionKindWords(version.kind, i18n)}, {version.publisher} · {sentenceWords(sentences, i18n)}
      </p>
    </>
  );
}

export function Result(props: ResultProps) {
  const { words, number, lang, isCurrent, corpora, onGo, onCopyWording } = props;
  const i18n = useI18n();
  const { t } = i18n;
  const { status, text, correct, places } = words;
  const isCompared = status === 'differs' && correct !== undefined && correct !== '' && places.length === 1;
  return (
    <article
      class="check-result"
      id={`check-${number}`}
      tabIndex={-1}
      aria-current={isCurrent ? 'true' : undefined}
      aria-labelledby={`check-${number}-title`}
    >
      <h3 id={`check-${number}-title`}>
        <span class="check-place">{number}</span>
        <span class="check-status" data-status={status}>
          {statusWords(status, i18n)}
        </span>
        {words.kind === 'sentence' && <span class="where">{t('checkUnmarked')}</span>}
      </h3>
      {(status !== 'verbatim' || places.length === 0) && (
        <p class="check-words">
          <span class="where">{t('checkInDraft')}</span>{' '}
          <span lang={lang} dir={directionOf(lang)}>
            {isCompared ? <MarkedText pieces={piecesOf(text, correct, 'a')} /> : text}
          </span>
        </p>
      )}
      {places.map((place) => (
        <Place
          key={`${place.version} ${place.sentences.start}`}
          place={place}
          words={words}
          corpora={corpora}
          onGo={onGo}
        />
      ))}
      {sayings(words, corpora, i18n).map((line) => (
        <p key={line} class="check-saying">
          {line}
        </p>
      ))}
      {places.length > 0 && (
        <div class="actions">
          <button type="button" class="link" onClick={onCopyWording}>
            {t('checkCopyWording')}
            <span class="sr-only">, {t('checkResult', number)}</span>
          </button>
          <CiteMenu
            label={t('checkResult', number)}
            passages={() => places.flatMap((place) => citedAt(place, corpora))}
          />
          <CardMenu
            corpora={corpora}
            label={t('checkResult', number)}
            here={t('checkInDraft')}
            page=""
            file={`variorum-${number}`}
            words={() => words}
          />
        </div>
      )}
    </article>
  );
}

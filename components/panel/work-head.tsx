/** The head of the panel: the work that the page reports, how sure that is and why, and how much of it the page uses. */
import { Fragment } from 'preact';
import { useId } from 'preact/hooks';
import { quote, workOf } from '../../engine/edition/edition.ts';
import type { Attribution, Corpus, FindingKind, Version } from '../../engine/types.ts';
import { useI18n } from '../parts/i18n.tsx';
import { directionOf, inMainLanguages } from '../parts/languages.ts';
import { coverageOf } from '../passages/coverage.ts';
import { type FullText } from '../passages/parallel-text.ts';
import { Strip } from '../passages/strip.tsx';
import {
  dateWords,
  inLanguages,
  issuersOf,
  localised,
  reportWords,
  shortDate,
  versionKindWords,
  whySentence,
  whoWords,
} from '../passages/wording.ts';

export interface WorkHeadProps {
  corpora: readonly Corpus[];
  attributions: readonly Attribution[];
  /** Number of the attribution that is shown. */
  shown: number;
  text: FullText | undefined;
  kinds: readonly (FindingKind | undefined)[];
  /** The language of the page. */
  lang: string;
  /** The version whose wording the page has, where it is not the full text's. */
  wording: Version | undefined;
  /** Shows all that is known of the work, and not the first lines alone. */
  details: boolean;
  onDetails: (details: boolean) => void;
  onChoose: (attribution: number) => void;
  onGo: (sentence: number) => void;
}

export function WorkHead({
  corpora,
  attributions,
  shown,
  text,
  kinds,
  lang: page,
  wording,
  details,
  onDetails,
  onChoose,
  onGo,
}: WorkHeadProps) {
  const i18n = useI18n();
  const { t, plural, locale } = i18n;
  const id = useId();
  const attribution = attributions[shown];
  const corpus = corpora.find((each) => each.works.some(({ id: work }) => work === attribution?.work));
  if (!attribution || !corpus) return undefined;
  const work = workOf(corpus, attribution.work);
  const [title, ...otherTitles] = inMainLanguages(inLanguages(work.titles, locale), page);
  const occasion = localised(work.occasion.name, locale);
  const { used, total } = coverageOf(kinds);
  return (
    <header class={details ? 'work-head' : 'work-head folded'}>
      <p class="eyebrow">{reportWords(attribution.confidence, i18n)}</p>
      {attributions.length > 1 && (
        <fieldset class="choices" aria-label={t('chooseWork')}>
          {attributions.map((each, n) => (
            <button key={each.work} type="button" aria-pressed={n === shown} onClick={() => onChoose(n)}>
              {shortName(corpora, each.work, i18n)}
            </button>
          ))}
        </fieldset>
      )}
      <div class="title-line">
        <h1 lang={title?.lang} dir={directionOf(title?.lang ?? locale)}>
          {title?.text}
        </h1>
        <button
          type="button"
          class="link"
          aria-expanded={details}
          aria-controls={id}
          onClick={() => onDetails(!details)}
        >
          {t(details ? 'less' : 'more')}
        </button>
      </div>
      <p class="who-line">
        <span class="meta">
          {issuersOf(work).map((names, n) => (
            <span key={n}>
              {inMainLanguages(inLanguages(names, locale), page).map(({ lang, text: name }, order) =>
                order === 0 ? (
                  <b key={lang} lang={lang}>
                    {name}
                  </b>
                ) : (
                  <Fragment key={lang}>
                    {' '}
                    <span lang={lang} dir={directionOf(lang)}>
                      {name}
                    </span>
                  </Fragment>
                ),
              )}
              {' · '}
            </span>
          ))}
          <time dateTime={work.date}>{shortDate(work.date, locale)}</time>
        </span>
        {text && <span class="use">{plural('useOf', used, total)}</span>}
      </p>
      <div class="about" id={id} hidden={!details}>
        {otherTitles.map(({ lang, text: other }) => (
          <p key={lang} class="other-title" lang={lang} dir={directionOf(lang)}>
            {other}
          </p>
        ))}
        <p lang={occasion.lang}>{occasion.text}</p>
        <p class="why">
          {whySentence(attribution, i18n)}{' '}
          {wording && t('wordingOf', versionKindWords(wording.kind, i18n), wording.publisher)}
        </p>
        {corpus.name !== undefined && <p class="why">{t('fromCollection', corpus.name)}</p>}
        {text && <LongestLeftOut text={text} kinds={kinds} onGo={onGo} />}
      </div>
      {text && <Strip key={`${work.id} ${text.number}`} text={text} kinds={kinds} onGo={onGo} />}
    </header>
  );
}

/** Enough of a work to tell it from another one on the same page. */
function shortName(corpora: readonly Corpus[], id: string, i18n: ReturnType<typeof useI18n>): string {
  const work = corpora.flatMap(({ works }) => works).find((each) => each.id === id);
  return work ? i18n.t('shortName', whoWords(work, i18n), dateWords(work.date, i18n.locale)) : id;
}

/** The first words of a part that is left out. In words (Latin) and characters (Chinese). */
const OPENING = { words: 4, characters: 10 };

function opening(text: string): string {
  if (/\p{Script=Han}/u.test(text)) return text.slice(0, OPENING.characters);
  return text.split(/\s+/, OPENING.words).join(' ');
}

/** Where the longest part that the page leaves out begins, to go there. */
function LongestLeftOut({ text, kinds, onGo }: Pick<WorkHeadProps, 'kinds' | 'onGo'> & { text: FullText }) {
  const { t, plural } = useI18n();
  const { leftOut } = coverageOf(kinds);
  if (!leftOut) return undefined;
  return (
    <p class="longest">
      {plural('longestLeftOut', leftOut.end - leftOut.start)}{' '}
      <button type="button" class="link" onClick={() => onGo(leftOut.start)}>
        {t('quoted', `${opening(quote(text.corpus, text.number, leftOut).text)}…`)}
      </button>
    </p>
  );
}

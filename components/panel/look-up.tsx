/** The lookup tab: where a selected or typed text comes from, as an answer, as guesses, or as “not in this corpus”. */
import { useId, useState } from 'preact/hooks';
import type { Corpus, Finding, Silence } from '../../engine/types.ts';
import type { Address } from '../parts/address.ts';
import { FoundPassage } from '../passages/found-passage.tsx';
import { useI18n, type MessageKey } from '../parts/i18n.tsx';
import type { LanguageChoice } from '../parts/languages.ts';
import { useLaterViews } from './later-views.ts';
import { LibraryLink } from '../parts/library-link.tsx';
import { readFindings } from '../passages/found.ts';
import { useChanged } from '../parts/use-changed.ts';
import { dateWords, localised, whoWords } from '../passages/wording.ts';

/** The last passage looked up, and its answer. */
export interface Lookup {
  text: string;
  lang: string;
  findings: Finding[];
  guesses: Finding[];
  silence?: Silence | undefined;
  /** In ms since 1970: the same passage looked up again is another lookup. */
  at: number;
}

export interface LookUpProps {
  corpora: readonly Corpus[];
  lookup: Lookup | undefined;
  languages: LanguageChoice;
  /** Undefined where there is no tab to look up for. Resolves to false where nobody answers. */
  onLookUp: ((text: string) => Promise<boolean>) | undefined;
  onOpen: (address: Address | undefined) => void;
}

/** What one message may carry; a whole article is not looked up, it is matched. In UTF-16 code units. */
const LONGEST = 20_000;

export function LookUp({ corpora, lookup, languages, onLookUp, onOpen }: LookUpProps) {
  const { t } = useI18n();
  const id = useId();
  const [text, setText] = useState(lookup?.text ?? '');
  const [state, setState] = useState<'idle' | 'looking' | 'failed'>('idle');
  if (useChanged(lookup?.at)) {
    setText(lookup?.text ?? '');
    setState('idle');
  }
  const lookUp = async (): Promise<void> => {
    if (!onLookUp || text.trim() === '') return;
    setState('looking');
    const answered = await onLookUp(text);
    // The answer itself comes with the visit, and may have come before.
    setState(answered ? 'idle' : 'failed');
  };
  return (
    <div class="look-up">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void lookUp();
        }}
      >
        <label for={id}>{t('lookUpLabel')}</label>
        <textarea
          id={id}
          rows={3}
          maxLength={LONGEST}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" disabled={!onLookUp || text.trim() === '' || state === 'looking'}>
          {t('lookUpButton')}
        </button>
      </form>
      <output aria-live="polite">
        {state === 'looking' && <p class="where">{t('lookUpLooking')}</p>}
        {state === 'failed' && <p class="flag">{t('lookUpFailed')}</p>}
        {state === 'idle' && lookup && <p class="sr-only">{t(headline(lookup))}</p>}
      </output>
      {state === 'idle' && lookup && (
        <Answer corpora={corpora} lookup={lookup} languages={languages} onOpen={onOpen} />
      )}
      {(!lookup || (lookup.findings.length === 0 && state === 'idle')) && (
        <Holdings corpora={corpora} onOpen={onOpen} />
      )}
    </div>
  );
}

const SILENCE: Readonly<Record<Silence, MessageKey>> = {
  'nothing-similar': 'lookUpNothing',
  unsure: 'lookUpUnsure',
  'too-short': 'lookUpTooShort',
  'language-not-in-corpus': 'lookUpLanguage',
};

const headline = ({ findings, guesses, silence }: Lookup): MessageKey => {
  if (findings.length > 0) return 'lookUpFound';
  return SILENCE[silence ?? (guesses.length > 0 ? 'unsure' : 'nothing-similar')];
};

function Answer({
  corpora,
  lookup,
  ...rest
}: Pick<LookUpProps, 'corpora' | 'languages' | 'onOpen'> & { lookup: Lookup }) {
  const { t } = useI18n();
  const later = useLaterViews();
  const excerptsOf = (findings: readonly Finding[]): string[] =>
    findings.map(({ start, end }) => lookup.text.slice(start, end));
  const read = (findings: readonly Finding[]) =>
    readFindings(corpora, findings, excerptsOf(findings), lookup.lang, later?.unattested).map((found) => (
      <FoundPassage key={found.index} found={found} lang={lookup.lang} names="work" {...rest} />
    ));
  return (
    <>
      <h2 class="answer">{t(headline(lookup))}</h2>
      {read(lookup.findings)}
      {lookup.guesses.length > 0 && (
        <>
          {lookup.findings.length > 0 && <h3 class="section-title">{t('lookUpGuesses')}</h3>}
          {read(lookup.guesses)}
        </>
      )}
    </>
  );
}

/** More works than this are left to the library. */
const SHOWN_WORKS = 8;

/** What the corpus holds, so that a reader can judge a “not found”. */
function Holdings({ corpora, onOpen }: Pick<LookUpProps, 'corpora' | 'onOpen'>) {
  const i18n = useI18n();
  const { t, plural, locale } = i18n;
  const works = corpora.flatMap((corpus) => corpus.works);
  return (
    <section class="holdings">
      <p>{plural('holds', works.length)}</p>
      <ul>
        {works.slice(0, SHOWN_WORKS).map((work) => {
          const title = localised(work.titles, locale);
          return (
            <li key={work.id}>
              <LibraryLink address={{ work: work.id }} onOpen={onOpen}>
                <span lang={title.lang}>{title.text}</span>
              </LibraryLink>
              <span class="where">
                {whoWords(work, i18n)} · {dateWords(work.date, locale)}
              </span>
            </li>
          );
        })}
      </ul>
      {works.length > SHOWN_WORKS && <LibraryLink onOpen={onOpen}>{t('allWorks')}</LibraryLink>}
    </section>
  );
}

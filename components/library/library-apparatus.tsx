/** One text with the variants of all other versions in its language below each passage. */
import { quote } from '../../engine/edition/edition.ts';
import type { Corpus } from '../../engine/types.ts';
import type { Address } from '../parts/address.ts';
import { useI18n, type I18n } from '../parts/i18n.tsx';
import { directionOf } from '../parts/languages.ts';
import { LibraryLink } from '../parts/library-link.tsx';
import { apparatusOf, witnessesOf, type Variant } from '../passages/apparatus.ts';
import { versionKindWords } from '../passages/wording.ts';

export interface LibraryApparatusProps {
  corpus: Corpus;
  work: string;
  /** Number of the version whose text it is. */
  text: number;
  onGo: (address: Address | undefined) => void;
}

/** The letter that stands for a version: A, B, C …, as critical editions have them. */
const sigla = (count: number): string[] =>
  Array.from({ length: count }, (_, n) => String.fromCodePoint('A'.charCodeAt(0) + n));

export function LibraryApparatus({ corpus, work, text, onGo }: LibraryApparatusProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const witnesses = witnessesOf(corpus, text);
  const letters = sigla(witnesses.length);
  const { lang = '', id = '' } = corpus.versions[text] ?? {};
  return (
    <section class="apparatus">
      <h2 class="section-title">{t('apparatusTitle')}</h2>
      <p class="actions">
        <LibraryLink address={{ work, version: id }} onOpen={onGo}>
          {t('apparatusLeave')}
        </LibraryLink>
      </p>
      <dl class="sigla">
        {witnesses.map((number, n) => (
          <div key={number}>
            <dt>{letters[n]}</dt>
            <dd>
              <LibraryLink
                address={{ work, version: id, against: corpus.versions[number]?.id }}
                onOpen={onGo}
              >
                {nameOf(corpus, number, i18n)}
              </LibraryLink>
            </dd>
          </div>
        ))}
      </dl>
      {apparatusOf(corpus, text).map(({ sentences, opensPassage, variants }) => (
        <div key={sentences.start} class={opensPassage ? 'row opens' : 'row'}>
          <p class="source" lang={lang} dir={directionOf(lang)}>
            <span class="number">{sentences.start + 1}</span> {quote(corpus, text, sentences).text}
          </p>
          {variants.length > 0 && (
            <ul class="variants" dir={directionOf(lang)}>
              {variants.map((variant) => (
                <li key={`${variant.kind} ${variant.lemma} ${variant.reading}`}>
                  <Reading variant={variant} lang={lang} />{' '}
                  <b class="siglum">
                    {variant.versions.map((number) => letters[witnesses.indexOf(number)]).join(' ')}
                  </b>
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </section>
  );
}

/** “humanity] mankind”: the text's words, then those of the versions. */
function Reading({ variant, lang }: { variant: Variant; lang: string }) {
  const { t } = useI18n();
  const { kind, lemma, reading } = variant;
  if (kind === 'left-out') return <i>{t('apparatusLeftOut')}</i>;
  return (
    <>
      {kind === 'added' && <i>{t('apparatusAdded')} </i>}
      {kind === 'rewritten' && <i>{t('apparatusRewritten')} </i>}
      {kind === 'words' && (lemma === '' ? <i>{t('apparatusMore')} </i> : <span lang={lang}>{lemma}] </span>)}
      {reading === '' ? <i>{t('apparatusMissing')}</i> : <span lang={lang}>{reading}</span>}
    </>
  );
}

function nameOf(corpus: Corpus, number: number, i18n: I18n): string {
  const version = corpus.versions[number];
  return version
    ? `${versionKindWords(version.kind, i18n)}${i18n.t('citationComma')}${version.publisher}`
    : '';
}

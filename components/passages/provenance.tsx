/** Where a version's text comes from, and by what it is known again: its address, the terms of its use, its length, and the hash of its words. */
import { useEffect, useState } from 'preact/hooks';
import type { Corpus } from '../../engine/types.ts';
import { useI18n } from '../parts/i18n.tsx';
import { sha256 } from '../parts/sha256.ts';
import { localised } from './wording.ts';

export function Provenance({ corpus, version: number }: { corpus: Corpus; version: number }) {
  const { t, plural, locale } = useI18n();
  const [open, setOpen] = useState(false);
  const [hash, setHash] = useState<string>();
  useEffect(() => {
    if (open) void sha256(corpus.text(number)).then(setHash);
  }, [open, corpus, number]);
  const version = corpus.versions[number];
  if (!version) return undefined;
  const terms = version.terms && localised(version.terms, locale);
  return (
    <details class="provenance" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('provenance')}
        <span class="sr-only">: {version.publisher}</span>
      </summary>
      {open && (
        <dl>
          <dt>{t('provenanceFrom')}</dt>
          <dd>{version.url ?? version.publisher}</dd>
          <dt>{t('provenanceTerms')}</dt>
          <dd lang={terms?.lang}>{terms?.text ?? t('provenanceTermsUnknown')}</dd>
          <dt>{t('provenanceLength')}</dt>
          <dd>{plural('provenanceSigns', corpus.text(number).length)}</dd>
          <dt>SHA-256</dt>
          <dd>
            <code>{hash ?? '…'}</code>
          </dd>
        </dl>
      )}
    </details>
  );
}

/** The menu that saves a glossary: what a concordance says of a word. */
import type { Concordance } from '../../engine/concordance/concordance.ts';
import { useI18n } from '../parts/i18n.tsx';
import { SaveMenu } from '../parts/save-menu.tsx';

const FORMATS = [
  { name: 'TBX 2', ending: 'tbx', type: 'application/x-tbx+xml' },
  { name: 'TBX 3', ending: 'tbx', type: 'application/x-tbx+xml' },
  { name: 'TSV', ending: 'tsv', type: 'text/tab-separated-values' },
] as const;

export function GlossaryMenu({ found }: { found: Concordance }) {
  const { t } = useI18n();
  return (
    <SaveMenu
      summary={t('handOnGlossary')}
      formats={FORMATS}
      file="variorum-glossary"
      write={async (number) =>
        (await import('./glossary-file.ts')).glossaryFile(FORMATS[number]?.name ?? 'TSV', found)
      }
    />
  );
}

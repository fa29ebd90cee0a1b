/** The menu that cites passages: in a format of the reader's choice, to the clipboard or as a file. */
import { useI18n } from '../parts/i18n.tsx';
import { SaveMenu } from '../parts/save-menu.tsx';
import { CITE_FORMATS, type CitedPassage } from './cited-passage.ts';

export interface CiteMenuProps {
  /** The passage in words, for who hears the page. */
  label: string;
  /** Asked for when something is cited. */
  passages: () => readonly CitedPassage[];
}

/** What was chosen last holds for the next passage. */
let chosen = 0;

export function CiteMenu({ label, passages }: CiteMenuProps) {
  const i18n = useI18n();
  const formats = CITE_FORMATS.map((format) =>
    format.id === 'text' ? { ...format, name: i18n.t('formatText') } : { ...format, name: format.id },
  );
  return (
    <SaveMenu
      summary={i18n.t('actionCite')}
      label={label}
      formats={formats}
      initial={chosen}
      onFormat={(number) => (chosen = number)}
      file="variorum"
      copies
      write={async (number) =>
        (await import('./cite-formats.ts')).cite(passages(), CITE_FORMATS[number]?.id ?? 'text', i18n)
      }
    />
  );
}

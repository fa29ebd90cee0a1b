/** Texts whose words can be asked for: selecting or double-clicking some opens the concordance of them below. */
import type { ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Lang } from '../../engine/types.ts';
import { useAskedWords } from './asked-words.ts';
import type { ConcordanceSource } from './concordance-source.ts';
import type { ConcordanceSheetProps } from './concordance-sheet.tsx';

export interface WithConcordanceProps {
  source: ConcordanceSource;
  /** The texts; they are given a way to ask for words in a language. */
  children: (ask: (text: string, lang: Lang) => void) => ComponentChild;
}

type Sheet = (props: ConcordanceSheetProps) => ComponentChild;

export function WithConcordance({ source, children }: WithConcordanceProps) {
  const { root, asked, ask } = useAskedWords();
  const [loaded, setLoaded] = useState<{ Sheet: Sheet }>();
  const isAsked = asked !== undefined;
  useEffect(() => {
    if (isAsked)
      void import('./concordance-sheet.tsx').then((module) => setLoaded({ Sheet: module.ConcordanceSheet }));
  }, [isAsked]);
  return (
    <div class="with-concordance">
      <div ref={root}>{children((text, lang) => ask({ text, lang, byButton: true }))}</div>
      {asked && loaded && (
        <loaded.Sheet
          key={`${asked.lang} ${asked.text}`}
          {...source}
          asked={asked}
          onClose={() => ask(undefined)}
        />
      )}
    </div>
  );
}

/** The findings of a page, each with its source, its translations and what differs, as the panel shows them. */
import { difference, overlap, type Difference } from '../../engine/difference/diff.ts';
import { unattested } from '../../engine/difference/wordings.ts';
import { readFinding, type FindingReading } from '../../engine/edition/edition.ts';
import type {
  Corpus,
  Finding,
  FindingKind,
  Flag,
  Lang,
  SourceSpan,
  Version,
  Work,
} from '../../engine/types.ts';
import { sameLanguage } from '../parts/languages.ts';

/** A finding of the page with everything that is shown of it. */
export interface Found {
  /** Its number on the page, from 0. */
  index: number;
  /** The page's words. */
  excerpt: string;
  corpus: Corpus;
  work: string;
  reading: FindingReading;
  /** How the page's wording relates to the versions of the work, of which the shown one need not be the closest. */
  kind: FindingKind;
  /** Page against source, where both are in one language and enough agrees for the differences to say something. */
  difference: Difference | undefined;
  /** What page and source differ in. */
  changes: Flag[];
  /** What stands in quotation marks and in no version of the work in the page's language. */
  unattested: string[];
  /** Other works that have the wording, and where. */
  otherWorks: { work: Work; source: SourceSpan }[];
}

/**
 * Where less than half of the shorter text's words agree, nearly all of it would be underlined. Other words are not
 * marked at all: the little that agrees in them agrees by chance. Both seen on the first readout and on a headline.
 */
const LEAST_OVERLAP = 0.5;

/** Reads findings for a page in `lang`; a finding of a work that no corpus here holds is left out. */
export function readFindings(
  corpora: readonly Corpus[],
  findings: readonly Finding[],
  excerpts: readonly string[],
  lang: Lang,
): Found[] {
  return findings.flatMap((finding, index) => {
    const work = finding.sources[0]?.work;
    const corpus = corpora.find((each) => each.works.some(({ id }) => id === work));
    const reading = corpus && readFinding(corpus, finding, lang);
    if (!work || !corpus || !reading) return [];
    const excerpt = excerpts[index] ?? '';
    const comparable = excerpt !== '' && sameLanguage(reading.source.version.lang, lang);
    const compared = comparable ? difference(excerpt, reading.source.text) : undefined;
    const { kind } = finding;
    const isShown = compared && kind !== 'paraphrase' && overlap(compared) >= LEAST_OVERLAP;
    return [
      {
        index,
        excerpt,
        corpus,
        work,
        reading,
        kind,
        difference: isShown ? compared : undefined,
        changes: finding.flags ?? [],
        unattested: unattested(corpus, reading, excerpt, lang),
        otherWorks: reading.otherWorks.flatMap((source) => {
          const other = corpora.flatMap(({ works }) => works).find(({ id }) => id === source.work);
          return other ? [{ work: other, source }] : [];
        }),
      },
    ];
  });
}

/** Whether the page has the very words of the version that is shown, and not only those of another. */
export const isShownWordForWord = ({ reading: { finding, source } }: Found): boolean =>
  finding.sources.some(({ kind, version }) => kind === 'verbatim' && version === source.version.id);

/** The page has the wording of a version where more than this share of its passages stand there word for word. */
const LEAST_WORDING = 0.5;

/**
 * The version, other than the one that is shown, that has the page's wording word for word: most likely the page's own
 * source, or the page itself.
 */
export function versionWithPageWording(found: readonly Found[]): Version | undefined {
  const counts = new Map<string, number>();
  for (const each of found) {
    if (isShownWordForWord(each)) continue;
    for (const source of each.reading.alsoIn) {
      if (source.kind === 'verbatim') counts.set(source.version, (counts.get(source.version) ?? 0) + 1);
    }
  }
  const [id, count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (count < 2 || count <= found.length * LEAST_WORDING) return undefined;
  return found[0]?.corpus.versions.find((version) => version.id === id);
}

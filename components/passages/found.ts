/** The findings of a page, each with its source, its translations and what differs, as the panel shows them. */
import { difference, type Difference } from '../../engine/difference/diff.ts';
import type { unattested as Unattested } from '../../engine/difference/wordings.ts';
import {
  quote,
  readFinding,
  versionNumber,
  type FindingReading,
  type Quoted,
} from '../../engine/edition/edition.ts';
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

/** A text that is shown for a finding, and how the page's words differ from it. */
export interface ShownText {
  quoted: Quoted;
  /** Undefined where it is in another language than the page. */
  difference: Difference | undefined;
}

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
  /** The version that has the page's very words, where the work's own text has others. */
  wording: Version | undefined;
  /** The text that the kind is about, then the work's own in the page's language, then those in other languages. */
  texts: ShownText[];
  /** Page against the first text, where both are in one language. */
  difference: Difference | undefined;
  /** What page and source differ in. */
  changes: Flag[];
  /** What stands in quotation marks and in no version of the work in the page's language. */
  unattested: string[];
  /** Other works that have the wording, and where. */
  otherWorks: { work: Work; source: SourceSpan }[];
}

/** The very words that a finding has, where they are another version's than the one that is read. */
function exactWording(corpus: Corpus, { finding, source }: FindingReading): Quoted | undefined {
  const work = source.version.work;
  const exact = finding.sources.filter((each) => each.kind === 'verbatim' && each.work === work);
  if (finding.kind !== 'verbatim' || exact.some(({ version }) => version === source.version.id))
    return undefined;
  const [best] = exact;
  return best && quote(corpus, versionNumber(corpus, best.version), best.sentences);
}

/**
 * Reads findings for a page in `lang`; a finding of a work that no corpus here holds is left out.
 *
 * @param unattested tells the quoted words that no version has. A view that has not loaded it yet shows the rest without.
 */
export function readFindings(
  corpora: readonly Corpus[],
  findings: readonly Finding[],
  excerpts: readonly string[],
  lang: Lang,
  unattested?: typeof Unattested,
): Found[] {
  return findings.flatMap((finding, index) => {
    const work = finding.sources[0]?.work;
    const corpus = corpora.find((each) => each.works.some(({ id }) => id === work));
    const reading = corpus && readFinding(corpus, finding, lang);
    if (!work || !corpus || !reading) return [];
    const excerpt = excerpts[index] ?? '';
    const exact = exactWording(corpus, reading);
    const quotes = [...(exact ? [exact] : []), reading.source, ...reading.counterparts];
    const texts = quotes.map((quoted): ShownText => {
      const comparable = excerpt !== '' && sameLanguage(quoted.version.lang, lang);
      return { quoted, difference: comparable ? difference(excerpt, quoted.text) : undefined };
    });
    return [
      {
        index,
        excerpt,
        corpus,
        work,
        reading,
        kind: finding.kind,
        wording: exact?.version,
        texts,
        difference: texts[0]?.difference,
        changes: finding.flags ?? [],
        unattested: unattested?.(corpus, reading, excerpt, lang) ?? [],
        otherWorks: reading.otherWorks.flatMap((source) => {
          const other = corpora.flatMap(({ works }) => works).find(({ id }) => id === source.work);
          return other ? [{ work: other, source }] : [];
        }),
      },
    ];
  });
}

/** The page has the wording of a version where more than this share of its passages stand there word for word. */
const LEAST_WORDING = 0.5;

/**
 * The version, other than the one that is shown, that has the page's wording word for word: most likely the page's own
 * source, or the page itself.
 */
export function versionWithPageWording(found: readonly Found[]): Version | undefined {
  const counts = new Map<string, number>();
  for (const { wording } of found) {
    if (wording) counts.set(wording.id, (counts.get(wording.id) ?? 0) + 1);
  }
  const [id, count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (count < 2 || count <= found.length * LEAST_WORDING) return undefined;
  return found[0]?.corpus.versions.find((version) => version.id === id);
}

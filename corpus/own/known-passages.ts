/** What a document that is read for the reader has from known remarks, by the pages that it is printed on. */
import type { Matcher } from '../../engine/match.ts';
import type { Attribution, SourceSpan } from '../../engine/types.ts';
import { passagesOf } from '../unwrap.ts';

/** A passage of the document that is from a known text. */
interface KnownPassage extends Pick<SourceSpan, 'kind' | 'work' | 'version'> {
  /** The page of a PDF, counted from 1. */
  page?: number | undefined;
  words: string;
  /** Of the version that it comes from, counted from 0. */
  sentence: number;
}

export interface Known {
  passages: KnownPassage[];
  /** The work that it most surely reports, and the share of its characters that is from there. */
  work?: (Pick<Attribution, 'confidence'> & { id: string; share: number }) | undefined;
}

/** A book's worth is looked through; it takes a few seconds. UTF-16 code units. */
const MOST = 400_000;
/** Passages that are told: nobody reads on in a longer list. */
const MOST_TOLD = 300;

/** The running text of a document, whose lines may be those of a printed page, and where each page begins in it. */
function runningText(text: string): { running: string; starts: number[] } {
  const starts: number[] = [];
  let running = '';
  for (const page of text.slice(0, MOST).split('\f')) {
    starts.push(running.length);
    running += `${passagesOf(page.replace(/^#+ /gm, ''))}\n`;
  }
  return { running, starts };
}

/**
 * @param text of a document as it was read; `\f` parts the pages of a PDF
 * @param about what was recognised of it
 */
export function knownIn(
  text: string,
  matcher: Pick<Matcher, 'match'>,
  about: { lang: string; title: string; date?: string | undefined },
): Known {
  const { running, starts } = runningText(text);
  const { attributions, findings } = matcher.match({ text: running, ...about });
  const [best] = attributions;
  const covered = findings.reduce(
    (sum, { start, end, sources }) => sum + (sources[0]?.work === best?.work ? end - start : 0),
    0,
  );
  const passages = findings.slice(0, MOST_TOLD).flatMap(({ start, end, kind, sources }): KnownPassage[] => {
    const [source] = sources;
    if (!source) return [];
    return [
      {
        ...(starts.length > 1 && { page: starts.filter((each) => each <= start).length }),
        words: running.slice(start, end).replace(/\s+/gu, ' ').trim(),
        kind,
        work: source.work,
        version: source.version,
        sentence: source.sentences.start,
      },
    ];
  });
  return {
    passages,
    ...(best && {
      work: { id: best.work, confidence: best.confidence, share: covered / Math.max(1, running.length) },
    }),
  };
}

/**
 * How the wording of a page relates to the source it is shown beside, which need not be the version it was matched to:
 * a readout copied word for word is still an edited form of the full remarks. The panel and the highlights in the page
 * both go by this, so that they never disagree.
 */
import { difference, overlap } from './diff.ts';
import { primaryLanguage, type FindingReading } from '../edition/edition.ts';
import type { FindingKind, Lang, Span } from '../types.ts';

/** A source found through a bitext has no kind of its own: above this share of common words it counts as edited. */
const EDITED_OVERLAP = 0.6;
/** Who leaves out more of the source's words than this has trimmed it, as in the matcher's own kinds. */
const WHOLE_SHARE = 0.8;

/**
 * The kind of a finding as it is read.
 *
 * @param excerpt the page's words, in `lang`
 */
export function kindAsRead(reading: FindingReading, excerpt: string, lang: Lang): FindingKind {
  const { version, text } = reading.source;
  const matched = reading.finding.sources.find((source) => source.version === version.id);
  if (matched && isSame(matched.sentences, reading.source.sentences)) return matched.kind;
  if (excerpt === '' || primaryLanguage(version.lang) !== primaryLanguage(lang)) return 'paraphrase';
  const compared = difference(excerpt, text);
  const { hunks, words } = compared;
  const unchanged = hunks.every(({ op, a }) => op === 'same' || a === '');
  if (unchanged && words.same >= words.b * WHOLE_SHARE) return 'verbatim';
  return overlap(compared) >= EDITED_OVERLAP ? 'edited' : 'paraphrase';
}

const isSame = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

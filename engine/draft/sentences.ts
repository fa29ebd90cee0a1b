/** What has become of sentences without quotation marks that a draft gives to a speaker, or that a work has. */
import { isLongEnough } from '../difference/exact-words.ts';
import type { Corpus, Finding, Work } from '../types.ts';
import { objectsIn } from './attribution.ts';
import type { CheckedWords } from './checked.ts';
import { type Draft, heldWork, overlaps, speakerName } from './draft.ts';
import { attestedFor, languageOf } from './held.ts';
import { correctWording, quotedPlaces } from './quoted-places.ts';
import { sayerOf } from './subjects.ts';

/** A sentence without a quotation that a draft gives to a speaker, or that a work has. */
export function checkSentence(draft: Draft, at: number): CheckedWords | undefined {
  const { page, sentences, matched, speakers, corpora } = draft;
  const span = sentences[at];
  if (!span) return undefined;
  const text = page.text.slice(span.start, span.end);
  const finding = matched.findings.find((each) => overlaps(each, span));
  const said = speakers.find(({ voices }) => (voices[at] ?? 0) > 0);
  const base = {
    ...span,
    kind: 'sentence' as const,
    text,
    speaker: said && speakerName(said.work, page.lang),
  };
  if (finding) return { ...base, ...tellFinding(corpora, finding, text, page.lang) };
  if (!said || !reportsWords(text, said.work)) return undefined;
  const works = said.works.map(({ work }) => work.id);
  return { ...base, status: 'in-no-version', works, places: [], flags: [] };
}

/** A report of fewer words than these says only that somebody spoke, or where. */
const LEAST = { words: 4, han: 6 };

/** Whether a sentence tells what a speaker said, and not only that he spoke, or what is said behind a colon. */
function reportsWords(sentence: string, work: Work): boolean {
  if (/[:：]\s*$/u.test(sentence)) return false;
  const said = objectsIn(sentence);
  return (
    said.some(({ object }) => isLongEnough(object, LEAST)) &&
    !said.every(({ subject }) => sayerOf(subject, work) === 'other')
  );
}

function tellFinding(
  corpora: readonly Corpus[],
  finding: Finding,
  text: string,
  lang: string,
): Pick<CheckedWords, 'status' | 'wording' | 'works' | 'places' | 'correct' | 'flags'> {
  const flags = finding.flags ?? [];
  const isSpliced = flags.some(({ kind }) => kind === 'spliced');
  const status = finding.kind === 'verbatim' ? 'verbatim' : isSpliced ? 'spliced' : 'differs';
  const [source] = finding.sources;
  const works = [...new Set(finding.sources.map(({ work }) => work))];
  const places = heldWork(corpora, source?.work ?? '').flatMap((held) => {
    const of = attestedFor(held, languageOf(text, lang));
    return quotedPlaces(of, text, { start: 0, end: text.length }, status).slice(0, 1);
  });
  return { status, wording: finding.kind, works, places, correct: correctWording(places), flags };
}

/**
 * The scoring of labelled pages, after the definition that comes with them: attributions over all pages, sentences over the
 * pages that report a work, and whether a sentence that is found is led to the right source.
 */
import type { Span } from '../../engine/types.ts';
import type { Passage, ScoredPage, ScoredSentence } from './page-data.ts';

/** What a matcher predicts for a page. */
export interface Prediction {
  works: readonly string[];
  findings: readonly PredictedFinding[];
}
export interface PredictedFinding extends Span {
  /** The texts of its sources. */
  sources: readonly string[];
}

/** Counts, and precision, recall and F1 from them. */
export class Counts {
  tp = 0;
  fp = 0;
  fn = 0;
  get precision(): number {
    return this.tp / (this.tp + this.fp || 1);
  }
  get recall(): number {
    return this.tp / (this.tp + this.fn || 1);
  }
  get f1(): number {
    return (2 * this.tp) / (2 * this.tp + this.fp + this.fn || 1);
  }
  toJSON(): Record<string, number> {
    const { tp, fp, fn, precision, recall, f1 } = this;
    return { tp, fp, fn, precision, recall, f1 };
  }
}

/** Counts of all pages, and by language. */
type Table = Record<string, Counts>;

function count(table: Table, lang: string, field: 'tp' | 'fp' | 'fn'): void {
  for (const key of ['all', lang]) (table[key] ??= new Counts())[field]++;
}

export const languageOf = ({ lang }: ScoredPage): string => (lang.startsWith('zh') ? 'zh' : lang.slice(0, 2));

const goldOf = ({ work, event, also }: ScoredPage): string[] =>
  [work ?? event ?? '', ...(also ?? [])].filter((each) => each !== '');

export interface AttributionScores {
  table: Table;
  /** Each as `page (kind): work`. */
  wrong: string[];
  missed: string[];
}

export function scoreAttributions(
  pages: readonly ScoredPage[],
  worksOf: (page: ScoredPage) => readonly string[],
): AttributionScores {
  const scores: AttributionScores = { table: { all: new Counts() }, wrong: [], missed: [] };
  for (const page of pages) {
    const lang = languageOf(page);
    const gold = goldOf(page);
    const said = new Set(worksOf(page));
    for (const work of gold) {
      count(scores.table, lang, said.has(work) ? 'tp' : 'fn');
      if (!said.has(work)) scores.missed.push(`${page.id}: ${work}`);
    }
    for (const work of said) {
      if (gold.includes(work)) continue;
      count(scores.table, lang, 'fp');
      scores.wrong.push(`${page.id} (${page.kind}): ${work}`);
    }
  }
  return scores;
}

/** Neither right nor wrong when found without a label; the last three are of other folders than the first. */
const UNCOUNTED = ['near', 'frame', 'stock-phrase', 'boilerplate', 'in_full_speech', 'name_run'];

export const has = (sentence: ScoredSentence, flag: string): boolean =>
  sentence.flags.includes(flag) || Boolean(sentence[flag]);

const isChinese = (text: string): boolean => (text.match(/\p{Script=Han}/gu)?.length ?? 0) > text.length / 4;

/** How often each word of a text stands in it, or each two characters of a Chinese one, and their number. */
interface Grams {
  counts: ReadonlyMap<string, number>;
  size: number;
}

function gramsOf(text: string): Grams {
  const folded = text.normalize('NFKC').toLowerCase();
  let grams: string[] = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (isChinese(folded)) {
    const characters = [...grams.join('')];
    grams = characters.slice(1).map((each, i) => (characters[i] ?? '') + each);
  }
  const counts = new Map<string, number>();
  for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return { counts, size: grams.length };
}

/** A text with fewer grams than this is not compared. */
const LEAST_GRAMS = 3;
/** The share of the smaller one's grams that makes a source the right one. */
const SAME_SOURCE = 0.6;

function overlap(a: Grams, b: Grams): number {
  const smaller = Math.min(a.size, b.size);
  if (smaller < LEAST_GRAMS) return 0;
  let shared = 0;
  for (const [gram, times] of a.counts) shared += Math.min(times, b.counts.get(gram) ?? 0);
  return shared / smaller;
}

/** For ids of passages, the grams of them and of all that say the same. */
function passageGrams(passages: readonly Passage[]): (ids: readonly string[]) => Grams[] {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const grams = new Map(passages.map(({ id, text }) => [id, text === '' ? undefined : gramsOf(text)]));
  return (ids) => {
    const all = new Set(ids);
    for (const id of ids) for (const other of byId.get(id)?.aligned ?? []) all.add(other);
    for (const { id, aligned } of passages) if (aligned.some((other) => ids.includes(other))) all.add(id);
    return [...all].flatMap((id) => grams.get(id) ?? []);
  };
}

/** A sentence is found when this share of its visible characters is covered … */
const FOUND_SHARE = 0.5;
/** … or, of an edited one, this many. */
const FOUND_EDITED = { chinese: 4, other: 12 };

/** How many visible characters (UTF-16 units) a span has, and how many of them findings cover. */
function visible(text: string, { start, end }: Span, findings: readonly Span[]) {
  let total = 0;
  let marked = 0;
  for (let at = start; at < end; at++) {
    if (/\s/.test(text[at] ?? '')) continue;
    total++;
    if (findings.some((finding) => finding.start <= at && at < finding.end)) marked++;
  }
  return { total, marked };
}

export interface SentenceScores {
  table: Table;
  /** By language and label, as `zh edited`. */
  byLabel: Record<string, { found: number; all: number }>;
  /** The share of the sentences found that have the right source. */
  rightSource: number;
  /** Sentences that are wrongly found, missed, or led to a wrong source. */
  wrong: string[];
}

/** @returns a scorer that keeps what it has read of source texts: thresholds are tuned by asking it many times. */
export function sentenceScorer(pages: readonly ScoredPage[], passages: readonly Passage[]) {
  const passagesFor = passageGrams(passages);
  const known = new Map<string, Grams>();
  const gramsKept = (text: string): Grams => {
    const grams = known.get(text) ?? gramsOf(text);
    known.set(text, grams);
    return grams;
  };

  return (findingsOf: (page: ScoredPage) => readonly PredictedFinding[]): SentenceScores => {
    const scores: SentenceScores = { table: { all: new Counts() }, byLabel: {}, rightSource: 0, wrong: [] };
    let right = 0;
    for (const page of pages.filter(({ kind }) => kind === 'positive')) {
      const lang = languageOf(page);
      const findings = findingsOf(page);
      let from = 0;
      for (const sentence of page.sentences) {
        const start = page.text.indexOf(sentence.text, from);
        if (start < 0) continue;
        from = start + sentence.text.length;
        const touching = findings.filter((finding) => finding.start < from && finding.end > start);
        const { total, marked } = visible(page.text, { start, end: from }, touching);
        const least = isChinese(sentence.text) ? FOUND_EDITED.chinese : FOUND_EDITED.other;
        const found = marked >= total * FOUND_SHARE || (sentence.label === 'edited' && marked >= least);
        const note = (what: string): void => {
          scores.wrong.push(`${what} ${page.id} [${sentence.label}]: ${sentence.text}`);
        };
        if (sentence.label === 'none') {
          if (!found || UNCOUNTED.some((flag) => has(sentence, flag))) continue;
          count(scores.table, lang, 'fp');
          note('false');
          continue;
        }
        if (has(sentence, 'name_run')) continue;
        const label = (scores.byLabel[`${lang} ${sentence.label}`] ??= { found: 0, all: 0 });
        label.all++;
        count(scores.table, lang, found ? 'tp' : 'fn');
        if (!found) {
          note('missed');
          continue;
        }
        label.found++;
        const gold = passagesFor(sentence.source);
        const led = touching.some(({ sources }) =>
          sources.some((text) => gold.some((each) => overlap(gramsKept(text), each) >= SAME_SOURCE)),
        );
        if (led) right++;
        else note('source');
      }
    }
    scores.rightSource = right / (scores.table['all']?.tp || 1);
    return scores;
  };
}

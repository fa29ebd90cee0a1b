/**
 * Learns the weights of `engine/match/weights.ts` from labelled pages, and judges them by cross-validation over whole
 * pages. Run by hand when features change:
 *
 *   npm run train -- --eval FOLDER --news FILE.jsonl.gz [--news …]
 *
 * FOLDER holds `pages/*.json` and `passages.json`; news are ordinary articles that report none of the works.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { openPack } from '../corpus/pack.ts';
import { type Reading, type Suspect, createMatcher } from '../engine/match.ts';
import {
  ATTRIBUTION_FEATURES,
  CONTEXT_FEATURES,
  SENTENCE_FEATURES,
  attributionFeatures,
  combine,
  contextFeatures,
  logistic,
  sentenceFeatures,
} from '../engine/match/model.ts';
import { unitsIn } from '../engine/text/units.ts';

interface LabelledSentence {
  text: string;
  label: 'verbatim' | 'edited' | 'paraphrase' | 'none';
  source?: string[];
  flags?: string[];
}
interface LabelledPage {
  id: string;
  lang: string;
  title: string;
  date: string;
  url: string;
  kind: 'positive' | 'hard-negative';
  work?: string | null;
  also?: string[];
  text: string;
  sentences: LabelledSentence[];
}
type Example = { features: number[]; label: boolean; weight: number };

const IGNORED = new Set(['near', 'frame', 'stock-phrase']);
const FOLDS = 5;
const NEWS_SAMPLE = 400;

/** Logistic regression by gradient descent with momentum; L2 keeps the weights of rare features small. */
function learn(examples: readonly Example[], l2: number, rounds = 1_500): number[] {
  const size = (examples[0]?.features.length ?? 0) + 1;
  const weights = new Array<number>(size).fill(0);
  const speed = new Array<number>(size).fill(0);
  const total = examples.reduce((sum, example) => sum + example.weight, 0);
  for (let round = 0; round < rounds; round++) {
    const gradient = weights.map((weight, i) => (i === 0 ? 0 : (l2 * weight) / total));
    for (const { features, label, weight } of examples) {
      const error = ((logistic(combine(weights, features)) - Number(label)) * weight) / total;
      gradient[0] = (gradient[0] ?? 0) + error;
      features.forEach((feature, i) => (gradient[i + 1] = (gradient[i + 1] ?? 0) + error * feature));
    }
    gradient.forEach((slope, i) => {
      speed[i] = 0.9 * (speed[i] ?? 0) - 0.5 * slope;
      weights[i] = (weights[i] ?? 0) + (speed[i] ?? 0);
    });
  }
  return weights;
}

/** The labelled sentence at each place of the page's own segmentation, or undefined where the two disagree. */
function labelsOf(page: LabelledPage, reading: Reading): (LabelledSentence | undefined)[] {
  let from = 0;
  const spans = page.sentences.map((sentence) => {
    const start = page.text.indexOf(sentence.text, from);
    from = start < 0 ? from : start + sentence.text.length;
    return { start, end: from, sentence };
  });
  return reading.sentences.map(
    ({ start, end }) =>
      spans.find((span) => span.start >= 0 && span.start < end && span.end > start)?.sentence,
  );
}

const passagesWork = (id: string): string =>
  id.startsWith('sl-') ? 'sierra-leone-2024' : (id.split('-')[0] ?? '');

function sentenceExamples(page: LabelledPage, reading: Reading): Example[] {
  const labels = labelsOf(page, reading);
  return reading.suspects.flatMap(({ work, runs }) =>
    runs.flatMap((list, i): Example[] => {
      const label = labels[i];
      const [best] = list;
      if (!best || !label) return [];
      const right = label.source?.some((id) => passagesWork(id) === work.id) ?? false;
      if (label.flags?.some((flag) => IGNORED.has(flag)) && !right) return [];
      return [{ features: sentenceFeatures(best.alignment), label: right, weight: 1 }];
    }),
  );
}

/** The page's evidence under given sentence weights. */
const withScores = (suspect: Suspect, weights: readonly number[]): Suspect => ({
  ...suspect,
  evidence: {
    ...suspect.evidence,
    scores: suspect.runs.map((list) =>
      Math.max(0, ...list.map(({ alignment }) => logistic(combine(weights, sentenceFeatures(alignment))))),
    ),
  },
});

interface Weights {
  sentence: number[];
  attribution: number[];
  context: number[];
}

function learnAll(pages: readonly { page: LabelledPage; reading: Reading }[]): Weights {
  const sentence = learn(
    pages.flatMap(({ page, reading }) => sentenceExamples(page, reading)),
    2,
  );
  const judged = pages.map(({ page, reading }) => ({
    page,
    reading,
    suspects: reading.suspects.map((suspect) => withScores(suspect, sentence)),
  }));
  const attribution = learn(
    judged.flatMap(({ page, suspects }) =>
      suspects.map(({ work, evidence, cues }) => ({
        features: attributionFeatures(evidence, cues),
        label: isGold(page, work.id),
        weight: 1,
      })),
    ),
    1,
  );
  const context = learn(
    judged.flatMap(({ page, reading, suspects }) => contextExamples(page, reading, suspects, attribution)),
    1,
  );
  return { sentence, attribution, context };
}

const isGold = (page: LabelledPage, work: string): boolean =>
  page.work === work || (page.also?.includes(work) ?? false);

function contextExamples(
  page: LabelledPage,
  reading: Reading,
  suspects: readonly Suspect[],
  attribution: readonly number[],
): Example[] {
  const labels = labelsOf(page, reading);
  return suspects.flatMap(({ work, runs, evidence, cues }) => {
    const confidence = logistic(combine(attribution, attributionFeatures(evidence, cues)));
    return runs.flatMap((list, i): Example[] => {
      const label = labels[i];
      if (list.length === 0 || !label) return [];
      const right = label.source?.some((id) => passagesWork(id) === work.id) ?? false;
      if (label.flags?.some((flag) => IGNORED.has(flag)) && !right) return [];
      return [{ features: contextFeatures(evidence, i, confidence), label: right, weight: 1 }];
    });
  });
}

/** F1 of attributions and sentences of pages under given weights and thresholds. */
function judge(
  pages: readonly { page: LabelledPage; reading: Reading }[],
  weights: Weights,
  thresholds: [number, number],
) {
  const a = { tp: 0, fp: 0, fn: 0 };
  const s = { tp: 0, fp: 0, fn: 0 };
  const wrong: string[] = [];
  for (const { page, reading } of pages) {
    const labels = labelsOf(page, reading);
    const found = new Array<boolean>(labels.length).fill(false);
    const said = new Set<string>();
    for (const raw of reading.suspects) {
      const suspect = withScores(raw, weights.sentence);
      const confidence = logistic(
        combine(weights.attribution, attributionFeatures(suspect.evidence, suspect.cues)),
      );
      if (confidence < thresholds[0]) continue;
      said.add(suspect.work.id);
      labels.forEach((_, i) => {
        if ((suspect.runs[i]?.length ?? 0) === 0) return;
        const score = logistic(combine(weights.context, contextFeatures(suspect.evidence, i, confidence)));
        if (score >= thresholds[1]) found[i] = true;
      });
    }
    const gold = [page.work, ...(page.also ?? [])].filter((work): work is string => Boolean(work));
    for (const work of gold)
      if (said.has(work)) a.tp++;
      else {
        a.fn++;
        wrong.push(`missed ${page.id} ${work}`);
      }
    for (const work of said)
      if (!gold.includes(work)) {
        a.fp++;
        wrong.push(`false ${page.id} ${work}`);
      }
    if (page.kind !== 'positive') continue;
    labels.forEach((label, i) => {
      if (!label) return;
      if (label.label !== 'none') s[found[i] ? 'tp' : 'fn']++;
      else if (found[i] && !label.flags?.some((flag) => IGNORED.has(flag))) s.fp++;
    });
  }
  return { a, s, wrong };
}

const rates = ({ tp, fp, fn }: { tp: number; fp: number; fn: number }): string =>
  `P ${(tp / (tp + fp || 1)).toFixed(3)}  R ${(tp / (tp + fn || 1)).toFixed(3)}  F1 ${((2 * tp) / (2 * tp + fp + fn || 1)).toFixed(3)}`;

const { values } = parseArgs({
  options: {
    eval: { type: 'string' },
    news: { type: 'string', multiple: true },
    pack: { type: 'string', default: 'public/packs/seeds.pack' },
    verbose: { type: 'boolean' },
  },
});
if (!values.eval) {
  console.error('Name the folder with labelled pages: npm run train -- --eval FOLDER [--news FILE.jsonl.gz]');
  process.exit(2);
}
const bytes = readFileSync(values.pack);
const matcher = createMatcher([
  await openPack(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)),
]);
const folder = join(values.eval, 'pages');
const labelled = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as LabelledPage);
const news = (values.news ?? []).flatMap((file) => {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean);
  const step = Math.max(1, Math.floor(lines.length / NEWS_SAMPLE));
  return lines
    .filter((_, i) => i % step === 0)
    .map((line, i): LabelledPage => {
      const { text, title, lang } = JSON.parse(line) as { text: string; title?: string; lang?: string };
      const base = { id: `news-${i}`, title: title ?? '', lang: lang ?? 'en', date: '', url: '', text };
      const sentences = text.split('\n').map((line) => ({ text: line, label: 'none' as const }));
      return { ...base, kind: 'hard-negative', sentences };
    });
});
const all = [...labelled, ...news].map((page) => ({ page, reading: matcher.read(page) }));

/** A fixed shuffle, so that folds mix languages and works and runs can be compared. */
const fold = (id: string): number => (unitsIn(`fold ${id}`)[1]?.term ?? 0) % FOLDS;
const pooled = { a: { tp: 0, fp: 0, fn: 0 }, s: { tp: 0, fp: 0, fn: 0 }, wrong: [] as string[] };
for (let i = 0; i < FOLDS; i++) {
  const weights = learnAll(all.filter((_, n) => n % FOLDS !== i));
  const { a, s, wrong } = judge(
    all.filter((_, n) => n % FOLDS === i),
    weights,
    [0.6, 0.5],
  );
  for (const key of ['tp', 'fp', 'fn'] as const) {
    pooled.a[key] += a[key];
    pooled.s[key] += s[key];
  }
  pooled.wrong.push(...wrong);
}
console.log(`cross-validated  attributions ${rates(pooled.a)}   sentences ${rates(pooled.s)}`);
if (values.verbose) console.log(pooled.wrong.join('\n'));
void fold;

const final = learnAll(all);
const fitted = judge(all, final, [0.6, 0.5]);
console.log(`fitted           attributions ${rates(fitted.a)}   sentences ${rates(fitted.s)}`);
const list = (name: string, weights: readonly number[], features: readonly string[]): string => {
  const rows = ['constant', ...features].map(
    (feature, i) => `  ${(weights[i] ?? 0).toFixed(3)}, // ${feature}`,
  );
  return `export const ${name}: readonly number[] = [\n${rows.join('\n')}\n];\n`;
};
writeFileSync(
  'engine/match/weights.ts',
  '/** Learned by `npm run train` from the labelled pages; the meaning of each feature is in model.ts. */\n' +
    [
      list('SENTENCE_WEIGHTS', final.sentence, SENTENCE_FEATURES),
      list('ATTRIBUTION_WEIGHTS', final.attribution, ATTRIBUTION_FEATURES),
      list('CONTEXT_WEIGHTS', final.context, CONTEXT_FEATURES),
    ].join('\n'),
);

/**
 * Learns the weights of `engine/models/weights.ts` from labelled pages, and judges them by cross-validation over whole
 * pages. Run by hand when features change:
 *
 *   npm run train -- --eval FOLDER --news FILE.jsonl.gz [--news …]
 *
 * FOLDER holds `pages/*.json` and `passages.json`; news are ordinary articles that report none of the works.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ATTRIBUTION_THRESHOLD, FINDING_THRESHOLD, createMatcher } from '../engine/match.ts';
import { ATTRIBUTION_FEATURES } from '../engine/models/attribution-model.ts';
import { CONTEXT_FEATURES, judgeInContext } from '../engine/models/context-model.ts';
import { ACROSS_FEATURES, SENTENCE_FEATURES } from '../engine/models/sentence-model.ts';
import { Failure, run } from '../cli/failure.ts';
import { asNegative, goldWorks, readCollection, readLabelledPages } from './labelled-pages.ts';
import { type ReadPage, type Weights, confidenceOf, labelsOf, learnAll, withScores } from './learning.ts';
import { SEEDS_PACK, openPackFile } from '../cli/packs.ts';

/** Sentences that count neither way when findings are judged. */
const IGNORED = new Set(['near', 'frame', 'stock-phrase']);
const FOLDS = 5;
const NEWS_SAMPLE = 400;

interface Counts {
  tp: number;
  fp: number;
  fn: number;
}
interface Judgement {
  attributions: Counts;
  sentences: Counts;
  /** The sentences of Chinese pages alone. */
  chinese: Counts;
  wrong: string[];
}
const zero = (): Counts => ({ tp: 0, fp: 0, fn: 0 });

/** Counts right and wrong attributions and sentences of pages under given weights. */
function judge(pages: readonly ReadPage[], weights: Weights): Judgement {
  const attributions = zero();
  const sentences = zero();
  const chinese = zero();
  const wrong: string[] = [];
  for (const read of pages) {
    const { page, reading } = read;
    const labels = labelsOf(read);
    const found = labels.map(() => false);
    const said = new Set<string>();
    for (const candidate of withScores(reading.candidateWorks, weights)) {
      const confidence = confidenceOf(candidate, weights.attribution);
      if (confidence < ATTRIBUTION_THRESHOLD) continue;
      said.add(candidate.work.id);
      labels.forEach((_, i) => {
        if ((candidate.runs[i]?.length ?? 0) === 0) return;
        const score = judgeInContext(candidate.evidence, i, confidence, weights.context);
        if (score >= FINDING_THRESHOLD) found[i] = true;
      });
    }
    const gold = goldWorks(page);
    for (const work of gold) attributions[said.has(work) ? 'tp' : 'fn']++;
    for (const work of said) if (!gold.includes(work)) attributions.fp++;
    wrong.push(
      ...gold.filter((work) => !said.has(work)).map((work) => `missed ${page.id}: ${work}`),
      ...[...said].filter((work) => !gold.includes(work)).map((work) => `false ${page.id}: ${work}`),
    );
    if (page.kind !== 'positive') continue;
    labels.forEach((label, i) => {
      if (!label) return;
      const counts = page.lang.startsWith('zh') ? [sentences, chinese] : [sentences];
      for (const each of counts) {
        if (label.label !== 'none') each[found[i] ? 'tp' : 'fn']++;
        else if (found[i] && !label.flags.some((flag) => IGNORED.has(flag))) each.fp++;
      }
    });
  }
  return { attributions, sentences, chinese, wrong };
}

const rates = ({ tp, fp, fn }: Counts): string =>
  `P ${(tp / (tp + fp || 1)).toFixed(3)}  R ${(tp / (tp + fn || 1)).toFixed(3)}  F1 ${((2 * tp) / (2 * tp + fp + fn || 1)).toFixed(3)}`;

const list = (name: string, weights: readonly number[], features: readonly string[]): string => {
  const rows = ['constant', ...features].map(
    (feature, i) => `  ${(weights[i] ?? 0).toFixed(3)}, // ${feature}`,
  );
  return `export const ${name}: readonly number[] = [\n${rows.join('\n')}\n];\n`;
};

/** Five times, learned on four fifths of the pages and judged on the fifth that was left out. */
function crossValidate(pages: readonly ReadPage[]): Judgement {
  const pooled: Judgement = { attributions: zero(), sentences: zero(), chinese: zero(), wrong: [] };
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = learnAll(pages.filter((_, n) => n % FOLDS !== fold));
    const one = judge(
      pages.filter((_, n) => n % FOLDS === fold),
      weights,
    );
    for (const key of ['tp', 'fp', 'fn'] as const) {
      pooled.attributions[key] += one.attributions[key];
      pooled.sentences[key] += one.sentences[key];
      pooled.chinese[key] += one.chinese[key];
    }
    pooled.wrong.push(...one.wrong);
  }
  return pooled;
}

await run(async () => {
  const { values } = parseArgs({
    options: {
      eval: { type: 'string' },
      news: { type: 'string', multiple: true, default: [] },
      pack: { type: 'string', default: SEEDS_PACK },
      verbose: { type: 'boolean', default: false },
    },
  });
  if (!values.eval)
    throw new Failure('Name the folder: npm run train -- --eval FOLDER [--news FILE.jsonl.gz]…');
  const matcher = createMatcher([await openPackFile(values.pack)]);
  const pages = [
    ...readLabelledPages(join(values.eval, 'pages')),
    ...values.news.flatMap((file) => readCollection(file, NEWS_SAMPLE).map(asNegative)),
  ].map((page) => ({ page, reading: matcher.read(page) }));

  const validated = crossValidate(pages);
  console.log(
    `cross-validated  attributions ${rates(validated.attributions)}   sentences ${rates(validated.sentences)}   Chinese ${rates(validated.chinese)}`,
  );
  if (values.verbose) console.log(validated.wrong.join('\n'));
  const weights = learnAll(pages);
  const fitted = judge(pages, weights);
  console.log(
    `fitted           attributions ${rates(fitted.attributions)}   sentences ${rates(fitted.sentences)}   Chinese ${rates(fitted.chinese)}`,
  );
  writeFileSync(
    'engine/models/weights.ts',
    '/** Learned by `npm run train` from the labelled pages; the features are in sentence-, attribution- and context-model.ts. */\n' +
      [
        list('SENTENCE_WEIGHTS', weights.sentence, SENTENCE_FEATURES),
        list('ACROSS_WEIGHTS', weights.across, ACROSS_FEATURES),
        list('ATTRIBUTION_WEIGHTS', weights.attribution, ATTRIBUTION_FEATURES),
        list('CONTEXT_WEIGHTS', weights.context, CONTEXT_FEATURES),
      ].join('\n'),
  );
});

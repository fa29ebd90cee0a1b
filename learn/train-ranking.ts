/**
 * Learns the weights of the ranking model (engine/models/ranking-model.ts) from sentences in several translations. Run by hand
 * when its features change:
 *
 *   npm run train:closest -- --pairs FILE.jsonl.gz [--pairs …] [--out engine/models/ranking-weights.ts]
 *
 * Of each file one version is the corpus and the others are queries, with sentences of ordinary news as decoys
 * (bench/quality/pairs.ts).
 * Prints the scores on each file of what was learned on all others (leave one out).
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { confidenceFeatures, rankFeatures } from '../engine/models/ranking-model.ts';
import { type Candidate, rankedFor } from '../engine/nearest.ts';
import { combine } from '../engine/models/sentence-model.ts';
import { searchedPack } from '../engine/article/pack-search.ts';
import { packOfRows, readPairs } from '../bench/quality/pairs.ts';
import { spread } from '../bench/random.ts';
import { type Judged, recallOf } from '../bench/quality/recall.ts';
import { Failure, run } from '../cli/failure.ts';
import { readLanguageResources } from '../cli/language-resources.ts';
import { type Example, learn } from './logistic-regression.ts';

/** Versions of each row that are asked: machine translations of one sentence are much alike. */
const VERSIONS = 3;
const DECOYS = 1_000;
/** How many wrong candidates the right one is compared with. */
const RIVALS = 2;
const L2 = 1;

interface Question {
  /** The right words; undefined for a decoy. */
  right: string | undefined;
  candidates: readonly Candidate[];
}
interface Weights {
  rank: number[];
  confidence: number[];
}

/** The differences between the right candidate and its rivals, either way round, so that there is no constant. */
function rankExamples({ right, candidates }: Question): Example[] {
  const own = candidates.find(({ text }) => text === right);
  if (!own) return [];
  const features = rankFeatures(own.similarity);
  return candidates
    .filter(({ text }) => text !== right)
    .slice(0, RIVALS)
    .flatMap((rival) => {
      const others = rankFeatures(rival.similarity);
      const difference = features.map((feature, i) => feature - (others[i] ?? 0));
      return [
        { features: difference, label: true },
        { features: difference.map((each) => -each), label: false },
      ];
    });
}

/** The first candidate by given weights, with what its confidence is made of; undefined where there is none. */
function answer({ right, candidates }: Question, rank: readonly number[]): Example | undefined {
  const ranked = candidates
    .map((candidate) => ({ ...candidate, rank: combine(rank, rankFeatures(candidate.similarity)) }))
    .sort((a, b) => b.rank - a.rank);
  const [best] = ranked;
  if (!best) return undefined;
  const next = ranked.find(({ text }) => text !== best.text);
  const ahead = best.rank - (next?.rank ?? -Infinity);
  return { features: confidenceFeatures(best.similarity, ahead), label: best.text === right };
}

/** Learns on features brought to one scale, or those with small figures would be learned last; the weights are for the figures as they are. */
function learnScaled(examples: readonly Example[]): number[] {
  const size = examples[0]?.features.length ?? 0;
  const mean = (of: (features: readonly number[], i: number) => number): number[] =>
    Array.from({ length: size }, (_, i) => {
      const sum = examples.reduce((before, { features }) => before + of(features, i), 0);
      return sum / Math.max(1, examples.length);
    });
  const means = mean((features, i) => features[i] ?? 0);
  const spreads = mean((features, i) => ((features[i] ?? 0) - (means[i] ?? 0)) ** 2).map(
    (variance) => Math.sqrt(variance) || 1,
  );
  const scaled = examples.map(({ features, label }) => ({
    features: features.map((feature, i) => (feature - (means[i] ?? 0)) / (spreads[i] ?? 1)),
    label,
  }));
  const [constant = 0, ...weights] = learn(scaled, L2);
  const own = weights.map((weight, i) => weight / (spreads[i] ?? 1));
  return [own.reduce((sum, weight, i) => sum - weight * (means[i] ?? 0), constant), ...own];
}

function learnFrom(questions: readonly Question[]): Weights {
  const rank = learnScaled(questions.flatMap(rankExamples));
  const answers = questions.flatMap((question) => answer(question, rank) ?? []);
  return { rank, confidence: learnScaled(answers) };
}

function judge(questions: readonly Question[], { rank, confidence }: Weights): string {
  const asked = questions.filter(({ right }) => right !== undefined);
  const judged = (list: readonly Question[]): Judged[] =>
    list.flatMap((question) => {
      const found = answer(question, rank);
      return found ? [{ score: combine(confidence, found.features), right: found.label }] : [];
    });
  const decoys = judged(questions.filter(({ right }) => right === undefined));
  const { at1, at99 } = recallOf(asked.length, judged(asked), decoys);
  return `recall at 1 ${at1.toFixed(4)}, at 99 % precision ${at99.toFixed(4)}`;
}

async function questionsOf(file: string): Promise<Question[]> {
  const { rows, corpus, names, lang, decoys } = readPairs(file);
  const pack = searchedPack(await packOfRows(corpus, lang, readLanguageResources()));
  const ask = (text: string, right: string | undefined): Question => ({
    right,
    candidates: rankedFor([pack], text),
  });
  return [
    ...rows.flatMap(({ versions }, i) =>
      Array.from({ length: VERSIONS }, (_, k) => {
        const name = names[k === 0 ? 0 : (i + k * VERSIONS) % names.length] ?? '';
        return ask(versions[name] ?? '', corpus[i]?.replace(/\s+/g, ' ').trim());
      }),
    ),
    ...spread(decoys, DECOYS).map((decoy) => ask(decoy, undefined)),
  ];
}

const listing = (name: string, weights: readonly number[]): string =>
  `export const ${name}: readonly number[] = [${weights.map((weight) => weight.toFixed(3)).join(', ')}];\n`;

await run(async () => {
  const { values } = parseArgs({
    options: {
      pairs: { type: 'string', multiple: true, default: [] },
      out: { type: 'string', default: 'engine/models/ranking-weights.ts' },
    },
  });
  if (values.pairs.length === 0)
    throw new Failure('Name a file: node learn/train-ranking.ts --pairs FILE.jsonl.gz');
  const files: Question[][] = [];
  for (const file of values.pairs) files.push(await questionsOf(file));
  files.forEach((own, i) => {
    const others = files.filter((_, k) => k !== i).flat();
    if (others.length > 0) console.log(`${values.pairs[i]}, by the others: ${judge(own, learnFrom(others))}`);
  });
  const weights = learnFrom(files.flat());
  files.forEach((own, i) => console.log(`${values.pairs[i]}, by all: ${judge(own, weights)}`));
  writeFileSync(
    values.out,
    '/** Learned by `learn/train-ranking.ts`; the features are in ranking-model.ts, the constant is first. */\n' +
      listing('RANK_WEIGHTS', weights.rank) +
      listing('CONFIDENCE_WEIGHTS', weights.confidence),
  );
});

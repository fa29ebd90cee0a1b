/**
 * Learns the weights of `engine/models/weights.ts` from labelled pages, and judges them by leaving out one folder (the pages of
 * one hand) after another. Run by hand when features change:
 *
 *   npm run train -- --pages FOLDER… [--also FOLDER…] [--news FILE.jsonl.gz…] [--pack FILE…] [--dry] [--verbose]
 *
 * A folder holds labelled pages as JSON, with `passages.json` in it or above it; news are ordinary articles that report none of
 * the works. Folders named with `--also` are learned from and not judged. `--dry` writes no weights, `--verbose` names what is wrong.
 */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type Passage, readPassages } from '../bench/quality/page-data.ts';
import { textsOfFindings } from '../bench/quality/pages.ts';
import { Failure, run } from '../cli/failure.ts';
import { BUNDLED_FILES, openPackFile } from '../cli/packs.ts';
import { heldAgainstRivals } from '../engine/article/candidate-works.ts';
import { conclude } from '../engine/conclude.ts';
import { lexiconOf } from '../cli/lexicons.ts';
import { judgedMatch } from '../engine/judged-wording.ts';
import { atOnce, createMatcher } from '../engine/match.ts';
import { ATTRIBUTION_FEATURES } from '../engine/models/attribution-model.ts';
import { CONTEXT_FEATURES } from '../engine/models/context-model.ts';
import { ACROSS_FEATURES, SENTENCE_FEATURES } from '../engine/models/sentence-model.ts';
import type { ModelWeights } from '../engine/models/weights.ts';
import { detectLanguage } from '../engine/text/language.ts';
import type { Corpus } from '../engine/types.ts';
import { asNegative, readCollection, readLabelledPages } from './labelled-pages.ts';
import { type ReadPage, learnAll, withScores } from './learning.ts';
import { HandScores, printHands } from './left-out.ts';

const NEWS_SAMPLE = 400;

interface Hand {
  name: string;
  pages: readonly ReadPage[];
  passages: readonly Passage[];
}

/** What weights say of the pages of a hand. */
function judge(
  { name, pages, passages }: Hand,
  weights: ModelWeights,
  corpora: readonly Corpus[],
): HandScores {
  const textsOf = textsOfFindings(corpora);
  const predictions = new Map(
    pages.map(({ page, reading }) => {
      const candidateWorks = heldAgainstRivals(withScores(reading.candidateWorks, weights));
      const lang = detectLanguage(page.text, page.lang);
      const judged = { ...reading, candidateWorks };
      const concluded = conclude(judged, lang, weights);
      const { attributions, findings } = atOnce(
        judgedMatch(corpora, judged, concluded.attributions, concluded.findings, page.text, lang),
      );
      return [page.id, { works: attributions.map(({ work }) => work), findings: textsOf(findings) }];
    }),
  );
  return new HandScores(
    name,
    pages.map(({ page }) => page),
    passages,
    predictions,
  );
}

const list = (name: string, weights: readonly number[], features: readonly string[]): string => {
  const rows = ['constant', ...features].map(
    (feature, i) => `  ${(weights[i] ?? 0).toFixed(3)}, // ${feature}`,
  );
  return `const ${name}: readonly number[] = [\n${rows.join('\n')}\n];\n`;
};

const fileOf = (weights: ModelWeights): string =>
  [
    '/** Learned by `npm run train` from the labelled pages; the features are in sentence-, attribution- and context-model.ts. */',
    'export interface ModelWeights {\n  sentence: readonly number[];\n  across: readonly number[];\n  attribution: readonly number[];\n  context: readonly number[];\n}\n',
    list('SENTENCE_WEIGHTS', weights.sentence, SENTENCE_FEATURES),
    list('ACROSS_WEIGHTS', weights.across, ACROSS_FEATURES),
    list('ATTRIBUTION_WEIGHTS', weights.attribution, ATTRIBUTION_FEATURES),
    list('CONTEXT_WEIGHTS', weights.context, CONTEXT_FEATURES),
    'export const WEIGHTS: ModelWeights = {\n  sentence: SENTENCE_WEIGHTS,\n  across: ACROSS_WEIGHTS,\n  attribution: ATTRIBUTION_WEIGHTS,\n  context: CONTEXT_WEIGHTS,\n};\n',
  ].join('\n');

await run(async () => {
  const { values } = parseArgs({
    options: {
      pages: { type: 'string', multiple: true, default: [] },
      also: { type: 'string', multiple: true, default: [] },
      news: { type: 'string', multiple: true, default: [] },
      pack: { type: 'string', multiple: true, default: [...BUNDLED_FILES] },
      dry: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
    },
  });
  if (values.pages.length === 0)
    throw new Failure('Name the folders: npm run train -- --pages FOLDER… [--news FILE.jsonl.gz]…');
  const corpora: Corpus[] = [];
  for (const pack of values.pack) corpora.push(await openPackFile(pack));
  const matcher = createMatcher(corpora, lexiconOf);
  const readFolder = (folder: string): ReadPage[] =>
    readLabelledPages(folder).map((page) => ({ page, reading: matcher.read(page) }));
  const hands = values.pages.map((folder): Hand => ({
    name: basename(folder),
    pages: readFolder(folder),
    passages: readPassages(folder),
  }));
  const also = values.also.flatMap(readFolder);
  const news = values.news
    .flatMap((file) => readCollection(file, NEWS_SAMPLE).map(asNegative))
    .map((page) => ({ page, reading: matcher.read(page) }));

  if (hands.length > 1) {
    const scores = hands.map((hand) => {
      const others = hands.filter((each) => each !== hand).flatMap(({ pages }) => pages);
      return judge(hand, learnAll([...others, ...also, ...news]), corpora);
    });
    console.log('Each hand judged by what the others taught:');
    printHands(scores, values.verbose);
  }
  const weights = learnAll([...hands.flatMap(({ pages }) => pages), ...also, ...news]);
  console.log('Each hand judged by what all taught:');
  printHands(
    hands.map((hand) => judge(hand, weights, corpora)),
    false,
  );
  if (!values.dry) writeFileSync('engine/models/weights.ts', fileOf(weights));
});

/** How well weights do on the labelled pages of one hand, and a table of several hands with their sum. */
import type { Passage } from '../bench/quality/page-data.ts';
import {
  type AttributionScores,
  Counts,
  type Prediction,
  type SentenceScores,
  scoreAttributions,
  sentenceScorer,
} from '../bench/quality/page-score.ts';
import { table as asTable } from '../bench/table.ts';
import type { LabelledPage } from './labelled-pages.ts';

const OWN = ['en', 'zh'];

const sumOf = (all: readonly (Counts | undefined)[]): Counts => {
  const sum = new Counts();
  for (const counts of all) {
    sum.tp += counts?.tp ?? 0;
    sum.fp += counts?.fp ?? 0;
    sum.fn += counts?.fn ?? 0;
  }
  return sum;
};

/** The scores of the pages of one hand. */
export class HandScores {
  readonly name: string;
  readonly attributions: AttributionScores;
  readonly sentences: SentenceScores;

  constructor(
    name: string,
    pages: readonly LabelledPage[],
    passages: readonly Passage[],
    predictions: ReadonlyMap<string, Prediction>,
  ) {
    this.name = name;
    this.attributions = scoreAttributions(pages, ({ id }) => predictions.get(id)?.works ?? []);
    this.sentences = sentenceScorer(pages, passages)(({ id }) => predictions.get(id)?.findings ?? []);
  }
}

const percent = (value: number): string => value.toFixed(3);

function rowOf(name: string, hands: readonly HandScores[]): (string | number)[] {
  const attributions = (own: boolean): Counts =>
    sumOf(
      hands.flatMap(({ attributions: { table } }) =>
        Object.entries(table).flatMap(([lang, counts]) =>
          lang !== 'all' && OWN.includes(lang) === own ? counts : [],
        ),
      ),
    );
  const sentences = (wanted: (lang: string) => boolean): Counts =>
    sumOf(
      hands.flatMap(({ sentences: { table } }) =>
        Object.entries(table).flatMap(([lang, counts]) => (lang !== 'all' && wanted(lang) ? counts : [])),
      ),
    );
  const recall = (label: string): string => {
    const all = hands.map(({ sentences: { byLabel } }) => byLabel[label]);
    const found = all.reduce((sum, each) => sum + (each?.found ?? 0), 0);
    return percent(found / (all.reduce((sum, each) => sum + (each?.all ?? 0), 0) || 1));
  };
  const own = attributions(true);
  const others = attributions(false);
  const both = sentences((lang) => OWN.includes(lang));
  const right = hands.reduce(
    (sum, { sentences: { rightSource, table } }) => sum + rightSource * (table['all']?.tp ?? 0),
    0,
  );
  const found = hands.reduce((sum, { sentences: { table } }) => sum + (table['all']?.tp ?? 0), 0);
  return [
    name,
    percent(own.precision),
    percent(own.recall),
    percent(both.precision),
    percent(both.recall),
    percent(both.f1),
    percent(sentences((lang) => lang === 'en').f1),
    percent(sentences((lang) => lang === 'zh').f1),
    recall('en paraphrase'),
    recall('zh paraphrase'),
    recall('en edited'),
    recall('zh edited'),
    percent(right / (found || 1)),
    `${percent(others.precision)}/${percent(others.recall)}`,
    percent(sentences((lang) => !OWN.includes(lang)).f1),
  ];
}

const COLUMNS = [
  'hand',
  'attr P',
  'attr R',
  'sent P',
  'sent R',
  'sent F1',
  'en F1',
  'zh F1',
  'para en',
  'para zh',
  'edit en',
  'edit zh',
  'source',
  'other attr P/R',
  'other F1',
];

/** Prints a row a hand and one for all of them, counts pooled; with `verbose` what is wrong. */
export function printHands(hands: readonly HandScores[], verbose: boolean): void {
  console.log(asTable(COLUMNS, [...hands.map((hand) => rowOf(hand.name, [hand])), rowOf('all', hands)]));
  if (!verbose) return;
  for (const { attributions, sentences } of hands) {
    for (const each of attributions.missed) console.log(`missed attribution ${each}`);
    for (const each of attributions.wrong) console.log(`false attribution ${each}`);
    for (const each of sentences.wrong) console.log(each);
  }
}

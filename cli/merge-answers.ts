/** `match --merge`: joins what the shards of a corpus answered to the same articles, one file a shard, to what one pack would have. */
import * as z from 'zod/mini';
import { createMerger } from '../engine/match.ts';
import type { Article, Corpus } from '../engine/types.ts';
import { type MatchAnswer, matchAnswer } from './answers.ts';
import { Failure } from './failure.ts';
import { linesOf, openInput } from './json-lines.ts';
import { lexiconOf } from './lexicons.ts';
import { type ShardAnswer, incompleteShards, shardAnswerSchema, surveyIn } from './shard-answers.ts';

const errorSchema = z.object({ id: z.string(), error: z.string() });
type Line = ShardAnswer | z.infer<typeof errorSchema>;

function readLine(text: string, place: string): Line {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Failure(`${place}: this is not JSON.`);
  }
  const parsed = z.union([shardAnswerSchema, errorSchema]).safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Failure(`${place}: this is no answer of a shard. Make it with “match --pack” and one shard.`);
}

/** The lines of several files, those with the same number together. @throws {Failure} if one has fewer than the others. */
async function* rowsOf(files: readonly string[]): AsyncGenerator<Line[]> {
  const streams = await Promise.all(files.map(async (file) => linesOf(await openInput(file), file)));
  for (;;) {
    const next = await Promise.all(streams.map((stream) => stream.next()));
    const row = next.flatMap(({ done, value }, i) =>
      done ? [] : [readLine(value.text, `${files[i]}, line ${value.number}`)],
    );
    if (row.length === 0) return;
    const short = files.filter((_, i) => next[i]?.done);
    if (short.length > 0) throw new Failure(`${short.join(', ')}: fewer answers than in the other files.`);
    yield row;
  }
}

/** @throws {Failure} if the answers are to different articles, or not one of each shard. */
function checkRow(row: readonly Line[], number: number, files: readonly string[]): ShardAnswer[] {
  const [first] = row;
  const other = row.findIndex(({ id }) => id !== first?.id);
  if (first && other > 0)
    throw new Failure(
      `Answer ${number} is to ${first.id} in ${files[0]} and to ${row[other]?.id} in ${files[other]}: the files must answer the same articles in the same order.`,
    );
  const answers = row.flatMap((line) => ('error' in line ? [] : [line]));
  const [{ shard } = {}] = answers;
  if (!shard || answers.length < row.length) return [];
  const numbers = new Set(answers.map((answer) => answer.shard.number));
  if (answers.some((answer) => answer.shard.corpus !== shard.corpus || answer.shard.count !== shard.count))
    throw new Failure(`${files.join(', ')}: these are answers of different corpora.`);
  if (numbers.size < answers.length || numbers.size < shard.count)
    throw new Failure(
      `${files.join(', ')}: these are answers of ${numbers.size} of the ${shard.count} shards of ${shard.corpus}. All are needed, each once.`,
    );
  return answers;
}

/** The packs that the first answers of some files come from. @throws {Failure} if a file has no answer. */
export async function packsNamedIn(files: readonly string[]): Promise<string[]> {
  const packs: string[] = [];
  for (const file of files) {
    for await (const { text, number } of linesOf(await openInput(file), file)) {
      const line = readLine(text, `${file}, line ${number}`);
      if ('error' in line) continue;
      packs.push(line.shard.pack);
      break;
    }
  }
  return packs;
}

/**
 * The conclusions, in the order of the answers. `ms` is the time of all shards together.
 *
 * @throws {Failure} if the files do not fit each other or the packs.
 */
export async function* mergedAnswers(
  files: readonly string[],
  corpora: readonly Corpus[],
  withText: boolean,
): AsyncGenerator<MatchAnswer | Line> {
  const [{ shard: known } = {}] = corpora;
  if (
    !known ||
    corpora.some(({ shard }) => shard?.corpus !== known.corpus) ||
    incompleteShards(corpora).length > 0
  )
    throw new Failure('--merge needs all shards of one corpus: name them with --pack.');
  const merge = createMerger(corpora, lexiconOf);
  const conclude = (article: Article, answers: readonly ShardAnswer[]) =>
    matchAnswer(merge(article, answers.map(surveyIn)), article, corpora);
  let number = 0;
  for await (const row of rowsOf(files)) {
    const answers = checkRow(row, ++number, files);
    const [first] = answers;
    const failed = row.find((line) => 'error' in line);
    if (!first) {
      if (failed) yield failed;
      continue;
    }
    if (first.shard.corpus !== known.corpus)
      throw new Failure(`The answers are of ${first.shard.corpus}, the packs of ${known.corpus}.`);
    const started = performance.now();
    const article = answers.find((each) => each.article)?.article;
    const promises = article !== undefined && answers.some(({ works }) => works.length > 0);
    const found = promises ? conclude(article, answers) : { attributions: [], findings: [], quotations: [] };
    const before = answers.reduce((sum, { ms }) => sum + ms, 0);
    const ms = Math.round((before + performance.now() - started) * 10_000) / 10_000;
    yield { id: first.id, ...found, ms, ...(withText && article && { text: article.text }) };
  }
}

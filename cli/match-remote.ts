/**
 * `match --remote URL`: matches articles against a corpus on a web server. A few terms of a page are asked for, among a thousand others each;
 * where two of them are in one speech, its block is fetched, compiled here and matched as any other pack.
 */
import { CollectionCompiler } from '../corpus/collection.ts';
import type { LanguageResources } from '../corpus/compile/likeness.ts';
import { type Pack, openPack } from '../corpus/pack.ts';
import {
  FIRST,
  type Question,
  countApart,
  furtherQuestions,
  questionsOf,
} from '../corpus/remote/questions.ts';
import type { LanguageTables } from '../engine/lexicon/language-tables.ts';
import { createMatcher } from '../engine/match.ts';
import type { Article } from '../engine/types.ts';
import { type MatchAnswer, matchAnswer } from './answers.ts';
import { readLanguageResources } from './language-resources.ts';
import { lexiconOf } from './lexicons.ts';
import type { RemoteCorpusReader, Traffic } from './remote-corpus.ts';

/** One term may be there by chance, or be a phrase; two of one speech hardly ever are. */
const LEAST_SHARED = 2;

export class RemoteMatcher {
  readonly #reader: RemoteCorpusReader;
  readonly #tables: LanguageTables;
  readonly #random: () => number;
  #resources: LanguageResources | undefined;

  /** @param random for decoys and for the order of questions */
  constructor(reader: RemoteCorpusReader, tables: LanguageTables, random: () => number = Math.random) {
    this.#reader = reader;
    this.#tables = tables;
    this.#random = random;
  }

  /** Which terms are there, added to those that each speech has. */
  async #ask(questions: readonly Question[], found: Map<number, Question[]>): Promise<Question[]> {
    const there: Question[] = [];
    // In an order that does not say which sentence weighs most.
    for (const question of questions.toSorted((a, b) => a.mark - b.mark)) {
      const speeches = await this.#reader.speechesWith(question);
      if (speeches.length > 0) there.push(question);
      for (const speech of new Set(speeches)) found.set(speech, [...(found.get(speech) ?? []), question]);
    }
    return there;
  }

  /** The speech that has most terms of a page, where one has enough. */
  async #speechFor(article: Article): Promise<number | undefined> {
    const questions = questionsOf(article, this.#tables);
    const first = questions.slice(0, FIRST);
    const found = new Map<number, Question[]>();
    const there = await this.#ask(first, found);
    for (let missing = FIRST - first.length; missing > 0; missing--) await this.#reader.decoy(this.#random);
    if (there.length > 0) await this.#ask(furtherQuestions(questions, first, there), found);
    const [best] = Array.from(found, ([speech, terms]) => ({ speech, apart: countApart(terms) })).sort(
      (a, b) => b.apart - a.apart,
    );
    return best && best.apart >= LEAST_SHARED ? best.speech : undefined;
  }

  async #packOf(speech: number): Promise<Pack> {
    this.#resources ??= readLanguageResources();
    const compiler = new CollectionCompiler(this.#resources, this.#tables);
    for (const { entry, text } of await this.#reader.blockWith(speech)) compiler.add(entry, text);
    const [bytes] = compiler.finish({ id: 'block', name: this.#reader.corpus.name });
    return openPack((bytes ?? new Uint8Array()).buffer, this.#tables);
  }

  /** What is found of an article, and what it took. @throws {Failure} if the server does not answer as it must */
  async match(
    article: Article,
  ): Promise<Pick<MatchAnswer, 'attributions' | 'findings' | 'quotations'> & { traffic: Traffic }> {
    const { traffic } = this.#reader;
    const before = { ...traffic };
    const speech = await this.#speechFor(article);
    const packs = speech === undefined ? [] : [await this.#packOf(speech)];
    const found = createMatcher(packs, lexiconOf).match(article);
    return {
      ...matchAnswer(found, article, packs),
      traffic: { requests: traffic.requests - before.requests, bytes: traffic.bytes - before.bytes },
    };
  }
}

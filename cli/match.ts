/**
 * Matches articles from the command line, with the extension's own engine:
 *
 *   npm run -s match -- [--pack FILE]… [--with-text] [--look-up] [FILE|-]…
 *   npm run -s match -- --check [--pack FILE]… [--with-text] [--html REPORT] [--cards CARDS] [--fail-on STATUSES] [FILE|-]…
 *   npm run -s match -- --verify [--pack FILE]… CARD…
 *
 * One JSON object a line: `{id, attributions, findings, quotations, ms}`, offsets in UTF-16 units of the text that was read, which
 * `--with-text` adds. With `--look-up` each text is taken for a passage that a reader selected: `{id, findings, guesses, silence, ms}`,
 * where `silence` says why nothing is sure: `nothing-similar`, `unsure` (the guesses are the near misses), `too-short` or
 * `language-not-in-corpus`; it is left out where something is. With `--check` each text is a draft whose quotations are checked
 * (check-draft.ts); with `--verify` the words of evidence cards are looked up again (verify-card.ts). A record that cannot be read gives `{id, error}` and the rest goes on. Exit 2 for bad use, and where one of
 * several packs cannot be opened.
 */
import { parseArgs } from 'node:util';
import { versionNumber } from '../engine/edition/edition.ts';
import { createMatcher } from '../engine/match.ts';
import type { Article, Corpus, Finding } from '../engine/types.ts';
import { type CheckOptions, checkDrafts, statusesOf } from './check-draft.ts';
import { Failure, run } from './failure.ts';
import { type InputRecord, readInput } from './input.ts';
import { printJsonLine } from './json-lines.ts';
import { lexiconOf } from './language-resources.ts';
import { BUNDLED_PACKS, openPackFiles } from './packs.ts';
import { verifyCards } from './verify-card.ts';

const USAGE =
  'Use: npm run -s match -- [--pack FILE]… [--with-text] [--look-up | --verify | --check [--html REPORT] [--cards CARDS] [--fail-on STATUSES]] [FILE|-]…';

interface Options extends CheckOptions {
  packs: readonly string[];
  asLookup: boolean;
  asDraft: boolean;
  asCards: boolean;
}

function options(): Options {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        pack: { type: 'string', multiple: true },
        'with-text': { type: 'boolean', default: false },
        'look-up': { type: 'boolean', default: false },
        check: { type: 'boolean', default: false },
        verify: { type: 'boolean', default: false },
        cards: { type: 'string' },
        html: { type: 'string' },
        'fail-on': { type: 'string' },
      },
    });
    const { check, verify, html, cards, 'fail-on': failOn } = values;
    if (!check && (html ?? failOn ?? cards) !== undefined)
      throw new Failure(`--html, --cards and --fail-on go with --check.\n${USAGE}`);
    if ([check, verify, values['look-up']].filter(Boolean).length > 1)
      throw new Failure(`--check, --verify and --look-up do not go together.\n${USAGE}`);
    if (verify && positionals.length === 0) throw new Failure(`--verify takes files.\n${USAGE}`);
    return {
      packs: values.pack ?? BUNDLED_PACKS,
      withText: values['with-text'],
      asLookup: values['look-up'],
      asDraft: check,
      asCards: verify,
      cards,
      html,
      failOn,
      files: positionals.length > 0 ? positionals : ['-'],
    };
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

/** A finding with the texts it points to: the output is read without the pack. */
function withTexts(finding: Finding, text: string, corpora: readonly Corpus[]): object {
  const { start, end, kind, score, flags = [] } = finding;
  const sources = finding.sources.map(({ work, version, lang, start: from, end: to }) => {
    const corpus = corpora.find((each) => versionNumber(each, version) >= 0);
    const source = corpus?.text(versionNumber(corpus, version)).slice(from, to) ?? '';
    return { work, version, lang, start: from, end: to, text: source };
  });
  return { start, end, text: text.slice(start, end), kind, score: round(score), flags, sources };
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

await run(async () => {
  const { packs, asDraft, asCards, ...asked } = options();
  const { withText, asLookup, files } = asked;
  statusesOf(asked.failOn);
  const corpora = await openPackFiles(packs);
  if (asCards) {
    process.exitCode = (await verifyCards(corpora, asked.files)) || process.exitCode;
    return;
  }
  const matcher = createMatcher(corpora, lexiconOf);

  if (asDraft) {
    process.exitCode = (await checkDrafts(matcher, corpora, asked)) || process.exitCode;
    return;
  }

  const described = (findings: readonly Finding[], text: string): object[] =>
    findings.map((finding) => withTexts(finding, text, corpora));

  const matched = (article: Article): object => {
    const { attributions, findings, quotations } = matcher.match(article);
    return {
      attributions: attributions.map((each) => ({ ...each, confidence: round(each.confidence) })),
      findings: described(findings, article.text),
      quotations,
    };
  };

  const lookedUp = (article: Article): object => {
    const { findings, guesses, silence } = matcher.lookUp(article);
    return {
      findings: described(findings, article.text),
      guesses: described(guesses, article.text),
      ...(silence ? { silence } : {}),
    };
  };

  const answer = (record: InputRecord): object => {
    if ('error' in record) return record;
    const { id, article } = record;
    const started = performance.now();
    const found = asLookup ? lookedUp(article) : matched(article);
    const ms = round(performance.now() - started);
    return { id, ...found, ms, ...(withText ? { text: article.text } : {}) };
  };

  for (const file of files) {
    try {
      for await (const record of readInput(file)) await printJsonLine(answer(record));
    } catch (error) {
      // The other files are answered for all the same.
      if (!(error instanceof Failure)) throw error;
      console.error(error.message);
      process.exitCode = 2;
    }
  }
});

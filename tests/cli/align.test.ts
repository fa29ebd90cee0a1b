/** The aligner from the command line: real processes, small texts, scores worked out by hand. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { addCounts, countBeads, scoresOf } from '../../cli/bead-scores.ts';

const folder = mkdtempSync(join(tmpdir(), 'variorum-align-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const align = (args: readonly string[], input = '') =>
  spawnSync(process.execPath, ['cli/align.ts', ...args], { encoding: 'utf8', input });

const numbers = z.array(z.number());
const Answer = z.object({
  id: z.string(),
  error: z.optional(z.string()),
  beads: z.optional(z.array(z.tuple([numbers, numbers, z.number()]))),
});
const answers = (stdout: string) =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => Answer.parse(JSON.parse(line)));
const pairs = (answer: z.infer<typeof Answer> | undefined) => answer?.beads?.map(([a, b]) => [a, b]);

const FERRY = {
  id: 'ferry',
  lang_a: 'en',
  lang_b: 'zh',
  a: [
    'The old ferry crossed the river every morning.',
    'In 1987 it carried 300 passengers.',
    'Nobody knew the captain.',
  ],
  b: ['旧渡轮每天早上过河。', '1987年，它载了300名乘客。', '没有人认识船长。'],
};
const ONE_TO_ONE = [
  [[0], [0]],
  [[1], [1]],
  [[2], [2]],
];
/** The scores of each row of the table on standard error: strict and lax precision, recall and F1. */
const rowsOf = (stderr: string): Record<string, number[]> =>
  Object.fromEntries(
    stderr
      .split('\n')
      .map((line) => /^(\S+(?: \(\d+\))?) +((?:[\d.]+ *){6})$/.exec(line))
      .flatMap((match) => (match ? [[match[1], match[2]?.trim().split(/ +/).map(Number)]] : [])),
  );

describe('align', () => {
  it('prints the beads of each line with confidences, from a file, a gzipped file and standard input', () => {
    const line = JSON.stringify(FERRY);
    for (const { stdout, status } of [
      align([file('ferry.jsonl', line)]),
      align([file('ferry.jsonl.gz', gzipSync(line))]),
      align(['-'], `${line}\n`),
      align([], line),
    ]) {
      const [answer] = answers(stdout);
      expect(status).toBe(0);
      expect(answer?.id).toBe('ferry');
      expect(pairs(answer)).toEqual(ONE_TO_ONE);
      for (const [, , confidence] of answer?.beads ?? [])
        expect(confidence > 0.5 && confidence <= 1).toBe(true);
    }
  });

  it('takes languages that it knows nothing of, and texts that are empty', () => {
    const lines = [
      {
        id: 1,
        lang_a: 'ru',
        lang_b: 'el',
        a: ['В 1987 году паром перевёз 300 человек.', 'Капитана никто не знал, и он молчал.'],
        b: ['Το 1987 το πλοίο μετέφερε 300 ανθρώπους.', 'Κανείς δεν ήξερε τον καπετάνιο, και σιωπούσε.'],
      },
      { id: 'none', lang_a: 'en', lang_b: 'de', a: ['Alone.'], b: [] },
      { id: 'unlabelled', a: ['旧渡轮过河。'], b: ['The old ferry crossed the river.'] },
      { id: 'nothing', lang_a: 'en', lang_b: 'de', a: [], b: [] },
    ];
    const found = answers(align([], lines.map((each) => JSON.stringify(each)).join('\n')).stdout);
    expect(found.map((each) => [each.id, pairs(each)])).toEqual([
      ['1', ONE_TO_ONE.slice(0, 2)],
      ['none', [[[0], []]]],
      ['unlabelled', [[[0], [0]]]],
      ['nothing', []],
    ]);
  });

  it('names what is wrong with a line and goes on', () => {
    const lines = [
      'no json',
      '',
      '{"id": "b", "lang_a": "en", "lang_b": "zh", "a": ["One."]}',
      '{"id": "c", "a": ["One."], "b": [7]}',
      '[]',
      '{"id": "d", "a": ["One."], "b": ["One."], "gold": [[[0], [1]]]}',
      '{"id": "e", "a": ["One."], "b": ["One."], "gold": [[[0]]]}',
      // JSON may have a line separator inside a string; only a newline ends a line.
      '{"id": "f", "a": ["One\u2028two."], "b": ["One two."]}\r',
    ];
    const { stdout, status } = align([], lines.join('\n'));
    expect(status).toBe(0);
    expect(answers(stdout).map(({ id, error }) => [id, error])).toEqual([
      ['line 1', 'Line 1 is not JSON.'],
      ['b', expect.stringMatching(/^Line 3: b: /)],
      ['c', expect.stringMatching(/^Line 4: b\.0: /)],
      ['line 5', expect.stringMatching(/^Line 5: the line: /)],
      ['d', 'Line 6: gold: [[0],[1]] names a sentence that is not there.'],
      ['e', expect.stringMatching(/^Line 7: gold\.0/)],
      ['f', undefined],
    ]);
  });

  it('scores a right, a partly right and a wrong alignment on standard error, line by line and in all', () => {
    const golden = [
      { ...FERRY, id: 'right', gold: ONE_TO_ONE },
      // One of three beads is the same; one golden bead of two, and each made bead shares a pair with a golden one.
      {
        ...FERRY,
        id: 'partly',
        gold: [
          [[0], [0]],
          [
            [1, 2],
            [1, 2],
          ],
        ],
      },
      {
        ...FERRY,
        id: 'wrong',
        gold: [
          [[0], [1]],
          [[1], [2]],
          [[2], []],
          [[], [0]],
        ],
      },
      { ...FERRY, id: 'no-gold' },
      { id: 'malformed' },
    ];
    const { stdout, stderr, status } = align(
      ['--score'],
      golden.map((each) => JSON.stringify(each)).join('\n'),
    );
    expect(status).toBe(0);
    expect(answers(stdout).map(({ id }) => id)).toEqual(golden.map(({ id }) => id));
    expect(rowsOf(stderr)).toEqual({
      right: [1, 1, 1, 1, 1, 1],
      partly: [0.3333, 0.5, 0.4, 1, 1, 1],
      wrong: [0, 0, 0, 0, 0, 0],
      // Strict: 4 of 9 made beads, 4 of 7 golden ones; lax: 6 of 9, 5 of 7.
      'all (3)': [0.4444, 0.5714, 0.5, 0.6667, 0.7143, 0.6897],
    });
  });

  it.each([
    ['a file that is not there', ['nowhere.jsonl'], /nowhere\.jsonl cannot be read/],
    ['an option that is none', ['--nonsense'], /Use: npm run -s align/],
    ['two files', ['a', 'b'], /Use: npm run -s align/],
    ['a score of nothing', ['--score', '-'], /no line has a “gold” field/],
    ['a folder', [folder], /a folder/],
  ])('says in one sentence what is wrong with %s', (_, args, message) => {
    const { status, stderr, stdout } = align(args);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stdout).toBe('');
  });

  it('says of a long pair how far it has come, and of a short one nothing', () => {
    const long = Array.from({ length: 1_050 }, (_, n) => `Boat ${n} left the quay at ${n * 7}.`);
    const { status, stdout, stderr } = align(['-'], JSON.stringify({ id: 'log', a: long, b: long }));
    expect(status).toBe(0);
    expect(answers(stdout)[0]?.beads).toHaveLength(1_050);
    expect(stderr.trim().split('\n')).toEqual(
      [1, 2, 3].map((pass) => `log: 1,050 by 1,050 sentences, pass ${pass} of 3 …`),
    );
    expect(align(['-'], JSON.stringify(FERRY)).stderr).toBe('');
  });

  it('says that a gzipped file is damaged', () => {
    const whole = gzipSync(Array.from({ length: 200 }, () => JSON.stringify(FERRY)).join('\n'));
    const { status, stderr } = align([file('broken.jsonl.gz', whole.subarray(0, -20))]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/damaged/);
  });
});

describe('scores as Vecalign’s scorer has them', () => {
  const strict = (made: Parameters<typeof countBeads>[0], gold: Parameters<typeof countBeads>[0]) =>
    scoresOf(countBeads(made, gold), 'strict');
  const lax = (made: Parameters<typeof countBeads>[0], gold: Parameters<typeof countBeads>[0]) =>
    scoresOf(countBeads(made, gold), 'lax');

  it('counts omissions in precision, and not in recall', () => {
    const gold = [
      [[0], [0]],
      [[1], []],
    ] as const;
    expect(strict(gold, gold)).toEqual({ precision: 1, recall: 1, f1: 1 });
    expect(strict([[[0], [0]]], gold)).toEqual({ precision: 1, recall: 1, f1: 1 });
    expect(strict([...gold, [[], [1]], [[], [2]]], gold)).toMatchObject({ precision: 0.5, recall: 1 });
    // An omission that the golden beads do not have shares no sentence with anything, so it is wrong in both senses.
    expect(lax([[[0], []]], [[[0], [0]]])).toEqual({ precision: 0, recall: 0, f1: 0 });
  });

  it('counts a bead in the lax sense where it shares a sentence on both sides with one other bead', () => {
    const gold = [
      [[0, 1], [0]],
      [[2], [1, 2]],
    ] as const;
    expect(lax([[[1], [0, 1]]], gold)).toMatchObject({ precision: 1, recall: 0.5 });
    expect(strict([[[1], [0, 1]]], gold)).toMatchObject({ precision: 0, recall: 0 });
    expect(lax([[[0], [1]]], gold)).toMatchObject({ precision: 0, recall: 0 });
  });

  it('counts a bead once however often it is there, and an empty one never', () => {
    const made = [
      [[0], [0]],
      [[0], [0]],
      [[], []],
    ] as const;
    expect(countBeads(made, made).precision).toEqual({ beads: 1, strict: 1, lax: 1 });
    expect(scoresOf(countBeads([], []), 'strict')).toEqual({ precision: 0, recall: 0, f1: 0 });
    expect(addCounts([]).recall.beads).toBe(0);
  });
});

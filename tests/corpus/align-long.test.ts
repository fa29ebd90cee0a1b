/** Long texts: what is looked at grows with their length, not with its square, and what is left out or added is found. */
import { describe, expect, test } from 'vitest';
import { align } from '../../corpus/compile/align/align.ts';
import { anchorBand } from '../../corpus/compile/align/anchors.ts';
import { EMPTY_LEXICON } from '../../corpus/compile/align/lexicon.ts';
import { ANY_SENSE, type Link, type Links } from '../../corpus/compile/align/links.ts';

/** Made-up words, of which each stands in many sentences. */
const COMMON = ['ba', 'de', 'fi', 'go', 'lu', 'ma', 'ne', 'pi'].flatMap((first) =>
  ['rak', 'sel', 'tim', 'vor', 'wun', 'zab', 'lent', 'most'].map((last) => `${first}${last}`),
);
const pick = (seed: number): string =>
  COMMON[Math.abs(Math.imul(seed, 0x9e3779b1) >> 7) % COMMON.length] ?? '';
/** Sentence `n` of a text: common words, and in some a name that stands in few others. */
const sentence = (n: number): string =>
  `The ${pick(n)} will ${pick(n + 7)} the ${pick(n * 3)} of ${n % 3 === 0 ? `Vellmar${n >> 1}` : pick(n * 5)} and ${pick(n * 11)} ${n % 97}.`;
const text = (count: number): string[] => Array.from({ length: count }, (_, n) => sentence(n));

/** A text as the band sees it. */
const side = (sentences: readonly string[]) => ({
  terms: sentences.map((each) => [...new Set(each.toLowerCase().match(/\w+/g) ?? [])]),
  lengths: sentences.map(({ length }) => length),
  clauses: sentences.map(() => []),
});
const itself: Links = (term) => new Map<string, Link>([[term, { strength: 1, senses: ANY_SENSE }]]);
/** Cells for each sentence. */
const width = (a: readonly string[], b: readonly string[]): number =>
  anchorBand(side(a), side(b), itself).cells / a.length;

describe('the band of a long text', () => {
  test.each([1_000, 4_000, 16_000])('is no wider where the text has %i sentences', (count) => {
    expect(width(text(count), text(count))).toBeLessThan(130);
  });

  test('is bounded where the texts share nothing, or all, or one has next to nothing', () => {
    const foreign = Array.from({ length: 5_000 }, (_, n) => `Wort${n} steht ${n}mal allein.`);
    expect(width(text(5_000), foreign)).toBeLessThan(300);
    const same = Array.from({ length: 5_000 }, () => 'The same again.');
    expect(width(same, same)).toBeLessThan(300);
    const band = anchorBand(side(text(5_000)), side(text(3)), itself);
    expect([band.has(0, 0), band.has(5_000, 3)]).toEqual([true, true]);
    const wide = anchorBand(side(text(3)), side(text(5_000)), itself);
    expect([wide.has(0, 0), wide.has(3, 5_000)]).toEqual([true, true]);
  });

  test('holds the way through it, also where one text leaves out much', () => {
    const whole = text(3_000);
    const rest = [...whole.slice(0, 1_000), ...whole.slice(1_400)];
    const band = anchorBand(side(whole), side(rest), itself);
    for (let n = 0; n <= 3_000; n += 10) {
      if (n >= 1_000 && n < 1_400) continue;
      expect([n, band.has(n, n < 1_000 ? n : n - 400)]).toEqual([n, true]);
    }
  });
});

test('1,150 sentences are aligned, the hundred that one text leaves out are left out, and each pass is told', () => {
  const a = text(1_150);
  const b = [...a.slice(0, 700), ...a.slice(800)];
  const told: unknown[] = [];
  const beads = align({ lang: 'en', sentences: a }, { lang: 'en', sentences: b }, EMPTY_LEXICON, (progress) =>
    told.push(progress),
  );
  const wrong = beads.filter((bead) => {
    const expected = bead.a.start < 700 ? bead.a.start : bead.a.start - 100;
    const isLeftOut = bead.a.start >= 700 && bead.a.start < 800;
    return isLeftOut ? bead.b.end > bead.b.start : bead.b.start !== expected || bead.b.end !== expected + 1;
  });
  expect(wrong).toEqual([]);
  expect(beads.at(-1)?.a.end).toBe(1_150);
  expect(told).toEqual([1, 2, 3].map((pass) => ({ sentences: [1_150, 1_050], pass, passes: 3 })));
});

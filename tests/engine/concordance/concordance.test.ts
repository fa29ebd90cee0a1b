import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Pack, openPack } from '../../../corpus/pack.ts';
import { openTables } from '../../../corpus/tables-file.ts';
import {
  type Concordance,
  type Rendering,
  concordance,
  joined,
  wordsAt,
} from '../../../engine/concordance/concordance.ts';
import type { Occurrence } from '../../../engine/concordance/occurrences.ts';
import { parseLexicon } from '../../../engine/lexicon/bilingual-lexicon.ts';

const bytesOf = (file: string): ArrayBuffer => {
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  return buffer.slice(byteOffset, byteOffset + byteLength);
};

let packs: Pack[];
beforeAll(async () => {
  const tables = openTables(bytesOf('public/packs/language.tables'));
  packs = await Promise.all(
    ['seeds', 'udhr'].map((name) => openPack(bytesOf(`public/packs/${name}.pack`), tables)),
  );
});

const versionsOf = (places: readonly Occurrence[]): string[] =>
  places.map(({ corpus, version }) => corpus.versions[version]?.id ?? '');
const rendering = (found: Concordance, lang: string, key: string): Rendering | undefined =>
  found.renderings.find((each) => each.lang === lang && each.key === key);
const inSeeds = (text: string, lang: string): Concordance => concordance(packs.slice(0, 1), text, lang);

describe('the concordance', () => {
  it('finds 人类 as humanity and mankind, each with its places', () => {
    const found = inSeeds('人类', 'zh-Hans');
    expect(found.occurrences).toHaveLength(5);
    expect(found.unrendered).toEqual([]);
    expect(found.renderings.map(({ text, places }) => [text, places.length])).toEqual([
      ['mankind', 6],
      ['humanity', 4],
    ]);
    const placesOf = (key: string): string[] =>
      versionsOf(rendering(found, 'en', key)?.places.map(({ target }) => target) ?? []).sort();
    expect(placesOf('humanity')).toEqual([
      'hrc55-en-collection',
      'hrc55-en-collection',
      'hrc55-en-qiushi',
      'hrc55-en-qiushi',
    ]);
    expect(placesOf('mankind')).toEqual([
      'hrc55-en-collection',
      'hrc55-en-collection',
      'hrc55-en-qiushi',
      'hrc55-en-qiushi',
      'hrc55-readout-en',
      'sierra-leone-2024-en',
    ]);
  });

  it('says that humankind stands only where no Chinese is beside it', () => {
    const found = inSeeds('人类', 'zh');
    expect(found.onlyAlone.map(({ text, places }) => [text, versionsOf(places).sort()])).toEqual([
      ['humankind', ['hrc58-en-pakistan-today', 'hrc58-en-xinhua']],
    ]);
    expect(versionsOf(rendering(found, 'en', 'humanity')?.alone ?? [])).toEqual([
      'hrc58-en-xinhua',
      'hrc58-en-pakistan-today',
    ]);
    const asked = inSeeds('humankind', 'en');
    expect(asked.alone).toHaveLength(2);
    expect(asked.renderings).toEqual([]);
  });

  it.each([
    ['mankind', 'en', 'zh', '人类'],
    ['Humanity', 'en', 'zh', '人类'],
    ['human rights', 'en', 'zh', '人权'],
    ['人類', 'zh-Hant', 'en', 'mankind'],
    ['“人类命运共同体”', 'zh-Hans', 'en', 'community with a shared future for mankind'],
    ['合作', 'zh-Hans', 'en', 'cooperation'],
    ['霸权主义', 'zh-Hans', 'en', 'hegemonism'],
  ])('renders %s (%s) in %s as %s', (text, lang, into, expected) => {
    const [first] = inSeeds(text, lang).renderings.filter((each) => each.lang === into);
    expect(first?.text).toBe(expected);
  });

  it.each([
    ['人类', 'zh'],
    ['freedom', 'en'],
  ])('says in steps, language by language, what it says at once: %s', (text, lang) => {
    const languages = ['en', 'zh', 'es', 'fr', 'ru', 'ar'];
    const steps = languages.map((each) =>
      concordance(packs, text, lang, undefined, (wanted) => wanted === each),
    );
    for (const [n, { renderings }] of steps.entries())
      expect(renderings.every((each) => each.lang === languages[n])).toBe(true);
    const whole = concordance(packs, text, lang);
    const inSteps = joined(steps);
    expect(inSteps?.occurrences).toEqual(whole.occurrences);
    expect(inSteps?.alone).toEqual(whole.alone);
    const named = ({ renderings }: Concordance): string[] =>
      renderings.map((each) => `${each.lang} ${each.key} ${each.places.length} ${each.alone.length}`).sort();
    expect(inSteps && named(inSteps)).toEqual(named(whole));
    expect(inSteps?.onlyAlone.map(({ text: only }) => only).sort()).toEqual(
      whole.onlyAlone.map(({ text: only }) => only).sort(),
    );
  });

  it('goes by lexicons, and where there is none by the company that words keep', () => {
    const lexicon = parseLexicon(readFileSync('public/lexicons/fr.tsv', 'utf8'), 'fr');
    const withLexicon = concordance(packs, 'dignité', 'fr', (lang) => (lang === 'fr' ? lexicon : undefined));
    const without = concordance(packs, 'dignité', 'fr');
    for (const found of [withLexicon, without])
      expect(found.renderings.find(({ lang }) => lang === 'en')?.text).toBe('dignity');
  });

  it('gives places that are in the texts, each once, with the words that were asked for', () => {
    for (const [text, lang] of [
      ['发展', 'zh'],
      ['rights', 'en'],
    ] as const) {
      const found = concordance(packs, text, lang);
      const all = found.renderings.flatMap(({ places }) => places);
      expect(
        new Set(
          all.map(
            ({ target }) => `${target.corpus === packs[0]} ${target.version} ${target.start} ${target.end}`,
          ),
        ).size,
      ).toBe(all.length);
      for (const { target, sources, confidence } of all) {
        const { start, end } = target.corpus.sentences(target.version)[target.sentence] ?? {
          start: 0,
          end: 0,
        };
        expect(target.start >= start && target.start < end).toBe(true);
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThanOrEqual(1);
        for (const source of sources)
          expect(wordsAt(source).toLowerCase()).toMatch(lang === 'zh' ? /发展|發展/u : /^rights?$/u);
      }
    }
  });

  it.each([[''], ['…'], ['zebra'], ['斑马']])('finds nothing for “%s”', (text) => {
    const found = concordance(packs, text, /\p{Script=Han}/u.test(text) ? 'zh' : 'en');
    expect([found.occurrences, found.renderings, found.onlyAlone]).toEqual([[], [], []]);
  });
});

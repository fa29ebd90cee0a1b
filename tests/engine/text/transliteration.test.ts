/** Names in Latin letters and the same in Chinese characters. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namedText, namesAcross } from '../../../engine/alignment/transliterated-names.ts';
import { consonantsOf } from '../../../engine/text/consonants.ts';
import { nameRuns, soundingLike } from '../../../engine/text/transliteration.ts';
import { unitsIn } from '../../../engine/text/units.ts';

/** How much a name sounds like the best part of a text. */
const strength = (name: string, text: string): number =>
  Math.max(0, ...nameRuns(text).map((run) => soundingLike(consonantsOf(name), run)?.strength ?? 0));

describe('consonants', () => {
  it('are the same however they are spelt', () => {
    expect(consonantsOf('Dominic')).toBe('TMNK');
    expect(consonantsOf('Phillippe')).toBe(consonantsOf('Filipe'));
    expect(consonantsOf('Jürgen')).toBe(consonantsOf('jurgen'));
  });

  it('are none of what is not written in Latin letters', () => {
    expect(consonantsOf('多米尼克')).toBe('');
  });
});

describe('transliterations', () => {
  it('sound like the name they write', () => {
    for (const [name, text] of [
      ['Dominic', '多米尼克·拉布：政府不能道歉'],
      ['Raab', '多米尼克·拉布'],
      ['Coutinho', '其中包括菲利普·库蒂尼奥'],
      ['Gandhi', '拉胡尔•甘地的办公室'],
      ['Trump', '唐纳德·特朗普'],
    ] as const)
      expect(strength(name, text), name).toBeGreaterThan(0.35);
  });

  it('do not sound like another name', () => {
    for (const [name, text] of [
      ['Dominic', '托尼·布莱尔'],
      ['Coutinho', '保罗·波格巴'],
      ['Johnson', '拉胡尔•甘地'],
    ] as const)
      expect(strength(name, text), name).toBe(0);
  });

  it('are not sought in ordinary words', () => {
    expect(nameRuns('他们的政府没有道歉，也不会道歉。')).toEqual([]);
  });

  it('say where they stand', () => {
    const text = '据说奥斯曼·登贝莱也走';
    const [run] = nameRuns(text);
    const sound = run && soundingLike(consonantsOf('Dembele'), run);
    expect(text.slice(sound?.start, sound?.end)).toBe('登贝莱');
  });

  it('lie within the text, whatever it is', () => {
    const characters = fc.constantFrom('多', '米', '尼', '克', '拉', '布', '·', '的', '政', ' ', 'R', 'a');
    fc.assert(
      fc.property(fc.string({ unit: characters }), fc.string({ unit: 'grapheme' }), (text, name) => {
        for (const run of nameRuns(text)) {
          const sound = soundingLike(consonantsOf(name), run);
          if (!sound) continue;
          expect(sound.start).toBeGreaterThanOrEqual(0);
          expect(sound.end).toBeGreaterThan(sound.start);
          expect(sound.end).toBeLessThanOrEqual(text.length);
          expect(sound.strength).toBeGreaterThan(0);
          expect(sound.strength).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('names across scripts', () => {
  const named = (text: string) => {
    const units = unitsIn(text);
    return namedText(
      text,
      units.map(() => 1),
      units,
    );
  };

  it('add what they make up of both texts, and nothing that both have anyway', () => {
    const chinese = named('多米尼克·拉布道歉');
    const latin = named('Dominic Raab 道歉');
    const { page, source } = namesAcross(chinese, latin);
    expect(page).toBeGreaterThan(2);
    expect(source).toBeGreaterThan(1);
    expect(source).toBeLessThanOrEqual(2);
    expect(namesAcross(latin, latin)).toEqual({ page: 0, source: 0 });
  });
});

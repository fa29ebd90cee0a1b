/** The language of a text, as far as the engine tells languages apart. */
import type { Lang } from '../types.ts';
import { countHan, isTraditional } from './han.ts';

/** How much of a long text is read: the script of a text does not change after a few paragraphs. UTF-16 units. */
const SAMPLE = 4_000;
/** Above this share of ideographs a text is Chinese; English pages that name a Chinese title stay far below it. */
const HAN_SHARE = 0.25;
/** Japanese mixes ideographs with kana in about equal parts, Chinese has none but in names. */
const KANA_SHARE = 0.1;
/** A traditional text has one character in three that has a simplified form; a simplified one has none. */
const TRADITIONAL_SHARE = 0.08;

/** `zh-Hans`, `zh-Hant` or `ja` by the script; otherwise what was declared, or `en` where nothing was. */
export function detectLanguage(text: string, declared?: Lang): Lang {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/[\p{L}]/gu)?.length ?? 0;
  const han = countHan(sample);
  if (letters === 0 || han / letters < HAN_SHARE)
    return declared && !/^(zh|ja)/i.test(declared) ? declared : 'en';
  const kana = sample.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  if (kana / letters > KANA_SHARE) return 'ja';
  let traditional = 0;
  for (const character of sample) if (isTraditional(character)) traditional++;
  return traditional / han > TRADITIONAL_SHARE ? 'zh-Hant' : 'zh-Hans';
}

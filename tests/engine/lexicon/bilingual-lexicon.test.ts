import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { type BilingualLexicon, parseLexicon } from '../../../engine/lexicon/bilingual-lexicon.ts';
import { FOREIGN_LANGUAGES } from '../../../engine/text/foreign-words.ts';
import { hashTerm } from '../../../engine/text/hash.ts';
import { stem } from '../../../engine/text/tokenise.ts';

const fileOf = (lang: string): string => readFileSync(`public/lexicons/${lang}.tsv`, 'utf8');
/** That no text has a word, so that cognates do not count. */
const none = (): boolean => false;

/** How surely the words of a text are an English word. */
function strengthOf(lexicon: BilingualLexicon, text: string, english: string): number {
  const term = hashTerm(stem(english));
  const meanings = lexicon.words(text).flatMap((word) => [...lexicon.meaningsOf(word, none)]);
  return Math.max(0, ...meanings.flatMap((meaning) => (meaning.term === term ? [meaning.strength] : [])));
}

describe('a lexicon', () => {
  const lexicon = parseLexicon('# a notice\nsovereignti\tsoberani 9\nright\tderech 10\tjust 4\n', 'es');

  it('leads a word in whatever form to what it may be, as surely as it says', () => {
    expect(strengthOf(lexicon, 'la soberanía', 'sovereignty')).toBeCloseTo(0.9);
    expect(strengthOf(lexicon, 'los derechos', 'right')).toBe(1);
    expect(strengthOf(lexicon, 'los derechos', 'sovereignty')).toBe(0);
  });

  it('takes a word of the same family for less', () => {
    const family = parseLexicon('develop\tdesarroll 10\n', 'es');
    expect(strengthOf(family, 'desarrollista', 'develop')).toBeCloseTo(0.7);
    expect(strengthOf(family, 'desastre', 'develop')).toBe(0);
  });

  it('knows cognates that the texts have, and no others', () => {
    const [word] = lexicon.words('democracia');
    if (!word) throw new Error('No word.');
    const term = hashTerm(stem('democracy'));
    expect(lexicon.meaningsOf(word, (each) => each === term)).toEqual([{ term, strength: 0.9 }]);
    expect(parseLexicon('', 'es').meaningsOf(word, () => false)).toEqual([]);
  });

  it('takes a compound part by part', () => {
    const german = parseLexicon('human\tmensch 8\nright\trech 9\n', 'de');
    expect(strengthOf(german, 'Menschenrechte', 'right')).toBeCloseTo(0.9);
    expect(strengthOf(german, 'Menschenrechte', 'human')).toBeCloseTo(0.8);
  });

  it('takes off what is written together with a word', () => {
    const arabic = parseLexicon('secur\tامن 9\n', 'ar');
    expect(strengthOf(arabic, 'بالأمن', 'security')).toBeCloseTo(0.9);
    expect(strengthOf(arabic, 'لأمن', 'security')).toBeCloseTo(0.9);
  });

  it.each([
    ['right', 'an English word and its words expected'],
    ['right\tderech', '“word 1” to “word 10” expected'],
    ['right\tderech 11', '“word 1” to “word 10” expected'],
  ])('of a line such as %j is none', (line, why) => {
    expect(() => parseLexicon(`# notice\n${line}\n`, 'es')).toThrow(`line 2: ${why}`);
  });

  it('of a language whose words are not known is none', () => {
    expect(() => parseLexicon('', 'xx')).toThrow('“xx”');
  });
});

describe('the lexicons that ship', () => {
  test.each([
    ['ar', 'السيادة', 'sovereignty'],
    ['de', 'die Souveränität', 'sovereignty'],
    ['es', 'la soberanía', 'sovereignty'],
    ['fa', 'صلح', 'peace'],
    ['fr', 'la souveraineté', 'sovereignty'],
    ['id', 'kedaulatan', 'sovereignty'],
    ['it', 'la sovranità', 'sovereignty'],
    ['ko', '주권을', 'sovereignty'],
    ['pt', 'a soberania', 'sovereignty'],
    ['ru', 'суверенитета', 'sovereignty'],
    ['vi', 'chủ quyền', 'sovereignty'],
    ['de', 'Zusammenarbeit', 'cooperation'],
    ['ru', 'сотрудничеству', 'cooperation'],
    ['ko', '협력은', 'cooperation'],
    ['ar', 'التعاون', 'cooperation'],
  ])('%s: %s is %s', (lang, text, english) => {
    expect(strengthOf(parseLexicon(fileOf(lang), lang), text, english)).toBeGreaterThan(0.5);
  });

  it('are there for each language, name their sources, and are small', () => {
    const files = FOREIGN_LANGUAGES.map(fileOf);
    for (const file of files) expect(file).toMatch(/^# \w+ to English\. .*CC BY-SA/u);
    expect(Math.max(...files.map((file) => gzipSync(file).length))).toBeLessThan(40_000);
    expect(files.reduce((sum, file) => sum + gzipSync(file).length, 0)).toBeLessThan(280_000);
  });
});

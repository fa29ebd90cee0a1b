import { describe, expect, it } from 'vitest';
import { addressAt, textFragment } from '../../../engine/edition/text-fragment.ts';

const ENGLISH = [
  'We must put people first.',
  'People’s right to survival and development should be protected as a priority, and pursued with a greater sense of urgency.',
  'That is so. We agree. Then all agreed to the plan of the council for the year. That is so. We disagree.',
  'People’s right to survival and development should be protected as a duty, for so the council has it.',
].join('\n');

const fragment = (text: string, words: string, lang = 'en', from = 0): string | undefined => {
  const start = text.indexOf(words, from);
  const found = textFragment(text, { start, end: start + words.length }, lang);
  return found && decodeURIComponent(found.replace(':~:text=', ''));
};

describe('a text fragment', () => {
  it('names a short passage whole, without the signs at its ends', () => {
    expect(fragment(ENGLISH, 'We must put people first.')).toBe('We must put people first');
  });

  it('names a long one by its first and last words, or by the nearest ones that stand nowhere before', () => {
    const [, second = '', , fourth = ''] = ENGLISH.split('\n');
    expect(fragment(ENGLISH, second)).toBe('People’s right to survival,greater sense of urgency');
    expect(fragment(ENGLISH, fourth)).toBe('should be protected as a duty,the council has it');
  });

  it('takes what stands before or behind to tell a passage from one that says the same', () => {
    expect(fragment(ENGLISH, 'That is so.')).toBe('That is so,-. We agree');
    expect(fragment(ENGLISH, 'That is so.', 'en', ENGLISH.indexOf('We agree'))).toBe('the year.-,That is so');
  });

  it('is none where nothing tells the passage from another', () => {
    expect(fragment('One is so.\nOne is so.\nOne is so.', 'One is so.', 'en', 5)).toBeUndefined();
  });

  it('begins and ends at Chinese words, and does not lead over two spaces', () => {
    const text =
      '主席先生，各位同事：\n　　保护和促进人权是全人类的共同事业。当前，国际形势动荡加剧，危机冲突此起彼伏。';
    expect(fragment(text, '当前，国际形势动荡加剧，危机冲突此起彼伏。', 'zh')).toBe(
      '当前，国际形势动荡,加剧，危机冲突此起彼伏',
    );
    expect(fragment('甲　　乙', '甲　　乙', 'zh')).toBeUndefined();
  });

  it('writes every letter out, and percent-encodes what would part its terms', () => {
    const text = 'Каждый человек, не кто-то.';
    expect(textFragment(text, { start: 0, end: text.length }, 'ru')).toBe(
      `:~:text=${encodeURIComponent('Каждый человек, не кто-то').replaceAll('-', '%2D')}`,
    );
    expect(fragment(text, text, 'ru')).toContain('й');
  });

  it('comes behind an address, and behind a fragment that is there', () => {
    const at = (url: string): string => addressAt(url, ENGLISH, { start: 0, end: 25 }, 'en');
    expect(at('https://a.example/b')).toBe('https://a.example/b#:~:text=We%20must%20put%20people%20first');
    expect(at('https://a.example/b#c')).toBe('https://a.example/b#c:~:text=We%20must%20put%20people%20first');
    expect(addressAt('https://a.example/b', 'x x', { start: 2, end: 3 }, 'en')).toBe('https://a.example/b');
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentSentences } from '../../engine/text/segment.ts';

const split = (text: string): string[] =>
  segmentSentences(text).map(({ start, end }) => text.slice(start, end));

/** Sentences divided by `|`; the text is what remains without the bars. */
const CASES = [
  'We must put people first. |Safeguarding people’s interests must be the basis.',
  'At the invitation of H.E. Xi Jinping, President of China, H.E. Julius Maada Bio paid a visit.',
  'BEIJING, Feb. 24 (Xinhua) -- Wang Yi delivered an address. |He spoke by video.',
  'He left the U.S. delegation early. |Then he left the U.S. |The other side stayed.',
  'It is No. 1 on the list. |Others say No. |They left.',
  '1. The two sides agreed. |2. The two sides concurred.',
  '“We must insist on exchanges. |We must also firmly reject any actions,” he continued.',
  '"The situation is indeed saddening." |He added nothing.',
  '“Is that so?” he asked. |Nobody answered.',
  'J. M. Bio met Dr. Smith at 3 p.m. on Monday. |They spoke.',
  'The deficit is 1.4 billion. |It was 0.9.',
  '保护和促进人权是全人类的共同事业。|当前，国际形势动荡加剧！|是吗？',
  '王毅说：“本轮冲突令人痛惜。”|他没有回答问题。',
  '“我们平时写立场文件，总写得像作文，”她说，“所以想看看。”',
  '“令人痛惜。”，他说。',
  '巴以衝突已造成近三萬名平民喪生……令人痛惜。|他說。',
  '我们历史性解决了绝对贫困问题；我们不断发展；我们建成教育体系。',
  '一、双方一致认为，关系良好。|二、双方同意。',
];

describe('sentences', () => {
  it.each(CASES)('%s', (marked) => {
    const text = marked.replaceAll('|', '');
    expect(split(text)).toEqual(marked.split('|').map((part) => part.trim()));
  });

  it('ends at every newline and has no empty sentence', () => {
    expect(split('Mr. President,\n\nDear Colleagues,\n 主席先生，')).toEqual([
      'Mr. President,',
      'Dear Colleagues,',
      '主席先生，',
    ]);
    expect(split(' \n \n')).toEqual([]);
  });

  it('covers any text in order: nothing but white space stands between sentences', () => {
    const piece = fc.constantFrom(
      'a',
      'B',
      '.',
      '。',
      '!',
      '“',
      '”',
      '"',
      ' ',
      '\n',
      '王',
      '…',
      'U.S.',
      '1',
      '，',
      '\ud83d',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        let at = 0;
        for (const { start, end } of segmentSentences(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(at, start).trim()).toBe('');
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentSentences } from '../../../engine/text/segment.ts';

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
  'He wrote to H.E. Mr. Ada Marsh, H.R.H. the Prince and Dr. J.R.R. Reed of the U.S.S.R. in person. |They read it.',
  'The D.P.R.K. Mission to the U.N. Office spoke. |It was brief.',
  'The U.S. “River first” policy is over. |In the U.K. Parliament it goes on.',
  'He came from the U.S.S.R. |The others followed.',
  '“河水在流。”|会议指出，湖水不动。',
  'It moved from the U.K. to the E.U. |The others followed.',
  'Between Feb. 24 and Mar. 2, 2024, and on Sat. Nov. 5, they met. |Then they left.',
  'See Nos. 3 and 4, No. 12, Art. 5, para. 2, and Vol. II of it. |It is all there.',
  'We agree on this: 1. Rivers flow. |2. Lakes stay.',
  '(1) Rivers flow. |(2) Lakes stay. |(a) So do ponds.',
  'a. Rivers flow. |b. Lakes stay.',
  'I. The rivers flow. |IV. The lakes stay.',
  '« Qui parle ? » a-t-il demandé. |« Tous les êtres humains naissent libres. » |M. Durand et Mme. Petit sont sortis.',
  '¿Quién habla? |Habló la Sra. Ruiz. |«Nadie será sometido a esclavitud.» |Después calló.',
  'Декларация принята в 1948 г. Генеральной Ассамблеей. |«Все люди рождаются свободными». |Кто это сказал? |Никто.',
  'هل اختار التلاميذ هذه الجملة؟ |نعم، قالت أمينة المكتبة. |والدخول مجاني.',
  'There were five of them in 1999. |Ten years later there was one.',
  '“Is that so?” Ms. Marsh asked. |Nobody answered.',
  '“Never!” the crowd shouted. |“Never?” |They did not go on.',
  'He said: “Rivers flow. |Lakes stay.” |Then he left.',
  "'Rivers flow,' he said. |'Lakes stay.'",
  'Rivers flow (and lakes stay). |Seas end. |(So it is.) |Well ...',
  'Rivers – lakes too – flow; ponds stay; seas end; nobody knows why. |So it is.',
  'What now?! |Nothing... |But wait… there is more.',
  'Version 2.0.1 costs $3.50, see www.river.example/a.b for it. |Good.',
  '“河水在流。|湖水不动。”|他离开了。',
  '“河水在流。”马雅达说。|“湖水不动。”她指出。|大家同意。',
  '“河水在流！”马雅达部长强调说，“湖水不动。”|大家同意。',
  '他说：‘“河水在流。”’|大家同意。',
  '河水在流——湖水不动——大海是终点。|——这是他说的。',
  '一是河水在流；二是湖水不动；三是大海是终点。|就这样。',
  '（一）河水在流。|（二）湖水不动。|第三，大海是终点。',
  '双方指出：1.河水在流；2.湖水不动。|3. 大海是终点。',
  '１．河水在流。|２．湖水不动。',
  '增长了3.5%。|到2030年达到1.4亿。',
  '真的吗？！|真的。|不是吗?|是的!',
  '中国（China）支持U.N.的工作。|《宪章》第1.2条也是。',
];

/** The same in languages that have to be known, and marks of notes, which are in no sentence. */
const BY_LANGUAGE: readonly (readonly [lang: string, marked: string])[] = [
  ['de', 'Die 55. Sitzung begann am 3. Oktober. |Sie endete am 12. |Danach war Ruhe.'],
  ['de', '„Der Hafen ist offen.“ |Das sagte z.B. Frau Dr. Marsch. |»Er bleibt es.« |So sei es.'],
  ['da', 'Den 3. Maj kom bådene. |De blev.'],
  ['fr', '« Le port est ouvert. » |« Qui l’a dit ? » |M. Wang et Mme. Petit sont sortis.'],
  ['es', '¿Quién habla? |¡Silencio! |«El puerto está abierto». |Se fueron.'],
  ['sv', '”Hamnen är öppen.” |”Vem sade det?” |Ingen.'],
  ['hi', 'बंदरगाह खुला है। |किसने कहा? |कोई नहीं।'],
  ['ur', 'بندرگاہ کھلی ہے۔ |کس نے کہا؟ |کسی نے نہیں۔'],
  ['my', 'ဆိပ်ကမ်းဖွင့်သည်။|မည်သူပြောသနည်း။'],
  ['hy', 'Նավահանգիստը բաց է։ |Ով ասաց։'],
  ['km', 'កំពង់ផែបើក។ |អ្នកណានិយាយ។'],
];
const WITH_NOTES: readonly (readonly [text: string, sentences: readonly string[]])[] = [
  ['The port is open.[1] It stays so.[12][13]', ['The port is open.', 'It stays so.']],
  ['The port is open.¹ It stays so.²', ['The port is open.', 'It stays so.']],
  ['The port is open.* It stays “so.”† Good.', ['The port is open.', 'It stays “so.”', 'Good.']],
  ['The port is open.1 It stays so.2', ['The port is open.', 'It stays so.']],
  ['港口开了。[1]船来了。²大家高兴。', ['港口开了。', '船来了。', '大家高兴。']],
  ['It costs 3.50 in v2.1 The end.', ['It costs 3.50 in v2.1 The end.']],
];

describe('sentences of other languages', () => {
  it.each(BY_LANGUAGE)('%s: %s', (lang, marked) => {
    const text = marked.replaceAll('|', '');
    const parts = segmentSentences(text, lang).map(({ start, end }) => text.slice(start, end));
    expect(parts).toEqual(marked.split('|').map((part) => part.trim()));
  });

  it.each(WITH_NOTES)('without the marks of notes: %s', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });
});

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

  it('covers any text in order: nothing but white space and marks of notes stands between sentences', () => {
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
          expect(text.slice(at, start)).toMatch(/^[\s1]*$/);
          at = end;
        }
        expect(text.slice(at)).toMatch(/^[\s1]*$/);
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { checkLanguage } from '../../../page/read/about/language.ts';

const ENGLISH =
  'The council of the harbour said that it was to be rebuilt, and that the money is there for the work. ';
const GERMAN =
  'Der Rat hat die Bretter nicht bezahlt, und das Geld ist von der Abgabe und mit den Jahren nicht da. ';
const SPANISH =
  'El puerto con los barcos y las tablas por una ley que del norte para los pescadores con el mar. ';
const PAPIAMENTO =
  'E conseho di haf ta bisa cu e trabou lo tuma diesun luna, y cu placa ta bin di e fondo di piscado. ';

/** What a page declares, what it is written in, what it is taken for. */
describe('the language of a text', () => {
  test.each<readonly [declared: string | undefined, text: string, lang: string | undefined]>([
    ['en-GB', ENGLISH.repeat(3), 'en-GB'],
    [undefined, ENGLISH.repeat(3), 'en'],
    ['en', GERMAN.repeat(3), 'de'],
    ['de-AT', GERMAN.repeat(3), 'de-AT'],
    ['en', SPANISH.repeat(3), 'es'],
    ['pap', PAPIAMENTO.repeat(3), 'pap'],
    ['en', 'Too short.', 'en'],
    [undefined, 'Too short.', undefined],
    ['en', '港务委员会投票决定，用石料重建北码头。', 'zh'],
    ['zh-TW', '港務委員會投票決定，用石料重建北碼頭。', 'zh-TW'],
    ['zh-CN', ENGLISH.repeat(3), 'en'],
    ['zh', 'Ohne deutsche Woerter: Tische, Stuehle.', undefined],
    ['en', '港湾評議会は火曜日、北埠頭を石造りで再建することを決めた。', 'ja'],
    ['ja', '港湾評議会は火曜日、北埠頭を石造りで再建することを決めた。', 'ja'],
    ['ja', '港务委员会投票决定，用石料重建北码头。', 'zh'],
    ['en', 'Совет гавани решил построить причал из камня.', 'ru'],
    ['uk', 'Рада гавані вирішила збудувати причал із каменю.', 'uk'],
    ['fa', 'شورای بندر تصمیم گرفت اسکله را از سنگ بسازد.', 'fa'],
    ['', '항만 위원회는 부두를 돌로 다시 짓기로 했다.', 'ko'],
    ['not a tag', 'Совет гавани решил построить причал из камня.', 'ru'],
  ])('%s: %s', (declared, text, lang) => {
    expect(checkLanguage(text, declared)).toBe(lang);
  });
});

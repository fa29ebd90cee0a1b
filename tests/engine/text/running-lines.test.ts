import { describe, expect, test } from 'vitest';
import { detectLanguage } from '../../../engine/text/language.ts';
import { runningLines } from '../../../engine/text/running-lines.ts';

describe('running lines', () => {
  test.each([
    ['The quay is\nopen.', 'The quay is open.'],
    ['The quay was built by the River\nCouncil.', 'The quay was built by the River Council.'],
    ['The quay is open.\nIt stays.', 'The quay is open.\nIt stays.'],
    ['A heading\nThe quay is open.', 'A heading\nThe quay is open.'],
    ['the quay, which is\n\nopen', 'the quay, which is\n\nopen'],
    ['The har-\nbour', 'The har\u00ad\u00adbour'],
    ['The har-\r\nbour', 'The har\u00ad\u00ad\u00adbour'],
    ['港务委员会春季会议星期一\n开幕。', '港务委员会春季会议星期一 开幕。'],
  ])('%j', (text, running) => {
    expect(runningLines(text)).toBe(running);
    expect(runningLines(text)).toHaveLength(text.length);
  });
});

describe('the language of one sentence', () => {
  test.each([
    ['fr', 'Le port est ouvert à tous les bateaux du pays.'],
    ['es', 'El puerto está abierto a todos los barcos del país.'],
    ['de', 'Der Hafen ist für alle Boote des Landes offen.'],
    ['pt', 'O porto não fecha e fica aberto a todos os barcos do país.'],
    ['it', 'Il porto è aperto a tutte le barche del paese.'],
    ['nl', 'De haven is open voor alle boten van het land.'],
    ['sv', 'Hamnen är öppen för alla båtar som finns i landet.'],
    ['en', 'The harbour is open to all boats of the country.'],
    ['en', 'Harbour open'],
    ['ru', 'Порт открыт для всех.'],
  ])('%s: %s', (lang, text) => {
    expect(detectLanguage(text)).toBe(lang);
  });

  test('is the declared one where one is declared', () => {
    expect(detectLanguage('Le port est ouvert à tous.', 'es')).toBe('es');
  });
});

import { expect, test } from 'vitest';
import { sessionOrdinals } from '../../../engine/article/sessions-and-days.ts';
import { fold } from '../../../engine/text/fold.ts';

test.each([
  ['fr', 'la 58e session du Conseil', 58],
  ['es', 'el 58.º período de sesiones del Consejo', 58],
  ['pt', 'a 55.ª sessão do Conselho', 55],
  ['it', 'la 58a sessione del Consiglio', 58],
  ['de', 'auf der 55. Tagung des Rates', 55],
  ['de', 'die 46. Sitzung im Jahr 2021', 46],
  ['ru', 'на 58-й сессии Совета', 58],
  ['ru', '55-ая сессия Совета', 55],
  ['ar', 'في دورته الـ58', 58],
  ['ar', 'الدورة 55 لمجلس حقوق الإنسان', 55],
  ['ja', '第58回会合', 58],
  ['ko', '제58차 유엔 인권이사회', 58],
  ['ko', '55차 회의에서', 55],
  ['id', 'sidang ke-58 Dewan HAM', 58],
  ['vi', 'khóa họp lần thứ 58', 58],
])('%s: %s', (_, text, ordinal) => expect([...sessionOrdinals(fold(text))]).toEqual([ordinal]));

test.each([
  ['ko', '55개국 대표가 회의에 참석했다'],
  ['de', 'am 26. Februar begann die Tagung'],
  ['ru', '47 членов Совета и сессия'],
  ['id', 'sidang dibuka pada 24 Februari'],
])('%s: no session is numbered in %s', (_, text) => expect([...sessionOrdinals(fold(text))]).toEqual([]));

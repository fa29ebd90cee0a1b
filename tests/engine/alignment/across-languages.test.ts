import { describe, expect, it, test } from 'vitest';
import { createMatcher } from '../../../engine/match.ts';
import type { Article, Lang } from '../../../engine/types.ts';
import { lexiconOf } from '../../../cli/lexicons.ts';
import { corpus } from '../small-corpus.ts';

const abroad = createMatcher([corpus], lexiconOf);

/** Where the speaker and the session stand, then one statement of the address in other words. */
const PAGES: readonly (readonly [Lang, string, string])[] = [
  [
    'fr',
    'Wang Yi a pris la parole lundi à la 58e session du Conseil des droits de l’homme (Human Rights Council).',
    'La Chine rejette fermement toute action qui se sert des droits de l’homme comme prétexte pour s’ingérer dans les affaires intérieures d’autres pays et qui méprise leur souveraineté.',
  ],
  [
    'es',
    'Wang Yi habló el lunes en el 58.º período de sesiones del Human Rights Council.',
    'China rechaza con firmeza toda acción que use los derechos humanos como pretexto para interferir en los asuntos internos de otros países e ignore su soberanía.',
  ],
  [
    'de',
    'Wang Yi sprach am Montag vor dem Human Rights Council in Genf.',
    'China lehnt Handlungen entschieden ab, die unter dem Vorwand der Menschenrechte in die inneren Angelegenheiten anderer Länder eingreifen und die nationale Souveränität missachten.',
  ],
  [
    'it',
    'Wang Yi ha parlato lunedì alla 58a sessione dello Human Rights Council.',
    'La Cina respinge fermamente ogni azione che usa i diritti umani come pretesto per ingerirsi negli affari interni di altri paesi e ignora la loro sovranità.',
  ],
  [
    'pt',
    'Wang Yi falou na segunda-feira na 58.ª sessão do Human Rights Council.',
    'A China rejeita com firmeza qualquer ação que use os direitos humanos como pretexto para interferir nos assuntos internos de outros países e ignore a sua soberania.',
  ],
];

describe('a page in a language that no text is in', () => {
  test.each(PAGES)('%s: is led to the English sentence that says the same', (lang, occasion, statement) => {
    const text = `${occasion}\n${statement}`;
    const { attributions, findings } = abroad.match({ text, lang, date: '2025-02-25' });
    expect(attributions.map(({ work }) => work)).toEqual(['address']);
    expect(findings.map(({ start, kind, sources }) => [start, kind, sources[0]?.version])).toEqual([
      [text.indexOf(statement), 'paraphrase', 'address-report'],
    ]);
  });

  const [, occasion = '', statement = ''] = PAGES[0] ?? [];
  const french = (text: string): Article => ({ text, lang: 'fr', date: '2025-02-25' });

  it('has no findings without a lexicon', () => {
    const { attributions, findings } = createMatcher([corpus]).match(french(`${occasion}\n${statement}`));
    expect(attributions.map(({ work }) => work)).toEqual(['address']);
    expect(findings).toEqual([]);
  });

  it('has no findings for what the work does not say', () => {
    const weather =
      'Selon les prévisions, la neige tombera ce soir sur les Alpes et les routes seront fermées.';
    expect(abroad.match(french(`${occasion}\n${weather}`)).findings).toEqual([]);
  });

  it('has none where nobody says who spoke where', () => {
    const { attributions, findings } = abroad.match(french(statement));
    expect([attributions, findings]).toEqual([[], []]);
  });
});

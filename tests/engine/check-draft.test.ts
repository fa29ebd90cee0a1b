/** A draft is checked: every quotation gets the status that its words have in the bundled works. Needs `npm run corpus`. */
import { beforeAll, describe, expect, it } from 'vitest';
import { BUNDLED_FILES, openPackFiles } from '../../cli/packs.ts';
import { checkDraftInSteps } from '../../engine/check-draft.ts';
import type { CheckedDraft, CheckedWords } from '../../engine/draft/checked.ts';
import { type Matcher, atOnce, createMatcher } from '../../engine/match.ts';
import type { Corpus } from '../../engine/types.ts';
import { STRANGERS } from './draft/strangers.ts';

let corpora: readonly Corpus[];
let matcher: Matcher;
beforeAll(async () => {
  corpora = await openPackFiles(BUNDLED_FILES);
  matcher = createMatcher(corpora);
});

const check = (text: string): CheckedDraft => atOnce(checkDraftInSteps(matcher, corpora, { text }));
const only = (text: string): CheckedWords => {
  const { words } = check(text);
  const [first] = words.filter(({ kind }) => kind === 'quotation');
  if (!first) throw new Error(`Nothing is quoted in ${text}`);
  return first;
};

describe('one quotation by itself', () => {
  it.each([
    ['Protecting and promoting human rights is a common cause for all humanity.', 'verbatim'],
    ['Consensus must be built through dialogue, and mutual learning enhanced through exchanges.', 'differs'],
    ['left close to two million people displaced and cost the lives of nearly 30,000 civilians', 'spliced'],
    ['56个民族像石榴籽一样紧紧抱在一起。', 'verbatim'],
    ['人权保障没有最好，只有更好', 'verbatim'],
    ['Everyone has the right to life, liberty and the security of person.', 'verbatim'],
    ['Everyone has the right to life, liberty and security of person.', 'differs'],
    ['The umbrella was forgotten on the second floor of the library.', 'not-ours'],
    ['in good faith', 'not-ours'],
  ])('“%s” is %s', (words, status) => {
    expect(only(`“${words}”`).status).toBe(status);
  });

  it('is told with its place and the words that stand there', () => {
    const { places, correct, flags, works } = only(
      'Wang Yi said: “Consensus must be built through dialogue, and mutual learning enhanced through exchanges.”',
    );
    expect(works).toEqual(['hrc55']);
    expect(correct).toBe(
      'Consensus should be built through dialogue, and mutual learning enhanced through exchanges.',
    );
    expect(places[0]?.version).toMatch(/^hrc55-en/u);
    expect(flags).toContainEqual({ kind: 'modal', page: 'must be', source: 'should be' });
  });

  it('is told with the words around what was cut', () => {
    const { status, correct } = only(
      'The Universal Declaration of Human Rights says: “Everyone has the right to life and security of person.”',
    );
    expect(status).toBe('differs');
    expect(correct).toContain('life, liberty and the security of person');
  });
});

describe('who speaks', () => {
  it('a known speaker’s invented words are in no version', () => {
    expect(
      only(
        'Chinese Foreign Minister Wang Yi told the council: “The umbrella was forgotten on the second floor.”',
      ),
    ).toMatchObject({ status: 'in-no-version', speaker: 'Wang Yi' });
    expect(only('中国外长王毅说：“雨伞忘在了图书馆的二楼。”')).toMatchObject({ status: 'in-no-version' });
  });

  it('a namesake’s are nobody’s, even beside the speaker', () => {
    const text =
      'Chinese Foreign Minister Wang Yi spoke first. “The umbrella was forgotten upstairs,” Wang Lihua said.';
    expect(only(text).status).toBe('not-ours');
    expect(only('“The umbrella was forgotten upstairs,” Anna Wang said.').status).toBe('not-ours');
  });

  it('a speaker’s very words in another’s mouth differ', () => {
    const { status, flags } = only(
      'Wang Yi spoke on Monday. “Protecting and promoting human rights is a common cause for all humanity,” said Ambassador Teodor Quilling.',
    );
    expect(status).toBe('differs');
    expect(flags).toContainEqual({
      kind: 'other-speaker',
      page: 'Ambassador Teodor Quilling',
      source: 'Wang Yi',
    });
  });

  it('a text’s invented words are in no version of it', () => {
    const text =
      'The Universal Declaration of Human Rights says: “Every baker may close on Thursdays in the winter.”';
    expect(only(text)).toMatchObject({ status: 'in-no-version', works: ['udhr'] });
  });

  it('nothing is said of a known speaker’s words in a language without a version', () => {
    const { status, otherLanguage } = only(
      'Der chinesische Außenminister Wang Yi sagte: „Der Regenschirm wurde im zweiten Stock der Bibliothek vergessen.“',
    );
    expect(status === 'in-no-version' ? otherLanguage : status).toBeOneOf([true, 'not-ours']);
  });
});

describe('a whole draft', () => {
  const text = [
    'In February 2024 Wang Yi told the Human Rights Council that “protecting and promoting human rights is a common cause for all humanity.”',
    '“We must put people first. China is home to 56 ethnic groups,” Wang said.',
    'Wang said that mutual learning should be enhanced through exchanges.',
    '“My umbrella was invented too,” says a passer-by without a name.',
    'It ends in Chinese: “56个民族像石榴籽一样紧紧抱在一起。”',
  ].join('\n');

  it('is listed in order, in two languages and of several people', () => {
    const { words, counts } = check(text);
    const quoted = words.filter(({ kind }) => kind === 'quotation');
    expect(quoted.map(({ status }) => status)).toEqual(['verbatim', 'spliced', 'not-ours', 'verbatim']);
    expect(quoted[1]?.places).toHaveLength(2);
    expect(words.map(({ start }) => start)).toEqual(words.map(({ start }) => start).sort((a, b) => a - b));
    expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(words.length);
    for (const { start, end, text: own } of words) expect(text.slice(start, end)).toBe(own);
  });

  it('has the sentences that are given to a speaker without quotation marks', () => {
    const sentences = check(text).words.filter(({ kind }) => kind === 'sentence');
    expect(sentences.map((each) => each.text)).toContain(
      'Wang said that mutual learning should be enhanced through exchanges.',
    );
  });

  it('may be broken into lines by an editor', () => {
    const wrapped = [
      'In February 2024, in this test, the minister Wang Yi told the Human Rights Council',
      'that “protecting and promoting human rights is a common cause for all humanity” and',
      'that “multilateral human rights bodies should serve as platforms for constructive',
      'engagement and cooperation for all sides” in Geneva.',
    ].join('\n');
    const statuses = (draft: string): string[] => check(draft).words.map(({ status }) => status);
    expect(statuses(wrapped)).toEqual(['verbatim', 'verbatim']);
    const pasted = 'A long paragraph in one line stands behind it, as somebody pasted it. '.repeat(3);
    expect(statuses(`${wrapped}\n\n${pasted}`)).toEqual(['verbatim', 'verbatim']);
    // A draft with a paragraph a line is not joined: what is under the headline is not part of it.
    const lines = `Wang Yi speaks to the Human Rights Council\n${pasted}\n“The umbrella was invented.”\n${pasted}`;
    expect(check(lines).text).toBe(lines);
  });

  it('is nothing where it is empty', () => {
    expect(check('').words).toEqual([]);
    expect(check('“”\n“ ”').words).toEqual([]);
  });
});

it('what people say whom no corpus knows is nobody’s in forty drafts', { timeout: 120_000 }, () => {
  const all = STRANGERS.flatMap((draft) => check(draft).words);
  expect(STRANGERS).toHaveLength(40);
  expect(all).toHaveLength(120);
  expect(all.filter(({ status }) => status === 'not-ours').length / all.length).toBeGreaterThanOrEqual(0.95);
});

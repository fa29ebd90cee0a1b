/** Drafts as newsrooms write them: ways to set off, to split, to nest and to attribute quotations, and what is none. Needs `npm run corpus`. */
import { beforeAll, describe, expect, it } from 'vitest';
import { BUNDLED_FILES, openPackFiles } from '../../../cli/packs.ts';
import { checkDraftInSteps } from '../../../engine/check-draft.ts';
import { type Matcher, atOnce, createMatcher } from '../../../engine/match.ts';
import type { Corpus, Quotation } from '../../../engine/types.ts';

let corpora: readonly Corpus[];
let matcher: Matcher;
beforeAll(async () => {
  corpora = await openPackFiles(BUNDLED_FILES);
  matcher = createMatcher(corpora);
});

const statuses = (text: string): Quotation['status'][] =>
  atOnce(checkDraftInSteps(matcher, corpora, { text }))
    .words.filter(({ kind }) => kind === 'quotation')
    .map(({ status }) => status);

const COMMON = 'Protecting and promoting human rights is a common cause for all humanity.';
const CONSENSUS =
  'Consensus should be built through dialogue, and mutual learning enhanced through exchanges.';
const UMBRELLA =
  'The umbrella was forgotten on the second floor, and nobody has asked for it since the winter.';
const LED = 'Wang Yi told the Human Rights Council:';
const SPOKE = 'Wang Yi addressed the Human Rights Council on Monday.';
const SPOKE_HAN = '王毅26日在人权理事会发表讲话。';

describe('block quotations of Markdown', () => {
  it.each<[string, string, Quotation['status'][]]>([
    ['the very words', `${LED}\n\n> ${COMMON}\n\nThen lunch was served.`, ['verbatim']],
    ['with marks of their own', `${LED}\n\n> “${COMMON}”\n\nThen lunch was served.`, ['verbatim']],
    [
      'broken at a width',
      `${LED}\n\n> ${COMMON.replace('cause ', 'cause\n> ')}\n\nThen lunch was served.`,
      ['verbatim'],
    ],
    ['of two paragraphs', `${LED}\n\n> ${COMMON}\n>\n> We must put people first.`, ['verbatim', 'verbatim']],
    ['with a changed word', `${LED}\n\n> ${CONSENSUS.replace('should', 'must')}\n`, ['differs']],
    ['invented', `${LED}\n\n> ${UMBRELLA}\n`, ['in-no-version']],
    ['a stranger’s', `Mayor Ilse Brandvold wrote to the paper:\n\n> ${UMBRELLA}\n`, ['not-ours']],
    ['signed by a stranger', `${SPOKE}\n\n> ${UMBRELLA}\n> — Ilse Brandvold\n`, ['not-ours']],
  ])('%s', (_, text, expected) => {
    expect(statuses(text)).toEqual(expected);
  });
});

describe('quotations of several parts', () => {
  it.each<[string, string, Quotation['status'][]]>([
    [
      'split by who says it',
      '“Consensus should be built through dialogue,” he said, “and mutual learning enhanced through exchanges.”',
      ['verbatim', 'verbatim'],
    ],
    ['split in Chinese', '“人权保障没有最好，”王毅说，“只有更好。”', ['verbatim', 'verbatim']],
    [
      'split and joined from two places',
      '“Safeguarding people’s interests must be the basis,” Wang Yi said, “of global human rights governance.”',
      ['spliced', 'spliced'],
    ],
    [
      'split and invented',
      '“The umbrella was forgotten upstairs,” Wang Yi told the council, “and nobody has asked for it since.”',
      ['in-no-version', 'in-no-version'],
    ],
    [
      'paragraphs that open each anew',
      `${LED}\n\n“${COMMON}\n\n“We must put people first.\n\n“China is home to 56 ethnic groups.”`,
      ['verbatim', 'verbatim', 'verbatim'],
    ],
    [
      'the same with straight marks',
      `${LED}\n\n"${COMMON}\n\n"We must put people first.\n\n"China is home to 56 ethnic groups."`,
      ['verbatim', 'verbatim', 'verbatim'],
    ],
    [
      'what somebody quotes',
      'A reader wrote: “On the bus home I read that ‘consensus should be built through dialogue, and mutual learning enhanced through exchanges’, which my neighbour, a plumber of sixty, took for an advertisement.”',
      ['verbatim'],
    ],
    [
      'with [sic]',
      'Wang Yi said: “We must stay open and inclusive [sic], respect the diversity of world civilizations.”',
      ['verbatim'],
    ],
  ])('%s', (_, text, expected) => {
    expect(statuses(text)).toEqual(expected);
  });
});

describe('names of things and terms', () => {
  it.each<[string, string, Quotation['status'][]]>([
    [
      'the work’s title',
      'Wang Yi’s speech, “Consensus, Solidarity and Cooperation Working Together to Promote the Healthy Development of the Global Human Rights Cause”, was published.',
      ['verbatim'],
    ],
    ['a programme', 'Wang Yi appeared on the programme “The World This Evening” on Monday.', ['not-ours']],
    [
      'a forum with a work’s words',
      'China’s “Global Human Rights Governance Forum” was opened by Wang Yi, who read a letter.',
      ['not-ours'],
    ],
    ['a forum in Chinese', '王毅在“蓝厅论坛”上发表讲话。', ['not-ours']],
    [
      'a term of critics',
      `${LED.slice(0, -1)} that dialogue matters. Critics call this the “pomegranate doctrine of rights”.`,
      ['not-ours'],
    ],
    [
      'a term beside the speaker',
      'Some diplomats speak of “whataboutery in a suit” when Wang Yi takes the floor.',
      ['not-ours'],
    ],
    ['a term in Chinese', `${SPOKE_HAN}业内把这种做法称为“数据殖民主义”。`, ['not-ours']],
    [
      'a term that the speaker is said to use',
      'Wang Yi called the council “a theatre of envy”.',
      ['in-no-version'],
    ],
  ])('%s', (_, text, expected) => {
    expect(statuses(text)).toEqual(expected);
  });
});

describe('whose words they are', () => {
  it.each<[string, string, Quotation['status']]>([
    ['his who spoke', `${SPOKE} “${UMBRELLA.slice(0, -1)},” he said.`, 'in-no-version'],
    [
      'the minister’s',
      `Chinese Foreign Minister ${SPOKE} “${UMBRELLA.slice(0, -1)},” the minister said.`,
      'in-no-version',
    ],
    [
      'those of somebody who answers',
      `${SPOKE} Norway’s envoy, Tormod Endresen, answered him. “${UMBRELLA.slice(0, -1)},” he said.`,
      'not-ours',
    ],
    [
      'those of somebody without a name',
      `${SPOKE} “${UMBRELLA.slice(0, -1)},” a Western diplomat said afterwards.`,
      'not-ours',
    ],
    [
      'those of a banner',
      `${SPOKE} “Umbrellas for whom, and paid for by whom?” read a banner outside.`,
      'not-ours',
    ],
    ['those of who speaks of him', `Of Wang Yi, the Norwegian minister said: “${UMBRELLA}”`, 'not-ours'],
    [
      'those of a letter to him',
      `In a letter to Wang Yi, forty organisations wrote: “${UMBRELLA}”`,
      'not-ours',
    ],
    ['a question to him', '“Will you come back to Geneva next year?” a reporter asked Wang Yi.', 'not-ours'],
    [
      'what he is asked about',
      'Asked whether “the pomegranate is a good image for a people”, Wang Yi did not answer.',
      'not-ours',
    ],
    ['a name before a colon', `INTERVIEW\n\nWang Yi: “${UMBRELLA}”`, 'in-no-version'],
    ['his in Chinese', `${SPOKE_HAN}他说：“雨伞落在了图书馆的二楼，整个冬天没有人来认领。”`, 'in-no-version'],
    [
      'an ambassador’s in Chinese',
      `${SPOKE_HAN}“雨伞落在了图书馆的二楼，没有人来认领。”挪威大使恩德雷森说。`,
      'not-ours',
    ],
    [
      'a student’s in Chinese',
      `${SPOKE_HAN}“雨伞落在了图书馆的二楼，没有人来认领，”陈予安评价道。`,
      'not-ours',
    ],
    [
      'those of somebody in front of a declaration',
      'The Universal Declaration of Human Rights was read in the square. “I painted it so that I must walk past it,” he said.',
      'not-ours',
    ],
    [
      'the declaration’s',
      'The Universal Declaration of Human Rights states that “every letter shall be delivered within three working days”.',
      'in-no-version',
    ],
    [
      'the same in French',
      'La Déclaration universelle des droits de l’homme a été lue. « Nous la relisons chaque année sous la pluie », a déclaré le maire Luc Ferrand.',
      'not-ours',
    ],
    [
      'those of a joint statement',
      'In the joint statement of China and Sierra Leone, “the two sides agreed to build a space port on the island of Sherbro”.',
      'in-no-version',
    ],
    [
      'those of somebody on a joint statement',
      'China and Sierra Leone issued a joint statement. “The farmers will see none of it,” opposition leader Samura Kamara said.',
      'not-ours',
    ],
  ])('%s', (_, text, expected) => {
    expect(statuses(text)).toEqual([expected]);
  });

  it('nothing is said of sentences that only say that somebody spoke', () => {
    for (const text of [SPOKE, SPOKE_HAN, LED])
      expect(atOnce(checkDraftInSteps(matcher, corpora, { text })).words).toEqual([]);
  });
});

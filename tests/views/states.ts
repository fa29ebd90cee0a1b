/**
 * Every view in every state that a reader may meet it in, to be looked at (`npm run screenshots`) and tested. What is known of a
 * page is taken from the extension itself, which has read the sample pages before.
 */
import type { Page } from 'playwright-core';
import type { Visit } from '../../extension/visit.ts';

/** What the extension found on the sample pages, by their names. */
export type Visits = Readonly<Record<string, Visit>>;

/** What goes wrong around a view, or is slow. */
export type Trouble =
  | 'storage-broken'
  | 'packs-damaged'
  | 'one-pack-damaged'
  | 'packs-opening'
  | 'page-silent'
  | 'not-asked'
  /** Two sites are chosen, and the browser allows one of them. */
  | 'sites'
  | 'switched-off'
  | { reading: { article: boolean; reason?: string } };

export interface ViewState {
  /** `panel-report`: the view and its state. */
  name: string;
  /** The extension's page; `TAB` stands for the number of the tab that the panel is about. */
  path: string;
  /** What is known of the page; undefined for nothing. */
  visit?: (visits: Visits) => Visit | undefined;
  trouble?: Trouble;
  /** What the reader does in it. */
  act?: (page: Page) => Promise<void>;
  /** What stands there when the view is drawn. */
  drawn: string;
}

const PANEL = 'sidepanel.html?tab=TAB';

const visitOf =
  (name: string, more: Partial<Visit> = {}) =>
  (visits: Visits): Visit | undefined => {
    const visit = visits[name];
    return visit && { ...visit, ...more };
  };

const chooseTab =
  (number: number) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('tab').nth(number).click();
  };

const UNKNOWN: NonNullable<Visit['unknownQuotations']> = [
  { start: 10, end: 40, text: 'This quotation was invented to try the panel' },
  { start: 60, end: 90, text: 'Rain is the right of every garden, and of everybody who waters one' },
];

/** A page that reports two works. */
function twoWorks(visits: Visits): Visit | undefined {
  const [one, other] = [visits['hrc55-readout'], visits['hrc58-xinhua']];
  return (
    one &&
    other && {
      ...one,
      attributions: [...one.attributions, ...other.attributions],
      findings: [...one.findings, ...other.findings],
      excerpts: [...one.excerpts, ...other.excerpts],
    }
  );
}

const empty = { attributions: [], findings: [], excerpts: [], unknownQuotations: [] };
const readout = visitOf('hrc55-readout');

const lookup =
  (answer: 'found' | 'guesses' | 'nothing') =>
  (visits: Visits): Visit | undefined => {
    const visit = visits['hrc55-readout'];
    if (!visit) return undefined;
    const [excerpt = ''] = visit.excerpts;
    const findings = visit.findings.slice(0, 1).map((each) => ({ ...each, start: 0, end: excerpt.length }));
    return {
      ...visit,
      lookup: {
        text: answer === 'nothing' ? 'A sentence that stands in no text at all.' : excerpt,
        lang: 'en',
        findings: answer === 'found' ? findings : [],
        guesses: answer === 'guesses' ? findings : [],
        ...(answer === 'nothing' && { silence: 'nothing-similar' as const }),
        ...(answer === 'guesses' && { silence: 'unsure' as const }),
        at: Date.now(),
      },
    };
  };

/** States of the panel; their names and paths are completed below. */
const PANELS: readonly Omit<ViewState, 'path'>[] = [
  { name: 'report', visit: readout, drawn: 'article.found' },
  {
    name: 'report-more',
    visit: readout,
    drawn: 'article.found',
    act: (page) => page.locator('.work-head [aria-expanded]').first().click(),
  },
  { name: 'kinds', visit: visitOf('three-kinds', { unknownQuotations: UNKNOWN }), drawn: 'article.found' },
  { name: 'full-text', visit: readout, drawn: 'article.found', act: chooseTab(1) },
  {
    name: 'side-by-side',
    visit: readout,
    drawn: 'article.found',
    async act(page) {
      await page.getByRole('tab').nth(1).click();
      await page.locator('.text-tools [type=checkbox]').check();
      await page.getByRole('searchbox').fill('human rights cause');
    },
  },
  {
    name: 'concordance',
    visit: readout,
    drawn: 'article.found',
    async act(page) {
      await page.getByRole('tab').nth(1).click();
      await page.getByRole('searchbox').fill('人类');
      await page.locator('.text-tools .ask').click();
      await page.locator('.concordance .rendering').first().waitFor();
    },
  },
  { name: 'versions', visit: readout, drawn: 'article.found', act: chooseTab(2) },
  { name: 'chinese', visit: visitOf('chinese'), drawn: 'article.found' },
  { name: 'no-full-text', visit: visitOf('hrc58-xinhua'), drawn: 'article.found' },
  { name: 'two-works', visit: twoWorks, drawn: 'article.found' },
  { name: 'declaration', visit: visitOf('declaration'), drawn: 'article.found' },
  { name: 'cut', visit: visitOf('hrc55-readout', { cut: 'findings' }), drawn: 'article.found' },
  { name: 'phrases', visit: visitOf('hrc55-readout', { attributions: [] }), drawn: 'article.found' },
  {
    name: 'occasion-only',
    visit: visitOf('hrc55-readout', { findings: [], excerpts: [], unknownQuotations: [] }),
    drawn: '.work-head',
  },
  {
    name: 'look-up',
    visit: readout,
    drawn: 'article.found',
    act: (page) => page.getByRole('tab').last().click(),
  },
  { name: 'look-up-found', visit: lookup('found'), drawn: '.answer' },
  { name: 'look-up-guesses', visit: lookup('guesses'), drawn: '.answer' },
  { name: 'look-up-nothing', visit: lookup('nothing'), drawn: '.answer' },
  { name: 'nothing', visit: visitOf('unrelated', empty), drawn: '.notice' },
  {
    name: 'failed',
    visit: visitOf('unrelated', { ...empty, state: 'failed', failure: 'failureMatching' }),
    drawn: '.notice',
  },
  { name: 'front-page', trouble: { reading: { article: false, reason: 'front-page' } }, drawn: '.notice' },
  { name: 'sign-in', trouble: { reading: { article: false, reason: 'sign-in' } }, drawn: '.notice' },
  { name: 'switched-off', trouble: 'switched-off', drawn: '.notice' },
  { name: 'not-yet', trouble: { reading: { article: true } }, drawn: '.notice' },
  { name: 'not-asked', trouble: 'not-asked', drawn: '.notice' },
  { name: 'no-access', trouble: 'page-silent', drawn: '.notice' },
  { name: 'packs-damaged', visit: readout, trouble: 'packs-damaged', drawn: '.notice' },
  { name: 'one-pack-damaged', visit: readout, trouble: 'one-pack-damaged', drawn: '.notice' },
  { name: 'waiting', visit: readout, trouble: 'packs-opening', drawn: '.quiet' },
  { name: 'storage-broken', trouble: 'storage-broken', drawn: '.notice' },
];

const search =
  (words: string) =>
  (page: Page): Promise<void> =>
    page.getByRole('searchbox').fill(words);

/** States of the library, with what follows `library.html`. */
const LIBRARY: readonly ViewState[] = [
  { name: 'list', path: '', drawn: '.works' },
  { name: 'search', path: '', drawn: '.works', act: search('common cause for all mankind') },
  { name: 'search-nothing', path: '', drawn: '.works', act: search('qqqqqq') },
  { name: 'work', path: '#/hrc55', drawn: '.remarks' },
  { name: 'sentence', path: '#/hrc55/hrc55-en-qiushi/9', drawn: '.picked' },
  {
    name: 'concordance',
    path: '#/hrc55',
    drawn: '.remarks',
    async act(page) {
      await page.locator('.ask-words input').fill('mankind');
      await page.locator('.ask-words button').click();
      await page.locator('.concordance .rendering').first().waitFor();
    },
  },
  { name: 'comparison', path: '#/hrc55/hrc55-en-qiushi/vs/hrc55-readout-en', drawn: '.comparison' },
  { name: 'comparison-zh', path: '#/hrc55/hrc55-en-qiushi/vs/hrc55-zh-collection', drawn: '.comparison' },
  { name: 'apparatus', path: '#/hrc55/hrc55-en-qiushi/variants', drawn: '.apparatus .row' },
  { name: 'articles', path: '#/udhr/udhr-en/14', drawn: '.remarks' },
  { name: 'arabic', path: '#/udhr/udhr-ar', drawn: '.remarks' },
  { name: 'add', path: '#add', drawn: '.add-texts' },
  { name: 'collections', path: '#collections', drawn: 'h1' },
  { name: 'unknown', path: '#/none', drawn: '.notice' },
  { name: 'one-pack-damaged', path: '', trouble: 'one-pack-damaged', drawn: '.notice' },
  { name: 'packs-damaged', path: '', trouble: 'packs-damaged', drawn: '.notice' },
];

export const VIEW_STATES: readonly ViewState[] = [
  ...PANELS.map((state) => ({ ...state, name: `panel-${state.name}`, path: PANEL })),
  ...LIBRARY.map((state) => ({ ...state, name: `library-${state.name}`, path: `library.html${state.path}` })),
  { name: 'settings', path: 'options.html', drawn: 'form, main' },
  { name: 'settings-sites', path: 'options.html', trouble: 'sites', drawn: '.chosen-sites' },
  { name: 'first-run', path: 'first-run.html', drawn: '.first-run' },
  { name: 'sample', path: 'sample.html', drawn: '.sample' },
];

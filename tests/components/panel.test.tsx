import { fireEvent, screen, within } from '@testing-library/preact';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { PageVisit, PanelProps, PanelStatus } from '../../components/panel/panel-props.ts';
import { loadLaterViews } from '../../components/panel/later-views.ts';
import { Panel } from '../../components/panel/panel.tsx';
import type { Finding } from '../../engine/types.ts';
import { CORPUS, finding } from './fixture.ts';
import { ENGLISH, expectAccessible, LOCALES, messagesOf, show, wrapped } from './render.tsx';
import { copiedAs, openMenu, savedAs } from './save-menus.ts';
import { EXCERPTS, NOTHING, REPORT, WITHOUT_FULL_TEXT } from './visits.ts';

const props = (status: PanelStatus, more: Partial<PanelProps> = {}): PanelProps => ({
  status,
  corpora: [CORPUS],
  languages: 'both',
  onLanguages: vi.fn(),
  onDetails: vi.fn(),
  onShow: vi.fn(),
  onLookUp: () => Promise.resolve(true),
  onOpen: vi.fn(),
  onSettings: vi.fn(),
  onRetry: vi.fn(),
  onSwitchOn: vi.fn(),
  ...more,
});
const panel = (visit: PageVisit, more: Partial<PanelProps> = {}) => (
  <Panel {...props({ kind: 'visit', visit }, more)} />
);
const tab = (name: RegExp): HTMLElement => screen.getByRole('tab', { name });
const article = (n: number): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-finding="${n}"]`);
  if (!found) throw new Error(`No passage ${n} is shown.`);
  return found;
};

beforeAll(async () => {
  await loadLaterViews();
});

describe('a page that reports a work', () => {
  it('says at once which, how sure, and why', async () => {
    const { container } = show(panel(REPORT));
    const head = container.querySelector('header.work-head');
    expect(head?.querySelector('.eyebrow')?.textContent).toBe('This page almost certainly reports');
    expect(head?.textContent).toContain('Consensus, Solidarity and Cooperation');
    expect(head?.textContent).toContain('凝聚共识，团结合作');
    expect(head?.textContent).toContain('Wang Yi 王毅');
    expect(head?.textContent).toContain('26 Feb 2024');
    expect(head?.textContent).toContain(
      'The page shares 3 passages with it, names Wang Yi and the occasion, is dated one day later and follows its order.',
    );
    expect(head?.textContent).toContain('4 of 14 sentences');
    expect(head?.textContent).toContain('It falls upon the');
    await expectAccessible(container);
  });

  it('shows each passage with the page, the source and the translation, inside of the full text', () => {
    const { container } = show(panel(REPORT));
    expect(within(article(0)).getByText('humanity').tagName).toBe('MARK');
    expect(within(article(0)).getByText('mankind').tagName).toBe('MARK');
    expect(article(0).textContent).toContain('保护和促进人权是全人类的共同事业。');
    expect(article(1).textContent).toContain('In other words');
    expect(article(1).textContent).toContain('Two sentences of the source told as one.');
    // Worded otherwise throughout: what agrees is marked.
    expect(
      [...article(1).querySelectorAll('.source mark')].every(({ className }) => className === 'agrees'),
    ).toBe(true);
    expect(article(1).querySelectorAll('.source mark').length).toBeGreaterThan(0);
    expect(article(2).textContent).toContain('Left out of the sentence here: “oppose acts of hegemonism');
    // All of the full text is there, in its order, passages and left-out parts alike.
    const starts = [...container.querySelectorAll('[data-sentence]')].map((each) =>
      Number(each.getAttribute('data-sentence')),
    );
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    for (const { start, end } of CORPUS.sentences(0)) {
      expect(container.textContent).toContain(CORPUS.text(0).slice(start, end));
    }
    expect(container.querySelectorAll('.left-out-label')[0]?.textContent).toBe('Left out here: 2 sentences');
  });

  it('shows the passages alone, in the order of the page', () => {
    const visit = { ...REPORT, findings: REPORT.findings.toReversed(), excerpts: EXCERPTS.toReversed() };
    const { container } = show(panel(visit));
    const order = (): string[] =>
      [...container.querySelectorAll('[data-finding]')].map(
        (each) => each.getAttribute('data-finding') ?? '',
      );
    expect(order()).toEqual(['2', '1', '0']);
    fireEvent.click(screen.getByRole('button', { name: 'Passages alone' }));
    expect(order()).toEqual(['0', '1', '2']);
    expect(container.querySelector('.left-out')).toBeNull();
  });

  it('says at the kind itself that the words are another version’s, and shows them beside the full text’s', () => {
    const readout = (from: number): Finding => finding(2, from, from + 1, 'verbatim');
    const findings = [readout(0), readout(1), readout(2)];
    const excerpts = [...EXCERPTS.slice(0, 2), 'We oppose interfering in the affairs of other countries.'];
    const { container } = show(panel({ ...REPORT, findings, excerpts }));
    expect(container.querySelector('.why')?.textContent).toContain(
      'Its wording is that of another version: Readout, China News Network.',
    );
    expect(article(0).querySelector('.kind')?.textContent).toBe(
      'Word for word · Readout, China News Network',
    );
    expect(article(0).querySelector('.source')?.textContent).toContain('a common cause for all mankind');
    const [full] = article(0).querySelectorAll('.counterpart');
    expect(full?.textContent).toMatch(/^Full text, English: Protecting .* for all humanity\.$/);
    expect(full?.querySelector('mark')?.textContent).toBe('humanity');
    expect(article(0).querySelector('.where')?.textContent).toBe('Sentence 3 of 14');
    show(panel({ ...REPORT, findings: [...REPORT.findings.slice(0, 2), readout(2)], excerpts }));
    expect(document.querySelector('.why')?.textContent).not.toContain('Its wording');
    expect(article(1).querySelector('.kind')?.textContent).toBe('In other words');
  });

  it('shows the passages of one kind, with counts, and the quotations that stand in no version', async () => {
    const unknownQuotations = [{ start: 40, text: 'Rain is the right of every garden' }];
    const { container } = show(panel({ ...REPORT, unknownQuotations }));
    const kinds = [...container.querySelectorAll('.kinds label')].map(({ textContent }) => textContent);
    expect(kinds).toEqual(['All 4', 'Edited 2', 'In other words 1', 'In no version 1']);
    const shown = (): (string | null)[] =>
      [...container.querySelectorAll('[data-finding]')].map((each) => each.getAttribute('data-finding'));
    fireEvent.click(screen.getByRole('radio', { name: /Edited/ }));
    expect(shown()).toEqual(['0', '2']);
    fireEvent.click(screen.getByRole('radio', { name: /In no version/ }));
    expect(shown()).toEqual([]);
    expect(container.querySelector('.unknown-quotations')?.textContent).toContain('Rain is the right');
    await expectAccessible(container);
    fireEvent.click(screen.getByRole('radio', { name: /All/ }));
    expect(shown()).toHaveLength(3);
  });

  it('says which collection the work is from', () => {
    const { container } = show(
      panel(REPORT, { corpora: [{ ...CORPUS, name: 'Harbour talks' }], details: true }),
    );
    expect(container.textContent).toContain('From the collection “Harbour talks”.');
  });

  it('goes from passage to passage', () => {
    show(panel(REPORT));
    const current = (): string | null | undefined =>
      document.querySelector('[aria-current="true"]')?.getAttribute('data-finding');
    const button = (name: string): HTMLElement => screen.getByRole('button', { name });
    expect(button('Previous')).toHaveProperty('disabled', true);
    fireEvent.click(button('Next'));
    expect(current()).toBe('0');
    fireEvent.click(button('Next'));
    fireEvent.click(button('Next'));
    expect(current()).toBe('2');
    expect(button('Next')).toHaveProperty('disabled', true);
    fireEvent.click(button('Previous'));
    expect(current()).toBe('1');
  });

  it('shows more of the work where that is wanted, and says so to be kept', () => {
    const given = props({ kind: 'visit', visit: REPORT });
    const { container } = show(<Panel {...given} />);
    expect(container.querySelector('.about')?.hasAttribute('hidden')).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'More' }));
    expect(given.onDetails).toHaveBeenCalledWith(true);
    show(<Panel {...given} details />);
    expect(document.querySelector('.about')?.hasAttribute('hidden')).toBe(false);
    expect(screen.getByRole('button', { name: 'Less' }).getAttribute('aria-expanded')).toBe('true');
  });

  it('reads on in the full text from a passage', () => {
    const { container } = show(panel(REPORT));
    fireEvent.click(within(article(1)).getByRole('button', { name: /read it in the text/ }));
    expect(tab(/Full text/).getAttribute('aria-selected')).toBe('true');
    expect(container.querySelector('.remarks')?.textContent).toContain('The ongoing Palestinian-Israeli');
  });

  it('lists what the page puts in quotation marks and no version has, and says no more of it', async () => {
    const unknownQuotations = [{ start: 40, text: 'Rain is the right of every garden' }];
    const { container } = show(panel({ ...REPORT, unknownQuotations }));
    const list = container.querySelector('.unknown-quotations');
    expect(list?.querySelector('h3')?.textContent).toBe('These words stand in no version that we have');
    expect(list?.querySelector('li')?.textContent).toBe('Rain is the right of every garden');
    await expectAccessible(container);
    show(panel(REPORT));
    expect(document.querySelectorAll('.unknown-quotations')).toHaveLength(0);
  });

  it('says what differs, whatever it is, in neutral sentences', () => {
    const flags: Finding['flags'] = [
      { kind: 'opposite', page: 'embrace', source: 'reject' },
      { kind: 'omission', page: 'the practice', source: 'not the practice' },
      { kind: 'spliced', page: 'here, there', source: 'here … there' },
      { kind: 'other-speaker', page: 'Ms. Marsh', source: 'Wang Yi' },
    ];
    const [first] = REPORT.findings;
    if (!first) throw new Error('The report has a finding.');
    show(panel({ ...REPORT, findings: [{ ...first, flags }] }));
    const told = [...article(0).querySelectorAll('.flag')].map(({ textContent }) => textContent);
    expect(told).toEqual([
      'Here: “embrace”. In the source: “reject”.',
      'Left out of the sentence here: “not the practice”',
      'Joined here, from two places of the source: “here … there”',
      'Said here to be from somebody else: “Ms. Marsh”. In the source it is from Wang Yi.',
    ]);
  });

  it('acts on a passage', async () => {
    const given = props({ kind: 'visit', visit: REPORT });
    show(<Panel {...given} />);
    fireEvent.click(within(article(1)).getByRole('button', { name: /Show on page/ }));
    expect(given.onShow).toHaveBeenCalledWith(1);
    const link = within(article(1)).getByRole('link', { name: /Open in the library/ });
    expect(link.getAttribute('href')).toBe('/library.html#/hrc55/hrc55-en-qiushi/5');
    fireEvent.click(link);
    expect(given.onOpen).toHaveBeenCalledWith({ work: 'hrc55', version: 'hrc55-en-qiushi', sentence: 4 });
    expect(
      within(article(0))
        .getByRole('link', { name: /Publisher’s page/ })
        .getAttribute('href'),
    ).toBe(
      'https://regional.chinadaily.com.cn/Qiushi/2024-02/28/c_965775.htm#:~:text=Protecting%20and%20promoting%20human,cause%20for%20all%20humanity',
    );
    const cite = openMenu(article(0), /^Cite/);
    expect(await copiedAs(cite, 'Text')).toMatch(
      /^Protecting and promoting [^\n]*\n保护和促进人权[^\n]*\n— Wang Yi, Consensus, [^\n]*26 February 2024, Sentence 3[^]*2024-02-28 · SHA-256/u,
    );
    expect(await savedAs(cite, 'RIS')).toMatchObject({
      name: 'variorum.ris',
      text: expect.stringMatching(/^TY {2}- GEN\r\n/),
    });
  });

  it('hands on what was found: as a table, and as a card that can be checked again', async () => {
    show(<Panel {...props({ kind: 'visit', visit: { ...REPORT, url: 'https://example.org/report' } })} />);
    const own: unknown = JSON.parse((await savedAs(openMenu(article(0), /^Evidence card/), 'JSON')).text);
    expect(own).toMatchObject({ format: 'variorum-card/1', page: 'https://example.org/report' });
    const menu = openMenu(document.body, /^Hand on/);
    const table = await savedAs(menu, 'CSV');
    expect(table.name).toBe('variorum-page.csv');
    expect(table.text.trim().split('\r\n').length).toBeGreaterThan(REPORT.findings.length);
    const card: unknown = JSON.parse((await savedAs(menu, 'JSON')).text);
    expect(card).toMatchObject({ format: 'variorum-page-card/1', page: 'https://example.org/report' });
    expect((await savedAs(menu, 'Markdown')).text).toContain('On the page:');
    await expectAccessible(document.body);
  });

  it('shows the languages that are chosen, and another where there is none', () => {
    show(panel(REPORT, { languages: 'zh' }));
    expect(article(0).querySelector('.texts')?.textContent).not.toContain('humanity');
    expect(article(0).textContent).toContain('保护和促进人权');
    show(panel(WITHOUT_FULL_TEXT, { languages: 'zh' }));
    expect(article(0).textContent).toContain('He stressed that');
  });

  it('changes tabs by arrows, with one stop for the Tab key', async () => {
    const { container } = show(panel(REPORT));
    const tabs = screen.getAllByRole('tab');
    expect(tabs.map(({ textContent }) => textContent)).toEqual([
      'On this page 3',
      'Full text',
      'Versions 3',
      'Look up',
    ]);
    expect(tabs.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    fireEvent.keyDown(tab(/On this page/), { key: 'ArrowRight' });
    expect(tab(/Full text/).getAttribute('aria-selected')).toBe('true');
    expect(document.activeElement).toBe(tab(/Full text/));
    expect(container.querySelectorAll('.remarks mark')).toHaveLength(4);
    await expectAccessible(container);
    fireEvent.keyDown(tab(/Full text/), { key: 'End' });
    expect(tab(/Look up/).getAttribute('aria-selected')).toBe('true');
    fireEvent.keyDown(tab(/Look up/), { key: 'ArrowRight' });
    expect(tab(/On this page/).getAttribute('aria-selected')).toBe('true');
    fireEvent.keyDown(tab(/On this page/), { key: 'ArrowLeft' });
    fireEvent.keyDown(tab(/Look up/), { key: 'Home' });
    expect(tab(/On this page/).getAttribute('aria-selected')).toBe('true');
  });

  it('walks the strip by arrows; each piece says what it is', () => {
    const { container } = show(panel(REPORT));
    const pieces = [...container.querySelectorAll<HTMLElement>('.strip .piece')];
    expect(pieces).toHaveLength(14);
    expect(
      pieces.filter(({ tabIndex }) => tabIndex === 0).map((each) => each.getAttribute('aria-label')),
    ).toEqual(['Sentence 3: Edited']);
    expect(pieces[3]?.getAttribute('aria-label')).toBe('Sentence 4: left out here');
    pieces[2]?.focus();
    if (pieces[2]) fireEvent.keyDown(pieces[2], { key: 'ArrowRight' });
    expect(document.activeElement).toBe(pieces[3]);
    expect(container.textContent).toContain('China News Network (Readout) uses 4 of 14 sentences');
  });

  it('lists the versions and opens one of them', async () => {
    const { container } = show(panel(REPORT));
    fireEvent.click(tab(/Versions/));
    const versions = [...container.querySelectorAll('.version')].map(({ textContent }) => textContent);
    expect(versions).toHaveLength(3);
    expect(versions[2]).toContain('Reports parts of it · 3 sentences');
    expect(versions[2]).toContain('Put into English by machine');
    await expectAccessible(container);
    fireEvent.click(screen.getByRole('button', { name: /^Read.*China News Network/ }));
    expect(container.querySelector('.remarks')?.textContent).toContain('a common cause for all mankind');
  });

  it('comes to each passage that is clicked in the page, also from another tab', () => {
    const { rerender } = show(panel(REPORT));
    const click = (number: number, at: number): void =>
      rerender(wrapped(panel({ ...REPORT, focus: { finding: number, at } })));
    fireEvent.click(tab(/Versions/));
    click(1, 5);
    expect(article(1).getAttribute('aria-current')).toBe('true');
    fireEvent.click(tab(/Versions/));
    click(1, 5);
    expect(tab(/Versions/).getAttribute('aria-selected')).toBe('true');
    click(1, 6);
    expect(article(1).getAttribute('aria-current')).toBe('true');
  });

  it('falls back to words in each language of the interface', async () => {
    for (const messages of Object.values(LOCALES)) {
      const { container } = show(panel(REPORT), messagesOf(messages));
      expect(container.textContent).not.toMatch(/\$\d|undefined|NaN/);
      await expectAccessible(container);
    }
  });
});

describe('several works, and works without a full text', () => {
  it('switches between the works', () => {
    const both: PageVisit = {
      ...REPORT,
      attributions: [...REPORT.attributions, ...WITHOUT_FULL_TEXT.attributions],
      findings: [...REPORT.findings, ...WITHOUT_FULL_TEXT.findings],
      excerpts: [...REPORT.excerpts, ...WITHOUT_FULL_TEXT.excerpts],
    };
    const { container } = show(panel(both));
    expect(container.textContent).toContain('From other texts');
    fireEvent.click(screen.getByRole('button', { name: 'Wang Yi, 24 February 2025' }));
    expect(container.querySelector('h1')?.textContent).toContain('Pushing for the Reform');
  });

  it('says plainly that there is no full text, and where it was published', async () => {
    const { container } = show(panel(WITHOUT_FULL_TEXT));
    expect(container.textContent).toContain('The full text is not among the documents.');
    expect(screen.getByRole('link', { name: 'Ministry of Foreign Affairs' }).getAttribute('href')).toContain(
      'mfa.gov.cn',
    );
    expect(article(0).textContent).toContain('Agency report · Xinhua');
    expect(container.querySelector('.strip')).toBeNull();
    await expectAccessible(container);
  });
});

describe('the lookup', () => {
  const lookup = {
    text: 'a common cause for all mankind',
    lang: 'en',
    findings: REPORT.findings.slice(0, 1).map((each) => ({ ...each, start: 0, end: 30 })),
    guesses: [],
    at: 1,
  };

  it('shows the answer to a new lookup at once', async () => {
    const { container } = show(panel({ ...REPORT, lookup }));
    expect(tab(/Look up/).getAttribute('aria-selected')).toBe('true');
    expect(within(article(0)).getByText('humanity').tagName).toBe('MARK');
    await expectAccessible(container);
  });

  it('gives guesses as guesses', () => {
    show(
      panel({ ...REPORT, lookup: { ...lookup, findings: [], guesses: lookup.findings, silence: 'unsure' } }),
    );
    expect(screen.getByRole('heading', { name: 'Not sure. The best guesses:' })).toBeDefined();
    expect(article(0)).toBeDefined();
  });

  it('lists the other works that have the same wording, each to be opened', async () => {
    const [found] = lookup.findings;
    const [stock] = finding(3, 0, 1, 'verbatim').sources;
    if (!found || !stock) throw new Error('The fixture has both.');
    const onOpen = vi.fn();
    const both = { ...found, sources: [...found.sources, stock] };
    const { container } = show(panel({ ...REPORT, lookup: { ...lookup, findings: [both] } }, { onOpen }));
    expect(container.textContent).toContain('The same wording also stands in:');
    fireEvent.click(screen.getByRole('link', { name: /^Pushing for the Reform .* \(24 February 2025\)$/ }));
    expect(onOpen).toHaveBeenCalledWith({ work: 'hrc58', version: 'hrc58-en-xinhua', sentence: 0 });
    await expectAccessible(container);
  });

  it('says that it does not know, and what there is', async () => {
    const { container } = show(
      panel({
        ...NOTHING,
        lookup: { text: 'x', lang: 'en', findings: [], guesses: [], silence: 'nothing-similar', at: 1 },
      }),
    );
    expect(screen.getByRole('heading', { name: 'Not in this corpus' })).toBeDefined();
    expect(container.textContent).toContain('The corpus holds 2 texts.');
    expect(container.textContent).toContain('Pushing for the Reform');
    await expectAccessible(container);
  });

  it('asks, and says when nobody answers', async () => {
    const onLookUp = vi.fn(() => Promise.resolve(false));
    show(panel(REPORT, { onLookUp }));
    fireEvent.click(tab(/Look up/));
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'fairness' } });
    fireEvent.click(screen.getByRole('button', { name: 'Look up the source' }));
    expect(onLookUp).toHaveBeenCalledWith('fairness');
    expect(await screen.findByText('There was no answer. Please try again.')).toBeDefined();
  });
});

describe('states without content', () => {
  const message = (key: keyof typeof LOCALES.en): string => LOCALES.en[key].message;
  it.each<[string, PanelStatus, string, boolean]>([
    ['waiting', { kind: 'waiting' }, message('waiting'), false],
    ['no access', { kind: 'no-access' }, message('noAccess'), true],
    ['no article', { kind: 'no-article' }, message('noArticle'), true],
    ['switched off', { kind: 'switched-off', site: 'news.example' }, 'Variorum is off on news.example', true],
    ['nothing found', { kind: 'visit', visit: NOTHING }, message('nothing'), false],
    [
      'failed',
      { kind: 'visit', visit: { ...NOTHING, state: 'failed', failure: 'failureMatching' } },
      message('failureMatching'),
      true,
    ],
    [
      'failed for a damaged pack',
      { kind: 'visit', visit: { ...NOTHING, state: 'failed', failure: 'failurePackDamaged' } },
      message('failurePackDamaged'),
      true,
    ],
    ['pack damaged', { kind: 'pack-damaged' }, message('failurePackDamaged'), true],
    ['storage broken', { kind: 'storage-broken' }, message('storageBroken'), false],
  ])('%s', async (_name, status, said, withLookup) => {
    const { container } = show(<Panel {...props(status)} />);
    expect(container.textContent).toContain(said);
    expect(container.querySelector('textarea') !== null).toBe(withLookup);
    expect(screen.getByRole('link', { name: 'Library' })).toBeDefined();
    await expectAccessible(container);
  });

  it('leads on from nothing found, and switches a site on again', () => {
    const { container } = show(panel(NOTHING));
    fireEvent.click(screen.getByRole('button', { name: 'Look up a passage of it' }));
    expect(container.querySelector('textarea')).not.toBeNull();
    const given = props({ kind: 'switched-off', site: 'news.example' });
    show(<Panel {...given} />);
    fireEvent.click(screen.getByRole('button', { name: /Turn it on/ }));
    expect(given.onSwitchOn).toHaveBeenCalledWith('news.example');
  });

  it('does not break on findings of a work that no pack holds', () => {
    const stray = REPORT.findings.map((each) => ({
      ...each,
      sources: each.sources.map((source) => ({ ...source, work: 'unknown' })),
    }));
    const { container } = show(
      panel({ ...REPORT, findings: stray, attributions: [{ work: 'unknown', confidence: 1, evidence: [] }] }),
    );
    expect(container.textContent).toContain(ENGLISH.t('nothing'));
  });
});

describe('a page that is scrolled', () => {
  const current = (): string | null | undefined =>
    document.querySelector('[aria-current="true"]')?.getAttribute('data-finding');
  const follow = (on: boolean) => ({ on, onChange: vi.fn<(on: boolean) => void>() });

  it('takes the list along to the passage in view', () => {
    const { rerender } = show(panel(REPORT, { follow: follow(true) }));
    expect(current()).toBeUndefined();
    rerender(wrapped(panel(REPORT, { follow: follow(true), inView: { finding: 1, at: 1 } })));
    expect(current()).toBe('1');
    rerender(wrapped(panel(REPORT, { follow: follow(true), inView: { finding: 2, at: 2 } })));
    expect(current()).toBe('2');
  });

  it('leaves the list alone where the reader does not want it, and goes on from there when wanted', () => {
    const given = follow(false);
    const { rerender } = show(panel(REPORT, { follow: given, inView: { finding: 1, at: 1 } }));
    expect(current()).toBeUndefined();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Follow the page' }));
    expect(given.onChange).toHaveBeenCalledWith(true);
    rerender(wrapped(panel(REPORT, { follow: follow(true), inView: { finding: 1, at: 1 } })));
    expect(current()).toBe('1');
  });

  it('does not take the reader out of another part of the panel', () => {
    const { rerender } = show(panel(REPORT, { follow: follow(true) }));
    fireEvent.click(tab(/Full text/));
    rerender(wrapped(panel(REPORT, { follow: follow(true), inView: { finding: 1, at: 1 } })));
    expect(tab(/Full text/).getAttribute('aria-selected')).toBe('true');
  });

  it('has the switch also where there is no full text, and none where there is no page', async () => {
    const { container } = show(panel(WITHOUT_FULL_TEXT, { follow: follow(true) }));
    expect(screen.getByRole('checkbox', { name: 'Follow the page' })).toBeTruthy();
    await expectAccessible(container);
    show(panel(REPORT));
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});

describe('a page that is not read', () => {
  it.each([
    ['empty', 'no running text'],
    ['no-prose', 'no running text'],
    ['front-page', 'front page of a site'],
    ['list-of-links', 'lists articles'],
    ['too-short', 'too little text'],
    ['editor', 'What you write yourself'],
    ['sign-in', 'asks for a password'],
    ['of-a-later-day', 'There is no article here'],
    [undefined, 'There is no article here'],
  ])('%s: is explained in every language', (reason, words) => {
    const status: PanelStatus = { kind: 'no-article', reason };
    for (const [locale, messages] of Object.entries(LOCALES)) {
      const { container } = show(<Panel {...props(status)} />, messagesOf(messages));
      expect(container.querySelector('.notice p')?.textContent).toBeTruthy();
      if (locale === 'en') expect(container.textContent).toContain(words);
    }
  });
});

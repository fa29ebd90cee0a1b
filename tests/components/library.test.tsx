import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import type { LibraryProps } from '../../components/library/library-props.ts';
import { Library } from '../../components/library/library.tsx';
import type { Corpus } from '../../engine/types.ts';
import { CORPUS } from './fixture.ts';
import { expectAccessible, LOCALES, messagesOf, show } from './render.tsx';
import { copiedAs, openMenu, savedAs } from './save-menus.ts';

const props = (hash: string, more: Partial<LibraryProps> = {}): LibraryProps => ({
  corpora: [CORPUS],
  hash,
  languages: 'both',
  onLanguages: vi.fn(),
  onGo: vi.fn(),
  ...more,
});

describe('the list of works', () => {
  it('shows each with titles, speaker, date and its versions', async () => {
    const { container } = show(<Library {...props('')} />);
    const works = [...container.querySelectorAll('.works > li')].map(({ textContent }) => textContent);
    expect(works).toHaveLength(2);
    // The newest first.
    works.reverse();
    expect(works[0]).toContain('凝聚共识');
    expect(works[0]).toContain('Wang Yi');
    expect(works[0]).toContain('26 February 2024');
    expect(works[0]).toContain('Full text × 2 · Readout');
    await expectAccessible(container);
  });

  it.each([
    ['Newest first', ['2025', '2024']],
    ['Oldest first', ['2024', '2025']],
    ['By title', ['2024', '2025']],
    ['By occasion', ['2024', '2025']],
  ])('lists them as wanted: %s', (name, expected) => {
    const { container } = show(<Library {...props('')} />);
    fireEvent.click(screen.getByRole('button', { name }));
    const years = [...container.querySelectorAll('.works time')].map(({ textContent }) =>
      textContent.slice(-4),
    );
    expect(years).toEqual(expected);
  });

  it('lists those with a text in a language, and those of a collection', async () => {
    const another: Corpus = {
      ...CORPUS,
      name: 'Another',
      works: CORPUS.works.slice(1),
      versions: CORPUS.versions,
    };
    const first: Corpus = { ...CORPUS, name: 'The first', works: CORPUS.works.slice(0, 1) };
    const { container } = show(<Library {...props('')} corpora={[first, another]} />);
    const works = (): (string | null)[] =>
      [...container.querySelectorAll('.works h2')].map((each) => each.textContent);
    expect(works()).toHaveLength(2);
    fireEvent.change(screen.getByRole('combobox', { name: 'Language' }), { target: { value: 'zh' } });
    expect(works()).toHaveLength(1);
    expect(works()[0]).toContain('Consensus');
    fireEvent.change(screen.getByRole('combobox', { name: 'Collection' }), { target: { value: 'Another' } });
    expect(works()).toEqual([]);
    fireEvent.change(screen.getByRole('combobox', { name: 'Language' }), { target: { value: '' } });
    expect(works()[0]).toContain('Pushing for the Reform');
    await expectAccessible(container);
  });

  it.each(['wang yi 2025', '24 February 2025', '2025年2月24日', '2025-02-24'])(
    'finds a work by %s',
    (query) => {
      const { container } = show(<Library {...props('')} />);
      fireEvent.input(screen.getByRole('searchbox'), { target: { value: query } });
      expect(container.querySelector('.works > li h2')?.textContent).toContain('Pushing for the Reform');
    },
  );

  it('searches, and leads to the very sentence', async () => {
    const given = props('');
    const { container } = show(<Library {...given} />);
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'common cause for all humanity' } });
    const hit = screen.getAllByRole('link', { name: /Protecting and promoting/ })[0];
    expect(hit?.getAttribute('href')).toBe('/library.html#/hrc55/hrc55-en-qiushi/3');
    expect(hit?.querySelector('mark')?.textContent).toBe('common cause for all humanity');
    expect(hit?.textContent).toContain('Full text · Qiushi');
    if (hit) fireEvent.click(hit);
    expect(given.onGo).toHaveBeenCalledWith({ work: 'hrc55', version: 'hrc55-en-qiushi', sentence: 2 });
    await expectAccessible(container);
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'qqqqqqqq' } });
    expect(container.textContent).toContain('Nothing found.');
  });

  it.each(['#/nothing', '#/hrc55/hrc58-en-xinhua', '#/hrc55/hrc55-zh/99', '#/hrc55/none/1'])(
    'says that there is nothing at %s, and what there is',
    async (hash) => {
      const { container } = show(<Library {...props(hash)} />);
      expect(screen.getByRole('alert').textContent).toContain('There is nothing at this address');
      expect(container.querySelectorAll('.works > li')).toHaveLength(2);
      await expectAccessible(container);
    },
  );
});

describe('a work', () => {
  it('shows the version of the address with the sentence marked, and the other language beside it', async () => {
    const { container } = show(<Library {...props('#/hrc55/hrc55-en-qiushi/5')} />);
    const marked = container.querySelectorAll('.sentence[aria-current]');
    expect([...marked].map(({ id }) => id)).toEqual(['s5']);
    expect(marked[0]?.textContent).toContain('The ongoing Palestinian-Israeli conflict');
    const row = marked[0]?.closest('.row');
    expect(row?.querySelector('.counterpart')?.textContent).toContain('本轮巴以冲突');
    expect(document.title).toContain('Consensus');
    await expectAccessible(container);
  });

  it('gives each sentence an address', () => {
    show(<Library {...props('#/hrc55/hrc55-zh')} />);
    expect(screen.getByRole('link', { name: 'Sentence 4' }).getAttribute('href')).toBe('#/hrc55/hrc55-zh/4');
  });

  it('cites the sentence with its translation, and takes the mark away', async () => {
    const given = props('#/hrc55/hrc55-en-qiushi/3');
    show(<Library {...given} />);
    const cite = openMenu(document.body, /^Cite/);
    expect(await copiedAs(cite, 'Text')).toMatch(
      /^Protecting [^\n]*\n保护和促进人权[^\n]*\n— [^\n]*Sentence 3[^]*#:~:text=[^]*SHA-256 [0-9a-f]{64}\n$/u,
    );
    const csl: unknown = JSON.parse((await savedAs(cite, 'CSL-JSON')).text);
    expect(csl).toMatchObject([
      { type: 'speech', note: expect.stringMatching(/#:~:text=[^]*SHA-256 of the text/u) },
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Unmark' }));
    expect(given.onGo).toHaveBeenCalledWith({ work: 'hrc55', version: 'hrc55-en-qiushi' }, true);
  });

  it('opens another version', () => {
    const given = props('#/hrc55');
    show(<Library {...given} />);
    fireEvent.change(screen.getByRole('combobox'), { target: { value: '2' } });
    expect(given.onGo).toHaveBeenCalledWith({ work: 'hrc55', version: 'hrc55-en-cns' });
  });

  it('says of a report that it is one, and where the full text is; or that there is none', () => {
    const { container } = show(<Library {...props('#/hrc55/hrc55-en-cns')} />);
    expect(screen.getByRole('link', { name: 'Read the full text' }).getAttribute('href')).toBe(
      '/library.html#/hrc55/hrc55-en-qiushi',
    );
    expect(container.textContent).toContain('This text ends here');
    show(<Library {...props('#/hrc58')} />);
    expect(document.body.textContent).toContain('The full text is not among the documents.');
  });

  it('opens the fullest version in the reader’s language, in each language of the interface', async () => {
    for (const [locale, messages] of Object.entries(LOCALES)) {
      const { container } = show(<Library {...props('#/hrc55')} />, messagesOf(messages));
      expect(container.querySelector('.remarks .source')?.getAttribute('lang')).toBe(
        locale === 'en' ? 'en' : 'zh-Hans',
      );
      expect(container.textContent).not.toMatch(/\$\d|undefined|NaN/);
      await expectAccessible(container);
    }
  });
});

/** The views that add texts and list the collections. */
import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import type { AddTextsProps, Draft } from '../../components/library/add-props.ts';
import { AddTexts } from '../../components/library/add-texts.tsx';
import { Collections, type CollectionsProps } from '../../components/library/collections.tsx';
import { CORPUS } from './fixture.ts';
import { expectAccessible, LOCALES, messagesOf, show } from './render.tsx';

const FIELDS: Draft['fields'] = {
  title: 'At the harbour',
  speaker: 'Ada Marsh',
  occasion: 'The opening',
  date: '2026-03-02',
  lang: 'en',
  secondLang: undefined,
  kind: 'full-text',
  workKind: 'remarks',
  publisher: 'Vellmar Gazette',
  url: '',
  work: undefined,
};
const draft = (more: Partial<Draft> = {}): Draft => ({
  id: 1,
  name: 'harbour.docx',
  state: { kind: 'ready' },
  text: '# At the harbour\nIt is open.',
  left: [['note', ['See page 3.']]],
  fields: FIELDS,
  proposed: undefined,
  ...more,
});
const adding = (drafts: readonly Draft[]): AddTextsProps => ({
  drafts,
  works: CORPUS.works,
  editing: false,
  nothing: false,
  onFiles: vi.fn(),
  onPaste: vi.fn(),
  onChange: vi.fn(),
  onText: vi.fn(),
  onRemove: vi.fn(),
  onAdd: vi.fn(),
  onGo: vi.fn(),
});

describe('adding texts', () => {
  it('shows what was recognised, to be corrected, and adds it with one click', async () => {
    const props = adding([draft()]);
    const { container } = show(<AddTexts {...props} />);
    fireEvent.input(screen.getByLabelText('Speaker'), { target: { value: 'A. Marsh' } });
    expect(props.onChange).toHaveBeenCalledWith(1, { speaker: 'A. Marsh' });
    expect(container.textContent).toContain('11 characters of the file are not in its text');
    expect(container.textContent).toContain('See page 3.');
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(props.onAdd).toHaveBeenCalledWith([1]);
    await expectAccessible(container);
  });

  it('says what is missing, each at its field, and adds nothing', async () => {
    const props = adding([
      draft({ fields: { ...FIELDS, title: '', date: 'last week', publisher: ' ', url: 'vellmar' } }),
    ]);
    const { container } = show(<AddTexts {...props} />);
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
      'A text needs a title.',
      'Write the date as 2024-02-26, 2024-02 or 2024.',
      'Say who has published it.',
      'An address begins with http:// or https://.',
    ]);
    expect(props.onAdd).not.toHaveBeenCalled();
    await expectAccessible(container);
  });

  it('a version of a known text is proposed first, and needs no date', () => {
    const work = CORPUS.works[1]?.id;
    const props = adding([draft({ proposed: work, fields: { ...FIELDS, date: '', work } })]);
    show(<AddTexts {...props} />);
    const [first] = screen.getByLabelText('Which text').querySelectorAll('option');
    expect([first?.value, first?.textContent]).toEqual([
      work,
      expect.stringMatching(/^A version of .*\(proposed\)$/),
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(props.onAdd).toHaveBeenCalledWith([1]);
  });

  it('adds several at once, shows progress and faults, and what became of a text', async () => {
    const drafts: Draft[] = [
      draft(),
      draft({ id: 2 }),
      draft({ id: 3, name: 'long.pdf', state: { kind: 'reading', done: 3, all: 300 } }),
      draft({ id: 4, name: 'scan.pdf', state: { kind: 'failed', trouble: { key: 'faultNoText' } } }),
      draft({
        id: 5,
        name: 'done.txt',
        state: {
          kind: 'added',
          work: 'hrc55',
          kept: 90,
          total: 100,
          dropped: [['page number', ['3']]],
          warnings: [],
        },
      }),
    ];
    const props = adding(drafts);
    const { container } = show(<AddTexts {...props} />);
    expect(container.textContent).toContain('Reading page 3 of 300');
    expect(container.textContent).toContain('It has no text that can be read.');
    expect(container.textContent).toContain('90 of 100 characters are in the text.');
    fireEvent.click(screen.getByRole('button', { name: 'Add all 2 texts' }));
    expect(props.onAdd).toHaveBeenCalledWith([1, 2]);
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(props.onRemove).toHaveBeenCalledWith(3);
    fireEvent.click(screen.getByRole('link', { name: 'Read it in the library' }));
    expect(props.onGo).toHaveBeenCalledWith({ work: 'hrc55' });
    await expectAccessible(container);
  });

  it('takes several texts of a file that says what they are, with nothing to correct', async () => {
    const props = adding([draft({ described: 120 })]);
    const { container } = show(<AddTexts {...props} />);
    expect(container.textContent).toContain('120 texts with what is known of them');
    expect(screen.queryByLabelText('Speaker')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Add all 120 texts' }));
    expect(props.onAdd).toHaveBeenCalledWith([1]);
    await expectAccessible(container);
  });

  it('edits a text of one’s own, its words too, and takes no others then', async () => {
    const props = { ...adding([draft({ edited: true })]), editing: true };
    const { container } = show(<AddTexts {...props} />);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Edit a text');
    expect(container.querySelector('.drop')).toBeNull();
    fireEvent.input(screen.getByLabelText('The text, to be corrected'), { target: { value: 'It is shut.' } });
    expect(props.onText).toHaveBeenCalledWith(1, 'It is shut.');
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(props.onAdd).toHaveBeenCalledWith([1]);
    await expectAccessible(container);
  });

  it('lists what is from known texts, with its page and where it stands', async () => {
    const known = [
      {
        page: 3,
        words: 'It is open.',
        kind: 'verbatim',
        work: 'hrc55',
        version: 'hrc55-en-qiushi',
        sentence: 4,
      },
    ] as const;
    const props = adding([draft({ known })]);
    const { container } = show(<AddTexts {...props} />);
    expect(container.textContent).toContain('1 passage is from a known text');
    expect(container.querySelector('.known-passages .where')?.textContent).toMatch(
      /^Page 3 · Word for word · /,
    );
    fireEvent.click(container.querySelector('.known-passages a') ?? container);
    expect(props.onGo).toHaveBeenCalledWith({ work: 'hrc55', version: 'hrc55-en-qiushi', sentence: 4 });
    await expectAccessible(container);
  });

  it('takes what is dropped and pasted anywhere on the page', () => {
    const props = adding([]);
    show(<AddTexts {...props} />);
    const file = new File(['x'], 'a.txt');
    const drop = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
      dataTransfer: { files: [file] },
    });
    document.body.dispatchEvent(drop);
    expect(props.onFiles).toHaveBeenCalledWith([file]);
    fireEvent.paste(document.body, { clipboardData: { files: [], getData: () => 'The harbour is open.' } });
    expect(props.onPaste).toHaveBeenCalledWith('The harbour is open.');
  });
});

const collections = (more: Partial<CollectionsProps> = {}): CollectionsProps => ({
  collections: [
    { id: 'own', name: 'Mine', kind: 'own', on: true, works: 2, size: 436_000, languages: [] },
    {
      id: 'seeds',
      name: 'Chinese diplomacy',
      kind: 'bundled',
      on: true,
      works: 3,
      size: 1_200_000,
      languages: ['en', 'zh-Hans'],
      years: ['2024', '2025'],
      terms: 'termsPublishers',
    },
    {
      id: 'file:courts',
      name: 'Courts',
      kind: 'installed',
      on: false,
      works: 12,
      size: 9_000_000,
      languages: ['en', 'fr', 'de', 'it', 'nl', 'sv', 'da', 'pl'],
      years: ['2020', '2020'],
      installed: '2026-03-02T10:00:00Z',
    },
  ],
  texts: [{ id: 'a', work: 'w', title: '在港口', lang: 'zh-Hans', date: '2026-03-02', publisher: 'Vellmar' }],
  broken: 0,
  working: false,
  trouble: undefined,
  deleted: undefined,
  onSwitch: vi.fn(),
  onDelete: vi.fn(),
  onUndo: vi.fn(),
  onInstall: vi.fn(),
  onExport: vi.fn(),
  onEdit: vi.fn(),
  offer: undefined,
  nothingNewer: false,
  onFetch: vi.fn(),
  onUpdate: vi.fn(),
  onDecide: vi.fn(),
  onAddTexts: vi.fn(),
  onGo: vi.fn(),
  ...more,
});

describe('the collections', () => {
  it.each(Object.entries(LOCALES))('can be switched and deleted (%s)', async (_locale, messages) => {
    const props = collections();
    const i18n = messagesOf(messages);
    const { container } = show(<Collections {...props} />, i18n);
    const switches = screen.getAllByRole('checkbox');
    expect(switches).toHaveLength(3);
    for (const each of switches) fireEvent.click(each);
    expect(props.onSwitch).toHaveBeenLastCalledWith('file:courts', true);
    const deletes = screen.getAllByRole('button', { name: new RegExp(`^${i18n.t('collectionsDelete')}`) });
    for (const each of deletes) fireEvent.click(each);
    expect(vi.mocked(props.onDelete).mock.calls).toEqual([[{ collection: 'file:courts' }], [{ text: 'a' }]]);
    await expectAccessible(container);
  });

  it('say what each covers, in which languages and under which terms', () => {
    const { container } = show(<Collections {...collections()} />);
    expect(container.textContent).toContain('3 texts, 1.2 MB · Comes with Variorum · 2024–2025');
    expect(container.textContent).toContain('Chinese, English');
    expect(container.textContent).toContain('The texts belong to their publishers.');
    expect(screen.getByText('8 languages').closest('details')?.textContent).toContain('Danish');
  });

  it('show what was fetched with its key, and warn where that is another one', async () => {
    const offer = { name: 'Courts', works: 12, size: 9_000_000, key: 'abcd efgh', keyBefore: 'ijkl mnop' };
    const props = collections({ offer });
    const { container } = show(<Collections {...props} />);
    expect(container.textContent).toContain('Signed by its publisher with this key: abcd efgh');
    expect(screen.getByRole('alert').textContent).toContain('another key: ijkl mnop');
    fireEvent.click(screen.getByRole('button', { name: 'Subscribe' }));
    expect(props.onDecide).toHaveBeenCalledWith(true);
    fireEvent.input(screen.getByLabelText(/^Address of a pack/), {
      target: { value: 'https://packs.example/a' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Fetch' }));
    expect(props.onFetch).toHaveBeenCalledWith('https://packs.example/a');
    await expectAccessible(container);
  });

  it('say what was deleted, what is wrong and what cannot be read', async () => {
    const props = collections({ deleted: 'Courts', broken: 2, trouble: { key: 'faultFull' } });
    const { container } = show(<Collections {...props} />);
    expect(container.textContent).toContain('“Courts” was deleted.');
    expect(container.textContent).toContain('2 records cannot be read.');
    expect(screen.getByRole('alert').textContent).toContain('There is no room left');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(props.onUndo).toHaveBeenCalled();
    await expectAccessible(container);
  });
});

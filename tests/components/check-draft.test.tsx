/** The view that checks a draft, with the real engine on the fixture's corpus. */
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { CheckDraft } from '../../components/draft/check-draft.tsx';
import type { CheckProps } from '../../components/draft/check-props.ts';
import { checkDraftInSteps } from '../../engine/check-draft.ts';
import { atOnce, createMatcher } from '../../engine/match.ts';
import { CORPUS } from './fixture.ts';
import { expectAccessible, LOCALES, messagesOf, show } from './render.tsx';
import { copiedAs, openMenu, savedAs } from './save-menus.ts';

const matcher = createMatcher([CORPUS]);
const props = (more: Partial<CheckProps> = {}): CheckProps => ({
  corpora: [CORPUS],
  check: (text) => Promise.resolve(atOnce(checkDraftInSteps(matcher, [CORPUS], { text }))),
  readFile: vi.fn<CheckProps['readFile']>(),
  onGo: vi.fn(),
  onCopy: vi.fn(),
  ...more,
});

const DRAFT = [
  'Wang Yi told the council: “Protecting and promoting human rights is a common cause for all humanity.”',
  'Wang Yi said: “Protecting and promoting human rights is a common task for all humanity.”',
  '“The umbrella was forgotten upstairs,” Wang Yi said.',
  '“My umbrella was invented too,” says a passer-by.',
].join('\n');

async function checked(given: CheckProps, draft = DRAFT) {
  const shown = show(<CheckDraft {...given} />);
  fireEvent.input(screen.getByRole('textbox'), { target: { value: draft } });
  fireEvent.click(screen.getByRole('button', { name: 'Check' }));
  await waitFor(() => screen.getByRole('group', { name: 'Show' }));
  return shown;
}
const results = (): string[] =>
  screen.getAllByRole('article').map((each) => each.querySelector('.check-status')?.textContent ?? '');

describe('the view of a draft', () => {
  it('lists each quotation with its answer, and underlines it in the draft', async () => {
    const { container } = await checked(props());
    expect(results()).toEqual([
      'Word for word',
      'Differs here',
      'In no version that we have',
      'Nobody’s in this corpus',
    ]);
    expect(container.querySelectorAll('.check-quoted')).toHaveLength(4);
    expect(container.querySelector('.check-text')?.textContent.replaceAll(/, Result \d\d?/gu, '')).toContain(
      'Protecting and promoting human rights is a common task for all humanity.',
    );
    const marks = [...container.querySelectorAll('mark')].map(({ textContent }) => textContent.trim());
    expect(marks).toEqual(['task', 'cause']);
    await expectAccessible(container);
  });

  it('counts and filters by answer, and steps through what is left', async () => {
    const { container } = await checked(props());
    fireEvent.click(screen.getByRole('radio', { name: /Differs here 1/ }));
    expect(results()).toEqual(['Differs here']);
    expect(container.querySelectorAll('.check-quoted')).toHaveLength(1);
    fireEvent.click(screen.getByRole('radio', { name: /All 4/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Next' }));
    fireEvent.click(screen.getByRole('button', { name: 'Next' }));
    await waitFor(() => expect(container.querySelector('.check-result[aria-current]')?.id).toBe('check-2'));
    expect(document.activeElement?.id).toBe('check-2');
    expect(screen.getByText('2 of 4')).toBeTruthy();
    fireEvent.click(screen.getByRole('link', { name: /My umbrella/ }));
    await waitFor(() => expect(document.activeElement?.id).toBe('check-4'));
    expect(screen.getByRole('button', { name: 'Next' })).toHaveProperty('disabled', true);
  });

  it('copies the wording that stands there, and the source in the format that is chosen', async () => {
    const given = props();
    await checked(given);
    fireEvent.click(screen.getByRole('button', { name: /Copy the wording.*Result 2/ }));
    expect(given.onCopy).toHaveBeenLastCalledWith(
      'Protecting and promoting human rights is a common cause for all humanity.',
    );
    expect(await copiedAs(openMenu(document.body, /^Cite: Result 2$/), 'RIS')).toMatch(/^TY {2}- GEN\r\n/);
  });

  it('leads to the very sentence in the library', async () => {
    const given = props();
    await checked(given);
    const [link] = screen.getAllByRole('link', { name: /^Consensus, Solidarity/ });
    if (link) fireEvent.click(link);
    expect(given.onGo).toHaveBeenCalledWith(
      expect.objectContaining({ work: 'hrc55', sentence: expect.any(Number) }),
    );
  });

  it('saves a card that says what stands where', async () => {
    await checked(props());
    const menu = openMenu(document.body, /^Evidence card: Result 2$/);
    const saved = await savedAs(menu, 'JSON');
    const card: unknown = JSON.parse(saved.text);
    expect(card).toMatchObject({
      format: 'variorum-card/1',
      status: 'differs',
      sources: [
        {
          work: 'hrc55',
          words: 'Protecting and promoting human rights is a common cause for all humanity.',
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
        },
      ],
    });
    expect(saved.name).toBe('variorum-2.json');
    expect((await savedAs(menu, 'Markdown')).text).toMatch(
      /^\*\*Differs here\*\*[^]*> Protecting and promoting[^]*SHA-256/u,
    );
  });

  it('shows what is found while it goes on', async () => {
    const words = atOnce(checkDraftInSteps(matcher, [CORPUS], { text: DRAFT })).words[0];
    const check = vi.fn<CheckProps['check']>((_, __, onFound) => {
      if (words) onFound(words);
      return new Promise(() => {});
    });
    const { container } = show(<CheckDraft {...props({ check })} draft={DRAFT} />);
    await waitFor(() => expect(container.querySelector('.check-found .check-status')).toBeTruthy());
    expect(screen.getByRole('progressbar')).toBeTruthy();
    await expectAccessible(container);
  });

  it('keeps the draft in the box when it is to be changed', async () => {
    await checked(props());
    fireEvent.click(screen.getByRole('button', { name: 'Change the draft' }));
    expect(screen.getByRole('textbox')).toHaveProperty('value', DRAFT);
  });

  it('says that nothing is quoted, that a file cannot be read, and that checking failed', async () => {
    await checked(props(), 'It rained.');
    expect(screen.getByText(/Nothing in this draft/)).toBeTruthy();

    const readFile = vi.fn<CheckProps['readFile']>().mockResolvedValue({ trouble: 'faultNoText' });
    const { container } = show(<CheckDraft {...props({ readFile })} />);
    const input = container.querySelector('input[type=file]');
    if (input) fireEvent.change(input, { target: { files: [new File([''], 'scan.pdf')] } });
    await waitFor(() => screen.getByRole('alert'));
    await expectAccessible(container);

    const check = vi.fn<CheckProps['check']>().mockRejectedValue(new Error('damaged'));
    show(<CheckDraft {...props({ check })} />);
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'x' } });
    fireEvent.click(screen.getByRole('button', { name: 'Check' }));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('could not be checked'));
    expect(screen.getByRole('textbox')).toHaveProperty('value', 'x');
  });

  it('gives up what is no longer wanted', async () => {
    let given: AbortSignal | undefined;
    const check: CheckProps['check'] = (_, signal) => {
      given = signal;
      return new Promise(() => undefined);
    };
    const { unmount } = show(<CheckDraft {...props({ check })} />);
    fireEvent.input(screen.getByRole('textbox'), { target: { value: DRAFT } });
    fireEvent.click(screen.getByRole('button', { name: 'Check' }));
    await waitFor(() => screen.getByRole('progressbar'));
    expect(given?.aborted).toBe(false);
    unmount();
    await waitFor(() => expect(given?.aborted).toBe(true));
  });

  it.each(['zh_CN', 'zh_TW'] as const)('speaks %s', async (locale) => {
    const { container } = show(<CheckDraft {...props()} />, messagesOf(LOCALES[locale]));
    fireEvent.input(screen.getByRole('textbox'), { target: { value: DRAFT } });
    const [button] = container.getElementsByTagName('button');
    if (button) fireEvent.click(button);
    await waitFor(() => expect(container.querySelectorAll('.check-result')).toHaveLength(4));
    expect(container.textContent).toContain(locale === 'zh_CN' ? '一字不差' : '此處有出入');
    await expectAccessible(container);
  });
});

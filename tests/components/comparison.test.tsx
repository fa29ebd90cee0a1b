/** Two versions side by side: the rows, and the view of them in the library. */
import { fireEvent, screen } from '@testing-library/preact';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { openPackFile } from '../../cli/packs.ts';
import { Library } from '../../components/library/library.tsx';
import { compareVersions, groupRows } from '../../components/passages/comparison.ts';
import { comparedPieces } from '../../components/passages/pieces.ts';
import { versionNumber } from '../../engine/edition/edition.ts';
import type { Corpus } from '../../engine/types.ts';
import { GOLDEN } from '../corpus/golden-beads.ts';
import { CORPUS } from './fixture.ts';
import { expectAccessible, LOCALES, messagesOf, show } from './render.tsx';

let seeds: Corpus;
beforeAll(async () => {
  seeds = await openPackFile('public/packs/seeds.pack');
});

describe('the rows of two versions', () => {
  it.each(GOLDEN.filter(({ a, b }) => a === 'hrc55-en-qiushi' && b.includes('readout')))(
    'name exactly what $b leaves out of $a',
    ({ a, b, beads }) => {
      const rows = compareVersions(seeds, versionNumber(seeds, a), versionNumber(seeds, b));
      const numbers = (kind: 'only-a' | 'only-b', side: 'a' | 'b'): number[] =>
        rows
          .filter((row) => row.kind === kind)
          .flatMap((row) => {
            const { start = 0, end = 0 } = row[side]?.sentences ?? {};
            return Array.from({ length: end - start }, (_, n) => start + n);
          });
      expect(numbers('only-a', 'a')).toEqual(
        beads.filter(([, there]) => there.length === 0).flatMap(([here]) => here),
      );
      expect(numbers('only-b', 'b')).toEqual(
        beads.filter(([here]) => here.length === 0).flatMap(([, there]) => there),
      );
    },
  );

  it('mark the words that differ, as a diff by hand has them', () => {
    const rows = compareVersions(CORPUS, 0, 2);
    const changed = rows.find(({ kind }) => kind === 'changed');
    const marked = (side: 'a' | 'b'): string[] =>
      (changed?.difference ? comparedPieces(changed.difference, side) : [])
        .filter(({ look }) => look === 'changed')
        .map(({ text }) => text);
    expect(marked('a')).toEqual(['humanity']);
    expect(marked('b')).toEqual(['Wang Yi said that', 'mankind']);
  });

  it('are translations in two languages, and cover both texts without a gap', () => {
    const rows = compareVersions(CORPUS, 0, 1);
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['translated']));
    expect(
      rows
        .flatMap(({ a }) => a?.text ?? [])
        .join(' ')
        .replaceAll('\n', ' '),
    ).toBe(CORPUS.text(0).replaceAll('\n', ' '));
  });

  it('that agree stand together', () => {
    const copies = compareVersions(
      seeds,
      versionNumber(seeds, 'hrc55-en-qiushi'),
      versionNumber(seeds, 'hrc55-en-collection'),
    );
    const kinds = groupRows(copies).map((group) => [...new Set(group.map(({ kind }) => kind))]);
    expect(kinds.every((each) => each.length === 1 || !each.includes('changed'))).toBe(true);
    expect(Math.max(...groupRows(copies).map((group) => group.length))).toBeGreaterThan(3);
  });
});

describe('two versions in the library', () => {
  const props = (hash: string) => ({
    corpora: [CORPUS],
    hash,
    languages: 'both' as const,
    onLanguages: vi.fn(),
    onGo: vi.fn(),
  });
  const HASH = '#/hrc55/hrc55-en-qiushi/vs/hrc55-en-cns';

  it('stand side by side, in each language of the interface', async () => {
    for (const messages of Object.values(LOCALES)) {
      const { container } = show(<Library {...props(HASH)} />, messagesOf(messages));
      expect(container.querySelectorAll('.compared').length).toBeGreaterThan(3);
      expect(container.textContent).not.toMatch(/\$\d|undefined|NaN/);
      await expectAccessible(container);
    }
  });

  it('show what is only in one of them, and can be others', () => {
    const given = props(HASH);
    const { container } = show(<Library {...given} />);
    fireEvent.click(screen.getByRole('button', { name: /^Only in: Full text, Qiushi/ }));
    const rows = [...container.querySelectorAll('.compared')].map(({ textContent }) => textContent);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((each) => each.includes('Not in this version'))).toBe(true);
    const [, second] = screen.getAllByRole('combobox');
    if (second) fireEvent.change(second, { target: { value: '1' } });
    expect(given.onGo).toHaveBeenCalledWith({
      work: 'hrc55',
      version: 'hrc55-en-qiushi',
      against: 'hrc55-zh',
    });
  });

  it.each([
    '#/hrc55/hrc55-en-qiushi/vs/none',
    '#/hrc55/hrc55-en-qiushi/vs/hrc55-en-qiushi',
    '#/hrc55/hrc55-en-qiushi/vs/hrc58-en-xinhua',
  ])('are not to be had at %s', (hash) => {
    show(<Library {...props(hash)} />);
    expect(screen.getByRole('alert').textContent).toContain('There is nothing at this address');
  });

  it('are a click away from one of them', () => {
    show(<Library {...props('#/hrc55/hrc55-en-qiushi')} />);
    expect(screen.getByRole('link', { name: 'Compare with another version' }).getAttribute('href')).toBe(
      `/library.html${HASH}`,
    );
  });
});

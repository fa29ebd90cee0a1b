import { fireEvent, screen } from '@testing-library/preact';
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { Provenance } from '../../components/passages/provenance.tsx';
import type { Corpus } from '../../engine/types.ts';
import { CORPUS } from './fixture.ts';
import { expectAccessible, show } from './render.tsx';

const withTerms = (terms: Record<string, string> | undefined): Corpus => ({
  ...CORPUS,
  versions: CORPUS.versions.map((version) => ({ ...version, terms })),
});

/** Opens what is said of the first version. */
function open(corpus: Corpus): Element {
  const { container } = show(<Provenance corpus={corpus} version={0} />);
  const details = container.querySelector('details');
  if (!details) throw new Error('Nothing to open.');
  details.open = true;
  fireEvent(details, new Event('toggle'));
  return container;
}

it('says where a text comes from, on what terms, how long it is, and the hash of its very words', async () => {
  const container = open(withTerms({ en: 'In the public domain' }));
  const hash = createHash('sha256').update(CORPUS.text(0), 'utf8').digest('hex');
  expect((await screen.findByText(hash)).textContent).toBe(hash);
  expect(container.textContent).toContain('https://regional.chinadaily.com.cn/Qiushi/');
  expect(container.textContent).toContain('In the public domain');
  await expectAccessible(container);
});

it('says that the terms are the publisher’s where none are known', async () => {
  open(withTerms(undefined));
  expect(await screen.findByText(/the publisher’s own apply/)).toBeTruthy();
});

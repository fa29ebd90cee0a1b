/** A work in seven languages, with neither speaker nor parties, in the panel and in the library. */
import { screen } from '@testing-library/preact';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readUdhr } from '../../cli/udhr.ts';
import { Library } from '../../components/library/library.tsx';
import type { LanguageChoice } from '../../components/parts/languages.ts';
import { LookUp } from '../../components/panel/look-up.tsx';
import { Panel } from '../../components/panel/panel.tsx';
import { compile } from '../../corpus/compile/compile.ts';
import { openPack, writePack } from '../../corpus/pack.ts';
import { noTables } from '../../corpus/tables-file.ts';
import { versionNumber } from '../../engine/edition/edition.ts';
import type { Corpus } from '../../engine/types.ts';
import { expectAccessible, show } from './render.tsx';

let corpus: Corpus;
beforeAll(async () => {
  const { documents, metadata } = readUdhr();
  const rarity = { terms: Uint32Array.of(1), weights: Uint8Array.of(1) };
  const bytes = writePack(compile(documents, metadata, { rarity }).edition, noTables());
  corpus = await openPack(bytes.buffer, noTables());
});

/** A finding of the sentence of version `id` that begins with some words, and the sentence. */
function findingIn(id: string, words: string) {
  const version = versionNumber(corpus, id);
  const text = corpus.text(version);
  const at = corpus.sentences(version).findIndex(({ start }) => text.startsWith(words, start));
  const sentence = corpus.sentences(version)[at] ?? { start: 0, end: 0 };
  const kind = 'verbatim' as const;
  const finding = {
    start: 0,
    end: 1,
    kind,
    score: 1,
    sources: [
      {
        work: 'udhr',
        version: id,
        lang: corpus.versions[version]?.lang ?? '',
        start: sentence.start,
        end: sentence.end,
        sentences: { start: at, end: at + 1 },
        kind,
        score: 1,
      },
    ],
  };
  return { finding, excerpt: text.slice(sentence.start, sentence.end) };
}

/** The panel on a page in `lang` that has the first sentence of Article 1 word for word from version `id`. */
function showPanel(lang: string, id: string, words: string, languages: LanguageChoice) {
  const { finding, excerpt } = findingIn(id, words);
  const evidence = [{ kind: 'title' as const, name: 'Universal Declaration of Human Rights' }];
  return show(
    <Panel
      status={{
        kind: 'visit',
        visit: {
          lang,
          state: 'matched',
          attributions: [{ work: 'udhr', confidence: 0.9, evidence }],
          findings: [finding],
          excerpts: [excerpt],
        },
      }}
      corpora={[corpus]}
      languages={languages}
      onLanguages={vi.fn()}
      onDetails={vi.fn()}
      onSwitchOn={vi.fn()}
      onShow={vi.fn()}
      onLookUp={vi.fn(() => Promise.resolve(true))}
      onOpen={vi.fn()}
      onSettings={vi.fn()}
      onRetry={vi.fn()}
    />,
  );
}

const FRENCH = ['fr', 'udhr-fr', 'Tous les êtres humains'] as const;
const TRADITIONAL = ['zh-Hant', 'udhr-zh-hant', '人人生而自由'] as const;
const ENGLISH = ['en', 'udhr-en', 'All human beings'] as const;

describe('the panel', () => {
  it.each([
    [FRENCH, 'both', ['fr', 'en', 'zh-Hans']],
    [FRENCH, 'en', ['fr', 'en']],
    [FRENCH, 'zh', ['fr', 'zh-Hans']],
    [FRENCH, 'page', ['fr']],
    [ENGLISH, 'both', ['en', 'zh-Hans']],
    [ENGLISH, 'zh', ['zh-Hans']],
    [TRADITIONAL, 'both', ['zh-Hant', 'en']],
    [TRADITIONAL, 'page', ['zh-Hant']],
  ] as const)('beside %j with the choice %s are %j', ([lang, id, words], choice, expected) => {
    const { container } = showPanel(lang, id, words, choice);
    const texts = [...container.querySelectorAll('.found .texts > p')].map((each) =>
      each.getAttribute('lang'),
    );
    expect(texts).toEqual(expected);
  });

  it.each(['both', 'en', 'page'] as const)(
    'answers a lookup in French with the French words first, with the choice %s',
    (languages) => {
      const { finding, excerpt } = findingIn('udhr-fr', 'Tous les êtres humains');
      const lookup = {
        text: excerpt,
        lang: 'fr',
        findings: [{ ...finding, end: excerpt.length }],
        guesses: [],
        at: 1,
      };
      const { container } = show(
        <LookUp
          corpora={[corpus]}
          lookup={lookup}
          languages={languages}
          onLookUp={undefined}
          onOpen={vi.fn()}
        />,
      );
      const first = container.querySelector('.found .texts > p');
      expect(first?.getAttribute('lang')).toBe('fr');
      expect(first?.textContent).toContain('Tous les êtres humains');
    },
  );

  it('names the body that adopted it, its name as the reason, and its titles in passing', async () => {
    const { container } = showPanel(...FRENCH, 'both');
    const head = container.querySelector('.work-head');
    expect(head?.querySelector('.meta')?.textContent).toMatch(/^UN General Assembly .* · 10 Dec 1948$/);
    expect(head?.querySelector('.about')?.textContent).toContain('Resolution 217');
    expect(head?.querySelector('.why')?.textContent).toContain(
      'names the “Universal Declaration of Human Rights”',
    );
    const titles = [...container.querySelectorAll('.work-head .other-title')].map((each) =>
      each.getAttribute('lang'),
    );
    expect(titles).toEqual(['zh-Hans', 'fr']);
    await expectAccessible(container);
  });

  it('offers the language of the page beside English and Chinese', () => {
    showPanel(...FRENCH, 'page');
    expect(screen.getByRole('button', { name: 'français' }).getAttribute('aria-pressed')).toBe('true');
  });
});

describe('the library', () => {
  const library = (hash: string, languages: LanguageChoice) =>
    show(
      <Library corpora={[corpus]} hash={hash} languages={languages} onLanguages={vi.fn()} onGo={vi.fn()} />,
    );

  it('lists the work by the body that adopted it', () => {
    const { container } = library('', 'both');
    expect(container.querySelector('.works .meta')?.textContent).toMatch(
      /^UN General Assembly · Resolution 217/,
    );
    expect(container.querySelector('.works .where')?.textContent).toBe('Declaration · Full text × 7');
  });

  it('offers all versions by name, the two in Chinese by their characters', async () => {
    const { container } = library('#/udhr/udhr-ar', 'both');
    const options = [...container.querySelectorAll('option')].map(({ textContent }) => textContent);
    expect(options).toHaveLength(7);
    expect(options.filter((each) => /Simplified Chinese|Traditional Chinese/.test(each))).toHaveLength(2);
    expect(options.join('\n')).toContain('Full text · French');
    const [first] = container.querySelectorAll('.row .source');
    expect([first?.getAttribute('lang'), first?.getAttribute('dir')]).toEqual(['ar', 'rtl']);
    expect(container.querySelector('.row .counterpart')?.getAttribute('lang')).toBe('en');
    const gaps = [...container.querySelectorAll('.version')].filter((each) =>
      each.textContent.includes('Leaves out 1 passage'),
    );
    expect(gaps.map((each) => each.querySelector('h3')?.textContent)).toEqual([
      'Full text Traditional Chinese',
      'Full text Arabic',
    ]);
    await expectAccessible(container);
  });

  it('says that a part of the collection is missing', () => {
    show(
      <Library corpora={[corpus]} incomplete hash="" languages="both" onLanguages={vi.fn()} onGo={vi.fn()} />,
    );
    expect(screen.getByRole('alert').textContent).toContain('One of the collections cannot be opened');
  });
});

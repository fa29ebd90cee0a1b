/** Web pages, messages and stored values: whatever comes is read, refused or mended, and nothing is thrown. */
import * as fc from 'fast-check';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readHtmlArticle } from '../../cli/html.ts';
import { samplePages } from '../../cli/samples/pages.ts';
import { renderSample } from '../../cli/samples/site.ts';
import { ToBackground, ToContent } from '../../extension/messages.ts';
import { changedSettings, readSettings, SettingsSchema } from '../../extension/settings.ts';
import { VisitSchema } from '../../extension/visit.ts';
import { MAX_TEXT } from '../../page/read/article.ts';
import { mutatedMarkup } from './mutations.ts';
import { type Target, target } from './target.ts';

/** Real pages stand beside the checkout, where they are; each is parsed for each case, so only those that are not long. */
const REAL_PAGES = '../shared/data/html';
const LONGEST_PAGE = 150_000;

function realPages(): string[] {
  if (!existsSync(REAL_PAGES)) return [];
  return readdirSync(REAL_PAGES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html.gz'))
    .map((file) => join(REAL_PAGES, file))
    .map((file) => gunzipSync(readFileSync(file)).toString('utf8'))
    .filter((html) => html.length <= LONGEST_PAGE);
}

function checkPage(html: string): void {
  const read = readHtmlArticle(html);
  const again = readHtmlArticle(html);
  if (read?.article.text !== again?.article.text) throw new Error('the same page was read in two ways');
  if (!read) return;
  const { text } = read.article;
  if (text.length > MAX_TEXT) throw new Error('the text is longer than it may be');
  if (read.bodyStart < 0 || read.bodyStart > text.length) throw new Error('the body begins outside the text');
}

/** Messages that are right, as the base of those that are not quite. */
const MESSAGES: readonly object[] = [
  { type: 'load-part', part: 'visit' },
  {
    type: 'match',
    article: {
      text: 'The harbour is open.',
      lang: 'en',
      title: 'At sea',
      url: 'https://example.org/',
      date: '2026-01-02',
    },
  },
  { type: 'look-up', text: 'The harbour is open.', tab: 3 },
  { type: 'finding-clicked', finding: 2 },
  { type: 'panel-size', width: 400 },
  { type: 'claim-panel', token: 'abc' },
  { type: 'open-library', address: '#/hrc55' },
  { type: 'relay', message: { type: 'scroll-to', finding: 1 } },
];
const nearly = fc
  .tuple(fc.constantFrom(...MESSAGES), fc.dictionary(fc.string(), fc.anything()), fc.anything())
  .map(([message, more, value]) => {
    const entries = Object.entries({ ...message, ...more });
    const at = Object.keys(more).length % entries.length;
    return Object.fromEntries(entries.map(([key, old], i) => [key, i === at ? value : old]));
  });
const values = fc.oneof(
  fc.anything({ withNullPrototype: true, withBigInt: true }),
  nearly,
  fc.constantFrom(...MESSAGES),
);

export const borderTargets: readonly Target[] = [
  target('pages', () => mutatedMarkup([...samplePages().map(renderSample), ...realPages()]), checkPage),
  target(
    'messages',
    () => values,
    (value) => {
      for (const schema of [ToBackground, ToContent, VisitSchema]) {
        const parsed = schema.safeParse(value);
        if (parsed.success && JSON.stringify(schema.parse(parsed.data)) !== JSON.stringify(parsed.data))
          throw new Error('what was parsed is parsed into something else');
      }
    },
  ),
  target(
    'settings',
    () =>
      fc.oneof(
        fc.anything(),
        fc.record({ version: fc.anything(), offSites: fc.anything(), panelWidth: fc.anything() }),
      ),
    (stored) => {
      const { settings } = readSettings(stored);
      SettingsSchema.parse(settings);
      const changed = readSettings(changedSettings(stored, { following: !settings.following }));
      if (changed.settings.following === settings.following)
        throw new Error('a change of the settings was lost');
      if (changed.settings.offSites.join('\n') !== settings.offSites.join('\n'))
        throw new Error('a site that was switched off was lost by another change');
    },
  ),
];

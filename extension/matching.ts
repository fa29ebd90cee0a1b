/**
 * The background's work on an article and on a selected passage: match it, keep what was found under the tab, and say
 * what the page should show. The matcher is made once in a worker's life, at the first page that needs it.
 */
import { createMatcher, type Matcher } from '../engine/match.ts';
import { detectLanguage } from '../engine/text/language.ts';
import type { Article, Finding, Lang, LookupResult, MatchResult } from '../engine/types.ts';
import { decideDocking, preferencesOf } from './docking.ts';
import type { MatchReply } from './messages.ts';
import { loadPacks, PackDamaged } from './packs.ts';
import { isOff, loadSettings } from './settings-store.ts';
import { updateVisit } from './visit-store.ts';
import type { Visit } from './visit.ts';

/** The page that asks. */
export interface Page {
  tab: number;
  /** The address the browser gives for it, which a page cannot make up. */
  url: string | undefined;
  sidePanelOpen: boolean;
}

let opened: Promise<Matcher> | undefined;

function open(): Promise<Matcher> {
  opened ??= loadPacks()
    .then(({ packs }) => createMatcher(packs))
    .catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
  return opened;
}

/** The key of the message that tells the reader what went wrong. */
const failureKey = (error: unknown): string =>
  error instanceof PackDamaged ? 'failurePackDamaged' : 'failureMatching';

const NOTHING: MatchResult = { attributions: [], findings: [], quotations: [] };

/** Matches an article and keeps the result as the tab's visit. */
export async function matchPage(article: Article, page: Page): Promise<MatchReply> {
  const settings = await loadSettings();
  const preferences = preferencesOf(settings);
  const url = page.url ?? article.url ?? '';
  if (isOff(settings, url)) {
    await updateVisit(page.tab, () => undefined);
    return { tab: page.tab, findings: [], docking: 'none', preferences };
  }
  const lang = detectLanguage(article.text, article.lang);
  const excerptOf = (finding: Finding): string => article.text.slice(finding.start, finding.end);
  let result = NOTHING;
  let failure: string | undefined;
  try {
    result = (await open()).match(article);
  } catch (error) {
    result = NOTHING;
    failure = failureKey(error);
  }
  const attributed = result.attributions.length > 0;
  await updateVisit(page.tab, (before) => ({
    url,
    title: article.title ?? '',
    lang,
    state: failure === undefined ? 'matched' : 'failed',
    ...(failure === undefined ? {} : { failure }),
    attributions: result.attributions,
    findings: result.findings,
    excerpts: result.findings.map(excerptOf),
    unknownQuotations: result.quotations
      .filter(({ status }) => status === 'in-no-version')
      .map(({ start, end, text, work, speaker }) => ({ start, end, text, work, speaker })),
    // A page that changed under the reader is still the page on which something was looked up.
    ...(before?.lookup && before.url === url ? { lookup: before.lookup } : {}),
  }));
  return {
    tab: page.tab,
    findings: attributed ? result.findings.map(({ start, end, kind }) => ({ start, end, kind })) : [],
    docking: decideDocking({ settings, url, attributed, sidePanelOpen: page.sidePanelOpen }),
    preferences,
  };
}

/** More than anybody selects to learn where it is from; the rest is cut. UTF-16 code units. */
const MAX_LOOKUP_LENGTH = 20_000;

/** Looks a passage up and keeps the answer with the tab's visit, which is made if the tab has none. */
export async function lookUpPassage(selected: string, page: Omit<Page, 'sidePanelOpen'>): Promise<void> {
  const text = selected.trim().slice(0, MAX_LOOKUP_LENGTH);
  const lang = detectLanguage(text);
  let result: LookupResult = { findings: [], guesses: [] };
  let failure: string | undefined;
  try {
    result = (await open()).lookUp({ text, lang });
  } catch (error) {
    failure = failureKey(error);
  }
  const { findings, guesses, silence } = result;
  const lookup = { text, lang, findings, guesses, ...(silence ? { silence } : {}), at: Date.now() };
  await updateVisit(page.tab, (before) => {
    const visit = before ?? emptyVisit(page.url, lang);
    return failure === undefined ? { ...visit, lookup } : { ...visit, state: 'failed', failure };
  });
}

/** The visit of a page on which nothing was matched. */
function emptyVisit(url: string | undefined, lang: Lang): Visit {
  return { url: url ?? '', title: '', lang, state: 'matched', attributions: [], findings: [], excerpts: [] };
}

/** Notes that the reader clicked a finding in the page, so that the panel shows it. Unknown findings are ignored. */
export async function focusFinding(tab: number, finding: number): Promise<void> {
  await updateVisit(tab, (visit) =>
    visit?.findings[finding] ? { ...visit, focus: { finding, at: Date.now() } } : visit,
  );
}

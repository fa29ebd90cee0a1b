/**
 * Matches articles and selected passages for the background: in turn with those of other tabs, stores what was found under the
 * tab, and answers what the page should show. The matcher is made once in a worker's life, at the first page that needs it.
 */
import { createMatcher, type Matcher } from '../engine/match.ts';
import { detectLanguage } from '../engine/text/language.ts';
import type { Article, Finding, Lang, LookupResult, MatchResult } from '../engine/types.ts';
import { PackError } from '../corpus/pack.ts';
import { decideDocking, preferencesOf } from './docking.ts';
import { lexiconOf, loadLexicon } from './lexicons.ts';
import { createMatchQueue } from './match-queue.ts';
import type { MatchReply } from './messages.ts';
import { loadPacks, PackDamaged } from './packs.ts';
import { knownSettings } from './settings-store.ts';
import { isOff } from './sites.ts';
import { MAX_FINDINGS, storedFinding } from './stored-findings.ts';
import { updateVisit } from './visit-store.ts';
import type { Visit } from './visit.ts';

/** The page that asks. */
export interface Page {
  tab: number;
  /** The address the browser gives for it, which a page cannot make up. */
  url: string | undefined;
  sidePanelOpen: boolean | Promise<boolean>;
}

/** The questions of all tabs, worked on by turns. */
export const queue = createMatchQueue();

/** Longer articles are matched so far: 30,000 English words, which take about 3 s. The panel says so. UTF-16 code units. */
export const MAX_MATCHED_LENGTH = 200_000;

let opened: Promise<Matcher> | undefined;

function open(): Promise<Matcher> {
  opened ??= loadPacks()
    .then(({ packs }) => createMatcher(packs, lexiconOf))
    .catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
  return opened;
}

/** The packs are others now: the next question is answered from them. */
export function forgetMatcher(): void {
  opened = undefined;
}

/** Opens the packs ahead of a question that is to be expected, while the page is still being read. */
export function prepareToMatch(): void {
  // What goes wrong is told when the question comes.
  open().catch(() => undefined);
}

/** The key of the message that tells the reader what went wrong. */
const failureKey = (error: unknown): string =>
  error instanceof PackDamaged || error instanceof PackError ? 'failurePackDamaged' : 'failureMatching';

const NOTHING: MatchResult = { attributions: [], findings: [], quotations: [] };
/** More of a page's quotations than this are listed nowhere. */
const MAX_QUOTATIONS = 100;

/** The beginning of an article that is too long, up to the end of a paragraph or at least of a character. */
function shortened(text: string): string {
  if (text.length <= MAX_MATCHED_LENGTH) return text;
  const end = text.lastIndexOf('\n', MAX_MATCHED_LENGTH);
  const cut = text.slice(0, end > MAX_MATCHED_LENGTH / 2 ? end : MAX_MATCHED_LENGTH);
  return cut.replace(/[\ud800-\udbff]$/, '');
}

/** Stores a visit; where there is no room for it, a visit without findings that says so. */
async function keep(tab: number, change: (before: Visit | undefined) => Visit): Promise<void> {
  try {
    await updateVisit(tab, change);
  } catch {
    const { url, title, lang, at } = change(undefined);
    const empty = { url, title, lang, at, attributions: [], findings: [], excerpts: [] };
    // Where not even this is stored, the panel finds out by itself that the storage does not answer.
    await updateVisit(tab, () => ({ ...empty, state: 'failed', failure: 'failureNoRoom' })).catch(
      () => undefined,
    );
  }
}

/**
 * Matches an article and stores the result as the tab's visit.
 *
 * @returns undefined where a newer article of the tab has come meanwhile, its page is gone, or what the reader chose is not known
 */
export async function matchPage(article: Article, page: Page): Promise<MatchReply | undefined> {
  const question = queue.ask(page.tab, 'article', page.url);
  const settings = await knownSettings();
  // Which sites are switched off is not known then: none is read.
  if (!settings) return undefined;
  const preferences = preferencesOf(settings);
  const url = page.url ?? article.url ?? '';
  if (isOff(settings, url)) {
    await updateVisit(page.tab, () => undefined).catch(() => undefined);
    return { findings: [], docking: 'none', preferences, cost: 0 };
  }
  const sidePanelOpen = await page.sidePanelOpen;
  const text = shortened(article.text);
  const lang = detectLanguage(text, article.lang);
  const excerptOf = (finding: Finding): string => text.slice(finding.start, finding.end);
  let { attributions, findings, quotations } = NOTHING;
  let failure: string | undefined;
  let cost = 0;
  let cut: Visit['cut'] = text.length < article.text.length ? 'text' : undefined;
  try {
    const matcher = await open();
    await loadLexicon(lang);
    const found = await queue.run(question, text.length, () => matcher.matchInSteps({ ...article, text }));
    if (!found) return undefined;
    ({ cost } = found);
    ({ attributions, findings, quotations } = found.value);
    if (findings.length > MAX_FINDINGS) cut ??= 'findings';
    findings = findings.slice(0, MAX_FINDINGS);
  } catch (error) {
    ({ attributions, findings, quotations } = NOTHING);
    failure = failureKey(error);
  }
  const attributed = attributions.length > 0;
  // Without a pause since the result: a page that goes meanwhile is forgotten after this.
  await keep(page.tab, (before) => ({
    url,
    title: article.title ?? '',
    lang,
    state: failure === undefined ? 'matched' : 'failed',
    ...(failure === undefined ? {} : { failure }),
    at: Date.now(),
    ...(cut && { cut }),
    attributions,
    findings: findings.map(storedFinding),
    excerpts: findings.map(excerptOf),
    unknownQuotations: quotations
      .filter(({ status }) => status === 'in-no-version')
      .slice(0, MAX_QUOTATIONS)
      .map(({ start, end, text: words }) => ({ start, end, text: words })),
    // A page that changed under the reader is still the page on which something was looked up.
    ...(before?.lookup && before.url === url ? { lookup: before.lookup } : {}),
  }));
  return {
    findings: attributed ? findings.map(({ start, end, kind }) => ({ start, end, kind })) : [],
    docking: decideDocking({ settings, url, attributed, sidePanelOpen }),
    preferences,
    cost,
  };
}

/** More than anybody selects to learn where it is from; the rest is cut. UTF-16 code units. */
const MAX_LOOKUP_LENGTH = 20_000;

/** Looks a passage up and keeps the answer with the tab's visit, which is made if the tab has none. */
export async function lookUpPassage(selected: string, page: Omit<Page, 'sidePanelOpen'>): Promise<void> {
  const question = queue.ask(page.tab, 'lookup', page.url);
  const text = selected.trim().slice(0, MAX_LOOKUP_LENGTH);
  const lang = detectLanguage(text);
  let result: LookupResult = { findings: [], guesses: [] };
  let failure: string | undefined;
  try {
    const matcher = await open();
    await loadLexicon(lang);
    const found = await queue.run(question, text.length, () => matcher.lookUpInSteps({ text, lang }));
    if (!found) return;
    result = found.value;
  } catch (error) {
    failure = failureKey(error);
  }
  const { findings, guesses, silence } = result;
  const at = Date.now();
  const lookup = {
    text,
    lang,
    findings: findings.map(storedFinding),
    guesses: guesses.map(storedFinding),
    ...(silence ? { silence } : {}),
    at,
  };
  await keep(page.tab, (before) => {
    const visit = before ?? emptyVisit(page.url, lang);
    return failure === undefined ? { ...visit, lookup } : { ...visit, state: 'failed', failure };
  });
}

/** The visit of a page on which nothing was matched. */
function emptyVisit(url: string | undefined, lang: Lang): Visit {
  return {
    url: url ?? '',
    title: '',
    lang,
    state: 'matched',
    at: Date.now(),
    attributions: [],
    findings: [],
    excerpts: [],
  };
}

/** Notes that the reader clicked a finding in the page, so that the panel shows it. Unknown findings are ignored. */
export async function focusFinding(tab: number, finding: number): Promise<void> {
  await updateVisit(tab, (visit) =>
    visit?.findings[finding] ? { ...visit, focus: { finding, at: Date.now() } } : visit,
  );
}

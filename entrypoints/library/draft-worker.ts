/** Checks drafts beside the library, which answers meanwhile: opens the packs for itself, and tells each quotation as soon as it is found. */
import { checkDraftInSteps } from '../../engine/check-draft.ts';
import { createMatcher } from '../../engine/match.ts';
import { detectLanguage } from '../../engine/text/language.ts';
import { lexiconOf, loadLexicon } from '../../extension/lexicons.ts';
import { loadPacks } from '../../extension/packs.ts';
import type { DraftReply } from './draft-checker.ts';

// The options, which are none, tell a worker's message from a window's.
const say = (reply: DraftReply): void => globalThis.postMessage(reply, {});

/** The packs are opened before the first draft comes. */
const opened = loadPacks().then(({ packs }) => ({ packs, matcher: createMatcher(packs, lexiconOf) }));
opened.catch(() => undefined);

async function check(text: string): Promise<void> {
  const { packs, matcher } = await opened;
  await loadLexicon(detectLanguage(text));
  const steps = checkDraftInSteps(matcher, packs, { text });
  for (;;) {
    const step = steps.next();
    if (step.done) return say({ type: 'checked', checked: step.value });
    if (step.value) say({ type: 'found', words: step.value });
  }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (typeof data === 'string') check(data).catch(() => say({ type: 'failed' }));
});

/** What is being written in a tab, or selected there: read when the reader asks for it, and never otherwise. */
import * as z from 'zod/mini';
import { browser } from './browser.ts';

/**
 * Runs in the page, and so uses nothing from here. The field that has the focus may stand in shadow roots; of a field or an editor with
 * something selected that is taken, of a page without one what is selected in it. One-line fields are no editors.
 */
function readWritten(): string {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (active instanceof HTMLTextAreaElement) {
    const { value, selectionStart, selectionEnd } = active;
    return selectionEnd > selectionStart ? value.slice(selectionStart, selectionEnd) : value;
  }
  const selected = getSelection()?.toString() ?? '';
  if (selected.trim() !== '') return selected;
  if (document.designMode === 'on') return document.body.innerText;
  if (!(active instanceof HTMLElement) || !active.isContentEditable) return '';
  let editor = active;
  while (editor.parentElement?.isContentEditable) editor = editor.parentElement;
  return editor.innerText;
}

/**
 * The text of the editor in a tab, whichever of its frames it is in; empty where there is none, or where the browser lets nobody read.
 *
 * @param frame the frame that was asked about; all of them where none is given, the page itself first
 */
export async function writtenText(tab: number, frame?: number): Promise<string> {
  const target = frame === undefined ? { tabId: tab, allFrames: true } : { tabId: tab, frameIds: [frame] };
  try {
    const answers = await browser.scripting.executeScript({ target, func: readWritten });
    const texts = answers.map(({ result }) => z.string().safeParse(result).data ?? '');
    return texts.find((text) => text.trim() !== '') ?? '';
  } catch {
    return '';
  }
}

/** Copying text to the clipboard, also from the docked panel. */

/**
 * Copies a text. A frame in another site's page, as the docked panel is, is often not allowed the clipboard's own
 * interface; the selection's copy command works there within a click.
 *
 * @returns false where neither works.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    if (window.top !== window) return copySelected(text);
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

function copySelected(text: string): boolean {
  const box = document.createElement('textarea');
  box.value = text;
  box.className = 'sr-only';
  const focused = document.activeElement;
  document.body.append(box);
  box.select();
  const copied = document.execCommand('copy');
  box.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}

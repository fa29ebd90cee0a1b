/** Saving what a view has made as a file, as the browser saves a download: it needs no permission, and asks no network. */

/** How long the address of a file stands: Firefox reads it after the click, and says nothing when it is done. Milliseconds. */
const KEPT = 60_000;

export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  // A link outside of the document is not followed by all browsers.
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}

/**
 * Words with their source for people: as plain text, Markdown and a block quotation in HTML. The line that names the source is given,
 * in the language of who reads it.
 */
import type { Reference } from './reference.ts';
import { withTextFragment } from './text-fragment.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/gu, (sign) => ESCAPES[sign] ?? sign);
/** What Markdown would take for its own. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/([\\`*_[\]<>#])/gu, '\\$1').replace(/^(\s*)([-+]|\d+\.)(?=\s)/gmu, '$1\\$2');

/** Only addresses of the web are links. */
const isWeb = (url: string | undefined): url is string => /^https?:\/\//u.test(url ?? '');

/** The addresses of the words and of their translation, each with a text fragment. */
function addressesOf({ version, words, translation }: Reference): string[] {
  return [
    ...(isWeb(version.url) ? [withTextFragment(version.url, words)] : []),
    ...(translation && isWeb(translation.url) ? [withTextFragment(translation.url, translation.words)] : []),
  ];
}

const paragraphs = ({ words, translation }: Reference): string[] => [
  words,
  ...(translation ? [translation.words] : []),
];

export const asPlainText = (of: Reference, line: string): string =>
  `${[...paragraphs(of), `— ${line}`, ...addressesOf(of)].join('\n')}\n`;

export function asMarkdown(of: Reference, line: string): string {
  const quoted = paragraphs(of).map((words) => escapeMarkdown(words).replaceAll('\n', '\n> '));
  const links = addressesOf(of).map((url) => `<${url}>`);
  return `${[...quoted, [`— ${escapeMarkdown(line)}`, ...links].join(' ')].map((part) => `> ${part}`).join('\n>\n')}\n`;
}

export function asHtml(of: Reference, line: string): string {
  const { version, words, lang, translation } = of;
  const [url, other] = addressesOf(of);
  const cite = isWeb(version.url) ? ` cite="${escapeHtml(version.url)}"` : '';
  const source = url ? `<a href="${escapeHtml(url)}">${escapeHtml(line)}</a>` : escapeHtml(line);
  const second = translation
    ? `<p lang="${escapeHtml(translation.lang)}">${escapeHtml(translation.words)}</p>`
    : '';
  const also =
    other && translation ? ` <a href="${escapeHtml(other)}">${escapeHtml(translation.publisher)}</a>` : '';
  return `<figure><blockquote${cite}><p lang="${escapeHtml(lang)}">${escapeHtml(words)}</p>${second}</blockquote><figcaption>${source}${also}</figcaption></figure>\n`;
}

/**
 * Words with their source for people: as plain text, Markdown and a block quotation in HTML. The line that names the source is given,
 * in the language of who reads it.
 */
import type { Reference } from './reference.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/gu, (sign) => ESCAPES[sign] ?? sign);
/** What Markdown would take for its own. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/([\\`*_[\]<>#])/gu, '\\$1').replace(/^(\s*)([-+]|\d+\.)(?=\s)/gmu, '$1\\$2');

/** The text's day and its hash, by which two people know that they have the same words. */
const textLine = ({ version, hash }: Reference): string =>
  [version.date ?? '', hash === '' ? '' : `SHA-256 ${hash}`].filter((part) => part !== '').join(' · ');

const both = (of: Reference): Reference[] => [of, ...(of.translation ? [of.translation] : [])];
const addressesOf = (of: Reference): string[] => both(of).flatMap(({ address }) => address || []);

export const asPlainText = (of: Reference, line: string): string =>
  `${[...both(of).map(({ words }) => words), `— ${line}`, ...addressesOf(of), textLine(of)].filter((part) => part !== '').join('\n')}\n`;

export function asMarkdown(of: Reference, line: string): string {
  const quoted = both(of).map(({ words }) => escapeMarkdown(words).replaceAll('\n', '\n> '));
  const links = addressesOf(of).map((url) => `<${url}>`);
  const source = [`— ${escapeMarkdown(line)}`, ...links, textLine(of)].filter((part) => part !== '');
  return `${[...quoted, source.join(' ')].map((part) => `> ${part}`).join('\n>\n')}\n`;
}

export function asHtml(of: Reference, line: string): string {
  const { address, version, translation } = of;
  const cite = address === '' ? '' : ` cite="${escapeHtml(version.url ?? '')}"`;
  const source =
    address === '' ? escapeHtml(line) : `<a href="${escapeHtml(address)}">${escapeHtml(line)}</a>`;
  const paragraphs = both(of).map(
    ({ words, lang }) => `<p lang="${escapeHtml(lang)}">${escapeHtml(words)}</p>`,
  );
  const also = translation?.address
    ? ` <a href="${escapeHtml(translation.address)}">${escapeHtml(translation.version.publisher)}</a>`
    : '';
  const text = textLine(of);
  const small = text === '' ? '' : ` <small>${escapeHtml(text)}</small>`;
  return `<figure><blockquote${cite}>${paragraphs.join('')}</blockquote><figcaption>${source}${also}${small}</figcaption></figure>\n`;
}

/** What an article is called, where it stands, who wrote it and what language it is in, by the page's own words. */
import { type Head, MAX_VALUE, nameIn } from './head.ts';

/** Who wrote an article and where it was published, as far as the page says. */
export interface Imprint {
  author?: string | undefined;
  site?: string | undefined;
}

/** The language as the page declares it, as a BCP 47 tag. It is to be checked on the text: see `checkLanguage`. */
export function readLanguage(document: Document, head: Head): string | undefined {
  const root = document.querySelector('html');
  const declared =
    root?.getAttribute('lang') ||
    root?.getAttribute('xml:lang') ||
    head.meta(['og:locale', 'content-language', 'language', 'inLanguage']);
  const tag = declared
    ?.trim()
    .replace(/_/g, '-')
    .replace(/[,;\s].*$/, '');
  return tag && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) ? tag : undefined;
}

/**
 * The title that the page wants to be known by, which often has the site's name in it.
 *
 * @param headline what the page says above its text, or undefined
 * @param isTitle the headline is like what the page calls itself: then it says it better than the window's title does
 */
export function readTitle(
  document: Document,
  head: Head,
  headline: string | undefined,
  isTitle: boolean,
): string | undefined {
  const own = document.title.trim();
  const title = head.meta(['og:title', 'twitter:title']) || (isTitle ? headline || own : own || headline);
  return title ? title.replace(/\s+/g, ' ').slice(0, MAX_VALUE) : undefined;
}

/** Who wrote the article and which site published it. An author who is given by an address is not named. */
export function readImprint(document: Document, head: Head): Imprint {
  const marked = document.querySelector('[itemprop="author"], [rel="author"]')?.textContent;
  const named = [
    nameIn(head.data('author')),
    head.meta(['author', 'article:author', 'dc.creator', 'byl']),
    marked,
  ];
  const author = named.find((each) => each && each.trim() !== '' && !/^https?:/.test(each));
  const site = head.meta(['og:site_name', 'application-name']) ?? nameIn(head.data('publisher'));
  return {
    ...(author && { author: author.replace(/\s+/g, ' ').trim().slice(0, MAX_VALUE) }),
    ...(site && { site }),
  };
}

/**
 * What elements say of themselves: by tag, by role, by class and by id. Cues are words of the web's own habits; none of
 * them decides alone, since a page can call anything by any name.
 */
import { real } from '../../dom/real.ts';

const words = (list: string): Set<string> => new Set(list.split(/\s+/));

/** Parts that are never the article, whatever their size: a discussion is often longer than what it is about. */
const FOREIGN = words(
  'comment comments commentlist disqus discussion replies respond cookie cookies consent gdpr pinglun outbrain taboola',
);

/** Parts that are not the article unless they hold most of the page's text. */
const ASIDE = words(
  `ad ads advert adverts advertisement advertising sponsor sponsored sponsors promo promotion promotions related
  recommend recommended recommendation recommendations share sharing sharebar shares social socials follow newsletter
  newsletters signup subscribe subscription login sidebar sidebars rail breadcrumb breadcrumbs nav navbar
  navigation menu footer foot masthead toolbar pagination pager tags taglist popup modal overlay lightbox
  trending popular mostread mostpopular teaser teasers readmore bio biography disclaimer copyright toc tooltip jumplinks
  skip carousel slideshow byline bylines author authors credits cta disclosure xgyd xgxw tuijian fenxiang hot hotnews`,
);

/** Where an article stands, when a site says so. */
const BODY = words(
  `articlebody articlecontent articletext storybody storycontent entrycontent postcontent postbody maincontent newstext
  newscontent bodytext richtext trsueditor zoom articlemain contenttext`,
);

/** What leads to the text: the lines under a headline. */
const LEAD = words('standfirst dek deck subtitle subheadline subhead perex lede strapline');

/** What is said of a picture. */
const CAPTION = words('caption figcaption');

/** What a text rests on: part of it, but never the whole, however long. */
const NOTES = words('references bibliography footnotes endnotes');

/** What repeats or answers the text in large letters; often called an aside as well. */
const QUOTE = words('pullquote pullquotes');

/**
 * How an element is taken before anything is known of its text: `foreign` is never the article, an `aside` only if it
 * holds most of the text, what stands `apart` by its role only if it holds nearly all; a `layer` lies over the page.
 */
export type Cue =
  'foreign' | 'aside' | 'apart' | 'body' | 'caption' | 'lead' | 'quote' | 'notes' | 'layer' | undefined;

/** A class list is cut at this length: some sites put whole style sheets into it. UTF-16 code units. */
const MAX_NAME_LENGTH = 300;

/** Names whose cues are remembered: a page uses few, and uses them often. Emptied when it is full. */
const MAX_NAMES = 2_000;

/** An id of four words or more is no name but the heading of a section: `#sharing-with-a-single-developer`. */
const SLUG = /[a-z]+([-_][a-z0-9]+){3}/i;

const nameOf = (own: Element): string => {
  const { id } = own;
  const name = `${own.getAttribute('class') ?? ''} ${SLUG.test(id) ? '' : id}`;
  return name.length > MAX_NAME_LENGTH ? name.slice(0, MAX_NAME_LENGTH) : name;
};

/** Parts that announce something, frame the page, or belong to a program; a live blog may stand in one of them. */
const APART_ROLES = words(
  'alert alertdialog banner button complementary contentinfo grid log status tooltip tree',
);

const UPPER = /[A-Z]/;

/** What the words of a class list and an id say, one after another; undefined where they say nothing. */
function cueOfName(names: string, tag: string): Cue {
  let cue: Cue;
  for (const each of names.split(/\s+/)) {
    const name = UPPER.test(each) ? each.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase() : each;
    const parts = name.match(/[a-z]+/g);
    if (!parts) continue;
    const whole = parts.join('');
    if (BODY.has(whole)) return 'body';
    if (QUOTE.has(whole)) return 'quote';
    if (tag === 'article') continue;
    for (const part of parts) {
      if (FOREIGN.has(part)) cue = 'foreign';
      else if (QUOTE.has(part)) return 'quote';
      else if (ASIDE.has(part)) cue ??= 'aside';
      else if (LEAD.has(part)) cue ??= 'lead';
      else if (CAPTION.has(part)) cue ??= 'caption';
      else if (NOTES.has(part)) cue ??= 'notes';
    }
  }
  return cue;
}

/** What names say, by name. */
const said = new Map<string, Cue>();

function cueOfNameOnce(name: string, tag: string): Cue {
  const key = tag === 'article' ? `${name} <article>` : name;
  if (said.has(key)) return said.get(key);
  if (said.size >= MAX_NAMES) said.clear();
  const cue = cueOfName(name, tag);
  said.set(key, cue);
  return cue;
}

/** What a tag says by itself. */
function cueOfTag(tag: string): Cue {
  if (tag === 'dialog') return 'layer';
  if (tag === 'blockquote') return 'quote';
  if (tag === 'figcaption' || tag === 'figure') return 'caption';
  return tag === 'aside' || tag === 'footer' || tag === 'form' ? 'aside' : undefined;
}

/** What the tag, the class and the id of a block element say. */
export function cueOf(element: Element, tag: string): Cue {
  if (tag === 'main' || tag === 'body' || tag === 'html') return undefined;
  const byTag = cueOfTag(tag);
  const own = real(element, tag);
  if (!own.hasAttributes()) return byTag;
  const name = nameOf(own);
  const byName = name === ' ' ? undefined : cueOfNameOnce(name, tag);
  if (byName === 'foreign' || byName === 'quote') return byName;
  const role = own.getAttribute('role');
  if (role === 'dialog') return 'layer';
  if (byTag && byTag !== 'aside') return byTag;
  if (byName !== 'body' && role !== null && APART_ROLES.has(role)) return 'apart';
  if (byTag) return byTag;
  return role === 'main' || own.getAttribute('itemprop') === 'articleBody' ? 'body' : byName;
}

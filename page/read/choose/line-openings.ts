/** Lines that say by their first words that they are no part of a text: what follows it, what asks, points or signs. */

import * as all from '../../../engine/languages/all.ts';
import { patternsOf } from '../../../engine/text/word-lists.ts';

/**
 * Signs and emoji before the first word of a line. (`\W` would skip all that is not Latin, and find a Chinese word
 * anywhere in a line.)
 */
const SIGNS = String.raw`^[\s!-/:-@[-\x60{-~¿«»\u2010-\u2bff\u3001-\u301f\uff08\ud83c-\ud83e\udc00-\udfff]*`;

const beginning = (patterns: readonly string[], flags = 'i', behind = ''): RegExp =>
  new RegExp(`${SIGNS}(${patternsOf(patterns).join('|')})${behind}`, flags);

/** A heading or a short line after which nothing of the article follows. */
export const AFTERWORD = beginning(all.afterwordPatterns);

/** What a site asks its readers to do, or to pay for, between the paragraphs of an article or below them. */
export const CALL = beginning(all.callPatterns);

/** A line that names another article, with a colon or an arrow before its title. */
export const POINTER = beginning(all.pointerPatterns, 'i', String.raw`\s*([:：»>|▶→]|-\s)`);

/** A line that says who wrote an article, or when: “By” is followed by a name, so that capitals count. */
export const IMPRINT = beginning(all.imprintPatterns, '');

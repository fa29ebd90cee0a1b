/** Words that stand in every sentence and so say nothing about which sentences belong together. As normalised. */
import * as all from '../../../engine/languages/all.ts';
import { stem } from '../../../engine/text/tokenise.ts';
import { entriesOf } from '../../../engine/text/word-lists.ts';

const FUNCTION_WORDS = new Set(entriesOf(all.functionWords).flatMap((word) => [word, stem(word)]));

export const isFunctionWord = (norm: string): boolean => FUNCTION_WORDS.has(norm);

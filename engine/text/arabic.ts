/**
 * Arabic words without what is written together with them: the article and prepositions before, endings after. The light
 * stemmer of Larkey, Ballesteros & Connell (light10, 2007), which finds as much as analyses of the root do.
 */
const ARTICLE = /^(?:[وفبك]?ال|لل)(?=\p{L}{2})/u;
const AND = /^و(?=\p{L}{3})/u;
const ENDING = /(?<=\p{L}{2})(?:ها|ان|ات|ون|ين|يه|ية|ه|ة|ي)$/u;

/** The line that draws out letters (tatweel) is of no script in Unicode. */
export const isArabic = (word: string): boolean => /^[\p{Script=Arabic}ـ]+$/u.test(word);

/** The light stem of a word whose marks are gone: `والحريات` → `حري`. */
export function arabicStem(word: string): string {
  const plain = word.replace(/ـ/gu, '').replace(/ى/gu, 'ي');
  const article = plain.replace(ARTICLE, '');
  return (article === plain ? plain.replace(AND, '') : article).replace(ENDING, '').replace(ENDING, '');
}

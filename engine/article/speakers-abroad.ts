/** Who the sentences of a page in a foreign language name: a work's speaker by name, family name or office, or a party. */
import { fold } from '../text/fold.ts';
import type { Names, Work } from '../types.ts';
import { namesSpeaker } from './occasion-cues.ts';

/** The country stands so near to the office, before or behind it: “ministro de Relaciones Exteriores de China”. UTF-16 units. */
const BESIDE = 24;

const LETTER = /\p{L}/u;

const namesIn = (names: Names | undefined): string[] =>
  Object.values(names ?? {})
    .flat()
    .map(fold);

/** How a work's speakers and parties are called. */
interface Callings {
  offices: readonly { roles: readonly string[]; countries: readonly string[] }[];
  /** Parts of names, which stand for the whole once it was named. */
  parts: readonly string[];
  parties: readonly (readonly string[])[];
}

const known = new WeakMap<Work, Callings>();

function callingsOf(work: Work): Callings {
  const before = known.get(work);
  if (before) return before;
  const names = work.speakers.flatMap((speaker) => namesIn(speaker.names));
  const made = {
    offices: work.speakers.map(({ roles, country }) => ({
      roles: namesIn(roles),
      countries: namesIn(country),
    })),
    parts: [...new Set(names.flatMap((name) => (name.includes(' ') ? name.split(' ') : name.slice(0, 1))))],
    parties: work.parties.map((party) => namesIn(party.names)),
  };
  known.set(work, made);
  return made;
}

/** Whether a text has a name as a word of its own. */
function hasWord(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!LETTER.test(text[at - 1] ?? ' ') && !LETTER.test(text[at + name.length] ?? ' ')) return true;
  }
  return false;
}

/** Whether a folded sentence names the speaker by office and country. */
const namesOffice = (folded: string, { offices }: Callings): boolean =>
  offices.some(({ roles, countries }) =>
    roles.some((role) => {
      const at = folded.indexOf(role);
      if (at < 0) return false;
      const around = folded.slice(Math.max(0, at - BESIDE), at + role.length + BESIDE);
      return countries.some((country) => around.includes(country));
    }),
  );

/**
 * For each folded sentence of a page, whether it names the work's speaker. A second mention has a part of the name alone:
 * “Wang” after “Wang Yi”.
 */
export function speakerIn(folded: readonly string[], work: Work): boolean[] {
  const callings = callingsOf(work);
  let named = false;
  return folded.map((sentence) => {
    const isNamed = namesSpeaker(sentence, work);
    named ||= isNamed;
    return (
      isNamed ||
      namesOffice(sentence, callings) ||
      (named && callings.parts.some((part) => hasWord(sentence, part)))
    );
  });
}

/** For each party that issued a work, which folded sentences of a page name it. */
export const partiesIn = (folded: readonly string[], work: Work): boolean[][] =>
  callingsOf(work).parties.map((names) =>
    folded.map((sentence) => names.some((name) => sentence.includes(name))),
  );

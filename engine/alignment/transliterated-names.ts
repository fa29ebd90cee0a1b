/**
 * Names that one text has in Latin letters and the other in Chinese characters: what of both they make up, so that an
 * alignment need not count them as missing.
 */
import { consonantsOf } from '../text/consonants.ts';
import { isHan } from '../text/han.ts';
import { type NameRun, type Sound, nameRuns, soundingLike } from '../text/transliteration.ts';
import { type Unit, unitsIn } from '../text/units.ts';
import { lazily } from '../text/kept.ts';

/** A text whose names are held against another's. What it takes to read is read when the other one asks for it: two texts in one script ask nothing. */
export interface NamedText {
  units(): readonly Unit[];
  /** The weight of each unit in nats. */
  weights: ArrayLike<number>;
  terms(): ReadonlySet<number>;
  /** Where a foreign name may stand in Chinese characters. */
  runs: readonly NameRun[];
  /** For each unit, the consonants of a name in Latin letters; empty for all else. */
  names(): readonly string[];
}

/** A shorter name has too few consonants to tell. UTF-16 units. */
const SHORTEST = 3;

const HAN = /\p{Script=Han}/u;

/** @param known the units of the text, where they have been read */
export function namedText(text: string, weights: ArrayLike<number>, known?: readonly Unit[]): NamedText {
  const units = lazily(() => known ?? unitsIn(text));
  return {
    units,
    weights,
    terms: lazily(() => new Set(units().map(({ term }) => term))),
    runs: HAN.test(text) ? nameRuns(text) : [],
    names: lazily(() =>
      units().map(({ start, end }) =>
        end - start >= SHORTEST &&
        !isHan(text.charCodeAt(start)) &&
        /^\p{Lu}/u.test(text.slice(start, start + 1))
          ? consonantsOf(text.slice(start, end))
          : '',
      ),
    ),
  };
}

function bestSound(name: string, runs: readonly NameRun[]): Sound | undefined {
  let best: Sound | undefined;
  for (const run of runs) {
    const sound = soundingLike(name, run);
    if (sound && sound.strength > (best?.strength ?? 0)) best = sound;
  }
  return best;
}

/** The weight of the names in Latin letters of `a`, and of the characters in `b` that write them, in nats. */
function oneWay(a: NamedText, b: NamedText): { latin: number; han: number } {
  let latin = 0;
  const sounds: Sound[] = [];
  if (b.runs.length > 0) {
    const units = a.units();
    const terms = b.terms();
    a.names().forEach((name, i) => {
      if (name === '' || terms.has(units[i]?.term ?? 0)) return;
      const sound = bestSound(name, b.runs);
      if (!sound) return;
      latin += (a.weights[i] ?? 0) * sound.strength;
      sounds.push(sound);
    });
  }
  if (sounds.length === 0) return { latin, han: 0 };
  let han = 0;
  const terms = a.terms();
  b.units().forEach(({ start, end, term }, i) => {
    if (terms.has(term)) return;
    const over = sounds.filter((sound) => sound.start < end && sound.end > start);
    const covered = over.some((sound) => sound.start <= start) && over.some((sound) => sound.end >= end);
    if (covered) han += (b.weights[i] ?? 0) * Math.min(...over.map(({ strength }) => strength));
  });
  return { latin, han };
}

/** The weight that names add to what a page's text and a source have in common, on either side, in nats. */
export function namesAcross(page: NamedText, source: NamedText): { page: number; source: number } {
  const fromPage = oneWay(page, source);
  const fromSource = oneWay(source, page);
  return { page: fromPage.latin + fromSource.han, source: fromSource.latin + fromPage.han };
}

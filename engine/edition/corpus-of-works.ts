/** A few works of a corpus that was cut into shards, as a corpus of their own in which every word weighs what it weighs in the whole. */
import { Starts } from '../index/starts.ts';
import { packStarts } from '../index/var-bytes.ts';
import type { SentenceIndex } from '../tables.ts';
import type { Corpus, Work } from '../types.ts';
import { versionsOf } from './edition.ts';

/** A version where it stands: in a shard, by its number there. */
interface Placed {
  work: Work;
  shard: Corpus;
  version: number;
  /** The number of its first sentence in the whole corpus. */
  start: number;
}

/** The works of a shard by their ids, by the lists that they are in: it may have thousands. */
const worksByList = new WeakMap<readonly Work[], ReadonlyMap<string, Work>>();

function workIn({ works }: Corpus, id: string): Work | undefined {
  let byId = worksByList.get(works);
  if (!byId) worksByList.set(works, (byId = new Map(works.map((work) => [work.id, work]))));
  return byId.get(id);
}

/** The versions of some works, in the order of the whole corpus. */
const placesOf = (shards: readonly Corpus[], ids: readonly string[]): Placed[] =>
  shards
    .flatMap((shard) =>
      ids.flatMap((id) => {
        const work = workIn(shard, id);
        if (!work) return [];
        return versionsOf(shard, id).map((version) => ({
          work,
          shard,
          version,
          start: shard.shard?.starts[version] ?? 0,
        }));
      }),
    )
    .sort((a, b) => a.start - b.start);

/** The terms of the versions' sentences, read out of their shards' indexes: all shards have the same codes. */
function sequencesOf(
  placed: readonly Placed[],
): Pick<SentenceIndex, 'versionStart' | 'sequenceStarts' | 'sequences'> {
  const versionStart = [0];
  const starts = [0];
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const { shard, version } of placed) {
    const { index } = shard;
    const [first = 0, last = 0] = index.versionStart.subarray(version, version + 2);
    const from = index.sequenceStarts.of(first);
    for (let sentence = first; sentence < last; sentence++)
      starts.push(length + index.sequenceStarts.of(sentence + 1) - from);
    const part = index.sequences.subarray(from, index.sequenceStarts.of(last));
    parts.push(part);
    length += part.length;
    versionStart.push((versionStart.at(-1) ?? 0) + last - first);
  }
  const sequences = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    sequences.set(part, at);
    at += part.length;
  }
  return {
    versionStart: Uint32Array.from(versionStart),
    sequenceStarts: new Starts(packStarts(Uint32Array.from(starts))),
    sequences,
  };
}

/**
 * Makes the corpus. Its index has no sentences in its posting lists: those of a part of it, or of all of it, are made by `postingsWithin`.
 *
 * @param shards of one corpus
 * @param ids of works; those that no shard has are left out
 * @throws RangeError where there is no shard
 */
export function corpusOfWorks(shards: readonly Corpus[], ids: readonly string[]): Corpus {
  const placed = placesOf(shards, ids);
  const [first] = shards;
  if (!first?.shard) throw new RangeError('These are no shards.');
  const { index, shard, rarity, likeness, translations } = first;
  return {
    works: [...new Set(placed.map(({ work }) => work))],
    versions: placed.flatMap((each) => each.shard.versions[each.version] ?? []),
    text: (number) => placed[number]?.shard.text(placed[number].version) ?? '',
    sentences: (number) => placed[number]?.shard.sentences(placed[number].version) ?? [],
    bitext: (a, b) => {
      const [one, other] = [placed[a], placed[b]];
      return one && other && one.shard === other.shard ? one.shard.bitext(one.version, other.version) : [];
    },
    index: { ...index, ...sequencesOf(placed) },
    shard: { ...shard, starts: placed.map(({ start }) => start) },
    rarity,
    likeness,
    translations,
  };
}

/** The catalogue: what the bundled packs hold, told without opening them. Written with the packs. */
import * as z from 'zod/mini';
import { BUNDLED_PACKS, type BundledPack } from './bundled.ts';
import type { Pack } from './pack.ts';

const year = z.string().check(z.regex(/^\d{4}$/));

const entrySchema = z.object({
  id: z.enum(BUNDLED_PACKS),
  name: z.string(),
  works: z.int(),
  /** In bytes. */
  size: z.int(),
  /** BCP 47 tags. */
  languages: z.array(z.string()),
  /** Of the first and the last of its works. */
  years: z.optional(z.tuple([year, year])),
});
export type CatalogueEntry = z.infer<typeof entrySchema>;

export const catalogueSchema = z.array(entrySchema);

/** The years of the first and last work, where any has a date. */
function yearsOf({ works }: Pick<Pack, 'works'>): [string, string] | undefined {
  const years = works.flatMap(({ date }) => (date === '' ? [] : date.slice(0, 4))).sort();
  const [first, last] = [years[0], years.at(-1)];
  return first !== undefined && last !== undefined ? [first, last] : undefined;
}

/** What a pack covers. */
export function coverageOf(
  pack: Pick<Pack, 'works' | 'versions'>,
): Pick<CatalogueEntry, 'languages' | 'years'> {
  const years = yearsOf(pack);
  return {
    languages: [...new Set(pack.versions.map(({ lang }) => lang))],
    ...(years && { years }),
  };
}

export const entryOf = (id: BundledPack, pack: Pack): CatalogueEntry => ({
  id,
  name: pack.name,
  works: pack.works.length,
  size: pack.size,
  ...coverageOf(pack),
});

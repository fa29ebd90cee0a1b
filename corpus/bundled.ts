/** The packs that come with the extension, and which of them are compared with pages where the reader has not said so. */
import { primaryLanguage } from '../engine/edition/edition.ts';
import type { Lang } from '../engine/types.ts';

/** Their ids, in the order in which they have the say on a work that several have. */
export const BUNDLED_PACKS = ['seeds', 'udhr-languages', 'udhr', 'founding', 'sotu'] as const;
export type BundledPack = (typeof BUNDLED_PACKS)[number];

/** Where a pack stands in the extension. */
export const bundledPath = (id: BundledPack): string => `/packs/${id}.pack`;

/** What is known of the packs without opening them (catalogue.ts). */
export const CATALOGUE_PATH = '/packs/catalogue.json';

/** The languages of the United Nations, which `udhr` has. */
const OFFICIAL = new Set(['ar', 'en', 'es', 'fr', 'ru', 'zh']);

/**
 * The packs that are off unless the reader switches them on: of the two with the Declaration, the larger where the browser
 * asks for none of its other languages, else the smaller, whose texts the larger has, too.
 *
 * @param languages those that the reader's browser asks pages for
 */
export function offByDefault(languages: readonly Lang[]): BundledPack[] {
  const more = languages.some((lang) => !OFFICIAL.has(primaryLanguage(lang)));
  return [more ? 'udhr' : 'udhr-languages'];
}

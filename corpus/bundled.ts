/** The packs that come with the extension, by their ids, in the order in which they have the say on a work that several have. */
export const BUNDLED_PACKS = ['seeds', 'udhr', 'sotu'] as const;
export type BundledPack = (typeof BUNDLED_PACKS)[number];

/** Where a pack stands in the extension. */
export const bundledPath = (id: BundledPack): string => `/packs/${id}.pack`;

/** Sizes of files in words. */

/** 1234567 → “1.2 MB” in the interface's language. */
export function sizeWords(bytes: number, locale: string): string {
  const [unit, by] = bytes < 1_000_000 ? (['kilobyte', 1_000] as const) : (['megabyte', 1_000_000] as const);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(bytes / by);
}

/** Dates as they are written in English and Chinese, read into ISO 8601. */
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

const month = (name: string): number =>
  MONTHS.findIndex((each) => each.startsWith(name.toLowerCase().replace('.', '').slice(0, 3))) + 1;

const iso = (year: string, monthNumber: number, day: string): string =>
  `${year}-${String(monthNumber).padStart(2, '0')}-${day.padStart(2, '0')}`;

const NAME = '(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?';

/** The full dates that a text names: “February 26, 2024”, “26 Feb. 2024”, “2024-02-26”, “2024年2月26日”. */
export function datesIn(text: string): string[] {
  const dates: string[] = [];
  for (const [, name = '', day = '', year = ''] of text.matchAll(
    new RegExp(`${NAME} (\\d{1,2}),? (\\d{4})`, 'g'),
  )) {
    dates.push(iso(year, month(name), day));
  }
  for (const [, day = '', name = '', year = ''] of text.matchAll(
    new RegExp(`(\\d{1,2}) ${NAME},? (\\d{4})`, 'g'),
  )) {
    dates.push(iso(year, month(name), day));
  }
  for (const [, year = '', number = '', day = ''] of text.matchAll(
    /(\d{4})(?:-|年)(\d{1,2})(?:-|月)(\d{1,2})/g,
  )) {
    dates.push(iso(year, Number(number), day));
  }
  return dates;
}

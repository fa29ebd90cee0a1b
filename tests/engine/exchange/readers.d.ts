/** Readers without types of their own: what the tests use of them. */
declare module 'tmexchange/tmx2js' {
  interface Tmx {
    sourceLanguage: string;
    resources: Record<string, Record<string, string>>;
  }
  export default function tmx2js(tmx: string): Promise<Tmx>;
}
declare module 'papaparse' {
  const papa: {
    parse(
      text: string,
      options?: { delimiter?: string; quoteChar?: string; skipEmptyLines?: boolean },
    ): {
      data: string[][];
      errors: object[];
    };
  };
  export default papa;
}

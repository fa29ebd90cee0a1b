/** What is used of pdf.js, whose own types want a browser's. */
declare module 'pdfjs-dist/legacy/build/pdf.mjs' {
  interface TextItem {
    str: string;
    dir: string;
    /** Scale, turn and place, as PDF has them: [a, b, c, d, x, y]. */
    transform: number[];
    width: number;
    height: number;
    hasEOL: boolean;
  }
  interface Page {
    getViewport(options: { scale: number }): { width: number; height: number; transform: number[] };
    getTextContent(options?: {
      disableNormalization?: boolean;
    }): Promise<{ items: (TextItem | { type: string })[] }>;
    cleanup(): void;
  }
  interface PdfDocument {
    numPages: number;
    getPage(number: number): Promise<Page>;
    getMetadata(): Promise<{ info: Readonly<Record<string, unknown>> }>;
  }
  export function getDocument(source: {
    data: Uint8Array;
    verbosity?: number;
    cMapUrl?: string;
    cMapPacked?: boolean;
    disableFontFace?: boolean;
    useSystemFonts?: boolean;
    isEvalSupported?: boolean;
    stopAtErrors?: boolean;
    useWasm?: boolean;
  }): { promise: Promise<PdfDocument>; destroy(): Promise<void> };
}

/** Puts the part that does the work where `pdf.mjs` finds it, so that it needs no worker of its own. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';

/** A text in which the words that were looked for are marked. */
import { foundPieces } from './find-in-text.ts';

export function FoundWords({ text, query }: { text: string; query: string | readonly string[] }) {
  return (
    <>
      {foundPieces(text, ...[query].flat()).map((piece, n) =>
        piece.found ? (
          <mark key={n} class="hit">
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </>
  );
}

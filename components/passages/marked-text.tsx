/** A text in which what differs from another text is underlined. Nothing is struck out: different is not wrong. */
import type { Piece } from './pieces.ts';

export function MarkedText({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <>
      {pieces.map(({ text, look }, n) =>
        look === 'same' ? (
          text
        ) : look === 'changed' ? (
          <mark key={n}>{text}</mark>
        ) : (
          <span key={n} class="unused">
            {text}
          </span>
        ),
      )}
    </>
  );
}

/** A text with what differs from another text underlined. Nothing is struck out: it is not wrong, it is different. */
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

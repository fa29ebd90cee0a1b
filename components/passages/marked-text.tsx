/** A text in which what differs from another text is underlined, or what agrees is shaded. Nothing is struck out: different is not wrong. */
import type { Piece } from './pieces.ts';

export function MarkedText({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <>
      {pieces.map(({ text, look }, n) =>
        look === 'same' ? (
          text
        ) : look === 'unused' ? (
          <span key={n} class="unused">
            {text}
          </span>
        ) : (
          <mark key={n} class={look === 'agrees' ? 'agrees' : undefined}>
            {text}
          </mark>
        ),
      )}
    </>
  );
}

import type { BarPiece } from "./bar-pieces";

/** What a piece of a bar stands for. Each differs from the others by its drawing, not by its colour alone. */
export type BarLook = "paid" | "credited" | "on-its-way" | "due" | "late";

const patterned: readonly BarLook[] = ["credited", "on-its-way"];
const height = 14;

interface BarProps {
  /** What the bar shows, for whoever does not see it; the amounts stand beside it in words. */
  readonly label: string;
  readonly looks: readonly BarLook[];
  readonly pieces: readonly BarPiece[];
}

/**
 * A horizontal bar in pieces. Our own few rectangles: a library of charts would weigh more than the whole page, and draw
 * on a canvas what then has no text, no theme and no place in the page's policy.
 */
export function Bar({ label, looks, pieces }: BarProps) {
  return (
    <svg class="picture" role="img" aria-label={label} height={height}>
      {pieces.map(({ start, length }, index) => {
        const look = looks[index];
        if (look === undefined || length === 0) return null;
        return <Piece key={look} look={look} start={`${String(start)}%`} length={`${String(length)}%`} />;
      })}
    </svg>
  );
}

/** The same drawing beside the word that it stands for. */
export function Swatch({ look }: { readonly look: BarLook }) {
  return (
    <svg class="swatch" aria-hidden="true" width={height} height={height}>
      <Piece look={look} start="0" length="100%" />
    </svg>
  );
}

function Piece({
  look,
  start,
  length,
}: {
  readonly look: BarLook;
  readonly start: string;
  readonly length: string;
}) {
  return (
    <rect
      class={`piece ${look}`}
      x={start}
      width={length}
      y={1}
      height={height - 2}
      {...(patterned.includes(look) ? { fill: `url(#pattern-${look})` } : {})}
    />
  );
}

/** The drawings that bars are filled with; stands once on the screen that shows some. */
export function BarPatterns() {
  return (
    <svg class="unseen" aria-hidden="true">
      <defs>
        <pattern id="pattern-credited" width={5} height={5} patternUnits="userSpaceOnUse">
          <rect class="ground" width={5} height={5} />
          <circle class="dot" cx={2.5} cy={2.5} r={1.4} />
        </pattern>
        <pattern
          id="pattern-on-its-way"
          width={5}
          height={5}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect class="ground" width={5} height={5} />
          <rect class="stripe" width={2.5} height={5} />
        </pattern>
      </defs>
    </svg>
  );
}

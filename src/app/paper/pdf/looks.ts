import { settable, widthOf } from "./faces";
import type { Ink } from "./laid-out";
import type { TypeSetting } from "./lines";
import type { Strip } from "./paper-size";
import type { TextLook } from "../document";

/** How a text is set, and how far its lines are apart. */
export interface Look extends TypeSetting {
  readonly leading: number;
}

const look = (face: TypeSetting["face"], size: number, leading = size * 1.3): Look => ({
  face,
  size,
  leading,
});

export const looks = {
  title: look("bold", 17, 22),
  heading: look("bold", 12, 17),
  strong: look("bold", 9.5),
  paragraph: look("regular", 9.5),
  note: look("regular", 8),
  boxed: look("regular", 9.5),
  header: look("bold", 8.5),
} satisfies Record<TextLook | "header", Look>;

export type Side = "left" | "center" | "right";

/** From the top of a line to what its letters stand on. */
const ascent = 1.03;

/** Lines below one another from `top` on. */
export function set(
  lines: readonly string[],
  { x, width }: Strip,
  top: number,
  { face, size, leading }: Look,
  side: Side = "left",
): readonly Ink[] {
  return lines.map((words, index) => {
    const free = side === "left" ? 0 : width - widthOf(words.trimEnd(), face, size);
    return {
      kind: "words",
      words,
      face,
      size,
      x: x + (side === "center" ? free / 2 : free),
      y: top + index * leading + ascent * size,
    };
  });
}

/** The look in which the text fits on one line, as small as it may become. */
export function shrunk(text: string, width: number, wanted: Look, smallest: number): Look {
  const taken = widthOf(settable(text), wanted.face, wanted.size);
  if (taken <= width) return wanted;
  const size = Math.max(smallest, (wanted.size * width) / taken);
  return { ...wanted, size, leading: (wanted.leading * size) / wanted.size };
}

import type { CellLink } from "../changes";
import { codec, type Codec } from "./codec";
import { textOfCell, tidy } from "./text";

/** A cell to jump to; read back, it is the text that was shown. */
export const link: Codec<string | CellLink> = codec({
  format: "link",
  read: (cell) => tidy(textOfCell(cell)),
  render: (value) => value,
});

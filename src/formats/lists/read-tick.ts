import type { TableCell } from "../table";
import { cellText } from "./row-text";

/** What a cell under a day or a service says; `open` is for the clerk to decide. */
export type Tick = "yes" | "no" | "open";

// The letter O says yes, the digit 0 says no.
const yes = new Set(["x", "✓", "✔", "☑", "oui", "o", "1", "vrai", "•"]);
const no = new Set(["", "-", "–", "—", "non", "n", "0", "faux"]);

export function readTick(cell: TableCell | undefined): Tick {
  const text = cellText(cell).toLowerCase();
  if (yes.has(text)) return "yes";
  return no.has(text) ? "no" : "open";
}

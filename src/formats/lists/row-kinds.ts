import { saysLevel } from "../../domain/roll";
import type { TableRow } from "../table";
import type { ListField } from "../problems/lists";
import type { FoundTable } from "./find-tables";
import { mayBeTitle } from "./class-title";
import { cellText, filledIn } from "./row-text";

/** What a row under the headers is. */
export type RowKind =
  | { readonly kind: "line" }
  /** The class of the rows below. */
  | { readonly kind: "title"; readonly text: string }
  | { readonly kind: "total"; readonly text: string }
  /** A remark, a date, a count: nobody. */
  | { readonly kind: "note"; readonly text: string };

const total = /^(?:sous[- ]?)?total\b|^effectifs?\b|^moyenne\b|^\d+ (?:familles?|enfants?|[ée]l[èe]ves?)\b/i;

/** Is a row about somebody? `leading` are the columns in which it says about whom. */
export function rowKind(row: TableRow, { columns }: FoundTable, leading: readonly ListField[]): RowKind {
  const filled = filledIn(row);
  const [first] = filled;
  const text = cellText(row.cells[first ?? 0]);
  const positions = leading.flatMap((field) => columns.fields.get(field) ?? []);
  const names = positions.map((position) => cellText(row.cells[position])).filter((name) => name !== "");
  const [name = text] = names;
  if (total.test(name) || total.test(text)) return { kind: "total", text: name };
  if (filled.length === 1 && columns.names.length > 1) {
    if (saysLevel(text) && mayBeTitle(text)) return { kind: "title", text };
    if (names.length === 0 || !isLikeName(text)) return { kind: "note", text };
  }
  if (names.length === 0 || !names.some((each) => /\p{L}/u.test(each))) {
    const said = filled.map((position) => cellText(row.cells[position])).join(" ");
    return { kind: "note", text: said };
  }
  return { kind: "line" };
}

/**
 * Two words or more, each with a capital, and no digits: who is alone on a line without a single tick is there all the same;
 * not whose class it is.
 */
function isLikeName(text: string): boolean {
  if (/^(?:classe|groupe|section|[ée]cole|m\.|mme|mlle|madame|monsieur)(?!\p{L})/iu.test(text)) return false;
  const words = text
    .split(" ")
    .filter((word) => !/^(?:de|du|des|la|le|les|van|von|den|der|el|d['’]|l['’])$/i.test(word));
  return words.length > 1 && words.every((word) => /^(?:[dln]['’])?\p{Lu}[\p{L}'’.-]*$/u.test(word));
}

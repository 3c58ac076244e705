import { isCellLink } from "../../../workbook/changes";
import { cellAddress, quoteSheet } from "../../../workbook/excel/addresses";
import { placeFor } from "../sheet/order";
import type { SheetText } from "../sheet/sheet-text";
import { attribute, type Edit, type Element, opened, withAttribute } from "../xml/elements";
import { encodeCellAttribute } from "../xml/text";
import { addressAfter, type Move } from "./moves";
import type { PlacedCells } from "./placed";

/**
 * The links of a sheet after its cells were written: a written cell loses its old link and has its own, where it
 * has one; the link of a cell that moves goes with it.
 */
export function hyperlinkEdits(
  sheet: SheetText,
  cells: PlacedCells,
  moves: readonly Move[],
): readonly Edit[] {
  const { prefix } = sheet.layout;
  const old = sheet.inside("hyperlinks");
  const written = new Set<string>();
  const added: string[] = [];
  cells.forEach((columns, row) => {
    columns.forEach((placed, column) => {
      if (placed?.kind !== "value") return;
      const { value } = placed;
      const isLink = value !== null && isCellLink(value);
      if (!isLink && old.length === 0) return;
      const ref = cellAddress(row, column);
      written.add(ref);
      if (!isLink) return;
      const location = encodeCellAttribute(`${quoteSheet(value.sheet)}!${value.cell}`);
      const display = encodeCellAttribute(value.text);
      added.push(`<${prefix}hyperlink ref="${ref}" location="${location}" display="${display}"/>`);
    });
  });
  const element = sheet.child("hyperlinks");
  const followed = old.map((link) => followedLink(sheet, link, moves));
  const kept = followed.filter(({ ref }) => !written.has(ref));
  if (element === undefined) {
    if (added.length === 0) return [];
    const at = placeFor(sheet.layout, "hyperlinks");
    return [{ start: at, end: at, text: `<${prefix}hyperlinks>${added.join("")}</${prefix}hyperlinks>` }];
  }
  const isSame = kept.length === old.length && !kept.some(({ hasMoved }) => hasMoved);
  if (added.length === 0 && isSame) return [];
  const items = [...kept.map(({ xml }) => xml), ...added];
  // The element may not stand empty (CT_Hyperlinks holds at least one).
  if (items.length === 0) return [{ start: element.start, end: element.end, text: "" }];
  const open = opened(sheet.startTag(element));
  const text = `${open}${items.join("")}</${element.tag}>`;
  return [{ start: element.start, end: element.end, text }];
}

function followedLink(sheet: SheetText, link: Element, moves: readonly Move[]) {
  const tag = sheet.startTag(link);
  const own = attribute(tag, "ref") ?? "";
  const ref = addressAfter(moves, own);
  const rest = sheet.text.slice(link.openEnd, link.end);
  return { ref, hasMoved: ref !== own, xml: (ref === own ? tag : withAttribute(tag, "ref", ref)) + rest };
}

import { isCellLink } from "../../../workbook/changes";
import { cellAddress, quoteSheet } from "../../../workbook/excel/addresses";
import { placeFor } from "../sheet/order";
import type { SheetText } from "../sheet/sheet-text";
import { attribute, type Edit, opened } from "../xml/elements";
import { encodeCellAttribute } from "../xml/text";
import type { PlacedCells } from "./placed";

/** The links of a sheet after its cells were written: a written cell loses its old link and has its own, where it has one. */
export function hyperlinkEdits(sheet: SheetText, cells: PlacedCells): readonly Edit[] {
  const { prefix } = sheet.layout;
  const old = sheet.inside("hyperlinks");
  const written = new Set<string>();
  const added: string[] = [];
  cells.forEach((columns, row) => {
    columns.forEach((placed, column) => {
      if (placed.kind !== "value") return;
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
  const kept = old.filter((link) => !written.has(attribute(sheet.startTag(link), "ref") ?? ""));
  if (element === undefined) {
    if (added.length === 0) return [];
    const at = placeFor(sheet.layout, "hyperlinks");
    return [{ start: at, end: at, text: `<${prefix}hyperlinks>${added.join("")}</${prefix}hyperlinks>` }];
  }
  if (added.length === 0 && kept.length === old.length) return [];
  const items = [...kept.map(({ start, end }) => sheet.text.slice(start, end)), ...added];
  // The element may not stand empty (CT_Hyperlinks holds at least one).
  if (items.length === 0) return [{ start: element.start, end: element.end, text: "" }];
  const open = opened(sheet.startTag(element));
  const text = `${open}${items.join("")}</${element.tag}>`;
  return [{ start: element.start, end: element.end, text }];
}

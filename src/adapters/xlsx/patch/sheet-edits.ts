import { cellAddress, columnLetters, formatRange, parseRange } from "../../../workbook/excel/addresses";
import { grownFilter } from "../../../workbook/excel/judgement";
import { placeFor } from "../sheet/order";
import type { SheetText } from "../sheet/sheet-text";
import { attribute, type Edit, insideLast, withAttribute } from "../xml/elements";
import type { AreaPlan, CellsPlan } from "./placed";
import { type FindSource, lastValidatedRow } from "../../../workbook/excel/drop-down-lists";
import { validationXml } from "./validations";

/** The used range that the sheet announces (ECMA-376 part 1, 18.3.1.35), made to hold what was written. */
export function dimensionEdits(sheet: SheetText, { cells }: CellsPlan): readonly Edit[] {
  const element = sheet.child("dimension");
  const tag = element && sheet.startTag(element);
  const old = tag === undefined ? undefined : parseRange(attribute(tag, "ref") ?? "");
  if (element === undefined || tag === undefined || old === undefined) return [];
  const isBlank = old.top === 1 && old.bottom === 1 && old.right === 1 && !sheet.hasRows;
  let { top, left, bottom, right } = isBlank ? { top: Infinity, left: Infinity, bottom: 0, right: 0 } : old;
  cells.forEach((columns, row) => {
    columns.forEach((placed, column) => {
      if (placed === undefined || (placed.kind === "value" && placed.value === null)) return;
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    });
  });
  if (bottom === 0) return [];
  const text = withAttribute(tag, "ref", formatRange({ top, left, bottom, right }));
  return [{ start: element.start, end: element.openEnd, text }];
}

/** Widths for new columns; a column that has one already keeps it. */
export function widthEdits(sheet: SheetText, areas: readonly AreaPlan[]): readonly Edit[] {
  const covered = sheet.inside("cols").map((element) => {
    const tag = sheet.startTag(element);
    return { min: Number(attribute(tag, "min")), max: Number(attribute(tag, "max")), start: element.start };
  });
  const { prefix } = sheet.layout;
  const added = areas
    .flatMap(({ newColumns }) => newColumns)
    .filter(({ column }) => !covered.some(({ min, max }) => column >= min && column <= max))
    .map(({ column, template }) => ({
      column,
      xml: `<${prefix}col min="${column}" max="${column}" width="${template.width}" customWidth="1"/>`,
    }));
  if (added.length === 0) return [];
  const element = sheet.child("cols");
  if (element === undefined) {
    const at = placeFor(sheet.layout, "cols");
    const items = added.map(({ xml }) => xml).join("");
    return [{ start: at, end: at, text: `<${prefix}cols>${items}</${prefix}cols>` }];
  }
  if (covered.length === 0) return insideLast(sheet.text, element, added.map(({ xml }) => xml).join(""));
  return added.map(({ column, xml }) => {
    const at = covered.find(({ min }) => min > column)?.start ?? element.contentEnd;
    return { start: at, end: at, text: xml };
  });
}

/** Drop-down lists and hints for new columns. */
export function newValidations(areas: readonly AreaPlan[], findSource: FindSource): readonly string[] {
  return areas.flatMap(({ after, newColumns }) =>
    newColumns.flatMap(({ column, template }) => {
      const last = Math.max(after.bottom, lastValidatedRow);
      const sqref = `${cellAddress(after.top + 1, column)}:${columnLetters(column)}${last}`;
      return validationXml(template, sqref, findSource) ?? [];
    }),
  );
}

/** The filter of a plain range (ECMA-376 part 1, 18.3.1.2). */
export function filterChange(
  sheet: SheetText,
  areas: readonly AreaPlan[],
): { readonly edit: Edit; readonly from: string; readonly to: string } | undefined {
  const element = sheet.child("autoFilter");
  const tag = element && sheet.startTag(element);
  const from = tag === undefined ? undefined : attribute(tag, "ref");
  const range = from === undefined ? undefined : parseRange(from);
  if (element === undefined || tag === undefined || from === undefined || range === undefined)
    return undefined;
  const to = formatRange(grownFilter(range, areas));
  if (to === from) return undefined;
  return {
    edit: { start: element.start, end: element.openEnd, text: withAttribute(tag, "ref", to) },
    from,
    to,
  };
}

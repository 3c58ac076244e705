import { formatRange, parseRange, type Range } from "../address";
import type { SheetTable } from "../sheet/tables";
import {
  applyEdits,
  attribute,
  childrenOf,
  type Edit,
  type Element,
  maskOpaque,
  prefixOf,
  rootOf,
  withAttribute,
} from "../xml/elements";
import { encodeCellAttribute } from "../xml/text";
import type { AreaPlan } from "./placed";

/** The table part (ECMA-376 part 1, 18.5) with its new bounds and columns; all else, filters and styles, stays. */
export function resizedTable(
  { text, range, totalsRows, columns }: SheetTable,
  { after, newColumns }: AreaPlan,
): string {
  const masked = maskOpaque(text);
  const root = rootOf(masked);
  const children = root && childrenOf(masked, root.openEnd, root.contentEnd);
  if (root === undefined || children === undefined) throw new Error("A table that was read cannot be read.");
  const tagOf = (element: Element) => text.slice(element.start, element.openEnd);
  const full: Range = { ...after, bottom: after.bottom + totalsRows };
  const edits: Edit[] = [
    { start: root.start, end: root.openEnd, text: withAttribute(tagOf(root), "ref", formatRange(full)) },
  ];
  for (const child of children) {
    const tag = tagOf(child);
    if (child.name === "autoFilter") {
      edits.push({
        start: child.start,
        end: child.openEnd,
        text: withAttribute(tag, "ref", formatRange(after)),
      });
    } else if (child.name === "sortState") {
      const sorted = parseRange(attribute(tag, "ref") ?? "");
      if (sorted?.bottom !== range.bottom - totalsRows) continue;
      const ref = formatRange({ ...sorted, bottom: after.bottom });
      edits.push({ start: child.start, end: child.openEnd, text: withAttribute(tag, "ref", ref) });
    } else if (child.name === "tableColumns" && newColumns.length > 0) {
      edits.push(...columnEdits(child, tag, columns, newColumns));
    }
  }
  return applyEdits(text, edits);
}

function columnEdits(
  list: Element,
  tag: string,
  columns: SheetTable["columns"],
  newColumns: AreaPlan["newColumns"],
): readonly Edit[] {
  const names = new Set(columns.map(({ name }) => name.toLowerCase()));
  let id = Math.max(0, ...columns.map((column) => column.id));
  const added = newColumns.map(({ template: { header } }) => {
    if (names.has(header.toLowerCase())) throw new Error(`The table has a column ${header} already.`);
    names.add(header.toLowerCase());
    id += 1;
    return `<${prefixOf(list.tag)}tableColumn id="${id}" name="${encodeCellAttribute(header)}"/>`;
  });
  const count = String(columns.length + newColumns.length);
  return [
    { start: list.start, end: list.openEnd, text: withAttribute(tag, "count", count) },
    { start: list.contentEnd, end: list.contentEnd, text: added.join("") },
  ];
}

import { stretchRanges } from "../formula/references";
import { formatRange, parseRange, type Range } from "../../../workbook/excel/addresses";
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
import { encodeCellAttribute, escapeText, unescapeXml } from "../xml/text";
import type { RewriteFormula } from "./follow-totals";
import type { AreaPlan } from "./placed";

/** The table part (ECMA-376 part 1, 18.5) with its new bounds and columns; all else, filters and styles, stays. */
export function resizedTable(
  { text, range, totalsRows, columns }: SheetTable,
  { before, after, newColumns }: AreaPlan,
  sheet: string,
  follow: RewriteFormula | undefined,
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
    } else if (child.name === "tableColumns") {
      const stretch = (formula: string) => stretchRanges(formula, before.bottom, after.bottom, sheet);
      if (follow !== undefined) edits.push(...formulaEdits(text, child, follow, stretch));
      if (newColumns.length > 0) edits.push(...columnEdits(child, tag, columns, newColumns));
    }
  }
  return applyEdits(text, edits);
}

/** What the columns declare is what their cells say after the totals row has moved. */
function formulaEdits(
  text: string,
  list: Element,
  follow: RewriteFormula,
  stretch: RewriteFormula,
): readonly Edit[] {
  const declared = /<(?:\w+:)?(calculatedColumnFormula|totalsRowFormula)(?:\s[^>]*)?>([^<]*)</g;
  return [...text.slice(list.openEnd, list.contentEnd).matchAll(declared)].flatMap((match): Edit[] => {
    const [whole, name, written = ""] = match;
    const formula = unescapeXml(written);
    const own = name === "totalsRowFormula" ? stretch(follow(formula)) : follow(formula);
    if (own === formula) return [];
    const end = list.openEnd + match.index + whole.length - 1;
    return [{ start: end - written.length, end, text: escapeText(own) }];
  });
}

function columnEdits(
  list: Element,
  tag: string,
  columns: SheetTable["columns"],
  newColumns: AreaPlan["newColumns"],
): readonly Edit[] {
  const names = new Set(columns.map(({ name }) => name.toLowerCase()));
  let id = columns.reduce((last, column) => Math.max(last, column.id), 0);
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

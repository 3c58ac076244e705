import { stretchRanges } from "../formula/references";
import { formatRange, parseRange, type Range } from "../../../workbook/excel/addresses";
import type { SheetTable } from "../sheet/tables";
import {
  applyEdits,
  attribute,
  childrenOf,
  type Edit,
  type Element,
  insideLast,
  maskOpaque,
  prefixOf,
  rootOf,
  withAttribute,
} from "../xml/elements";
import { encodeCellAttribute, escapeText, spelledOut, unescapeXml } from "../xml/text";
import type { RewriteFormula } from "./follow-totals";
import type { AreaPlan } from "./placed";

/**
 * The table part (ECMA-376 part 1, 18.5) with its new bounds and columns, which bear the names of their cells; all else,
 * filters and styles, stays.
 */
export function resizedTable(
  { text, range, totalsRows, columns }: SheetTable,
  { before, after, newColumns }: AreaPlan,
  sheet: string,
  headers: readonly (string | undefined)[],
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
      const added = newColumns.map(({ template }) => template.header);
      const items = childrenOf(masked, child.openEnd, child.contentEnd) ?? [];
      edits.push(...nameEdits(text, items, columns, columnNames(columns, headers, added)));
      if (added.length > 0) edits.push(...columnEdits(text, child, columns, added));
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

/**
 * The names of the columns that are there. A cell counts for more than the name that the table part repeats; Excel wants
 * the two to agree, and no name twice.
 */
function columnNames(
  columns: SheetTable["columns"],
  headers: readonly (string | undefined)[],
  added: readonly string[],
): readonly string[] {
  const taken = new Set(added.map((name) => name.toLowerCase()));
  const names = columns.map(({ name }, index) => headers[index] ?? name);
  // Names that no cell confirms give way.
  const order = [...columns.keys()].sort(
    (left, right) => Number(headers[left] === undefined) - Number(headers[right] === undefined),
  );
  for (const index of order) {
    const wanted = names[index] ?? "";
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted}${number}`;
    taken.add(name.toLowerCase());
    names[index] = name;
  }
  return names;
}

function nameEdits(
  text: string,
  items: readonly Element[],
  columns: SheetTable["columns"],
  names: readonly string[],
): readonly Edit[] {
  return items.flatMap(({ start, openEnd }, index): Edit[] => {
    const name = names[index];
    if (name === undefined || name === columns[index]?.name) return [];
    const tag = text.slice(start, openEnd);
    return [{ start, end: openEnd, text: withAttribute(tag, "name", spelledOut(name)) }];
  });
}

function columnEdits(
  text: string,
  list: Element,
  columns: SheetTable["columns"],
  added: readonly string[],
): readonly Edit[] {
  const lastId = columns.reduce((last, column) => Math.max(last, column.id), 0);
  const items = added.map(
    (header, index) =>
      `<${prefixOf(list.tag)}tableColumn id="${lastId + 1 + index}" name="${encodeCellAttribute(header)}"/>`,
  );
  const count = String(columns.length + added.length);
  const tag = withAttribute(text.slice(list.start, list.openEnd), "count", count);
  return insideLast(text, list, items.join(""), tag);
}

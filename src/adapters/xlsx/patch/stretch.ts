import { formatRange, parseRange, type Range } from "../../../workbook/excel/addresses";
import type { SheetText } from "../sheet/sheet-text";
import { attribute, type Edit, tagEnd, withAttribute } from "../xml/elements";
import type { AreaPlan } from "./placed";

/** Elements whose cells are given by `sqref` and that must go on with the rows of a table. */
const growing = ["conditionalFormatting", "dataValidations", "ignoredErrors"] as const;

/**
 * Conditional formats, drop-down lists and silenced warnings that covered the last row of a growing table now cover its
 * new rows too, as they do when the clerk types below a table in Excel.
 */
export function stretchEdits(sheet: SheetText, areas: readonly AreaPlan[]): readonly Edit[] {
  const grown = areas.filter(({ before, after }) => after.bottom > before.bottom);
  if (grown.length === 0) return [];
  const elements = sheet.layout.children.filter(({ name }) => (growing as readonly string[]).includes(name));
  const edits = elements.flatMap((element) => {
    const tags = element.name === "conditionalFormatting" ? [element] : sheet.inside(element.name);
    return tags.flatMap((tag): Edit[] => {
      const open = sheet.startTag(tag);
      const sqref = attribute(open, "sqref");
      const wider = sqref === undefined ? sqref : stretchRefs(sqref, grown);
      if (wider === undefined || wider === sqref) return [];
      return [{ start: tag.start, end: tag.openEnd, text: withAttribute(open, "sqref", wider) }];
    });
  });
  return [...edits, ...extensionEdits(sheet, grown)];
}

/** The same for what newer Excels keep in the extension list (x14:conditionalFormatting, x14:dataValidation). */
function extensionEdits(sheet: SheetText, grown: readonly AreaPlan[]): readonly Edit[] {
  const list = sheet.child("extLst");
  if (list === undefined) return [];
  const edits: Edit[] = [];
  const owner = /<(\w+:)?(?:conditionalFormatting|dataValidation)[\s>]/g;
  owner.lastIndex = list.openEnd;
  const { masked } = sheet.layout;
  for (
    let found = owner.exec(masked);
    found !== null && found.index < list.contentEnd;
    found = owner.exec(masked)
  ) {
    const close = masked.indexOf(`</${found[0].slice(1, -1)}>`, found.index);
    const open = /<(?:\w+:)?sqref>/g;
    open.lastIndex = found.index;
    const sqref = open.exec(masked);
    if (sqref === null || sqref.index > close) continue;
    const start = tagEnd(masked, sqref.index);
    const end = masked.indexOf("<", start);
    const refs = sheet.text.slice(start, end);
    const wider = stretchRefs(refs, grown);
    if (wider !== refs) edits.push({ start, end, text: wider });
  }
  return edits;
}

function stretchRefs(sqref: string, grown: readonly AreaPlan[]): string {
  return sqref
    .split(/\s+/)
    .map((ref) => {
      const range = parseRange(ref);
      if (range === undefined) return ref;
      const area = grown.find((candidate) => coversEnd(range, candidate));
      return area === undefined ? ref : formatRange({ ...range, bottom: area.after.bottom });
    })
    .join(" ");
}

/** Does the range run down to the last row of the table? A range of that one row does only when the table has no other. */
function coversEnd(range: Range, { before, after }: AreaPlan): boolean {
  const isColumn = range.top < before.bottom || before.bottom === before.top + 1;
  return (
    isColumn &&
    range.top <= before.bottom &&
    range.bottom >= before.bottom &&
    range.bottom < after.bottom &&
    range.left <= before.right &&
    range.right >= before.left
  );
}

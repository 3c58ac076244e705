import { formatRange, parseRange, type Range } from "../../../workbook/excel/addresses";
import type { SheetText } from "../sheet/sheet-text";
import { attribute, type Edit, type Element, tagEnd, withAttribute } from "../xml/elements";
import { escapeText, unescapeXml } from "../xml/text";
import type { RewriteFormula } from "./follow-totals";
import { type Move, rangeAfter } from "./moves";
import type { AreaPlan } from "./placed";

/**
 * The one list of what stands on cells of a sheet and goes with them, by the element that holds it. Beside these follow:
 * the values, formulas and looks of the cells (`fill-area.ts`), links (`hyperlinks.ts`, which has them replaced where cells
 * are written), notes (`notes.ts`), what formulas call (`follow-totals.ts`), the table and its filter (`table-part.ts`). Merged
 * cells stand in the way and refuse the change; pictures stay where they are.
 */
const followers: Readonly<Record<string, { readonly isList: boolean; readonly grows: boolean }>> = {
  conditionalFormatting: { isList: false, grows: true },
  dataValidations: { isList: true, grows: true },
  ignoredErrors: { isList: true, grows: true },
  protectedRanges: { isList: true, grows: false },
};

/** Where the cells of a sheet go, and what grows with its tables. */
interface Following {
  readonly moves: readonly Move[];
  readonly grown: readonly AreaPlan[];
  readonly formula: RewriteFormula | undefined;
}

/**
 * Conditional formats, drop-down lists and silenced warnings that covered the last row of a growing table now cover its
 * new rows too, as they do when the clerk types below a table in Excel; those of a totals row that moves go with it.
 */
export function followingEdits(
  sheet: SheetText,
  areas: readonly AreaPlan[],
  moves: readonly Move[],
  formula: RewriteFormula | undefined,
): readonly Edit[] {
  const grown = areas.filter(({ before, after }) => after.bottom > before.bottom);
  if (grown.length + moves.length === 0) return [];
  const following = { moves, grown, formula };
  const edits = sheet.layout.children.flatMap((element) => {
    const follower = followers[element.name];
    if (follower === undefined) return [];
    const tags = follower.isList ? sheet.inside(element.name) : [element];
    const own = follower.grows ? following : { ...following, grown: [] };
    return tags.flatMap((tag) => elementEdits(sheet, tag, own));
  });
  return [...edits, ...extensionEdits(sheet, following)];
}

function elementEdits(sheet: SheetText, element: Element, following: Following): readonly Edit[] {
  const open = sheet.startTag(element);
  const sqref = attribute(open, "sqref");
  const followed = sqref === undefined ? undefined : follow(sqref, following);
  if (sqref === undefined || followed === undefined || followed.refs === sqref) return [];
  const text = withAttribute(open, "sqref", followed.refs);
  const edits: Edit[] = [{ start: element.start, end: element.openEnd, text }];
  return followed.hasMoved
    ? [...edits, ...formulaEdits(sheet, element.openEnd, element.contentEnd, following)]
    : edits;
}

/** The same for what newer Excels keep in the extension list (x14:conditionalFormatting, x14:dataValidation). */
function extensionEdits(sheet: SheetText, following: Following): readonly Edit[] {
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
    const followed = follow(refs, following);
    if (followed.refs === refs) continue;
    edits.push({ start, end, text: followed.refs });
    if (followed.hasMoved) edits.push(...formulaEdits(sheet, found.index, close, following));
  }
  return edits;
}

/** Formulas of a rule are told from its first cell: what they call follows where that moves. */
function formulaEdits(
  sheet: SheetText,
  from: number,
  to: number,
  { formula: rewrite }: Following,
): readonly Edit[] {
  const { masked } = sheet.layout;
  const open = /<(?:\w+:)?(?:formula[12]?|f)>/g;
  open.lastIndex = from;
  const edits: Edit[] = [];
  for (let found = open.exec(masked); found !== null && found.index < to; found = open.exec(masked)) {
    const start = found.index + found[0].length;
    const end = masked.indexOf("<", start);
    const formula = unescapeXml(sheet.text.slice(start, end));
    const own = rewrite?.(formula) ?? formula;
    if (own !== formula) edits.push({ start, end, text: escapeText(own) });
  }
  return edits;
}

/** Where ranges stand afterwards, and whether all of them have moved. */
function follow(
  sqref: string,
  { moves, grown }: Following,
): { readonly refs: string; readonly hasMoved: boolean } {
  let hasMoved = true;
  const refs = sqref.split(/\s+/).map((ref) => {
    const range = parseRange(ref);
    const moved = range && rangeAfter(moves, range);
    if (moved?.top !== range?.top && moved !== undefined) return formatRange(moved);
    hasMoved = false;
    if (range === undefined) return ref;
    if (moved !== undefined) return formatRange(moved);
    const area = grown.find((candidate) => coversEnd(range, candidate));
    return area === undefined ? ref : formatRange({ ...range, bottom: area.after.bottom });
  });
  return { refs: refs.join(" "), hasMoved };
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

import type { Element } from "../xml/elements";
import type { PartLayout } from "./layout";

/** The children of a worksheet in the order that the format demands (CT_Worksheet, ECMA-376 part 1, 18.3.1.99). */
const worksheetOrder = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
] as const;

const places = new Map<string, number>(worksheetOrder.map((name, index) => [name, index]));

/** Where a new child of this name belongs in the text around the rows. */
export function placeFor({ children, root }: PartLayout, name: (typeof worksheetOrder)[number]): number {
  const wanted = places.get(name) ?? 0;
  const isLater = (child: Element) => {
    // mc:AlternateContent stands for controls and embedded objects here.
    const place = places.get(child.name) ?? places.get("oleObjects") ?? 0;
    return place > wanted;
  };
  return children.find(isLater)?.start ?? root.contentEnd;
}

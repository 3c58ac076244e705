import { parseRange, type Range } from "../../../workbook/excel/addresses";
import { attribute, childrenOf } from "../xml/elements";
import type { PartLayout } from "./layout";

/** The areas of merged cells of a sheet (ECMA-376 part 1, 18.3.1.55); `undefined` when their list is not well formed. */
export function mergedAreas(text: string, { masked, children }: PartLayout): readonly Range[] | undefined {
  const list = children.find(({ name }) => name === "mergeCells");
  const elements = list === undefined ? [] : childrenOf(masked, list.openEnd, list.contentEnd);
  return elements?.flatMap(
    ({ start, openEnd }) => parseRange(attribute(text.slice(start, openEnd), "ref") ?? "") ?? [],
  );
}

import { numberKind } from "../../../workbook/excel/number-formats";
import { builtInFormat } from "../styles/built-in-formats";
import { attribute, childrenOf } from "../xml/elements";
import { rootChildren } from "../package/relationships";

/** What the number of a cell means, by the index of its style. */
export type CellKind = "plain" | "percent" | "date";

/** The kind of every cell format of a styles part; `undefined` when the part is not well formed. */
export function cellKinds(stylesText: string | undefined): readonly CellKind[] | undefined {
  if (stylesText === undefined) return [];
  const children = rootChildren(stylesText);
  if (children === undefined) return undefined;
  const inside = (name: string) => {
    const parent = children.find((child) => child.name === name);
    if (parent === undefined) return [];
    return childrenOf(stylesText, parent.openEnd, parent.contentEnd)?.map(({ start, openEnd }) =>
      stylesText.slice(start, openEnd),
    );
  };
  const formats = inside("numFmts");
  const cellFormats = inside("cellXfs");
  if (formats === undefined || cellFormats === undefined) return undefined;
  const codes = new Map(
    formats.map((tag) => [Number(attribute(tag, "numFmtId")), attribute(tag, "formatCode") ?? ""]),
  );
  return cellFormats.map((tag) => {
    const id = Number(attribute(tag, "numFmtId") ?? "0");
    const { shows } = numberKind(codes.get(id) ?? builtInFormat(id));
    if (shows === "percent") return "percent";
    return shows === "day" || shows === "moment" || shows === "time" ? "date" : "plain";
  });
}

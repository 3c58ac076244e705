import { type CellKind, cellKind } from "../../../workbook/excel/number-formats";
import { builtInFormat } from "../styles/built-in-formats";
import { attribute, childrenOf, rootChildren } from "../xml/elements";

/** How the cells of a style show a number. */
export interface CellLook {
  readonly kind: CellKind;
  /** The number format, as Excel spells it in English. */
  readonly format: string;
}

export const generalLook: CellLook = { kind: "plain", format: "General" };

/** The look of every cell format of a styles part; `undefined` when the part is not well formed. */
export function cellLooks(stylesText: string | undefined): readonly CellLook[] | undefined {
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
    const format = codes.get(id) ?? builtInFormat(id);
    return { kind: cellKind(format), format };
  });
}

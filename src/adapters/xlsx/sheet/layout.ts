import { childrenOf, type Element, elementAt, findTag, maskOpaque, prefixOf, rootOf } from "../xml/elements";

/** Where the pieces of a worksheet part stand in its text (ECMA-376 part 1, 18.3.1.99). */
export interface PartLayout {
  /** The text to search: comments and CDATA are blanked, positions are those of the part. */
  readonly masked: string;
  readonly prefix: string;
  readonly root: Element;
  /** The elements directly below `<worksheet>`, in their order. */
  readonly children: readonly Element[];
  readonly sheetData: Element;
}

/** `undefined` when the part is not a well-formed worksheet. */
export function readLayout(text: string): PartLayout | undefined {
  const masked = maskOpaque(text);
  const root = rootOf(masked);
  if (root?.name !== "worksheet") return undefined;
  const prefix = prefixOf(root.tag);
  // Found first: everything else is small, and must not be searched for among a million cells.
  const at = findTag(masked, `<${prefix}sheetData`, root.openEnd);
  const sheetData = at === -1 ? undefined : elementAt(masked, at);
  if (sheetData === undefined) return undefined;
  const before = childrenOf(masked, root.openEnd, sheetData.start);
  const after = childrenOf(masked, sheetData.end, root.contentEnd);
  if (before === undefined || after === undefined) return undefined;
  return { masked, prefix, root, children: [...before, sheetData, ...after], sheetData };
}

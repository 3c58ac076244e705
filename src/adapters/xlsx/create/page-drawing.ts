import type { ReplacePage } from "../../../workbook/changes";
import { samePictures } from "../../../workbook/excel/same-pictures";
import { addContentType, addDefaultType, contentTypes } from "../package/content-types";
import { addRelationship, addRelationships } from "../package/relationships";
import type { XlsxPackage } from "../package/xlsx-package";
import { freePath } from "./add-sheet";
import { drawingXml } from "./drawing-xml";

/** Writes what lies over the cells of a page, and gives the arrow from its sheet to it; none where nothing does. */
export function writeDrawing(
  parts: XlsxPackage,
  sheetPath: string,
  { pictures = [] }: ReplacePage,
): string | undefined {
  if (pictures.length === 0) return undefined;
  const path = freePath(parts, "xl/drawings/drawing");
  const { different, indexOf } = samePictures(pictures);
  const images = putImages(parts, different);
  const arrows = addRelationships(
    parts,
    path,
    images.map((image) => ({ kind: "image", to: image })),
  );
  const drawn = pictures.map((picture) => ({ picture, arrow: arrows[indexOf(picture)] ?? "" }));
  parts.write(path, drawingXml(drawn));
  addContentType(parts, path, contentTypes.drawing);
  return addRelationship(parts, sheetPath, "drawing", path);
}

/** A part for each; gives their paths. */
function putImages(parts: XlsxPackage, images: readonly Uint8Array[]): readonly string[] {
  let next = 1;
  return images.map((png) => {
    const path = freePath(parts, "xl/media/image", "png", next);
    next = Number(/(\d+)\.png$/.exec(path)?.[1]) + 1;
    parts.write(path, png);
    addDefaultType(parts, path, contentTypes.png);
    return path;
  });
}

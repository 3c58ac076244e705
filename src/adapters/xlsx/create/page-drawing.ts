import type { PagePlace, ReplacePage } from "../../../workbook/changes";
import { samePictures } from "../../../workbook/excel/same-pictures";
import { addContentType, addDefaultType, contentTypes } from "../package/content-types";
import { addRelationship, addRelationships } from "../package/relationships";
import type { XlsxPackage } from "../package/xlsx-package";
import { freePath } from "./add-sheet";
import { chartXml } from "./chart-xml";
import { type Drawn, drawingXml } from "./drawing-xml";

/** Writes what lies over the cells of a page, and gives the arrow from its sheet to it; none where nothing does. */
export function writeDrawing(
  parts: XlsxPackage,
  sheetPath: string,
  sheetName: string,
  page: ReplacePage,
): string | undefined {
  const { pictures = [], charts = [] } = page;
  if (pictures.length + charts.length === 0) return undefined;
  const path = freePath(parts, "xl/drawings/drawing");
  const { different, indexOf } = samePictures(pictures);
  const images = putImages(parts, different);
  const drawnCharts = charts.map((chart) => putChart(parts, chartXml(page, chart, sheetName)));
  const arrows = addRelationships(parts, path, [
    ...images.map((to) => ({ kind: "image", to })),
    ...drawnCharts.map((to) => ({ kind: "chart", to })),
  ]);
  const arrowAt = (index: number) => arrows[index] ?? "";
  const drawn: readonly Drawn[] = [
    ...pictures.map((picture) => drawnAs("picture", picture, arrowAt(indexOf(picture)))),
    ...charts.map((chart, index) => drawnAs("chart", chart, arrowAt(images.length + index))),
  ];
  parts.write(path, drawingXml(drawn));
  addContentType(parts, path, contentTypes.drawing);
  return addRelationship(parts, sheetPath, "drawing", path);
}

function drawnAs(what: Drawn["what"], place: PagePlace & Pick<Drawn, "description">, arrow: string): Drawn {
  return { what, place, description: place.description, arrow };
}

function putChart(parts: XlsxPackage, xml: string): string {
  const path = freePath(parts, "xl/charts/chart");
  parts.write(path, xml);
  addContentType(parts, path, contentTypes.chart);
  return path;
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

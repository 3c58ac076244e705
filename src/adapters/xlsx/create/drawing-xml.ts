import type { PagePlace } from "../../../workbook/changes";
import { relationshipTypes } from "../package/relationships";
import { encodeCellAttribute } from "../xml/text";

const drawing = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const main = "http://schemas.openxmlformats.org/drawingml/2006/main";

/** English Metric Units (ECMA-376 part 1, 20.1.10.16): 914,400 to the inch. */
const unitsPerPoint = 12_700;

/** Something that lies over the cells, and by which arrow the part of the drawing finds it. */
export interface Drawn {
  readonly what: "picture" | "chart";
  readonly place: PagePlace;
  readonly description: string;
  readonly arrow: string;
}

/** The part that says what lies over the cells of a sheet, and where (ECMA-376 part 1, 20.5). */
export function drawingXml(drawn: readonly Drawn[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<xdr:wsDr xmlns:xdr="${drawing}" xmlns:a="${main}" xmlns:r="${relationshipTypes}">`,
    ...drawn.map((one, index) => anchorXml(one, index + 1)),
    "</xdr:wsDr>",
  ].join("");
}

/** What is drawn moves with the cell that it begins in, and keeps its own size. */
function anchorXml(drawn: Drawn, id: number): string {
  const { place, what } = drawn;
  return [
    `<xdr:oneCellAnchor>${cornerXml(place)}${sizeXml("xdr:ext", place)}`,
    what === "picture" ? pictureXml(drawn, id) : frameXml(drawn, id),
    "<xdr:clientData/></xdr:oneCellAnchor>",
  ].join("");
}

function cornerXml({ row, column, right = 0, down = 0 }: PagePlace): string {
  const across = `<xdr:col>${column - 1}</xdr:col><xdr:colOff>${units(right)}</xdr:colOff>`;
  return `<xdr:from>${across}<xdr:row>${row - 1}</xdr:row><xdr:rowOff>${units(down)}</xdr:rowOff></xdr:from>`;
}

function sizeXml(name: string, { width, height }: PagePlace): string {
  return `<${name} cx="${units(width)}" cy="${units(height)}"/>`;
}

function pictureXml({ place, description, arrow }: Drawn, id: number): string {
  return [
    `<xdr:pic><xdr:nvPicPr>${toldXml(`Image ${id}`, id, description)}`,
    '<xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>',
    `<xdr:blipFill><a:blip r:embed="${arrow}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>`,
    `<xdr:spPr><a:xfrm><a:off x="0" y="0"/>${sizeXml("a:ext", place)}</a:xfrm>`,
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>',
  ].join("");
}

/** A chart is a part of its own, which the frame shows. */
function frameXml({ description, arrow }: Drawn, id: number): string {
  return [
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>${toldXml(`Graphique ${id}`, id, description)}`,
    "<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>",
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${chart}"><c:chart xmlns:c="${chart}" r:id="${arrow}"/></a:graphicData></a:graphic>`,
    "</xdr:graphicFrame>",
  ].join("");
}

/** Its number, its name, and the words for who does not see it. */
function toldXml(name: string, id: number, description: string): string {
  const words = encodeCellAttribute(description.replace(/\s+/g, " "));
  return `<xdr:cNvPr id="${id}" name="${name}" descr="${words}"/>`;
}

function units(points: number): number {
  return Math.round(points * unitsPerPoint);
}

import { posix } from "node:path";
import type { Workbook } from "exceljs";
import type { PagePicture, ReplacePage } from "../../src/workbook/changes";
import { formatRange } from "../../src/workbook/excel/addresses";
import { addressOf } from "../host/workbook/address";
import type { HostSheet } from "../host/workbook/sheet";
import { decodedPart, partsOf } from "./package-parts";
import { below, child, childrenNamed, parseXml, type XmlNode } from "./xml-tree";

/** A picture over the cells of a sheet, however a workbook keeps it. */
export interface SeenPicture {
  /** Its file, as base64. */
  readonly png: string;
  readonly row: number;
  readonly column: number;
  /** In points. */
  readonly right: number;
  readonly down: number;
  readonly width: number;
  readonly height: number;
  /** Missing where the workbook keeps no such words. */
  readonly description?: string;
}

export function asSeen({ png, right = 0, down = 0, ...rest }: PagePicture): SeenPicture {
  return { ...rest, right, down, png: Buffer.from(png).toString("base64") };
}

const unitsPerPoint = 12_700;

/** The drawing of a sheet in a file: its part, and what stands in it. */
export function drawingIn(bytes: Uint8Array, sheetName: string): { path: string; tree: XmlNode } | undefined {
  const parts = new Parts(bytes);
  const workbook = parts.tree("xl/workbook.xml");
  const sheets = childrenNamed(child(workbook, "sheets"), "sheet");
  const sheet = sheets.find(({ attributes }) => attributes.get("name") === sheetName);
  const path = parts.target("xl/workbook.xml", sheet?.attributes.get("r:id") ?? "");
  const arrow = path === undefined ? undefined : child(parts.tree(path), "drawing")?.attributes.get("r:id");
  const drawing = path === undefined || arrow === undefined ? undefined : parts.target(path, arrow);
  return drawing === undefined ? undefined : { path: drawing, tree: parts.tree(drawing) };
}

export function picturesInFile(bytes: Uint8Array, sheetName: string): readonly SeenPicture[] {
  const drawing = drawingIn(bytes, sheetName);
  if (drawing === undefined) return [];
  const parts = new Parts(bytes);
  return childrenNamed(drawing.tree, "oneCellAnchor").flatMap((anchor) => {
    if (child(anchor, "pic") === undefined) return [];
    const found = finder(anchor);
    const image = parts.target(drawing.path, found("blip")?.attributes.get("r:embed") ?? "") ?? "";
    return [
      {
        png: Buffer.from(parts.bytes(image)).toString("base64"),
        ...placeOf(anchor),
        description: found("cNvPr")?.attributes.get("descr") ?? "",
      },
    ];
  });
}

const finder = (node: XmlNode) => {
  const nodes = below(node);
  return (name: string) => nodes.find((inner) => inner.name === name);
};

function placeOf(anchor: XmlNode) {
  const number = (name: string) => Number(finder(anchor)(name)?.text);
  const size = child(anchor, "ext")?.attributes;
  return {
    row: number("row") + 1,
    column: number("col") + 1,
    right: number("colOff") / unitsPerPoint,
    down: number("rowOff") / unitsPerPoint,
    width: Number(size?.get("cx")) / unitsPerPoint,
    height: Number(size?.get("cy")) / unitsPerPoint,
  };
}

/** A chart over the cells of a sheet. */
export interface SeenChart extends Omit<SeenPicture, "png" | "description"> {
  readonly kind: string;
  readonly title: string;
  /** With the addresses of their cells. */
  readonly series: readonly { readonly name: string; readonly labels: string; readonly values: string }[];
}

export function chartsOfPage(page: ReplacePage | undefined): readonly SeenChart[] {
  return (page?.charts ?? []).map(({ shape, isStacked = false, title, of, ...place }) => {
    const { row, column, right = 0, down = 0, width, height } = place;
    const address = (across: number) =>
      formatRange({ top: of.firstRow, left: across, bottom: of.lastRow, right: across });
    const nameOf = (across: number) =>
      page?.rows[of.headerRow - 1]?.cells.find((cell) => cell.column === across)?.value as string;
    const series = of.values.map((across) => ({
      name: nameOf(across),
      labels: address(of.labels),
      values: address(across),
    }));
    const kind = `${shape}, ${isStacked ? "stacked" : "clustered"}`;
    return { kind, title, row, column, right, down, width, height, series };
  });
}

export function chartsInFile(bytes: Uint8Array, sheetName: string): readonly SeenChart[] {
  const drawing = drawingIn(bytes, sheetName);
  if (drawing === undefined) return [];
  const parts = new Parts(bytes);
  return childrenNamed(drawing.tree, "oneCellAnchor").flatMap((anchor) => {
    const frame = child(anchor, "graphicFrame");
    if (frame === undefined) return [];
    const arrow = finder(frame)("chart")?.attributes.get("r:id") ?? "";
    const chart = parts.tree(parts.target(drawing.path, arrow) ?? "");
    const found = finder(chart);
    const direction = found("barDir")?.attributes.get("val") === "bar" ? "bars" : "columns";
    const addressIn = (node: XmlNode | undefined) =>
      ((node && finder(node)("f")?.text) ?? "").replace(/^'.*'!/, "").replaceAll("$", "");
    return [
      {
        ...placeOf(anchor),
        kind: `${direction}, ${found("grouping")?.attributes.get("val") ?? ""}`,
        title: below(child(child(chart, "chart") ?? chart, "title") ?? chart)
          .filter(({ name }) => name === "t")
          .map(({ text }) => text)
          .join(""),
        series: below(chart)
          .filter(({ name }) => name === "ser")
          .map((series) => {
            const tx = child(series, "tx");
            return {
              name: (tx && finder(tx)("v")?.text) ?? "",
              labels: addressIn(child(series, "cat")),
              values: addressIn(child(series, "val")),
            };
          }),
      },
    ];
  });
}

export function chartsInHost(sheet: HostSheet | undefined): readonly SeenChart[] {
  return (sheet?.charts ?? []).map(({ type, title, series, left, top, width, height }) => ({
    kind: type
      .replace("Column", "columns, ")
      .replace("Bar", "bars, ")
      .replace(/[SC]\w+$/, (word) => word.toLowerCase()),
    title,
    ...cornerIn(sheet, left, top),
    width,
    height,
    series: series.map(({ name, labels, values }) => ({
      name,
      labels: labels === undefined ? "" : addressOf(labels),
      values: addressOf(values),
    })),
  }));
}

export function picturesInExceljs(workbook: Workbook, sheetName: string): readonly SeenPicture[] {
  const images = workbook.getWorksheet(sheetName)?.getImages() ?? [];
  return images.map(({ imageId, range }) => {
    const corner = range.tl as unknown as Record<
      "nativeRow" | "nativeCol" | "nativeColOff" | "nativeRowOff",
      number
    >;
    const { ext } = range as unknown as { readonly ext: { readonly width: number; readonly height: number } };
    const buffer = workbook.getImage(Number(imageId)).buffer as unknown as Uint8Array;
    return {
      png: Buffer.from(buffer).toString("base64"),
      row: corner.nativeRow + 1,
      column: corner.nativeCol + 1,
      right: corner.nativeColOff / unitsPerPoint,
      down: corner.nativeRowOff / unitsPerPoint,
      width: ext.width * 0.75,
      height: ext.height * 0.75,
    };
  });
}

export function picturesInHost(sheet: HostSheet | undefined): readonly SeenPicture[] {
  return (sheet?.shapes ?? []).map(({ image, left, top, width, height, altTextDescription }) => ({
    png: image,
    ...cornerIn(sheet, left, top),
    width,
    height,
    description: altTextDescription,
  }));
}

/** In which cell something begins that lies so far from the corner of its sheet. */
function cornerIn(sheet: HostSheet | undefined, left: number, top: number) {
  const row = lastBegun(top, (index) => sheet?.topOf(index) ?? 0);
  const column = lastBegun(left, (index) => sheet?.leftOf(index) ?? 0);
  return {
    row: row + 1,
    column: column + 1,
    right: left - (sheet?.leftOf(column) ?? 0),
    down: top - (sheet?.topOf(row) ?? 0),
  };
}

/** The last row or column that begins before this place. */
function lastBegun(place: number, edgeOf: (index: number) => number): number {
  let [low, high] = [0, 1_048_576];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (edgeOf(middle) <= place) low = middle;
    else high = middle;
  }
  return low;
}

class Parts {
  private readonly parts: ReadonlyMap<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.parts = partsOf(bytes);
  }

  bytes(path: string): Uint8Array {
    const part = this.parts.get(path);
    if (part === undefined) throw new Error(`No part ${path}.`);
    return part;
  }

  tree(path: string): XmlNode {
    return parseXml(decodedPart(this.bytes(path)));
  }

  target(from: string, id: string): string | undefined {
    const rels = this.tree(posix.join(posix.dirname(from), "_rels", `${posix.basename(from)}.rels`));
    const arrow = childrenNamed(rels, "Relationship").find(({ attributes }) => attributes.get("Id") === id);
    const target = arrow?.attributes.get("Target");
    return target === undefined ? undefined : posix.join(posix.dirname(from), target);
  }
}

import { below, child, childrenNamed, parseXml, type XmlNode } from "./xml-tree";
import { decodedPart, partsOf } from "./package-parts";

/**
 * What Excel would repair or refuse, and other validators let pass: complaints about a package, in plain words. Nothing of
 * src is used here, so that a mistake there cannot hide itself.
 */
export function complaintsAbout(bytes: Uint8Array): readonly string[] {
  const parts = partsOf(bytes);
  const complaints: string[] = [];
  const trees = new Map<string, XmlNode>();
  for (const [path, content] of parts) {
    if (!/\.(?:xml|rels|vml)$/.test(path)) continue;
    try {
      trees.set(path, treeOf(decodedPart(content)));
    } catch (error) {
      complaints.push(`${path}: ${String(error)}`);
    }
  }
  complaints.push(...contentTypeComplaints(parts, trees), ...relationshipComplaints(parts, trees));
  const workbookPath = arrowsOf(trees, "").find(({ kind }) => kind === "officeDocument")?.target ?? "";
  const workbook = trees.get(workbookPath);
  if (workbook !== undefined) complaints.push(...workbookComplaints(workbook));
  const reached = (kind: string) =>
    trees.get(arrowsOf(trees, workbookPath).find((arrow) => arrow.kind === kind)?.target ?? "");
  const strings = reached("sharedStrings");
  const styles = reached("styles");
  const limits = {
    strings: childrenNamed(strings, "si").length,
    // Without any styles, cells have the one that needs none.
    styles: styles === undefined ? 1 : childrenNamed(child(styles, "cellXfs"), "xf").length,
  };
  complaints.push(...styleComplaints(styles));
  for (const [path, tree] of trees) {
    if (tree.name !== "wsDr") continue;
    const ids = below(tree).flatMap(({ name, attributes }) =>
      name === "cNvPr" ? [attributes.get("id") ?? ""] : [],
    );
    complaints.push(...twice(ids).map((id) => `${path}: the number ${id} of what is drawn stands twice`));
  }
  for (const [path, tree] of trees) {
    if (tree.name !== "chartSpace") continue;
    for (const node of [tree, ...below(tree)]) {
      const order = chartOrders[node.name];
      if (order === undefined) continue;
      complaints.push(...orderComplaints(node, order.split(" ")).map((complaint) => `${path}: ${complaint}`));
    }
  }
  const tables: { path: string; table: XmlNode }[] = [];
  for (const [path, tree] of trees) {
    if (tree.name !== "worksheet") continue;
    const own = arrowsOf(trees, path).filter(({ kind }) => kind === "table");
    const ownTables = own.flatMap(({ target }) => {
      const table = trees.get(target);
      return table === undefined ? [] : [{ path: target, table }];
    });
    tables.push(...ownTables);
    const cells = cellsOf(tree, strings);
    complaints.push(...sheetComplaints(tree, limits).map((complaint) => `${path}: ${complaint}`));
    complaints.push(...tableComplaints(ownTables, cells));
    const announced = childrenNamed(child(tree, "tableParts"), "tablePart").length;
    if (announced !== own.length)
      complaints.push(`${path}: ${announced} table parts but ${own.length} tables`);
  }
  complaints.push(...uniqueTables(tables));
  return complaints;
}

/** The parts last seen: most of a workbook is as it was when it was last looked at. */
const knownTrees = new Map<string, XmlNode>();

function treeOf(xml: string): XmlNode {
  const tree = knownTrees.get(xml) ?? parseXml(xml);
  // The one seen longest ago goes first.
  knownTrees.delete(xml);
  knownTrees.set(xml, tree);
  const [oldest] = knownTrees.keys();
  if (knownTrees.size > 300 && oldest !== undefined) knownTrees.delete(oldest);
  return tree;
}

function contentTypeComplaints(parts: ReadonlyMap<string, Uint8Array>, trees: ReadonlyMap<string, XmlNode>) {
  const types = trees.get("[Content_Types].xml");
  if (types === undefined) return ["no [Content_Types].xml"];
  const complaints: string[] = [];
  const named = childrenNamed(types, "Override").map((node) => node.attributes.get("PartName") ?? "");
  const extensions = childrenNamed(types, "Default").map((node) =>
    node.attributes.get("Extension")?.toLowerCase(),
  );
  for (const path of parts.keys()) {
    const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
    if (path !== "[Content_Types].xml" && !named.includes(`/${path}`) && !extensions.includes(extension)) {
      complaints.push(`${path} has no content type`);
    }
    const root = trees.get(path)?.name ?? "";
    if (
      ["worksheet", "table", "styleSheet", "wsDr", "chartSpace"].includes(root) &&
      !named.includes(`/${path}`)
    ) {
      complaints.push(`${path} has no content type of its own`);
    }
  }
  for (const name of named)
    if (!parts.has(name.slice(1))) complaints.push(`content type for a missing part ${name}`);
  return [...complaints, ...twice(named).map((name) => `two content types for ${name}`)];
}

interface Arrow {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

function arrowsOf(trees: ReadonlyMap<string, XmlNode>, part: string): readonly Arrow[] {
  const slash = part.lastIndexOf("/") + 1;
  const rels = trees.get(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  return childrenNamed(rels, "Relationship").flatMap(({ attributes }) => {
    if (attributes.get("TargetMode") === "External") return [];
    const target = new URL(
      (attributes.get("Target") ?? "").replaceAll("\\", "/"),
      `http://x/${part}`,
    ).pathname.slice(1);
    const kind = attributes.get("Type")?.split("/").at(-1) ?? "";
    return [{ id: attributes.get("Id") ?? "", kind, target: decodeURIComponent(target) }];
  });
}

function relationshipComplaints(parts: ReadonlyMap<string, Uint8Array>, trees: ReadonlyMap<string, XmlNode>) {
  const complaints: string[] = [];
  for (const [path, tree] of trees) {
    if (!path.endsWith(".rels")) continue;
    const owner = path.replace("_rels/", "").replace(/\.rels$/, "");
    if (owner !== "" && !parts.has(owner)) complaints.push(`${path} belongs to no part`);
    const ids = childrenNamed(tree, "Relationship").map(({ attributes }) => attributes.get("Id") ?? "");
    complaints.push(...twice(ids).map((id) => `${path}: ${id} stands twice`));
    for (const { id, target } of arrowsOf(trees, owner)) {
      if (!parts.has(target)) complaints.push(`${path}: ${id} leads to no part (${target})`);
    }
    const used = trees.get(owner);
    if (used === undefined) continue;
    for (const node of [used, ...below(used)]) {
      for (const [name, id] of node.attributes) {
        if (/^r:(?:id|embed|link)$/.test(name) && !ids.includes(id))
          complaints.push(`${owner}: nothing has the id ${id}`);
      }
    }
  }
  return complaints;
}

function workbookComplaints(workbook: XmlNode): readonly string[] {
  const sheets = childrenNamed(child(workbook, "sheets"), "sheet");
  const get = (name: string) => sheets.map(({ attributes }) => attributes.get(name) ?? "");
  const names = childrenNamed(child(workbook, "definedNames"), "definedName").map(({ attributes }) =>
    `${attributes.get("name") ?? ""}@${attributes.get("localSheetId") ?? ""}`.toLowerCase(),
  );
  return [
    ...(sheets.length === 0 ? ["workbook: no sheet"] : []),
    ...twice(get("name").map((name) => name.toLowerCase())).map((name) => `workbook: two sheets ${name}`),
    ...twice(get("sheetId")).map((id) => `workbook: sheet id ${id} stands twice`),
    ...twice(names).map((name) => `workbook: the defined name ${name} stands twice`),
    ...get("name")
      .filter((name) => name.length > 31 || name === "" || /[[\]:*?/\\]/.test(name))
      .map((name) => `workbook: a sheet cannot be called ${name}`),
    ...orderComplaints(workbook, workbookOrder).map((complaint) => `workbook: ${complaint}`),
  ];
}

function styleComplaints(styles: XmlNode | undefined): readonly string[] {
  if (styles === undefined) return [];
  const count = (list: string) => child(styles, list)?.children.length ?? 0;
  const complaints = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs"].flatMap((name) => {
    const list = child(styles, name);
    const announced = list?.attributes.get("count");
    return announced === undefined || Number(announced) === list?.children.length
      ? []
      : [`styles: count of ${name}`];
  });
  const ids = childrenNamed(child(styles, "numFmts"), "numFmt").map(
    (node) => node.attributes.get("numFmtId") ?? "",
  );
  complaints.push(...twice(ids).map((id) => `styles: number format ${id} stands twice`));
  for (const xf of childrenNamed(child(styles, "cellXfs"), "xf")) {
    const points = { fontId: "fonts", fillId: "fills", borderId: "borders", xfId: "cellStyleXfs" };
    for (const [name, list] of Object.entries(points)) {
      if (Number(xf.attributes.get(name) ?? "0") >= count(list))
        complaints.push(`styles: ${name} beyond ${list}`);
    }
    const format = Number(xf.attributes.get("numFmtId") ?? "0");
    if (format >= 164 && !ids.includes(String(format)))
      complaints.push(`styles: number format ${format} is not there`);
  }
  return [...complaints, ...orderComplaints(styles, styleOrder).map((complaint) => `styles: ${complaint}`)];
}

function sheetComplaints(sheet: XmlNode, limits: { strings: number; styles: number }): readonly string[] {
  const complaints = [...orderComplaints(sheet, worksheetOrder)];
  let lastRow = 0;
  for (const row of childrenNamed(child(sheet, "sheetData"), "row")) {
    const number = Number(row.attributes.get("r") ?? lastRow + 1);
    if (!(number > lastRow) || number > 1_048_576) complaints.push(`row ${number} after row ${lastRow}`);
    lastRow = number;
    let lastColumn = 0;
    for (const cell of childrenNamed(row, "c")) {
      const address = cell.attributes.get("r");
      const match = /^([A-Z]{1,3})(\d+)$/.exec(address ?? "");
      const column = address === undefined ? lastColumn + 1 : columnOf(match?.[1] ?? "");
      if (address !== undefined && Number(match?.[2]) !== number)
        complaints.push(`${address} stands in row ${number}`);
      if (!(column > lastColumn) || column > 16_384) complaints.push(`${address ?? "?"} out of order`);
      lastColumn = column;
      complaints.push(...cellComplaints(cell, address ?? `row ${number}`, limits));
    }
  }
  for (const name of ["mergeCells", "hyperlinks", "dataValidations", "cols", "tableParts"]) {
    const list = child(sheet, name);
    if (list === undefined) continue;
    if (list.children.length === 0) complaints.push(`${name} is empty`);
    const count = list.attributes.get("count");
    if (count !== undefined && Number(count) !== list.children.length) complaints.push(`count of ${name}`);
  }
  for (const validation of childrenNamed(child(sheet, "dataValidations"), "dataValidation")) {
    for (const { name, text } of validation.children)
      if (text.length > 255) complaints.push(`${name} over 255`);
    const title = validation.attributes.get("promptTitle") ?? "";
    const prompt = validation.attributes.get("prompt") ?? "";
    if (title.length > 32 || prompt.length > 255) complaints.push("a prompt is too long");
  }
  const columns = childrenNamed(child(sheet, "cols"), "col");
  columns.forEach(({ attributes }, index) => {
    const before = Number(columns[index - 1]?.attributes.get("max") ?? "0");
    if (Number(attributes.get("min")) <= before) complaints.push("columns overlap");
    if (Number(attributes.get("style") ?? "0") >= limits.styles)
      complaints.push("a column's style is not there");
  });
  const merges = childrenNamed(child(sheet, "mergeCells"), "mergeCell").map((node) =>
    rangeOf(node.attributes.get("ref")),
  );
  if (merges.some((range, index) => merges.slice(index + 1).some((other) => doOverlap(range, other)))) {
    complaints.push("merged cells overlap");
  }
  const dimension = child(sheet, "dimension")?.attributes.get("ref");
  if (dimension !== undefined && lastRow > 0 && rangeOf(dimension).bottom < lastFilledRow(sheet)) {
    complaints.push(`dimension ${dimension} is too small`);
  }
  return complaints;
}

function lastFilledRow(sheet: XmlNode): number {
  const rows = childrenNamed(child(sheet, "sheetData"), "row");
  return Math.max(
    0,
    ...rows
      .filter((row) => row.children.some((cell) => cell.children.length > 0))
      .map((row) => Number(row.attributes.get("r") ?? "0")),
  );
}

function cellComplaints(cell: XmlNode, address: string, limits: { strings: number; styles: number }) {
  const complaints: string[] = [];
  const type = cell.attributes.get("t") ?? "n";
  const value = child(cell, "v")?.text;
  if (Number(cell.attributes.get("s") ?? "0") >= limits.styles)
    complaints.push(`${address}: style is not there`);
  if (type === "n" && value !== undefined && !/^-?\d+(?:\.\d+)?(?:E[+-]?\d+)?$/i.test(value)) {
    complaints.push(`${address}: ${value} is no number`);
  }
  if (type === "s" && !(Number(value) >= 0 && Number(value) < limits.strings)) {
    complaints.push(`${address}: shared string ${value ?? ""} is not there`);
  }
  if (type === "inlineStr" && child(cell, "is") === undefined) complaints.push(`${address}: no inline text`);
  const text = below(cell)
    .map((node) => node.text)
    .join("");
  if (text.length > 32_767 * 7) complaints.push(`${address}: text too long`);
  return complaints;
}

function tableComplaints(
  tables: readonly { path: string; table: XmlNode }[],
  cells: ReadonlyMap<string, string>,
) {
  const complaints: string[] = [];
  const ranges = tables.map(({ table }) => rangeOf(table.attributes.get("ref")));
  tables.forEach(({ path, table }, index) => {
    const range = ranges[index] ?? rangeOf(undefined);
    const columns = childrenNamed(child(table, "tableColumns"), "tableColumn");
    const names = columns.map(({ attributes }) => attributes.get("name") ?? "");
    const totals = Number(table.attributes.get("totalsRowCount") ?? "0");
    const headers = Number(table.attributes.get("headerRowCount") ?? "1");
    const complain = (text: string) => complaints.push(`${path}: ${text}`);
    if (columns.length !== range.right - range.left + 1) complain("as many columns as its range is wide");
    if (Number(child(table, "tableColumns")?.attributes.get("count")) !== columns.length)
      complain("count of columns");
    if (range.bottom - range.top + 1 < headers + totals + 1) complain("no data row");
    for (const name of twice(names.map((text) => text.toLowerCase()))) complain(`two columns ${name}`);
    for (const id of twice(columns.map(({ attributes }) => attributes.get("id") ?? "")))
      complain(`two columns of id ${id}`);
    if (headers === 1) {
      names.forEach((name, place) => {
        const address = `${lettersOf(range.left + place)}${range.top}`;
        const text = cells.get(address);
        if (text !== name.replace(/_x000a_/gi, "\n"))
          complain(`column ${name} but ${address} says ${text ?? "nothing"}`);
      });
    }
    const filter = child(table, "autoFilter")?.attributes.get("ref");
    if (filter !== undefined && filter !== refOf({ ...range, bottom: range.bottom - totals }))
      complain("filter range");
    if (ranges.some((other, place) => place > index && doOverlap(range, other)))
      complain("overlaps another table");
  });
  return complaints;
}

function uniqueTables(tables: readonly { path: string; table: XmlNode }[]): readonly string[] {
  const get = (name: string) => tables.map(({ table }) => table.attributes.get(name) ?? "");
  return [
    ...twice(get("id")).map((id) => `two tables of id ${id}`),
    ...twice(get("displayName").map((name) => name.toLowerCase())).map((name) => `two tables ${name}`),
    ...get("displayName")
      .filter((name) => !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name))
      .map((name) => `a table cannot be called ${name}`),
  ];
}

/** The texts of cells by address, header cells above all. */
function cellsOf(sheet: XmlNode, strings: XmlNode | undefined): ReadonlyMap<string, string> {
  const shared = childrenNamed(strings, "si");
  const plain = (node: XmlNode | undefined): string =>
    node === undefined
      ? ""
      : node.children
          .filter(({ name }) => name !== "rPh")
          .map((inner) => (inner.name === "t" ? inner.text : plain(inner)))
          .join("");
  const cells = new Map<string, string>();
  for (const row of childrenNamed(child(sheet, "sheetData"), "row")) {
    for (const cell of childrenNamed(row, "c")) {
      const address = cell.attributes.get("r") ?? "";
      const value = child(cell, "v")?.text ?? "";
      const type = cell.attributes.get("t");
      if (type === "s") cells.set(address, plain(shared[Number(value)]));
      else if (type === "inlineStr") cells.set(address, plain(child(cell, "is")));
      else if (type === "str") cells.set(address, value);
    }
  }
  return cells;
}

function orderComplaints(parent: XmlNode, order: readonly string[]): readonly string[] {
  const places = parent.children.map(({ name }) => order.indexOf(name)).filter((place) => place !== -1);
  return places.flatMap((place, index) =>
    index > 0 && place < (places[index - 1] ?? 0) ? [`${order[place] ?? ""} comes too late`] : [],
  );
}

function twice(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

interface Bounds {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

function rangeOf(ref: string | undefined): Bounds {
  const match = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(ref ?? "");
  if (match === null) return { top: 0, left: 0, bottom: -1, right: -1 };
  const [, left = "", top = "", right = left, bottom = top] = match;
  return { top: Number(top), left: columnOf(left), bottom: Number(bottom), right: columnOf(right) };
}

function refOf({ top, left, bottom, right }: Bounds): string {
  return `${lettersOf(left)}${top}:${lettersOf(right)}${bottom}`;
}

function doOverlap(one: Bounds, other: Bounds): boolean {
  return (
    one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right
  );
}

function columnOf(letters: string): number {
  return Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}

function lettersOf(column: number): string {
  return column <= 0
    ? ""
    : lettersOf(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
}

const worksheetOrder =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst".split(
    " ",
  );
/** ECMA-376 part 1, 21.2.2: of what a chart of bars is made of. */
const chartOrders: Readonly<Record<string, string>> = {
  chartSpace:
    "date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst",
  chart:
    "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs extLst",
  title: "tx layout overlay spPr txPr extLst",
  plotArea: "layout barChart lineChart catAx valAx dateAx serAx dTable spPr extLst",
  barChart: "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst",
  ser: "idx order tx spPr invertIfNegative pictureOptions dPt dLbls trendline errBars cat val shape extLst",
  catAx:
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset noMultiLvlLbl extLst",
  valAx:
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits extLst",
  scaling: "logBase orientation max min extLst",
  legend: "legendPos legendEntry layout overlay spPr txPr extLst",
  numCache: "formatCode ptCount pt extLst",
  strCache: "ptCount pt extLst",
};
const workbookOrder =
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst".split(
    " ",
  );
const styleOrder =
  "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");

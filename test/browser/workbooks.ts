import { createXlsx, openXlsx, type XlsxWorkbook } from "../../src/adapters/xlsx";
import { exampleTown, type ExampleTown } from "../../src/examples";
import { withFamilies } from "../../src/examples/few-families";
import { issuePeriod } from "../../src/app/issue/facturer";
import { newWorkbook, type NewSheet } from "../../src/app/new-town/nouveau";
import type { Ran } from "../../src/app/deed/report";
import { day } from "../../src/kernel/day";
import { calendarSheet, childrenSheet, familiesSheet, mandatesSheet } from "../../src/workbook/sheets";
import { aStreet } from "../support/a-street";
import { sheetXml } from "../support/hand-made-workbook";
import { keptWorkbook } from "../support/kept-workbook";
import { packageOf, partsOf, textOf } from "../support/package-parts";
import { valueOf } from "../support/xlsx-runs";

/** Workbooks as the command line makes them, for the page to open. */

const made = { createdOn: new Date(Date.UTC(2026, 7, 20)), title: "Cantine" };

async function townWorkbook(town: ExampleTown): Promise<Uint8Array> {
  return createXlsx(newWorkbook(town), made);
}

export function chaumontWorkbook(): Promise<Uint8Array> {
  return keptWorkbook("chaumont", () => townWorkbook(exampleTown("chaumont")));
}

/** The example town before anybody imported the school calendar. */
export async function chaumontWithoutCalendar(): Promise<Uint8Array> {
  const sheets = newWorkbook(exampleTown("chaumont")).map((sheet) =>
    sheet.template.name === calendarSheet.name ? { ...sheet, rows: [] } : sheet,
  );
  return createXlsx(sheets, made);
}

/** Each period with the day on which it is issued. */
type Issues = readonly (readonly [period: string, on: string])[];

const untilOctober: Issues = [
  ["2026-09", "2026-08-28"],
  ["2026-10", "2026-09-28"],
];
const untilNovember: Issues = [...untilOctober, ["2026-11", "2026-10-28"]];

async function townAfter(town: ExampleTown | Uint8Array, issues: Issues): Promise<Uint8Array> {
  const bytes = town instanceof Uint8Array ? town : await townWorkbook(town);
  const workbook = valueOf(await openXlsx(bytes, "cantine.xlsx"));
  for (const [period, on] of issues) await issued(workbook, period, on);
  return workbook.bytes();
}

/** In late October: September and October are issued, November is next. */
export function chaumontInOctober(): Promise<Uint8Array> {
  return keptWorkbook("chaumont-in-october", () => townAfter(exampleTown("chaumont"), untilOctober));
}

/** The same with November issued: its debits are next. */
export function chaumontInNovember(): Promise<Uint8Array> {
  return keptWorkbook("chaumont-in-november", () => townAfter(exampleTown("chaumont"), untilNovember));
}

/** A dozen of its children, where a whole town would show nothing more. */
export function streetInOctober(): Promise<Uint8Array> {
  return keptWorkbook("street-in-october", () => townAfter(aStreet, untilOctober));
}

export function streetInNovember(): Promise<Uint8Array> {
  return keptWorkbook("street-in-november", () => townAfter(aStreet, untilNovember));
}

/**
 * November is issued there as well, with enough debits for a list that is worth searching: the suspended mandate of the example is
 * active again.
 */
export function chaumontWithDebits(): Promise<Uint8Array> {
  return keptWorkbook("chaumont-with-debits", async () => {
    const town = await changedTown((sheet, row, header) =>
      sheet === mandatesSheet.name && row[0] === "F030"
        ? row.map((held, index) => (header[index] === "Statut" ? "Actif" : held))
        : row,
    );
    return townAfter(town, untilNovember);
  });
}

async function issued(workbook: XlsxWorkbook, period: string, on: string): Promise<void> {
  const issuedOn = day(on);
  expectDone(await issuePeriod({ period, issuedOn, now: { day: issuedOn, at: 600 } }, workbook));
}

/** What a run gave, once it is sure that it was not refused. */
export function expectDone<T>(ran: Ran<T>): T {
  if (ran.result === undefined) throw new Error(JSON.stringify(ran.problems));
  return ran.result;
}

/** A sheet of the clerk's own, with a formula over our sheets and a chart, put into the package by hand. */
export function withClerksChart(bytes: Uint8Array): Uint8Array {
  const parts: Record<string, string | Uint8Array> = Object.fromEntries(partsOf(bytes));
  const insert = (path: string, before: string, text: string) => {
    const old = textOf(bytes, path);
    const place = old.lastIndexOf(before);
    if (place < 0) throw new Error(`${path} has no ${before}.`);
    parts[path] = old.slice(0, place) + text + old.slice(place);
  };
  insert("[Content_Types].xml", "</Types>", clerksTypes);
  insert("xl/workbook.xml", "</sheets>", '<sheet name="Ma synthèse" sheetId="901" r:id="rId901"/>');
  insert(
    "xl/_rels/workbook.xml.rels",
    "</Relationships>",
    `<Relationship Id="rId901" Type="${relations}/worksheet" Target="worksheets/sheet901.xml"/>`,
  );
  return packageOf({ ...parts, ...clerksParts });
}

const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const drawings = "http://schemas.openxmlformats.org/drawingml/2006";
const office = "application/vnd.openxmlformats-officedocument";

const clerksTypes = [
  ["xl/worksheets/sheet901.xml", "spreadsheetml.worksheet"],
  ["xl/drawings/drawing901.xml", "drawing"],
  ["xl/charts/chart901.xml", "drawingml.chart"],
]
  .map(([path = "", type = ""]) => `<Override PartName="/${path}" ContentType="${office}.${type}+xml"/>`)
  .join("");

const arrow = (kind: string, target: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/${kind}" Target="${target}"/></Relationships>`;

/** The parts that must come back to the byte. */
export const clerksParts: Readonly<Record<string, string>> = {
  "xl/worksheets/sheet901.xml": sheetXml({
    name: "Ma synthèse",
    rows: '<row r="1"><c r="A1"><f>COUNTA(Enfants!A:A)-1</f><v>63</v></c></row>',
    after: '<drawing r:id="rId1"/>',
  }),
  "xl/worksheets/_rels/sheet901.xml.rels": arrow("drawing", "../drawings/drawing901.xml"),
  "xl/drawings/drawing901.xml": `<xdr:wsDr xmlns:xdr="${drawings}/spreadsheetDrawing" xmlns:a="${drawings}/main"><xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="4000000" cy="3000000"/><xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Graphique 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${drawings}/chart"><c:chart xmlns:c="${drawings}/chart" xmlns:r="${relations}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:absoluteAnchor></xdr:wsDr>`,
  "xl/drawings/_rels/drawing901.xml.rels": arrow("chart", "../charts/chart901.xml"),
  "xl/charts/chart901.xml": `<c:chartSpace xmlns:c="${drawings}/chart"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>'Ma synthèse'!$A$1</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart></c:plotArea></c:chart></c:chartSpace>`,
};

type Row = NewSheet["rows"][number];

/** The example town without its calendar, each row as `change` leaves it. */
export async function changedTown(
  change: (sheet: string, row: Row, header: readonly string[]) => Row,
  town = exampleTown("chaumont"),
) {
  const sheets = newWorkbook(town).map(({ template, rows }) => {
    const header = template.columns.map((column) => column.header);
    const kept = template.name === calendarSheet.name ? [] : rows;
    return { template, rows: kept.map((row) => change(template.name, row, header)) };
  });
  return createXlsx(sheets, made);
}

type Names = Readonly<Record<string, string>>;

/** The example town, whose columns and sheets have other names; its lists are made of the renamed ones. */
export async function renamedTown(columns: Names, sheets: Names): Promise<Uint8Array> {
  const nameOf = (names: Names, name: string) => names[name] ?? name;
  const renamed = newWorkbook(exampleTown("chaumont")).map(({ template, rows }) => ({
    template: {
      ...template,
      name: nameOf(sheets, template.name),
      columns: template.columns.map((column) => ({
        ...column,
        header: template.name === familiesSheet.name ? nameOf(columns, column.header) : column.header,
        ...(column.choicesFrom === undefined
          ? {}
          : { choicesFrom: { ...column.choicesFrom, sheet: nameOf(sheets, column.choicesFrom.sheet) } }),
      })),
    },
    rows,
  }));
  return createXlsx(renamed, made);
}

/** Long names without a place to break them, families without a price, and no calendar: what strains a narrow pane. */
export function crowdedTown(): Promise<Uint8Array> {
  return keptWorkbook("crowded-town", () => crowded(exampleTown("chaumont")));
}

function crowded(town: ExampleTown): Promise<Uint8Array> {
  return changedTown((sheet, row, header) => {
    const set = (name: string, value: string) =>
      row.map((held, index) => (header[index] === name ? value : held));
    const [code] = row;
    if (sheet === familiesSheet.name && code === "F001")
      return set("Nom", "Vandenbroucke-Castelnaudary-Montmorency");
    if (sheet === familiesSheet.name && code === "F002") return set("QF", "inconnu");
    // Many anomalies of one kind.
    if (sheet === familiesSheet.name && typeof code === "string" && code > "F025")
      return set("Facture en ligne", "peut-être");
    if (sheet === childrenSheet.name && code === "F003-1") return set("Code famille", "F999");
    return row;
  }, town);
}

/** The same with a dozen families: every screen in every state, but for the lists that are too long to be shown at once. */
export function crowdedStreet(): Promise<Uint8Array> {
  const families = [
    "F001",
    "F002",
    "F003",
    "F009",
    "F016",
    "F020",
    "F023",
    "F025",
    "F029",
    "F033",
    "F035",
    "F036",
  ];
  return keptWorkbook("crowded-street", () => crowded(withFamilies(exampleTown("chaumont"), families)));
}

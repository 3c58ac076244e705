import { openOffice } from "../../src/adapters/office";
import type { WorkbookPort } from "../../src/workbook/port";
import { badHabits, type Habits } from "../host/habits";
import { type LibraryBuild, libraryBuilds, openRealm, type Realm } from "../host/node-realm";
import { HostWorkbook } from "../host/workbook/workbook";
import { HostMoment } from "../support/host-copy";
import { chartsInHost, picturesInHost } from "../support/seen-drawings";
import { describeRefusals } from "./refusals";
import { describeWorkbookPort, type SeenIn, type SheetWithRows } from "./workbook-port";

const blank = new HostMoment(HostWorkbook.withSheets("Feuil1"));
const realms = new Map<LibraryBuild, Realm>();

/** An Excel with a blank workbook. The library is loaded once: only the workbook is another. */
function freshExcel(library: LibraryBuild): Realm {
  const realm = realms.get(library) ?? openRealm({ library });
  realms.set(library, realm);
  blank.restore(realm.host.workbook);
  return realm;
}

async function inExcel(
  sheets: readonly SheetWithRows[],
  library: LibraryBuild,
  habits: Partial<Habits> = {},
): Promise<WorkbookPort> {
  const { Excel, host } = freshExcel(library);
  Object.assign(host.workbook.habits, habits);
  const workbook = openOffice({ run: Excel.run, wait: () => Promise.resolve() });
  const made = await workbook.apply(
    sheets.map(({ template, rows }) => ({ kind: "create-sheet", template, rows })),
  );
  if (!made.ok) throw new Error(JSON.stringify([made.problems, host.log.at(-1)]));
  const [first] = host.workbook.sheets;
  if (first !== undefined) host.workbook.deleteSheet(first);
  return workbook;
}

function seenIn(library: LibraryBuild): SeenIn {
  const sheetNamed = (name: string) => realms.get(library)?.host.workbook.sheetNamed(name);
  return {
    pictures: (_, sheet) => picturesInHost(sheetNamed(sheet)),
    charts: (_, sheet) => chartsInHost(sheetNamed(sheet)),
  };
}

describe.each(libraryBuilds)("with the library for %s", (library) => {
  describeWorkbookPort("Excel", (sheets) => inExcel(sheets, library), seenIn(library));
});

describe.each(badHabits)("$name", ({ habits }) => {
  describeWorkbookPort("Excel at its worst", (sheets) => inExcel(sheets, "web", habits), seenIn("web"));
});

describeRefusals("Excel", "excel.changed-meanwhile", (sheets) => inExcel(sheets, "web"));

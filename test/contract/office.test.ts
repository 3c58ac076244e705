import { openOffice } from "../../src/adapters/office";
import { badHabits, type Habits } from "../host/habits";
import { type LibraryBuild, libraryBuilds, openRealm } from "../host/node-realm";
import { describeWorkbookPort } from "./workbook-port";

function describeExcel(about: string, library: LibraryBuild, habits: Partial<Habits> = {}): void {
  describeWorkbookPort(about, async (sheets) => {
    const { Excel, host } = openRealm({ library });
    Object.assign(host.workbook.habits, habits);
    const workbook = openOffice({ run: Excel.run, wait: () => Promise.resolve() });
    const made = await workbook.apply(
      sheets.map(({ template, rows }) => ({ kind: "create-sheet", template, rows })),
    );
    if (!made.ok) throw new Error(JSON.stringify([made.problems, host.log.at(-1)]));
    const [first] = host.workbook.sheets;
    if (first !== undefined) host.workbook.deleteSheet(first);
    return workbook;
  });
}

describe.each(libraryBuilds)("with the library for %s", (library) => {
  describeExcel("Excel", library);
});

describe.each(badHabits)("$name", ({ habits }) => {
  describeExcel("Excel at its worst", "web", habits);
});

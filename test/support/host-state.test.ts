import { maxRows } from "../host/workbook/area";
import { HostWorkbook } from "../host/workbook/workbook";
import { stateOf } from "./host-state";

const aColumn = { row: 0, column: 3, rows: maxRows, columns: 1 };

function aWorkbook(): HostWorkbook {
  const workbook = HostWorkbook.withSheets("Notes", "Suivi");
  workbook.activeSheet.grid.set(0, 0, { value: "Nom" });
  return workbook;
}

function made(change: (workbook: HostWorkbook) => void = () => undefined): string {
  const workbook = aWorkbook();
  change(workbook);
  return stateOf(workbook);
}

describe("the fingerprint of an emulated workbook", () => {
  it("is the same for the same, however often Excel was asked", () => {
    expect(made()).toBe(made());
    expect(made((workbook) => workbook.note("calculate"))).toBe(made());
  });

  const differences: readonly (readonly [string, (workbook: HostWorkbook) => void])[] = [
    ["a cell", ({ activeSheet }) => activeSheet.grid.set(0, 0, { value: "Nom", formula: '="Nom"' })],
    ["a number in the place of its text", ({ activeSheet }) => activeSheet.grid.set(0, 0, { value: 1 })],
    ["a cell more", ({ activeSheet }) => activeSheet.grid.set(1, 0, { value: "" })],
    [
      "another place",
      ({ activeSheet }) => activeSheet.grid.move({ row: 0, column: 0, rows: 1, columns: 1 }, 1, 0),
    ],
    ["a name", ({ activeSheet }) => (activeSheet.name = "Note")],
    ["what stays in view", ({ activeSheet }) => (activeSheet.frozen = { rows: 1, columns: 0 })],
    ["a hidden row", ({ activeSheet }) => activeSheet.hiddenRows.add(3)],
    ["a width", ({ activeSheet }) => activeSheet.columnWidths.set(0, 90)],
    [
      "a table",
      (workbook) =>
        void workbook.addTable(workbook.activeSheet, { row: 0, column: 0, rows: 2, columns: 1 }, true),
    ],
    [
      "a list of choices",
      ({ activeSheet }) =>
        activeSheet.validations.change({ row: 0, column: 0, rows: 2, columns: 1 }, { rule: { custom: {} } }),
    ],
    ["the look of a column", ({ activeSheet }) => activeSheet.changeLook(aColumn, () => ({ bold: true }))],
    ["a window of Excel", (workbook) => (workbook.isWindowOpen = true)],
  ];

  it.each(differences)("sees %s", (_, change) => {
    expect(made(change)).not.toBe(made());
  });

  it.each(differences)("sees %s in a workbook that it saw before", (_, change) => {
    const workbook = aWorkbook();
    expect(stateOf(workbook)).toBe(made());
    change(workbook);
    expect(stateOf(workbook)).toBe(made(change));
  });
});

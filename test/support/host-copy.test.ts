import { HostWorkbook } from "../host/workbook/workbook";
import { HostMoment } from "./host-copy";
import { stateOf } from "./host-state";

const corner = { row: 0, column: 0, rows: 1, columns: 1 };

function made(): HostWorkbook {
  const workbook = HostWorkbook.withSheets("Notes");
  const { grid, validations } = workbook.activeSheet;
  grid.set(0, 0, { value: "Nom" });
  grid.set(1, 0, { value: "Prénom" });
  validations.change(corner, { rule: { custom: {} } });
  return workbook;
}

const changes: readonly (readonly [string, (workbook: HostWorkbook) => void])[] = [
  ["a cell", ({ activeSheet }) => activeSheet.grid.set(0, 0, { value: "Ville" })],
  ["an area", ({ activeSheet }) => activeSheet.grid.change(corner, () => ({ value: "Ville" }))],
  ["cells that move", ({ activeSheet }) => activeSheet.grid.move(corner, 0, 1)],
  ["cells that go", ({ activeSheet }) => activeSheet.grid.erase(corner)],
  ["a list of choices", ({ activeSheet }) => activeSheet.validations.clear(corner)],
  ["the name of a sheet", ({ activeSheet }) => (activeSheet.name = "Suivi")],
];

describe("a moment of an emulated workbook", () => {
  it.each(changes)(
    "stays what it was, whatever changes in the workbook and in its copies: %s",
    (_, change) => {
      const workbook = made();
      const moment = new HostMoment(workbook);
      const kept = stateOf(workbook);
      change(workbook);
      expect(stateOf(workbook)).not.toBe(kept);
      const copy = moment.again();
      expect(stateOf(copy)).toBe(kept);
      change(copy);
      expect(stateOf(copy)).not.toBe(kept);
      moment.restore(workbook);
      expect(stateOf(workbook)).toBe(kept);
    },
  );
});

import { drawUpStatement } from "../../src/app/bilan";
import { remind } from "../../src/app/relancer";
import { day } from "../../src/kernel/day";
import { MemoryWorkbook } from "../../src/workbook/memory";
import { smallTown, workbookOf, type Grids } from "../workbook/snapshots";

const now = { day: day("2026-11-25"), at: 600 };
const bookWith = (grids: Grids) => MemoryWorkbook.ofSnapshots(workbookOf({ ...smallTown, ...grids }).sheets);

describe.each<[string, Grids, string]>([
  ["payments without amounts", { Règlements: [["Date", "Code famille"]] }, "reading.missing-column"],
  [
    "a setting that cannot be read",
    {
      Paramètres: [
        ["Paramètre", "Valeur"],
        ["Relance minimum", "peu"],
      ],
    },
    "reading.not-an-amount",
  ],
])("with %s", (_what, grids, code) => {
  it("nobody is reminded, no balance is told, nothing is written", async () => {
    const workbook = bookWith(grids);
    const on = day("2026-11-25");
    for (const ran of [
      await remind({ on, sent: false, now }, workbook),
      await drawUpStatement({ on, now }, workbook),
    ]) {
      expect(ran.result).toBeUndefined();
      expect(ran.problems.map((problem) => problem.code)).toEqual([code]);
    }
    expect(workbook.applied).toEqual([]);
  });
});

import type { LocatedProblem } from "../../src/app/deed/report";
import { columnOf, headerOf } from "../../src/workbook/declaration";
import { MemoryWorkbook } from "../../src/workbook/memory";
import type { SheetSnapshot } from "../../src/workbook/port";
import { inputSheets } from "../../src/workbook/sheets";
import { fullTown, outcomeOf, type Outcome } from "./full-town";

/**
 * Nothing passes in silence: whatever cell of the services, surcharges, deadlines and of those who pay cannot be what it
 * says, what the town comes to is the same, or a problem is told.
 */

/** But for those of which nothing is billed: the town comes to the same whatever they say. */
const later = inputSheets.filter(({ later = false, isSpare = false }) => later && !isSpare);

let sheets: readonly SheetSnapshot[] = [];
let sound: Outcome = { comesTo: "", problems: [] };

beforeAll(async () => {
  sheets = await fullTown();
  sound = await outcomeOf(MemoryWorkbook.ofSnapshots(sheets));
});

function withCell(sheet: SheetSnapshot, row: number, column: number): SheetSnapshot {
  const rows = sheet.rows.map((cells, index) =>
    index === row ? cells.map((cell, at) => (at === column ? "???" : cell)) : cells,
  );
  return { ...sheet, rows };
}

async function isToldOrEqual(changed: readonly SheetSnapshot[]): Promise<boolean> {
  const known = new Set(sound.problems.map(({ message }) => message));
  const isNew = ({ severity, message }: LocatedProblem) => severity !== "information" && !known.has(message);
  const outcome = await outcomeOf(MemoryWorkbook.ofSnapshots(changed), (problems) => problems.some(isNew));
  return outcome.problems.some(isNew) || outcome.comesTo === sound.comesTo;
}

describe("a cell that says nothing known", () => {
  it.each(later.map((sheet) => [sheet.name, sheet] as const))(
    "in %s changes nothing or is told",
    async (name, declared) => {
      const sheet = sheets.find((other) => other.name === name);
      if (sheet === undefined) throw new Error(`The town has no sheet ${name}.`);
      const silent: string[] = [];
      let tried = 0;
      for (const [column, field] of declared.fields.entries()) {
        if (columnOf(declared, field).harmless) continue;
        for (const [row, cells] of sheet.rows.entries()) {
          if (row === 0 || (cells[column] ?? null) === null) continue;
          tried += 1;
          const changed = sheets.map((other) => (other === sheet ? withCell(sheet, row, column) : other));
          if (!(await isToldOrEqual(changed)))
            silent.push(`${headerOf(declared, field)}, row ${String(row + 1)}`);
        }
      }
      expect(silent).toEqual([]);
      expect(tried).toBeGreaterThan(5);
    },
  );
});

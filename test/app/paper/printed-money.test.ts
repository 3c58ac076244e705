import { drawUpStatement } from "../../../src/app/statement/bilan";
import { exampleTown } from "../../../src/examples";
import { issuePeriod } from "../../../src/app/issue/facturer";
import { newWorkbook } from "../../../src/app/new-town/nouveau";
import { remind } from "../../../src/app/reminders/relancer";
import { day } from "../../../src/kernel/day";
import { MemoryWorkbook } from "../../../src/workbook/memory";

/** Letters and the statement end up on sheets made to be printed. */

const on = day("2026-12-09");
const now = { day: on, at: 600 };

async function chaumont(): Promise<MemoryWorkbook> {
  const workbook = MemoryWorkbook.ofSheets(newWorkbook(exampleTown("chaumont")));
  for (const [period, issued] of [
    ["2026-09", "2026-08-28"],
    ["2026-10", "2026-09-28"],
  ] as const)
    await issuePeriod({ period, issuedOn: day(issued), now }, workbook);
  return workbook;
}

async function textsOf(workbook: MemoryWorkbook, sheet: string): Promise<readonly string[]> {
  const read = await workbook.read([sheet]);
  const rows = read.ok ? (read.value.sheets[0]?.rows ?? []) : [];
  return rows.flat().filter((cell) => typeof cell === "string");
}

describe("what is printed about money", () => {
  it("is a letter for every reminder, and nothing more the second time", async () => {
    const workbook = await chaumont();
    const { result } = await remind({ on, sent: false, now }, workbook);
    const letters = result?.letters.length ?? 0;
    expect(letters).toBeGreaterThan(0);
    const texts = await textsOf(workbook, "Lettres");
    expect(texts.filter((text) => text.startsWith("Objet")).length).toBe(letters);
    // Where to go next, and not where one could have gone.
    const sessions = texts.filter((text) => text.includes("permanence"));
    expect([...new Set(sessions)]).toEqual([expect.stringContaining("07/01/2027")]);
    const before = workbook.applied.length;
    await remind({ on, sent: false, now }, workbook);
    expect(workbook.applied.length).toBe(before);
  });

  it("is the statement of the day, written anew on another day only", async () => {
    const workbook = await chaumont();
    await drawUpStatement({ on, now }, workbook);
    expect(await textsOf(workbook, "Bilan")).toContain("Bilan au 09/12/2026");
    const before = workbook.applied.length;
    await drawUpStatement({ on, now }, workbook);
    expect(workbook.applied.length).toBe(before);
    await drawUpStatement({ on: day("2026-12-10"), now }, workbook);
    expect(await textsOf(workbook, "Bilan")).toContain("Bilan au 10/12/2026");
  });

  it("is no letter where none is due", async () => {
    const workbook = await chaumont();
    await remind({ on: day("2026-01-05"), sent: false, now }, workbook);
    expect(await textsOf(workbook, "Lettres")).toEqual([]);
  });
});

import { createXlsx, openXlsx } from "../../src/adapters/xlsx";
import { exampleTown } from "../../src/examples";
import { issuePeriod } from "../../src/app/issue/facturer";
import { newWorkbook } from "../../src/app/new-town/nouveau";
import { day } from "../../src/kernel/day";

/** The files of one month of the example town: as made, and with its invoices. Written the same by Node and a browser. */
export async function oneMonth(): Promise<{ readonly made: Uint8Array; readonly issued: Uint8Array }> {
  const made = await createXlsx(newWorkbook(exampleTown("chaumont")), {
    createdOn: new Date(Date.UTC(2026, 8, 1)),
    title: "Chaumont",
  });
  const opened = await openXlsx(made, "chaumont.xlsx");
  if (!opened.ok) throw new Error("The workbook just made does not open.");
  const now = { day: day("2026-08-28"), at: 0 };
  const request = { period: "2026-09", issuedOn: undefined, now };
  const ran = await issuePeriod(request, opened.value);
  if (ran.result === undefined) throw new Error(ran.problems.map(({ code }) => code).join(", "));
  return { made, issued: opened.value.bytes() };
}

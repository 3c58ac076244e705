import { officeError } from "../../errors";
import { bounds, rangeOf } from "../../read/bounds";
import { formatRange } from "../../../../workbook/excel/addresses";
import { check, noted, oneOf, same } from "../check";

/** Sheets and the workbook as a whole. */

const dialogTime = 3000;

/** Excel on the web has been seen to open a window after a new sheet was renamed (issue 3218), in which case nothing can be written. */
export const rename = check("rename", async (desk) => {
  const { worksheets } = desk.workbook;
  const made = `${desk.settings.sheetNames[0]} 1`;
  const named = `${desk.settings.sheetNames[0]} 2`;
  const renamed = await desk.verdict(() => {
    const sheet = worksheets.add(made);
    sheet.getRange("A1").values = [["essai"]];
    sheet.name = named;
  });
  await desk.settings.wait(dialogTime);
  const written = await desk.verdict(() => (worksheets.getItem(named).getRange("A2").values = [["suite"]]));
  return [same("renamed", renamed, "ok"), same("written three seconds later", written, "ok")];
});

/** Selecting on another sheet has been unreliable (issues 930, 5118): one thing at a time. */
export const goTo = check("go-to", async (desk) => {
  const inSight = desk.workbook.worksheets.getActiveWorksheet().load("name");
  await desk.sync();
  desk.sheet.activate();
  await desk.sync();
  desk.cells(2, 1).select();
  await desk.sync();
  const cell = desk.workbook.getActiveCell().load("address");
  await desk.sync();
  desk.workbook.worksheets.getItem(inSight.name).activate();
  desk.other.visibility = "Hidden";
  await desk.sync();
  const hidden = await desk.verdict(() => desk.other.activate());
  desk.other.visibility = "Visible";
  await desk.sync();
  return [
    same("cell in sight", cell.address.split("!").at(-1), desk.address(2, 1)),
    noted("a hidden sheet", hidden),
  ];
});

/** What was done of a batch, when one of its cells is protected. */
export const protectedCell = check("protected-cell", async (desk) => {
  const open = desk.cells(0, 0, 1, 2);
  open.format.protection.locked = false;
  desk.sheet.protection.protect();
  await desk.sync();
  let code = "ok";
  let place = "";
  try {
    open.values = [["avant", ""]];
    desk.cells(0, 2).values = [["interdit"]];
    desk.cells(0, 1).values = [["ensuite"]];
    await desk.sync();
  } catch (error) {
    const refusal = officeError(error);
    if (refusal === undefined) throw error;
    code = refusal.code;
    place = refusal.debugInfo?.errorLocation ?? "";
  } finally {
    desk.sheet.protection.unprotect();
    await desk.sync();
  }
  const row = desk.cells(0, 0, 1, 3).load("values");
  await desk.sync();
  return [
    same("refused", code, "AccessDenied"),
    // Where it is named, something of the batch may have been done.
    noted("place", place),
    oneOf("what was written", row.values, [[["avant", "", ""]], [["", "", ""]]]),
  ];
});

/** Nothing says whether two questions about the used range agree while formulas change. */
export const usedRange = check("used-range", async (desk) => {
  desk.other.getRange("A30:B30").formulas = [["x", '=IF(RAND()>0.5,1,"")']];
  await desk.sync();
  const seen: string[] = [];
  for (let time = 0; time < 10; time += 1) {
    const used = desk.other.getUsedRangeOrNullObject(true).load(bounds);
    await desk.sync();
    seen.push(used.isNullObject ? "none" : formatRange(rangeOf(used)));
  }
  return [same("used ranges, ten times", new Set(seen).size, 1), noted("the last", seen.at(-1))];
});

/** How quick this Excel is: what takes longer than a minute would be taken for silence. */
export const timings = check("timings", async (desk) => {
  const { clock } = desk.settings;
  let last = clock();
  const lap = (): number => {
    const [begun, ended] = [last, clock()];
    last = ended;
    return Math.round(ended - begun);
  };
  for (let time = 0; time < 10; time += 1) await desk.sync();
  const empty = noted("ten empty round trips, ms", lap());
  desk.other.getRange("A40:O139").values = Array.from({ length: 100 }, (_, row) =>
    Array.from({ length: 15 }, (_, column) => row * 15 + column),
  );
  await desk.sync();
  const written = noted("1,500 cells written, ms", lap());
  const large = desk.other.getRange("A40:AD2039").load("values,numberFormat");
  await desk.sync();
  const read = noted("60,000 cells read, ms", lap());
  return [empty, written, read, same("the last one written", large.values[99]?.[14], 1499)];
});

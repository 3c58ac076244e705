import { bounds, rangeOf } from "../../read/bounds";
import { formatRange } from "../../../../workbook/excel/addresses";
import { check, type Desk, type Finding, noted, same } from "../check";

/** Several ranges at once. */

const yellow = "#FFF2CC";

/** The separators between ranges that this Excel takes, the usual one first. */
export async function separatorsOf(desk: Desk): Promise<readonly string[]> {
  const taken: string[] = [];
  for (const separator of [",", ";"]) {
    const addresses = [desk.address(0, 0), desk.address(0, 2)].join(separator);
    let areas: Excel.RangeAreas | undefined;
    const answer = await desk.verdict(() => {
      areas = desk.sheet.getRanges(addresses).load("areaCount");
    });
    if (answer === "ok" && areas?.areaCount === 2) taken.push(separator);
  }
  return taken;
}

/** Excel on a desktop with `;` between the items of a list refused commas, and may do so still (issues 1167, 1985, 2891). */
export const separators = check("separators", async (desk) => {
  const taken = await separatorsOf(desk);
  const [separator] = taken;
  const findings: Finding[] = [same("A1,C1", taken.includes(","), true), noted("A1;C1", taken.includes(";"))];
  if (separator === undefined) return findings;
  const addresses = [desk.address(1, 0, 2), desk.address(1, 2)].join(separator);
  desk.sheet.getRanges(addresses).format.fill.color = yellow;
  const fills = [desk.cells(1, 0), desk.cells(2, 0), desk.cells(1, 1), desk.cells(1, 2)].map(
    ({ format: { fill } }) => fill.load("color"),
  );
  await desk.sync();
  const filled = fills.map(({ color }) => color.toUpperCase() === yellow);
  return [...findings, same("filled", filled, [true, true, false, true])];
});

/**
 * Merged areas have been seen to be told by their first cells only (issue 1590), and only where they begin in the range that is asked
 * about (issue 3611).
 */
export const mergedCells = check("merged-cells", async (desk) => {
  desk.cells(1, 1, 2, 2).merge(false);
  const asked = {
    "all around": desk.cells(0, 0, 9, 4),
    "from its second row": desk.cells(2, 1, 7, 2),
    "from its second column": desk.cells(1, 2, 8, 1),
  };
  const items = bounds
    .split(",")
    .map((bound) => `areas/items/${bound}`)
    .join(",");
  const found = Object.entries(asked).map(
    ([where, range]) =>
      [where, range.getMergedAreasOrNullObject().load(`address,areaCount,${items}`)] as const,
  );
  await desk.sync();
  const merged = desk.address(1, 1, 2, 2);
  const told = found.flatMap(([where, areas]) => {
    if (areas.isNullObject) return [same(where, "none", merged)];
    const ranges = areas.areas.items.map((area) => formatRange(rangeOf(area))).join(" ");
    // The name of the sheet stands before each.
    return [
      same(where, ranges, merged),
      noted(`${where}, as a text`, areas.address),
      noted("areas", areas.areaCount),
    ];
  });
  // As many as a clerk's notes may have; printed pages have hundreds, and are not asked about.
  const many = desk.cells(10, 0, 20, 2);
  many.merge(true);
  const areas = many.getMergedAreasOrNullObject().load("areaCount");
  const answer = await desk.verdict(() => undefined);
  return [...told, same("twenty at once", answer === "ok" ? areas.areaCount : answer, 20)];
});

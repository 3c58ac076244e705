import { check, type Desk, type Finding, noted, same } from "../check";

/** Filters, which Écot lifts before it writes and puts back afterwards. */

const rows = [
  ["Texte", "Nombre", "Jour", "Vrai", "Vide"],
  ["a", 1, 46_300, true, "x"],
  ["b", 2, 46_301, false, ""],
  ["c", 3, 46_340, true, ""],
  ["a", 4, 46_341, false, "y"],
];

/** Some members come as `null`, which `apply` refuses (issue 1226). */
function onlySaid(criteria: Excel.FilterCriteria): Excel.FilterCriteria {
  return Object.fromEntries(
    Object.entries(criteria).filter(([, value]) => value !== null && value !== undefined),
  ) as unknown as Excel.FilterCriteria;
}

/** A table without its buttons may have no filter that could be asked about: nothing says so. */
export const noFilterButtons = check("no-filter-buttons", async (desk) => {
  const table = desk.table(rows);
  table.showFilterButton = false;
  await desk.sync();
  const state = await desk.verdict(() => table.autoFilter.load("enabled,isDataFiltered"));
  const criteria = await desk.verdict(() => table.autoFilter.load("criteria"));
  const onSheet = await desk.verdict(() => desk.sheet.autoFilter.load("enabled,isDataFiltered,criteria"));
  return [
    same("its state", state, "ok"),
    same("its criteria", criteria, "ok"),
    same("those of a sheet without filter", onSheet, "ok"),
  ];
});

/** Lifted and put back as it was read, a filter has been seen to come back wrong (issues 465, 3030). */
export const filters = check("filters", async (desk) => {
  const table = desk.table(rows);
  desk.cells(1, 2, 4, 1).numberFormat = [1, 2, 3, 4].map(() => ["dd/mm/yyyy"]);
  const truths = desk.cells(1, 3).load("text");
  await desk.sync();
  const kinds: readonly (readonly [string, number, Excel.FilterCriteria])[] = [
    ["values", 0, { filterOn: "Values", values: ["a", "c"] }],
    ["numbers", 1, { filterOn: "Custom", criterion1: ">2" }],
    ["a month", 2, { filterOn: "Values", values: [{ date: "2026-10", specificity: "Month" }] }],
    ["yes or no", 3, { filterOn: "Values", values: [truths.text[0]?.[0] ?? ""] }],
    ["blanks", 4, { filterOn: "Values", values: [""] }],
  ];
  const findings: Finding[] = [];
  for (const [kind, column, criteria] of kinds) {
    const applied = await desk.verdict(() => table.columns.getItemAt(column).filter.apply(criteria));
    if (applied === "ok") findings.push(...(await liftAndPutBack(desk, table, kind)));
    else findings.push(same(`${kind}, applied`, applied, "ok"));
    await desk.verdict(() => table.clearFilters());
  }
  return findings;
});

/** As a run does it around what it writes. */
export async function liftAndPutBack(
  desk: Desk,
  table: Excel.Table,
  kind: string,
): Promise<readonly Finding[]> {
  const before = await hiddenRows(desk);
  const filter = table.autoFilter;
  const read = await desk.verdict(() => filter.load("criteria,isDataFiltered"));
  if (read !== "ok") return [same(`${kind}, read`, read, "ok")];
  const asGiven = filter.criteria as readonly (Excel.FilterCriteria | null)[];
  const criteria = asGiven.map((one) => ({ ...one }) as Excel.FilterCriteria);
  await desk.verdict(() => table.clearFilters());
  const refused: string[] = [];
  for (const [column, one] of criteria.entries()) {
    const said = onlySaid(one);
    if (Object.keys(said).length <= 1) continue;
    const answer = await desk.verdict(() => table.autoFilter.apply(table.getRange(), column, said));
    if (answer !== "ok") refused.push(answer);
  }
  const after = await hiddenRows(desk);
  const again = await desk.verdict(() => filter.load("criteria"));
  return [
    same(`${kind}, put back`, refused, []),
    same(`${kind}, rows hidden`, after, before),
    same(`${kind}, read again`, again, "ok"),
    noted(`${kind}, criteria`, asGiven),
    noted(`${kind}, filtered`, filter.isDataFiltered),
  ];
}

async function hiddenRows(desk: Desk): Promise<readonly number[]> {
  const asked = rows.map((_, row) => desk.cells(row, 0).load("rowHidden"));
  await desk.sync();
  return asked.flatMap(({ rowHidden }, row) => (rowHidden ? [row] : []));
}

/** A table for the tester to filter by hand. */
export function layOutForTester(desk: Desk): void {
  const table = desk.table(rows);
  table.name = "EcotEssaiFiltre";
  desk.cells(1, 2, 4, 1).numberFormat = [1, 2, 3, 4].map(() => ["dd/mm/yyyy"]);
  desk.cells(1, 0).format.fill.color = "#FFF2CC";
}

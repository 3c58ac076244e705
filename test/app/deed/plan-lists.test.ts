import { newWorkbook } from "../../../src/app/new-town/nouveau";
import { checkWorkbook } from "../../../src/app/review/verifier";
import { exampleTown } from "../../../src/examples";
import { MemoryWorkbook } from "../../../src/workbook/memory";
import type { CellValue } from "../../../src/workbook/port";
import { now, resultOf, townInMemory } from "../town-in-memory";

/** The drop-down lists of schools, classes, levels, categories and services: each value once, as the sheets have it. */

const name = "Listes de choix";
const headers = ["École", "Classe", "Niveau", "Catégorie", "Prestation"];

const listsOf = async (workbook: MemoryWorkbook) => {
  const read = await workbook.read([name]);
  return read.ok ? (read.value.sheets[0]?.rows ?? []) : [];
};
const column = (rows: readonly (readonly CellValue[])[], header: string) => {
  const at = rows[0]?.indexOf(header) ?? -1;
  return rows.slice(1).flatMap((row) => (row[at] === null || row[at] === undefined ? [] : [row[at]]));
};
const check = async (workbook: MemoryWorkbook) => resultOf(await checkWorkbook({ now }, workbook));

const children = [
  ["Code enfant", "Code famille", "Nom", "École", "Classe"],
  ["E1", "F1", "Martin", "Jules-Ferry", "CE1"],
  ["E2", "F2", "Durand", "JULES-FERRY ", "CP"],
  ["E3", "F2", "Durand", "Le Parc", "CP"],
];

const withLists = (rows: readonly (readonly CellValue[])[], grids = {}) => {
  const lastRow = Math.max(2, rows.length + 1);
  const table = { headerRow: 1, firstColumn: 1, lastRow, lastColumn: headers.length };
  const town = townInMemory({ Enfants: children, ...grids });
  return town.read([]).then(async (read) => {
    const names = read.ok ? read.value.sheetNames : [];
    const all = await town.read(names);
    return MemoryWorkbook.ofSnapshots([
      ...(all.ok ? all.value.sheets : []),
      { name, rows: [headers, ...rows], table },
    ]);
  });
};

describe("a new workbook", () => {
  it("lists what the example town calls its schools and services", async () => {
    const lists = await listsOf(MemoryWorkbook.ofSheets(newWorkbook(exampleTown("chaumont"))));
    expect(lists[0]).toEqual(headers);
    for (const header of ["École", "Classe", "Prestation"]) {
      const values = column(lists, header);
      expect(values.length).toBeGreaterThan(0);
      expect(new Set(values).size).toBe(values.length);
    }
  });

  it("changes nothing in them when it is checked", async () => {
    const workbook = MemoryWorkbook.ofSheets(newWorkbook(exampleTown("chaumont")));
    await check(workbook);
    expect(workbook.applied.filter((change) => "sheet" in change && change.sheet === name)).toEqual([]);
  });
});

describe("the lists of a workbook", () => {
  it("follow what the sheets say, each value once in its first spelling", async () => {
    const workbook = await withLists([["Ancienne école", null, null, null, null]]);
    await check(workbook);
    const lists = await listsOf(workbook);
    expect(column(lists, "École")).toEqual(["Jules-Ferry", "Le Parc"]);
    expect(column(lists, "Classe")).toEqual(["CE1", "CP"]);
    expect(column(lists, "Prestation")).toEqual(["Cantine"]);
    const before = workbook.applied.length;
    await check(workbook);
    expect(
      workbook.applied.slice(before).filter((change) => "sheet" in change && change.sheet === name),
    ).toEqual([]);
  });

  it("are not made where a workbook has none", async () => {
    const workbook = townInMemory({ Enfants: children });
    await check(workbook);
    expect(await listsOf(workbook)).toEqual([]);
  });

  it.each([
    ["a plain range", false, headers],
    ["another column", true, [...headers, "À moi"]],
    ["other columns", true, ["Rue", "Quartier"]],
  ])("are left alone where the sheet is the clerk's own: %s", async (_, hasTable, own) => {
    const rows = [own, own.map(() => "x")];
    const table = hasTable ? { headerRow: 1, firstColumn: 1, lastRow: 2, lastColumn: own.length } : undefined;
    const town = townInMemory();
    const read = await town.read([]);
    const all = await town.read(read.ok ? read.value.sheetNames : []);
    const workbook = MemoryWorkbook.ofSnapshots([...(all.ok ? all.value.sheets : []), { name, rows, table }]);
    await check(workbook);
    expect((await listsOf(workbook)).slice(0, 2)).toEqual(rows);
  });
});

import { version } from "@microsoft/office-js/package.json";
import { eventually } from "../support/eventually";
import type { ExcelHost } from "./host";
import { openRealm } from "./node-realm";
import { actionTypes, type Batch, pathTypes } from "./wire/messages";

/**
 * The protocol between office.js and Excel is undocumented. When a new version of the library changes it, these tests
 * fail first: look here before looking for a bug anywhere else.
 */

/** The batches that reach the host from now on, as they came. */
function watched(host: ExcelHost): readonly Batch[] {
  const batches: Batch[] = [];
  const answer = host.answer.bind(host);
  host.answer = (request) => {
    batches.push(JSON.parse(request) as Batch);
    return answer(request);
  };
  return batches;
}

describe(`the protocol of office.js ${version}`, () => {
  it("sends paths and actions of the kinds the host knows", async () => {
    const { Excel, host } = openRealm();
    const batches = watched(host);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Feuil1");
      const range = sheet.getRange("A1:B1");
      range.values = [[1, 2]];
      sheet.tables.add(range, true);
      range.load("values, format/font/bold");
      await context.sync();
    });
    const [batch] = batches;
    const actions = batch?.Actions ?? [];
    const paths = Object.values(batch?.ObjectPaths ?? {});
    expect(actions.filter(({ ActionType }) => ActionType !== actionTypes.instantiate)).toMatchObject([
      { ActionType: actionTypes.method, Name: "_KeepReference" },
      { ActionType: actionTypes.set, Name: "Values", ArgumentInfo: { Arguments: [[[1, 2]]] } },
      { ActionType: actionTypes.query, QueryInfo: { Select: ["values", "format/font/bold"] } },
    ]);
    expect(paths).toMatchObject([
      { ObjectPathType: pathTypes.root },
      { ObjectPathType: pathTypes.property, Name: "Worksheets" },
      { ObjectPathType: pathTypes.indexer, ArgumentInfo: { Arguments: ["Feuil1"] } },
      { ObjectPathType: pathTypes.method, Name: "GetRange", ArgumentInfo: { Arguments: ["A1:B1"] } },
      { ObjectPathType: pathTypes.property, Name: "Tables" },
      { ObjectPathType: pathTypes.method, Name: "Add", ArgumentInfo: { ReferencedObjectPathIds: [7, 0] } },
    ]);
  });

  it("comes back to a range by its reference, and to new sheets and tables by their ids", async () => {
    const { Excel, host } = openRealm();
    const batches = watched(host);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Factures");
      const range = sheet.getRange("A1:B2");
      const table = sheet.tables.add(range, true);
      await context.sync();
      table.name = "Factures";
      range.values = [
        ["No", "Jour"],
        [1, 2],
      ];
      await context.sync();
    });
    const kinds = Object.values(batches[1]?.ObjectPaths ?? {}).map(({ ObjectPathType }) => ObjectPathType);
    expect(kinds).toContain(pathTypes.referenceId);
    expect(kinds).toContain(pathTypes.indexer);
    expect(kinds).not.toContain(pathTypes.method);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Feuil1", "Factures"]);
    expect(host.workbook.tableNamed("Factures")?.columns.map(({ name }) => name)).toEqual(["No", "Jour"]);
  });

  it("splits large writes into rows that the host puts together", async () => {
    const { Excel, host } = openRealm();
    const batches = watched(host);
    await Excel.run(async (context) => {
      const values = Array.from({ length: 1000 }, (_row, index) => [index, "x"]);
      context.workbook.worksheets.getItem("Feuil1").getRange("A1:B1000").values = values;
      await context.sync();
    });
    const names = batches[0]?.Actions.map(({ Name }) => Name) ?? [];
    expect(names).toContain("_ValidateArraySize");
    expect(names.filter((name) => name === "Values")).toHaveLength(2);
    expect(host.workbook.activeSheet.usedArea(true)).toEqual({ row: 0, column: 0, rows: 1000, columns: 2 });
  });

  it("takes nothing for an object that is not there, and for all that hangs on it", async () => {
    const { Excel, host } = openRealm();
    const isNull = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Absente");
      const used = sheet.getUsedRangeOrNullObject();
      sheet.delete();
      used.load("address");
      await context.sync();
      return [sheet.isNullObject, used.isNullObject];
    });
    expect(isNull).toEqual([true, true]);
    expect(host.workbook.sheets).toHaveLength(1);
  });

  it("throws on what was not loaded, and on members above the requirement sets of this Excel", async () => {
    const { Excel } = openRealm({ excelApi: "1.7" });
    const codes: string[] = [];
    await Excel.run((context) => {
      const range = context.workbook.worksheets.getItem("Feuil1").getRange("A1");
      for (const act of [(): unknown => Reflect.get(range, "address"), () => range.copyFrom("B1")]) {
        try {
          act();
        } catch (error) {
          codes.push((error as OfficeExtension.Error).code);
        }
      }
      return Promise.resolve();
    });
    expect(codes).toEqual(["PropertyNotLoaded", "ApiNotFound"]);
  });

  it("has every unknown member answered by name", async () => {
    const { Excel } = openRealm();
    const error: unknown = await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Feuil1").slicers.load("items/name");
      await context.sync();
    }).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: "NotImplemented", message: "NotImplemented: Worksheet.slicers" });
  });

  it("gives all references back in the end, in batches that nobody counts", async () => {
    const { Excel, host } = openRealm();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Feuil1").getRange("A1").values = [[1]];
      await context.sync();
    });
    // They follow when nobody waits any more.
    await eventually(() => host.log.map(({ isCleanUp }) => isCleanUp), [false, true]);
    expect(host.roundTrips).toBe(1);
    expect(host.keptReferences).toBe(0);
  });
});

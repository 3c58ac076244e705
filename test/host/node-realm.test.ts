import { openRealm } from "./node-realm";

describe("the real office.js over an emulated Excel, in Node", () => {
  it("writes a range in a new sheet, makes a table of it, and reads it back", async () => {
    const { Excel, host } = openRealm();
    const read = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Factures");
      const range = sheet.getRange("A1:B2");
      range.numberFormat = [
        ["@", "@"],
        ["@", "yyyy-mm-dd"],
      ];
      range.values = [
        ["No", "Date"],
        ["007", 46027],
      ];
      const table = sheet.tables.add(range, true);
      table.name = "Factures";
      range.load("values, address, text");
      table.columns.load("items/name");
      await context.sync();
      const { values, address, text } = range;
      return { values, address, text, names: table.columns.items.map(({ name }) => name) };
    });
    expect(read).toEqual({
      values: [
        ["No", "Date"],
        ["007", 46027],
      ],
      text: [
        ["No", "Date"],
        ["007", "2026-01-05"],
      ],
      address: "Factures!A1:B2",
      names: ["No", "Date"],
    });
    // The clean-up batch follows when nobody waits any more.
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(host.roundTrips).toBe(1);
    expect(host.keptReferences).toBe(0);
    expect(host.log).toMatchObject([{ number: 1, isCleanUp: false }, { isCleanUp: true }]);
  });

  it("splits 20,000 rows", async () => {
    const { Excel, host } = openRealm();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const values = Array.from({ length: 20_000 }, (_row, index) => [index, "x", `n${index}`]);
      sheet.getRange("A1:C20000").values = values;
      await context.sync();
    });
    expect(host.workbook.activeSheet.grid.at(19_999, 2).value).toBe("n19999");
  });

  it("fails as asked", async () => {
    const { Excel, host } = openRealm();
    host.failNext({ manner: "refused", code: "InvalidOperationInCellEditMode" });
    const error: unknown = await Excel.run(async (context) => {
      context.workbook.worksheets.add("X");
      await context.sync();
    }).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: "InvalidOperationInCellEditMode" });
    expect(error instanceof Error).toBe(false);
  });
});

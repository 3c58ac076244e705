import { openRealm } from "./node-realm";
import { HostWorkbook } from "./workbook/workbook";

/** Members that no quirk or protocol test touches: each does something that can be seen. */
describe("members of the emulated Excel", () => {
  it("freeze, hide, size and dress", async () => {
    const { Excel, host } = openRealm();
    const read = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.tabColor = "#1F4E78";
      sheet.freezePanes.freezeRows(1);
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.setPrintTitleRows("$1:$1");
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P";
      const header = sheet.getRange("A1:C1");
      header.format.font.bold = true;
      header.format.fill.color = "#DDEBF7";
      header.format.columnWidth = 90;
      header.format.borders.getItem("EdgeBottom").style = "Continuous";
      sheet.getRange("2:3").rowHidden = true;
      const mixed = sheet.getRange("A1:A2");
      mixed.load("rowHidden, format/font/bold, format/columnWidth");
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      frozen.load("address");
      await context.sync();
      return [mixed.rowHidden, mixed.format.font.bold, mixed.format.columnWidth, frozen.address] as unknown;
    });
    expect(read).toEqual([null, null, 90, "Feuil1!1:1"]);
    const { pageLayout, tabColor } = host.workbook.activeSheet;
    expect([tabColor, pageLayout.titleRows, pageLayout.settings["orientation"]]).toEqual([
      "#1F4E78",
      "1:1",
      "Landscape",
    ]);
    expect(pageLayout.headersFooters["centerFooter"]).toBe("&P");
  });

  it("copy formats without contents, and formulas along with their place", async () => {
    const { Excel, host } = openRealm();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B1").formulas = [[5, "=A1*$A$1"]];
      sheet.getRange("A1:B1").numberFormat = [["0.00", "0.00"]];
      sheet.getRange("A2:B3").copyFrom("A1:B1", "Formats");
      sheet.getRange("B4").copyFrom("B1", "Formulas");
      await context.sync();
    });
    const { grid } = host.workbook.activeSheet;
    expect(grid.at(2, 1)).toEqual({ value: "", numberFormat: "0.00" });
    expect(grid.at(3, 1).formula).toBe("=A4*$A$1");
  });

  it("insert and delete cells, with tables moved whole or not at all", async () => {
    const workbook = HostWorkbook.withSheets("Feuil1");
    const { Excel } = openRealm({ workbook });
    const act = (change: (sheet: Excel.Worksheet) => void) =>
      Excel.run(async (context) => {
        change(context.workbook.worksheets.getActiveWorksheet());
        await context.sync();
      });
    await act((sheet) => {
      sheet.getRange("A1:A4").values = [["titre"], ["Code"], ["a"], ["b"]];
      sheet.tables.add("A2:B4", true);
      sheet.getRange("A1:B1").insert("Down");
    });
    const [table] = workbook.tables;
    expect(table?.area.row).toBe(2);
    await act((sheet) => sheet.getRange("A4:B4").delete("Up"));
    expect(table?.area.rows).toBe(2);
    expect(workbook.activeSheet.shown(3, 0)).toBe("b");
    await expect(act((sheet) => sheet.getRange("A1").insert("Down"))).rejects.toMatchObject({
      code: "InsertDeleteConflict",
    });
  });

  it("link cells, and clear what was asked to be cleared", async () => {
    const { Excel, host } = openRealm();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").hyperlink = { documentReference: "Feuil1!B2", textToDisplay: "B2" };
      sheet.getRange("B1").values = [["x"]];
      sheet.getRange("B1").format.wrapText = true;
      sheet.getRange("B1").clear("Contents");
      await context.sync();
    });
    const { grid } = host.workbook.activeSheet;
    expect(grid.at(0, 0)).toMatchObject({ value: "B2", hyperlink: { documentReference: "Feuil1!B2" } });
    expect(grid.at(0, 1)).toEqual({ value: "", style: { wrapText: true } });
  });

  it("say which filter a sheet has outside its tables, and what it hides", async () => {
    const { Excel, host } = openRealm();
    const told = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:A4").values = [["Prix"], [1], [2], [3]];
      sheet.autoFilter.apply("A1:A4", 0, {
        filterOn: "Custom",
        criterion1: ">1",
        criterion2: "<3",
        operator: "And",
      });
      const { autoFilter } = sheet;
      autoFilter.load("enabled, isDataFiltered, criteria");
      await context.sync();
      return [autoFilter.enabled, autoFilter.isDataFiltered, autoFilter.criteria.length];
    });
    expect(told).toEqual([true, true, 1]);
    expect([1, 2, 3].map((row) => host.workbook.activeSheet.isRowHidden(row))).toEqual([true, false, true]);
  });

  it("suspend calculation, activate and select", async () => {
    const { Excel, host } = openRealm({ workbook: HostWorkbook.withSheets("Un", "Deux") });
    await Excel.run(async (context) => {
      context.application.suspendApiCalculationUntilNextSync();
      context.workbook.worksheets.getItem("Deux").activate();
      context.workbook.worksheets.getItem("Deux").getRange("B3").select();
      await context.sync();
    });
    expect(host.workbook.asked.get("suspendApiCalculationUntilNextSync")).toBe(1);
    expect([host.workbook.activeSheet.name, host.workbook.selected.row]).toEqual(["Deux", 2]);
  });
});

import { contentsOf } from "./contents";
import { openRealm, type Realm } from "./node-realm";
import { badHabits, stoppingHabits, usualHabits } from "./habits";
import { type Quirk, type QuirkName, quirks } from "./quirks";
import type { HostSheet } from "./workbook/sheet";
import { onePixel } from "../support/small-pictures";
import { UndoStack } from "./undo";
import { HostWorkbook } from "./workbook/workbook";

type Batch = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

/** An emulated Excel with two sheets, and what a single batch on the first one does. */
interface Desk extends Realm {
  readonly workbook: HostWorkbook;
  readonly run: (batch: Batch) => Promise<void>;
  /** The code of the error that the batch ends with. */
  readonly refusal: (batch: Batch) => Promise<string | undefined>;
  /** The values of cells, or their formulas, by address. */
  readonly cells: () => Readonly<Record<string, unknown>>;
  readonly value: (address: string) => unknown;
}

function openDesk(): Desk {
  const workbook = HostWorkbook.withSheets("Feuil1", "Autre");
  const realm = openRealm({ workbook });
  const run: Desk["run"] = (act) =>
    realm.Excel.run(async (context) => {
      act(context.workbook.worksheets.getItem("Feuil1"), context);
      await context.sync();
    });
  const cells = () =>
    Object.fromEntries(
      Object.entries(contentsOf(workbook)[0]?.cells ?? {}).map(([address, { value, formula }]) => [
        address,
        formula ?? value,
      ]),
    );
  return {
    ...realm,
    workbook,
    run,
    cells,
    value: (address) => cells()[address],
    refusal: (act) =>
      run(act).then(
        () => undefined,
        (error: unknown) => (error as OfficeExtension.Error).code,
      ),
  };
}

const rows = [["Code"], ["a"], ["b"], ["c"]];

function addTable(sheet: Excel.Worksheet, address: string, name: string): Excel.Table {
  const table = sheet.tables.add(address, true);
  table.name = name;
  return table;
}

/** The names come from the table of quirks: none goes without being shown. */
const shown: Readonly<Record<QuirkName, (desk: Desk) => Promise<void>>> = {
  "null leaves a cell alone": async ({ run, cells }) => {
    await run((sheet) => {
      sheet.getRange("A1:B1").values = [["x", "y"]];
      sheet.getRange("A1:B1").values = [[null, ""]];
    });
    expect(cells()).toEqual({ A1: "x" });
  },

  "values are typed in": async ({ run, cells, workbook }) => {
    await run((sheet) => {
      sheet.getRange("A1:F1").values = [["007", "TRUE", "#N/A", "=A1+1", "12%", "1,234.5"]];
    });
    expect(cells()).toEqual({ A1: 7, B1: true, C1: "#N/A", D1: "=A1+1", E1: 0.12, F1: 1234.5 });
    expect(workbook.activeSheet.grid.at(0, 4).numberFormat).toBe("0%");
  },

  "text dates are American": async ({ run, workbook }) => {
    await run((sheet) => {
      sheet.getRange("A1:C1").values = [["1/2/2026", "Mar 2026", "2026-01-05"]];
    });
    const cells = [0, 1, 2].map((column) => workbook.activeSheet.grid.at(0, column));
    expect(cells.map(({ value }) => value)).toEqual([46_024, 46_082, 46_027]);
    expect(cells.map(({ numberFormat }) => numberFormat)).toEqual(["m/d/yyyy", "mmm-yy", "m/d/yyyy"]);
  },

  "text cells keep what is written": async ({ run, cells }) => {
    await run((sheet) => {
      const range = sheet.getRange("A1:C1");
      range.numberFormat = [["@", "@", "@"]];
      range.values = [["007", "=1+1", "1/2/2026"]];
    });
    expect(cells()).toEqual({ A1: "007", B1: "=1+1", C1: "1/2/2026" });
  },

  "an apostrophe makes text": async ({ run, cells }) => {
    await run((sheet) => {
      sheet.getRange("A1:B1").values = [["'007", "'=1+1"]];
    });
    expect(cells()).toEqual({ A1: "007", B1: "=1+1" });
  },

  "filtered rows are skipped": async ({ run, cells }) => {
    await run((sheet) => {
      sheet.getRange("A1:A4").values = rows;
      addTable(sheet, "A1:A4", "T").columns.getItemAt(0).filter.applyValuesFilter(["a", "c"]);
      sheet.getRange("A2:A4").values = [["x"], ["y"], ["z"]];
    });
    expect(cells()).toEqual({ A1: "Code", A2: "x", A3: "b", A4: "z" });
  },

  "filters wait": async ({ run, workbook }) => {
    await run((sheet) => {
      sheet.getRange("A1:A4").values = rows;
      addTable(sheet, "A1:A4", "T").columns.getItemAt(0).filter.applyValuesFilter(["a"]);
      sheet.getRange("A2").values = [["x"]];
    });
    const hidden = () => [1, 2, 3].map((row) => workbook.activeSheet.isRowHidden(row));
    expect(hidden()).toEqual([false, true, true]);
    await run((sheet) => sheet.tables.getItem("T").reapplyFilters());
    expect(hidden()).toEqual([true, true, true]);
    await run((sheet) => sheet.tables.getItem("T").clearFilters());
    expect(hidden()).toEqual([false, false, false]);
  },

  "tables cannot overlap": async ({ run, refusal }) => {
    await run((sheet) => addTable(sheet, "A1:B4", "T"));
    expect(await refusal((sheet) => addTable(sheet, "B4:C6", "U"))).toBe("InvalidArgument");
    expect(await refusal((sheet) => addTable(sheet, "C4:D6", "U"))).toBeUndefined();
  },

  "table names are unique in the workbook": async ({ run, refusal }) => {
    await run((sheet) => addTable(sheet, "A1:B4", "Familles"));
    const elsewhere = (name: string) =>
      refusal((_sheet, context) => addTable(context.workbook.worksheets.getItem("Autre"), "A1:A2", name));
    expect(await elsewhere("FAMILLES")).toBe("InvalidArgument");
  },

  "a table has a row": async ({ run, workbook }) => {
    await run((sheet) => addTable(sheet, "A1:B1", "T"));
    expect(workbook.tableNamed("T")?.area.rows).toBe(2);
  },

  "headers are distinct texts": async ({ run, workbook }) => {
    await run((sheet) => {
      sheet.getRange("A1:D1").values = [["Nom", "nom", "", 2026]];
      addTable(sheet, "A1:D2", "T");
    });
    const names = () => workbook.tableNamed("T")?.columns.map(({ name }) => name);
    expect(names()).toEqual(["Nom", "nom2", "Colonne3", "2026"]);
    await run((sheet) => {
      sheet.getRange("A1").values = [["Prénom"]];
    });
    expect(names()?.[0]).toBe("Prénom");
  },

  "resize keeps the header": async ({ run, refusal, workbook }) => {
    await run((sheet) => {
      addTable(sheet, "A1:B4", "T");
      addTable(sheet, "A7:B9", "U");
    });
    const resized = (address: string) => refusal((sheet) => sheet.tables.getItem("T").resize(address));
    expect(await resized("A2:B5")).toBe("InvalidArgument");
    expect(await resized("A1:B7")).toBe("InvalidArgument");
    expect(await resized("A1:B1")).toBe("InvalidArgument");
    expect(await resized("A1:C6")).toBeUndefined();
    expect(workbook.tableNamed("T")?.area).toEqual({ row: 0, column: 0, rows: 6, columns: 3 });
  },

  "resize fills down": async ({ run, cells, workbook }) => {
    await run((sheet) => {
      sheet.getRange("A1:B3").formulas = [
        ["Prix", "Double"],
        [1, "=A2*2"],
        [2, "=A3*2"],
      ];
      const table = addTable(sheet, "A1:B3", "T");
      sheet.getRange("A2:A3").dataValidation.rule = { list: { inCellDropDown: true, source: "1,2" } };
      table.resize("A1:B5");
    });
    expect(cells()).toMatchObject({ B4: "=A4*2", B5: "=A5*2" });
    const column = { row: 1, column: 0, rows: 4, columns: 1 };
    const rules = [0, 1, 2, 3].map(
      (row) => workbook.activeSheet.validations.uniformOn({ ...column, row: 1 + row, rows: 1 })?.rule,
    );
    expect(new Set(rules.map((rule) => JSON.stringify(rule))).size).toBe(1);
    expect(rules[3]).toHaveProperty("list");
  },

  "totals come back": async ({ run, cells, value }) => {
    await run((sheet) => {
      sheet.getRange("A1:B3").values = [["Nom", "Prix"], ...[1, 2].map((price) => ["x", price])];
      const table = addTable(sheet, "A1:B3", "T");
      table.showTotals = true;
      table.getTotalRowRange().formulas = [["Somme", "=SUBTOTAL(101,[Prix])"]];
      table.showTotals = false;
    });
    expect(cells()).not.toHaveProperty("A4");
    await run((sheet) => {
      const table = sheet.tables.getItem("T");
      table.resize("A1:B5");
      table.showTotals = true;
    });
    expect([value("A6"), value("B6")]).toEqual(["Somme", "=SUBTOTAL(101,[Prix])"]);
  },

  "protected sheets refuse": async ({ run, refusal, cells }) => {
    await run((sheet) => {
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect();
    });
    const writes = (address: string) =>
      refusal((sheet) => {
        sheet.getRange(address).values = [["x"]];
      });
    expect(await writes("A1")).toBe("AccessDenied");
    expect(await writes("B1")).toBeUndefined();
    expect(await refusal((sheet) => addTable(sheet, "D1:E2", "T"))).toBe("AccessDenied");
    expect(cells()).toEqual({ B1: "x" });
  },

  "protection is not repeated": async ({ refusal }) => {
    const protects = () => refusal((sheet) => sheet.protection.protect());
    const unprotects = () => refusal((sheet) => sheet.protection.unprotect());
    expect(await unprotects()).toBe("AccessDenied");
    expect(await protects()).toBeUndefined();
    expect(await protects()).toBe("AccessDenied");
    expect(await unprotects()).toBeUndefined();
  },

  "protected structure refuses sheets": async ({ refusal, workbook }) => {
    workbook.protection.protect();
    expect(await refusal((_sheet, context) => context.workbook.worksheets.add("Factures"))).toBe(
      "AccessDenied",
    );
    expect(await refusal((sheet) => sheet.delete())).toBe("AccessDenied");
    expect(workbook.sheets).toHaveLength(2);
  },

  "blank last part": async ({ refusal, value }) => {
    const written = (count: number, last: string) =>
      refusal((sheet) => {
        const cells = Array.from({ length: count }, (_cell, index) => [index === count - 1 ? last : "x"]);
        sheet.getRange(`A1:A${count}`).values = cells;
      });
    expect(await written(1501, "")).toBe("GeneralException");
    expect(await written(1500, "")).toBeUndefined();
    expect(await written(1501, "fin")).toBeUndefined();
    expect(value("A1501")).toBe("fin");
  },

  "sheets take their tables along": async ({ run, refusal }) => {
    await run((_sheet, context) => {
      const other = context.workbook.worksheets.getItem("Autre");
      addTable(other, "A1:A2", "Familles");
      other.delete();
    });
    expect(await refusal((sheet) => addTable(sheet, "A1:A2", "Familles"))).toBeUndefined();
  },

  "sheet names": async ({ refusal }) => {
    const added = (name: string) => refusal((_sheet, context) => context.workbook.worksheets.add(name));
    expect(await added("FEUIL1")).toBe("ItemAlreadyExists");
    expect(await added("x".repeat(32))).toBe("InvalidArgument");
    expect(await added("a/b")).toBe("InvalidArgument");
    expect(await added("x".repeat(31))).toBeUndefined();
  },

  "no cells of whole columns": async ({ Excel, refusal }) => {
    const values = await Excel.run(async (context) => {
      const column = context.workbook.worksheets.getItem("Feuil1").getRange("A:A");
      column.load("values");
      await context.sync();
      return column.values as unknown;
    });
    expect(values).toBeNull();
    const written = await refusal((sheet) => {
      sheet.getRange("A:A").values = [["x"]];
    });
    expect(written).toBe("InvalidArgument");
  },

  "addresses of many ranges have an end": async ({ refusal, run, workbook }) => {
    const sized = (length: number) => (sheet: Excel.Worksheet) => {
      sheet.getRanges("B2:C2".padStart(length, "A1,")).format.rowHeight = 40;
    };
    await run(sized(8192));
    expect([...(workbook.sheetNamed("Feuil1")?.rowHeights ?? [])]).toEqual([
      [0, 40],
      [1, 40],
    ]);
    expect(await refusal(sized(8195))).toBe("InvalidArgument");
  },

  "five megabytes": async ({ host, refusal, value }) => {
    host.requestLimit = 2000;
    const writes = (text: string) =>
      refusal((sheet) => {
        const range = sheet.getRange("A1");
        range.values = [[text]];
        range.load("values, formulas, text");
      });
    expect(await writes("x".repeat(2000))).toBe("RequestPayloadSizeLimitExceeded");
    expect(value("A1")).toBeUndefined();
    host.responseLimit = 1000;
    expect(await writes("y".repeat(500))).toBe("ResponsePayloadSizeLimitExceeded");
    expect(value("A1")).toBe("y".repeat(500));
  },

  "members are refused one by one": async ({ host, refusal, workbook, value }) => {
    const freeze = (sheet: Excel.Worksheet) => {
      sheet.getRange("A1").values = [["x"]];
      sheet.freezePanes.freezeRows(1);
      sheet.getRange("A2").values = [["y"]];
    };
    host.refusedMembers.set("WorksheetFreezePanes.freezeRows", "GeneralException");
    expect(await refusal(freeze)).toBe("GeneralException");
    expect([value("A1"), value("A2"), workbook.activeSheet.frozen.rows]).toEqual(["x", undefined, 0]);
    host.refusedMembers.clear();
    expect(await refusal(freeze)).toBeUndefined();
    expect([value("A2"), workbook.activeSheet.frozen.rows]).toEqual(["y", 1]);
  },

  "what is written can be undone": async ({ host, run, cells }) => {
    const stack = new UndoStack(host);
    const write = (address: string) =>
      run((sheet, { workbook }) => {
        workbook.application.suspendApiCalculationUntilNextSync();
        sheet.getRange(address).values = [["x"]];
      });
    await write("A1");
    await write("A2");
    stack.undo();
    expect(cells()).toEqual({ A1: "x" });
    stack.undo();
    expect(cells()).toEqual({});
  },

  "widths depend on the font": async ({ Excel, workbook }) => {
    const widths = async () =>
      Excel.run(async (context) => {
        const { format } = context.workbook.worksheets.getItem("Feuil1").getRange("A:A");
        format.columnWidth = 100;
        format.load("columnWidth");
        await context.sync();
        return format.columnWidth;
      });
    expect(await widths()).toBe(100);
    workbook.widthFactor = 1.1;
    expect(await widths()).toBeCloseTo(110);
  },

  "the list separator": async ({ refusal, workbook }) => {
    const sized = (list: string) =>
      refusal((sheet) => {
        sheet.getRanges(list).format.rowHeight = 40;
      });
    expect([await sized("A1,B2"), await sized("A1;B2")]).toEqual([undefined, "InvalidArgument"]);
    workbook.habits.listSeparators = [";"];
    expect([await sized("A1,B2"), await sized("A1;B2"), await sized("A3")]).toEqual([
      "InvalidArgument",
      undefined,
      undefined,
    ]);
    workbook.habits.listSeparators = [",", ";"];
    expect([await sized("A1,B2"), await sized("A1;B2")]).toEqual([undefined, undefined]);
  },

  "merged areas by their first cells": async ({ run, workbook }) => {
    await run((sheet) => sheet.getRange("B2:C3").merge());
    const told = async (address: string) => {
      let found: readonly unknown[] = [];
      await run((sheet, context) => {
        const areas = sheet
          .getRange(address)
          .getMergedAreasOrNullObject()
          .load("address,areas/items/address");
        context.trackedObjects.add(areas);
        found = [areas];
      });
      const [areas] = found as readonly Excel.RangeAreas[];
      if (areas === undefined || areas.isNullObject) return undefined;
      return [areas.address, ...areas.areas.items.map(({ address: whole }) => whole)];
    };
    expect(await told("A1:D9")).toEqual(["Feuil1!B2", "Feuil1!B2:C3"]);
    expect(await told("C2:C9")).toEqual(["Feuil1!B2", "Feuil1!B2:C3"]);
    workbook.habits.mergedAreas = "where they begin";
    expect(await told("A1:D9")).toEqual(["Feuil1!B2", "Feuil1!B2:C3"]);
    expect(await told("C2:C9")).toBeUndefined();
  },

  "merged areas have an end": async ({ refusal, workbook }) => {
    const merge = (count: number) => {
      workbook.activeSheet.mergedAreas = Array.from({ length: count }, (_, row) => ({
        row,
        column: 0,
        rows: 1,
        columns: 2,
      }));
    };
    const asked = () =>
      refusal((sheet) => sheet.getRange("A1:B999").getMergedAreasOrNullObject().load("address"));
    merge(512);
    expect(await asked()).toBeUndefined();
    merge(513);
    expect(await asked()).toBe("InvalidArgument");
  },

  "criteria without content": async ({ run, workbook }) => {
    await run((sheet) => {
      addTable(sheet, "A1:B4", "T").columns.getItemAt(0).filter.applyValuesFilter(["a"]);
    });
    const criteria = async () => {
      let filter: Excel.AutoFilter | undefined;
      await run((sheet) => {
        filter = sheet.tables.getItem("T").autoFilter.load("criteria");
      });
      return filter?.criteria;
    };
    const own = { filterOn: "Values", values: ["a"] };
    expect(await criteria()).toEqual([own, {}]);
    workbook.habits.idleCriteria = "null";
    expect(await criteria()).toEqual([own, null]);
    workbook.habits.idleCriteria = "null members";
    expect(await criteria()).toEqual([
      expect.objectContaining({ ...own, criterion1: null }),
      expect.objectContaining({ filterOn: "Custom", criterion1: null, values: null }),
    ]);
  },

  "filters that cannot be read": async ({ run, refusal, workbook }) => {
    await run((sheet) => addTable(sheet, "A1:B4", "T"));
    const asked = (members: string) => refusal((sheet) => sheet.tables.getItem("T").autoFilter.load(members));
    workbook.habits.criteria = "refused";
    expect(await asked("criteria")).toBeUndefined();
    await run((sheet) => sheet.tables.getItem("T").columns.getItemAt(0).filter.applyValuesFilter(["a"]));
    expect([await asked("isDataFiltered"), await asked("criteria")]).toEqual([undefined, "GeneralException"]);
    workbook.habits.criteria = "told";
    expect(await asked("criteria")).toBeUndefined();
  },

  "tables without filter buttons": async ({ run, refusal, workbook }) => {
    await run((sheet) => {
      addTable(sheet, "A1:B4", "T").showFilterButton = false;
    });
    const asked = () => refusal((sheet) => sheet.tables.getItem("T").autoFilter.load("isDataFiltered"));
    expect(await asked()).toBeUndefined();
    workbook.habits.buttonlessFilter = "refused";
    expect(await asked()).toBe("GeneralException");
  },

  "filters that are not taken back": async ({ run, refusal, workbook }) => {
    await run((sheet) => addTable(sheet, "A1:B4", "T"));
    const applied = () =>
      refusal((sheet) => sheet.tables.getItem("T").columns.getItemAt(0).filter.applyValuesFilter(["a"]));
    expect(await applied()).toBeUndefined();
    workbook.habits.filterApply = "refused";
    expect(await applied()).toBe("InvalidArgument");
  },

  "formulas without the apostrophe": async ({ run, value, workbook }) => {
    const writtenBack = async () => {
      await run((sheet) => {
        sheet.getRange("A1").values = [["'2026"]];
      });
      let cell: Excel.Range | undefined;
      await run((sheet) => {
        cell = sheet.getRange("A1").load("formulas");
      });
      const formulas = cell?.formulas ?? [];
      await run((sheet) => {
        sheet.getRange("A1").formulas = formulas;
      });
      return value("A1");
    };
    expect(await writtenBack()).toBe(2026);
    workbook.habits.apostrophes = "given";
    expect(await writtenBack()).toBe("2026");
  },

  "what stands below totals": async ({ run, value, workbook }) => {
    await run((sheet) => {
      addTable(sheet, "A1:B3", "T").showTotals = true;
      sheet.getRange("A6").values = [["dessous"]];
    });
    const toggled = (shown: boolean) =>
      run((sheet) => {
        sheet.tables.getItem("T").showTotals = shown;
      });
    await toggled(false);
    expect(value("A6")).toBe("dessous");
    await toggled(true);
    workbook.habits.belowTotals = "moves";
    await toggled(false);
    expect([value("A5"), value("A6")]).toEqual(["dessous", undefined]);
    await toggled(true);
    expect(value("A6")).toBe("dessous");
  },

  "tables by a text address": async ({ run, workbook }) => {
    const made = async (address: (sheet: Excel.Worksheet) => Excel.Range | string) => {
      await run((_, context) => {
        const other = context.workbook.worksheets.getItem("Autre");
        other.tables.add(address(other), true);
      });
      return workbook.sheets.map(({ tables }) => tables.length);
    };
    expect(await made(() => "A1:A2")).toEqual([0, 1]);
    workbook.habits.textAddresses = "active sheet";
    expect(await made(() => "C1:C2")).toEqual([1, 1]);
    expect(await made((sheet) => sheet.getRange("E1:E2"))).toEqual([1, 2]);
  },

  "differing validations": async ({ run, refusal, workbook }) => {
    const ruled = () =>
      refusal((sheet) => {
        sheet.getRange("A1:A3").dataValidation.rule = { list: { inCellDropDown: true, source: "1,2" } };
      });
    const prompted = () =>
      run((sheet) => {
        sheet.getRange("A2").dataValidation.prompt = { showPrompt: true, title: "Note", message: "" };
      });
    await prompted();
    expect(await ruled()).toBeUndefined();
    workbook.habits.differingValidations = "refused";
    expect(await ruled()).toBeUndefined();
    await prompted();
    expect(await ruled()).toBe("InvalidArgument");
    await run((sheet) => sheet.getRange("A1:A3").dataValidation.clear());
    expect(await ruled()).toBeUndefined();
  },

  "others work meanwhile": async ({ host, run, value }) => {
    await run((sheet) => {
      sheet.getRange("A1").values = [["a"]];
    });
    host.meanwhileAt(host.roundTrips + 1, ({ activeSheet }) => {
      activeSheet.insertCells({ row: 0, column: 0, rows: 1, columns: 16_384 }, "Down");
    });
    await run((sheet) => {
      sheet.getRange("A1").values = [["b"]];
    });
    expect([value("A1"), value("A2")]).toEqual(["b", "a"]);
  },

  "cell edit mode": async ({ host, refusal, cells }) => {
    host.failNext({ manner: "refused", code: "InvalidOperationInCellEditMode" });
    const writes = () =>
      refusal((sheet) => {
        sheet.getRange("A1").values = [[1]];
      });
    expect(await writes()).toBe("InvalidOperationInCellEditMode");
    expect(cells()).toEqual({});
    expect(await writes()).toBeUndefined();
  },

  "functions answer errors": async ({ Excel, workbook }) => {
    const asked = () =>
      Excel.run(async (context) => {
        const serial = context.workbook.functions.date(2000, 1, 1).load("value,error");
        await context.sync();
        return serial.toJSON();
      });
    expect(await asked()).toEqual({ value: 36_526, error: null });
    workbook.habits.dateFunction = "null";
    expect(await asked()).toEqual({ value: null, error: null });
    workbook.habits.dateFunction = "missing";
    expect(await asked()).toEqual({ error: null });
    workbook.habits.dateFunction = "error";
    expect(await asked()).toMatchObject({ error: "#VALUE!" });
  },

  "texts in French": async ({ run, workbook, Excel }) => {
    await run((sheet) => {
      sheet.getRange("A1:C1").numberFormat = [['#,##0.00" €"', "dd/mm/yyyy", "General"]];
      sheet.getRange("A1:C1").values = [[1234.5, 46_326, "#N/A"]];
    });
    const shown = () => loaded(Excel, "A1:C1", "text,values,valueTypes");
    expect((await shown()).text).toEqual([["1,234.50 €", "31/10/2026", "#N/A"]]);
    workbook.habits.texts = "French";
    const { text, values, valueTypes } = await shown();
    expect(text).toEqual([["1\u202f234,50 €", "31/10/2026", "#N/D"]]);
    expect([values[0]?.[2], valueTypes[0]?.[2]]).toEqual(["#N/D", "Error"]);
  },

  "number formats in French": async ({ run, workbook, Excel }) => {
    const formats = ['#,##0.00" €"', "dd/mm/yyyy hh:mm", "General", "@"];
    await run((sheet) => {
      sheet.getRange("A1:D1").numberFormat = [formats];
    });
    const read = async () => (await loaded(Excel, "A1:D1", "numberFormat")).numberFormat as unknown;
    expect(await read()).toEqual([formats]);
    workbook.habits.numberFormats = "French";
    expect(await read()).toEqual([['# ##0,00" €"', "jj/mm/aaaa hh:mm", "Standard", "@"]]);
  },

  "spaces in formats": async ({ run, workbook, Excel }) => {
    Object.assign(workbook.habits, { texts: "French" });
    await run((sheet) => {
      sheet.getRange("A1:B1").numberFormat = [['#,##0.00\\ "€"', '#,##0.00" €"']];
      sheet.getRange("A1:B1").values = [[1234.5, 1234.5]];
    });
    const shown = async () => (await loaded(Excel, "A1:B1", "text")).text as unknown;
    expect(await shown()).toEqual([["1\u202f234,50 €", "1\u202f234,50 €"]]);
    workbook.habits.spacedFormats = "as General";
    expect(await shown()).toEqual([["1234,5", "1\u202f234,50 €"]]);
  },

  "renaming opens a window": async ({ run, refusal, workbook }) => {
    const renames = (from: string, to: string) =>
      run((_sheet, context) => {
        context.workbook.worksheets.getItem(from).name = to;
      });
    const writes = () =>
      refusal((sheet) => {
        sheet.getRange("A1").values = [["x"]];
      });
    await renames("Autre", "Feuil2");
    expect(await writes()).toBeUndefined();
    workbook.habits.renaming = "opens a window";
    await renames("Feuil2", "Feuil3");
    expect(await writes()).toBe("WriteNotSupportedWhenModalDialogOpen");
    workbook.isWindowOpen = false;
    expect(await writes()).toBeUndefined();
  },

  "pictures are bare letters": async ({ refusal, workbook }) => {
    const adds = (base64: string) => refusal((sheet) => void sheet.shapes.addImage(base64));
    expect(await adds(`data:image/png;base64,${onePixel}`)).toBe("InvalidArgument");
    expect(await adds(Buffer.from("no picture").toString("base64"))).toBe("InvalidArgument");
    expect(await adds(onePixel)).toBeUndefined();
    const [shape, ...others] = sheetOf(workbook, "Feuil1").shapes;
    expect(others).toEqual([]);
    expect(shape?.image).toBe(onePixel);
  },

  "pictures begin in the corner": async ({ run, workbook }) => {
    await run(({ shapes }) => {
      shapes.addImage(onePixel);
      const placed = shapes.addImage(onePixel);
      placed.left = 30;
      placed.width = 144;
      const free = shapes.addImage(onePixel);
      free.lockAspectRatio = false;
      free.width = 144;
    });
    const places = sheetOf(workbook, "Feuil1").shapes.map(({ left, top, width, height }) => [
      ...[left, top],
      ...[width, height],
    ]);
    expect(places).toEqual([
      [0, 0, 72, 72],
      [30, 0, 144, 144],
      [0, 0, 144, 72],
    ]);
  },

  "a chart makes series of its own": async ({ run, workbook }) => {
    await run((sheet) => {
      sheet.charts.add("ColumnStacked", sheet.getRange("B2:C4"), "Columns");
      const bound = sheet.charts.add("BarClustered", sheet.getRange("B2:B4"), "Columns");
      bound.series.getItemAt(0).name = "Réglé";
      bound.series.add("Reste dû").setValues(sheet.getRange("C2:C4"));
    });
    const names = sheetOf(workbook, "Feuil1").charts.map(({ series }) => series.map(({ name }) => name));
    expect(names).toEqual([
      ["Série1", "Série2"],
      ["Réglé", "Reste dû"],
    ]);
  },

  "the top of several cells": async ({ Excel, workbook }) => {
    const topOf = async (address: string) => (await loaded(Excel, address, "top")).top;
    expect([await topOf("A3"), await topOf("A3:A4")]).toEqual([30, 30]);
    sheetOf(workbook, "Feuil1").zoom = 2;
    expect([await topOf("A3"), await topOf("A3:A4")]).toEqual([30, 60]);
  },

  "calculation on demand": async ({ run, workbook, value }) => {
    const { grid } = sheetOf(workbook, "Feuil1");
    workbook.calculation = () => grid.set(0, 1, { value: Number(grid.at(0, 0).value) * 2 });
    const write = (number: number, isAsked: boolean) =>
      run((sheet, { workbook: { application } }) => {
        sheet.getRange("A1").values = [[number]];
        if (isAsked) application.calculate("Recalculate");
      });
    await write(1, false);
    expect(value("B1")).toBe(2);
    workbook.calculationMode = "Manual";
    await write(5, false);
    expect(value("B1")).toBe(2);
    await write(5, true);
    expect(value("B1")).toBe(10);
  },

  "no answer at all": async ({ host, run, cells }) => {
    const silence = new Promise((resolve) => (host.whenSilent = () => setImmediate(resolve, "silent")));
    const writes = (word: string) =>
      run((sheet) => {
        sheet.getRange("A1").values = [[word]];
      });
    host.failNext({ manner: "silent", isDone: false });
    expect(await Promise.race([writes("a"), silence])).toBe("silent");
    expect(cells()).toEqual({});
    host.failNext({ manner: "silent", isDone: true });
    const other = new Promise((resolve) => (host.whenSilent = () => setImmediate(resolve, "silent")));
    expect(await Promise.race([writes("b"), other])).toBe("silent");
    expect(cells()).toEqual({ A1: "b" });
    await writes("c");
    expect(cells()).toEqual({ A1: "c" });
  },
};

function sheetOf(workbook: HostWorkbook, name: string): HostSheet {
  const sheet = workbook.sheetNamed(name);
  if (sheet === undefined) throw new Error(`There is no ${name}.`);
  return sheet;
}

/** What Excel gives of some cells of the first sheet. */
function loaded(excel: Desk["Excel"], address: string, members: string): Promise<Excel.Range> {
  return excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Feuil1").getRange(address);
    context.load(range, members);
    await context.sync();
    return range;
  });
}

describe("what add-ins suffer from in Excel, emulated", () => {
  it.each(Object.entries(shown))("%s", (_name, show) => show(openDesk()));

  it("each habit that can be switched is one of them, and has a bad form", () => {
    const named = Object.values<Quirk>(quirks).flatMap(({ habit }) => habit ?? []);
    expect([...named].sort()).toEqual(Object.keys(usualHabits()).sort());
    const bad = [...badHabits.flatMap(({ habits }) => Object.keys(habits)), ...stoppingHabits];
    expect(new Set(bad)).toEqual(new Set(named));
  });

  it("each with the public page it comes from", () => {
    expect(Object.values(quirks).filter(({ source }) => !source.startsWith("https://"))).toEqual([]);
    expect(Object.keys(shown).sort()).toEqual(Object.keys(quirks).sort());
  });
});

import { openOffice, type OfficeWorkbook } from "../../src/adapters/office";
import { issuePeriod } from "../../src/app/issue/facturer";
import type { ProblemsOf } from "../../src/kernel/problem";
import { locateProblems } from "../../src/app/deed/locate-problems";
import type { Outcome } from "../../src/kernel/outcome";
import { day } from "../../src/kernel/day";
import type { Change } from "../../src/workbook/changes";
import type { ExcelHost } from "../host/host";
import { openRealm } from "../host/node-realm";
import type { HostSheet } from "../host/workbook/sheet";
import type { HostTable } from "../host/workbook/table";
import { HostWorkbook } from "../host/workbook/workbook";
import { note, when, withAlso, type Example, type Grids, type PagesOf } from "./page";
import { now, townWith } from "./small-town";

/**
 * The task pane on the small town, open in the emulated Excel: November 2026, issued on 28 October. `disturb` is done
 * before the run, `meanwhile` between its reading and its writing.
 */
function inExcel(
  what: string,
  disturb: (host: ExcelHost) => void,
  meanwhile: (host: ExcelHost) => void = () => undefined,
  payloadLimit?: number,
): Example {
  return {
    command: "facturer 2026-11 (in Excel)",
    input: [note(what)],
    run: async () => {
      const { Excel, host } = openRealm({ workbook: hostTown({}) });
      const workbook = openOffice({
        run: Excel.run,
        wait: () => Promise.resolve(),
        ...(payloadLimit === undefined ? {} : { payloadLimit }),
      });
      disturb(host);
      const request = { period: "2026-11", issuedOn: day("2026-10-28"), now };
      const { result, problems } = await issuePeriod(request, workbook, (step) => {
        if (step === "write") meanwhile(host);
      });
      const begun = problems.some(({ message }) => message.includes("peut-être déjà écrite"));
      if (result !== undefined) return { problems, waits: "nobody, the invoices are issued" };
      return { problems, waits: begun ? "the run is repeated, and goes on" : "nothing is written" };
    },
  };
}

/** What the page is told when it asks Excel for one thing, on the small town. */
function askedOfExcel(
  what: string,
  disturb: (host: ExcelHost) => void,
  ask: (workbook: OfficeWorkbook) => Promise<Outcome<unknown>>,
  waits: string,
): Example {
  return {
    command: "(in Excel)",
    input: [note(what)],
    run: async () => {
      const { Excel, host } = openRealm({ workbook: hostTown({}) });
      const workbook = openOffice({ run: Excel.run, wait: () => Promise.resolve() });
      disturb(host);
      return { problems: locateProblems((await ask(workbook)).problems, undefined), waits };
    },
  };
}

/** The 31 October 2026, and an amount, in two cells that nothing else uses. */
const twoLooks: Change = {
  kind: "fill-cells",
  sheet: "Tarifs",
  cells: [
    { row: 2, column: 3, value: 46_326, format: "day" },
    { row: 2, column: 4, value: 1234.5, format: "money" },
  ],
};

function hostTown(changes: Grids): HostWorkbook {
  const sheets = Object.entries(townWith(changes));
  const workbook = HostWorkbook.withSheets(...sheets.map(([name]) => name));
  for (const [name, rows] of sheets) {
    const grid = workbook.sheetNamed(name)?.grid;
    rows.forEach((cells, row) => {
      cells.forEach((value, column) => {
        if (typeof value === "string" || typeof value === "number") grid?.set(row, column, { value });
      });
    });
  }
  return workbook;
}

/** The sheet in which each run of the small town notes its period. */
function addPeriods(workbook: HostWorkbook): HostSheet {
  const sheet = workbook.addSheet("Périodes");
  const headers = [
    "Période",
    "Libellé",
    "Du",
    "Au",
    "Émission",
    "Échéance",
    "Permanence",
    "Heures",
    "Émise le",
  ];
  headers.forEach((value, column) => {
    sheet.grid.set(0, column, { value });
  });
  return sheet;
}

/** The same sheet as a table of one period. */
function addPeriodTable(workbook: HostWorkbook): HostTable {
  const sheet = addPeriods(workbook);
  const october = ["2026-10", "Octobre", 46_296, 46_326];
  october.forEach((value, column) => {
    sheet.grid.set(1, column, { value, numberFormat: typeof value === "number" ? "dd/mm/yyyy" : "General" });
  });
  const table = workbook.addTable(sheet, { row: 0, column: 0, rows: 2, columns: 9 }, true);
  workbook.renameTable(table, "Periodes");
  return table;
}

/** It shows October only. */
function filterPeriods(table: HostTable): void {
  table.filter.apply(0, { filterOn: "Values", values: ["2026-10"] }, table.filteredRows);
}

/** An Excel that will not write over what stands in its way, by its word for it. */
function obstructed(what: string, code: string): Example {
  return inExcel(what, (host) => {
    host.failAt(writing, { manner: "cut", code, actions: 20 });
  });
}

/** The batches of such a run: names of sheets, their sizes, merged cells, their cells; a look around; what separates addresses; then the writing. */
const looking = 5;
const writing = 7;

/** The workbook open in Excel. */
export const excelPages: PagesOf<ProblemsOf<"excel">> = {
  "excel.cell-edited": [
    when(
      "at once",
      inExcel("Somebody is typing in a cell.", (host) => {
        host.failNext({ manner: "refused", code: "InvalidOperationInCellEditMode" });
      }),
    ),
  ],
  "excel.dialog-open": [
    inExcel("A dialog of Excel is open.", (host) => {
      host.failAt(writing, { manner: "refused", code: "WriteNotSupportedWhenModalDialogOpen" });
    }),
  ],
  "excel.busy": [
    inExcel("Excel turns every request away, four times in a row.", (host) => {
      for (let number = 1; number <= 4; number += 1) {
        host.failAt(number, { manner: "refused", code: "ActivityLimitReached", status: 429 });
      }
    }),
  ],
  "excel.too-large": [
    inExcel("Excel gives no answer of more than 300 bytes.", (host) => {
      host.responseLimit = 300;
    }),
  ],
  "excel.sheet-protected": [
    inExcel("The sheet Périodes is protected.", ({ workbook }) => {
      addPeriods(workbook).protection.protect();
    }),
  ],
  "excel.read-only": [
    inExcel("Excel does not let the workbook be changed.", (host) => {
      host.failAt(writing, { manner: "refused", code: "AccessDenied", status: 403 });
    }),
  ],
  "excel.changed-meanwhile": [
    inExcel(
      "Somebody adds a period between the reading and the writing.",
      ({ workbook }) => {
        addPeriods(workbook);
      },
      ({ workbook }) => workbook.sheetNamed("Périodes")?.grid.set(1, 0, { value: "2026-10" }),
    ),
  ],
  "excel.name-taken": [
    inExcel("A chart on a sheet of its own has the name of a sheet to be made.", (host) => {
      host.failAt(writing, { manner: "cut", code: "ItemAlreadyExists", actions: 30 });
    }),
  ],
  "excel.closed": [
    inExcel("The session of the workbook has ended.", (host) => {
      host.failAt(looking, { manner: "refused", code: "InvalidOrTimedOutSession", status: 408 });
    }),
  ],
  "excel.dates-unknown": [
    inExcel("Excel answers nothing when it is asked for the number of a day.", ({ workbook }) => {
      workbook.habits.dateFunction = "null";
    }),
  ],
  "excel.calculated-on-demand": [
    askedOfExcel(
      "Excel calculates on demand only, and two cells are written.",
      ({ workbook }) => {
        workbook.calculationMode = "Manual";
      },
      async (workbook) => {
        await workbook.read(["Tarifs"]);
        return workbook.apply([twoLooks]);
      },
      "everything is written",
    ),
  ],
  "excel.look-wrong": [
    askedOfExcel(
      "A French Excel shows no format that is spelled with a bare or escaped space, and the cell of the amount has one.",
      ({ workbook }) => {
        Object.assign(workbook.habits, { texts: "French", spacedFormats: "as General" });
        const grid = workbook.sheetNamed("Tarifs")?.grid;
        grid?.set(1, 3, { value: 1, numberFormat: '#,##0.00\\ "€"' });
      },
      (workbook) => workbook.apply([twoLooks]),
      "everything is written",
    ),
  ],
  "excel.sheet-hidden": [
    askedOfExcel(
      "The clerk asks to see a cell of a sheet that is hidden.",
      ({ workbook }) => {
        const sheet = workbook.sheetNamed("Tarifs");
        if (sheet !== undefined) sheet.visibility = "Hidden";
      },
      (workbook) => workbook.goTo("Tarifs", "B2"),
      "nothing is shown",
    ),
  ],
  "excel.no-answer": [
    when(
      "before anything was written",
      inExcel("The connection fails while Excel is asked for the sheets.", (host) => {
        host.failNext({ manner: "refused", code: "ConnectionFailure" });
      }),
    ),
    when(
      "while rows are written",
      inExcel("Everything is written, and the answer of Excel is lost.", (host) => {
        host.failAt(writing, { manner: "answer-lost", code: "ConnectionFailure" });
      }),
    ),
  ],
  "excel.dress-refused": [
    when(
      "everything is written",
      inExcel("This Excel freezes no rows.", ({ refusedMembers }) => {
        refusedMembers.set("WorksheetFreezePanes.freezeRows", "GeneralException");
      }),
    ),
    when(
      "the run was cut short",
      withAlso(
        inExcel("This Excel freezes no rows, and somebody types in a cell before they would be.", (host) => {
          host.refusedMembers.set("WorksheetFreezePanes.freezeRows", "GeneralException");
          host.failAt(writing + 2, { manner: "refused", code: "InvalidOperationInCellEditMode" });
        }),
        "excel.cell-edited",
      ),
    ),
  ],
  "excel.page-dress-refused": [
    inExcel("This Excel takes no area to print.", ({ refusedMembers }) => {
      refusedMembers.set("PageLayout.setPrintArea", "InvalidArgument");
    }),
  ],
  "excel.page-refused": [
    inExcel("Excel does not empty the sheet to print that is there.", ({ workbook, refusedMembers }) => {
      workbook.addSheet("Factures à imprimer");
      refusedMembers.set("Range.unmerge", "GeneralException");
    }),
  ],
  "excel.moved-meanwhile": [
    inExcel(
      "Excel takes 9,000 bytes at once. Between the first batch and the second, a colleague inserts a row in Périodes.",
      (host) => {
        addPeriodTable(host.workbook);
        host.meanwhileAt(writing + 1, (workbook) => {
          workbook
            .sheetNamed("Périodes")
            ?.insertCells({ row: 0, column: 0, rows: 1, columns: 16_384 }, "Down");
        });
      },
      undefined,
      9000,
    ),
  ],
  "excel.merges-unknown": [
    inExcel("Excel says nothing of merged cells, and there are some in Périodes.", ({ workbook }) => {
      addPeriods(workbook).mergedAreas = [{ row: 0, column: 0, rows: 1, columns: 3 }];
      workbook.habits.mostMergedAreas = 0;
    }),
  ],
  "excel.filter-unreadable": [
    inExcel("The table Périodes is filtered, and Excel does not say by what.", ({ workbook }) => {
      filterPeriods(addPeriodTable(workbook));
      workbook.habits.criteria = "refused";
    }),
  ],
  "excel.below-totals": [
    inExcel("A note stands below the totals row of the table Périodes.", ({ workbook }) => {
      const table = addPeriodTable(workbook);
      table.showTotals(true);
      table.sheet.grid.set(5, 0, { value: "note" });
    }),
  ],
  "excel.not-put-back": [
    when(
      "the filter of a column",
      inExcel("The table Périodes is filtered, and Excel does not take its filter back.", ({ workbook }) => {
        filterPeriods(addPeriodTable(workbook));
        workbook.habits.filterApply = "refused";
      }),
    ),
    when(
      "a totals row",
      inExcel("The table Périodes has a totals row, and Excel does not show it again.", (host) => {
        addPeriodTable(host.workbook).showTotals(true);
        host.refusedMembers.set("Range.formulas=", "GeneralException");
      }),
    ),
    when(
      "the run was cut short",
      withAlso(
        inExcel("The same filter, and what Excel answers to the writing is an error.", (host) => {
          filterPeriods(addPeriodTable(host.workbook));
          host.workbook.habits.filterApply = "refused";
          // What the filter says is asked first.
          host.failAt(writing + 1, { manner: "answer-lost", code: "GeneralException" });
        }),
        "excel.refused",
      ),
    ),
  ],
  "excel.in-the-way": [
    when("cells are merged", obstructed("Excel meets merged cells while it writes.", "MergedRangeConflict")),
    when(
      "rows are filtered",
      obstructed("Excel meets filtered rows while it writes.", "FilteredRangeConflict"),
    ),
    when(
      "a pivot table",
      obstructed("Excel meets a pivot table while it writes.", "PivotTableRangeConflict"),
    ),
    when(
      "the end of the sheet",
      obstructed("Excel would push cells over the end of the sheet.", "NonBlankCellOffSheet"),
    ),
    when("what is selected", obstructed("Excel cannot do it with what is selected.", "InvalidSelection")),
    when(
      "a sheet that is not one of cells",
      obstructed("Excel meets a sheet of another kind.", "UnsupportedSheet"),
    ),
    when("memory", obstructed("Excel has no memory left.", "MemoryLimitReached")),
    when(
      "the state of the workbook",
      obstructed("Excel cannot do it as the workbook stands.", "InvalidOperation"),
    ),
  ],
  "excel.refused": [
    inExcel("Excel fails in the middle of the writing, for a reason of its own.", (host) => {
      host.failAt(writing, { manner: "cut", code: "GeneralException", actions: 20 });
    }),
  ],
};

import { reprintInvoices } from "../../../src/app/issue/reimprimer";
import { invoicesSheet } from "../../../src/workbook/sheets";
import { issueIn } from "../../support/office-runs";
import { describeStops } from "../../support/run-stops";

describeStops([
  {
    name: "the first month, which makes its sheets",
    run: (workbook) => issueIn(workbook, "2026-09", "2026-08-28"),
    reprint: (workbook) => reprintInvoices({ period: "2026-09" }, workbook),
    batches: 11,
    payloadLimit: 70_000,
    prepare: () => Promise.resolve(),
  },
  {
    name: "the second month, in filtered tables with totals",
    run: (workbook) => issueIn(workbook, "2026-10", "2026-09-28"),
    reprint: (workbook) => reprintInvoices({ period: "2026-10" }, workbook),
    batches: 14,
    payloadLimit: 18_000,
    prepare: async ({ workbook, host }) => {
      await issueIn(workbook, "2026-09", "2026-08-28");
      const register = host.workbook.sheetNamed(invoicesSheet.name)?.tables[0];
      register?.showTotals(true);
      register?.filter.apply(1, { filterOn: "Values", values: ["2026-09"] }, register.filteredRows);
      const absences = host.workbook.sheetNamed("Absences")?.tables[0];
      absences?.filter.apply(3, { filterOn: "Values", values: ["Maladie"] }, absences.filteredRows);
    },
  },
]);

import { onPaper } from "./invoice-documents";
import { invoicesFromRegister } from "./invoices-to-print";
import type { OpenedTown } from "../deed/open-town";
import { lastIssued, type Period } from "../../domain/invoicing";
import { isSameLabel } from "../../kernel/label";
import { information, type Problem } from "../../kernel/problem";
import type { WorkbookPort } from "../../workbook/port";
import type { Town } from "../../domain/books";
import { printedInvoicesPage } from "../../workbook/sheets";

/**
 * Are the pages of the last issue missing? A run that was cut short between the register and its pages, or whose pages
 * Excel refused, has issued all the same; whoever asks for the same period again is told. The first rows of the sheet say
 * it: they are written last. Of another period nobody is told: its pages were printed in their time.
 */
export async function missingPages(
  { layouts, snapshot }: OpenedTown,
  town: Town,
  period: Period,
  workbook: WorkbookPort,
): Promise<readonly Problem[]> {
  const last = lastIssued(town.register.invoices);
  if (last[0] === undefined || last[0].periodKey !== period.key) return [];
  const expected = onPaper(invoicesFromRegister(last, town, layouts).printed, town.office.sending);
  if (expected.length === 0) return [];
  const sheet = snapshot.sheetNames.find((name) => isSameLabel(name, printedInvoicesPage.name));
  const heads = sheet === undefined ? undefined : await workbook.readHeads([sheet]);
  // Whether Excel answers now decides of nothing.
  if (heads?.ok === false) return [];
  const top = new Set(heads?.value.flatMap(({ rows }) => rows.flat()));
  if (expected.some(({ number }) => top.has(number))) return [];
  return [information("print.pages-missing", { period: period.key, invoices: last.length })];
}

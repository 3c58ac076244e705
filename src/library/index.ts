import type { Workbook } from "exceljs";
import { openExceljs } from "../adapters/exceljs";
import { issuePeriod, type Issued } from "../app/issue/facturer";
import type { Ran } from "../app/deed/report";
import { clockReading } from "../app/deed/clock";
import { type Checked, checkWorkbook } from "../app/review/verifier";
import { day } from "../kernel/day";

/**
 * For scripts that hold a workbook in exceljs: what the command line does to a file, done to that workbook. Nothing is read
 * from a disk nor saved.
 */

/** What sentences call a workbook that has no file. */
const nameless = "le classeur";

export interface BillingRequest {
  readonly period: string;
  /** `2026-08-28`; by default the day that the period's own row plans, else that of `now`. */
  readonly issuedOn?: string;
  /** Shows everything, numbers nothing, writes nothing. */
  readonly preview?: boolean;
  readonly now: Date;
}

/** `ecot facturer`: issues the invoices of a period in this workbook, or shows what they would be. */
export function facturer(
  workbook: Workbook,
  { period, issuedOn, preview = false, now }: BillingRequest,
): Promise<Ran<Issued>> {
  const on = issuedOn === undefined ? undefined : day(issuedOn);
  return issuePeriod(
    { period, issuedOn: on, preview, now: clockReading(now) },
    openExceljs(workbook, nameless),
  );
}

/** `ecot verifier`: everything that is wrong in this workbook, written to its sheet Anomalies as well. */
export function verifier(workbook: Workbook, { now }: { readonly now: Date }): Promise<Ran<Checked>> {
  return checkWorkbook({ now: clockReading(now) }, openExceljs(workbook, nameless));
}

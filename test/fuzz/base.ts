import { createXlsx, openXlsx } from "../../src/adapters/xlsx";
import { issuePeriod } from "../../src/app/issue/facturer";
import { newWorkbook } from "../../src/app/new-town/nouveau";
import { prepareBatch } from "../../src/app/debits/prelever";
import { markBatchSent } from "../../src/app/debits/prelever-envoye";
import { readRejects } from "../../src/app/rejects/rejets";
import { remind } from "../../src/app/reminders/relancer";
import type { Ran } from "../../src/app/deed/report";
import { day } from "../../src/kernel/day";
import type { CellFormat } from "../../src/workbook/changes";
import { templateOf, type TableSheet } from "../../src/workbook/declaration";
import { formatLooks } from "../../src/workbook/excel/number-formats";
import { isErrorCell, isPercentCell, type CellValue, type WorkbookPort } from "../../src/workbook/port";
import { townSheetNames } from "../../src/workbook/read-town";
import { allSheets } from "../../src/workbook/sheets";
import { bankTable } from "../support/money-story";
import type { Model, ModelCell, ModelSheet } from "./model";
import { fuzzTown } from "./town";

/** What a column holds, by the sheet and the header that the contract gives it. */
export interface ColumnKind {
  readonly sheet: string;
  readonly header: string;
  readonly format: CellFormat;
  /** The program writes it; nothing is read from it. */
  readonly filled: boolean;
  /** Its words are among these. */
  readonly choices: readonly string[] | undefined;
}

/** The workbook that every case changes in one place: a town in its third month, with money on its way. */
export interface Base {
  readonly model: Model;
  readonly kinds: ReadonlyMap<string, readonly ColumnKind[]>;
}

const at = (on: string) => ({ day: day(on), at: 600 });

/** Two months issued, a batch sent, a debit rejected, reminders sent: made once, by the program's own steps. */
export async function baseTown(): Promise<Base> {
  const created = await createXlsx(newWorkbook(fuzzTown), {
    createdOn: new Date(2026, 7, 1),
    title: "essai",
  });
  const opened = await openXlsx(created, "essai.xlsx");
  if (!opened.ok) throw new Error("The town cannot be opened.");
  const workbook = opened.value;
  await ran(issuePeriod(issue("2026-09", "2026-08-28"), workbook));
  const collectedOn = day("2026-09-15");
  const { batch } = await ran(prepareBatch({ collectedOn, now: at("2026-09-01") }, workbook));
  await ran(markBatchSent({ collectedOn, now: at("2026-09-02") }, workbook));
  const rejected = batch.collections.slice(-1).map(({ reference }) => reference);
  const source = { name: "rejets.csv", bytes: bankTable(rejected, day("2026-09-17")) };
  await ran(readRejects({ source, now: at("2026-09-17") }, workbook));
  await ran(issuePeriod(issue("2026-10", "2026-09-28"), workbook));
  const reminded = { on: day("2026-10-02"), now: at("2026-10-02") };
  await ran(remind({ ...reminded, sent: false }, workbook));
  await ran(remind({ ...reminded, sent: true }, workbook));
  return {
    model: await modelOf(workbook),
    kinds: new Map(tableSheets.map((sheet) => [sheet.name, kindsOf(sheet)])),
  };
}

const tableSheets = allSheets.flatMap((sheet) => (sheet.shape === "table" ? [sheet] : []));

function issue(period: string, issuedOn: string) {
  return { period, issuedOn: day(issuedOn), now: at(issuedOn) };
}

async function ran<T>(run: Promise<Ran<T>>): Promise<T> {
  const { result, problems } = await run;
  if (result === undefined)
    throw new Error(`The story stops: ${problems.map(({ message }) => message).join(" ")}`);
  return result;
}

function kindsOf(sheet: TableSheet): readonly ColumnKind[] {
  const { columns } = templateOf(sheet);
  return columns.map(({ header, format, choices, openChoices }, index) => ({
    sheet: sheet.name,
    header,
    format,
    filled: sheet.role === "output" || sheet.columns[sheet.fields[index] ?? ""]?.filled === true,
    choices: openChoices === true ? undefined : choices,
  }));
}

async function modelOf(workbook: WorkbookPort): Promise<Model> {
  const snapshot = await workbook.read(townSheetNames);
  if (!snapshot.ok) throw new Error("The town cannot be read.");
  const sheets = snapshot.value.sheets.map(({ name, rows }): ModelSheet => {
    const sheet = tableSheets.find((candidate) => candidate.name === name);
    if (sheet === undefined) throw new Error(`No such sheet: ${name}`);
    const formats = new Map(templateOf(sheet).columns.map(({ header, format }) => [header, format]));
    const headers = rows[0] ?? [];
    const looks = headers.map(
      (header) =>
        formatLooks[(typeof header === "string" ? formats.get(header) : undefined) ?? "text"].numberFormat,
    );
    const width = headers.length;
    return {
      name,
      tableName: sheet.tableName,
      rows: rows.map((cells, row) =>
        Array.from({ length: width }, (_, column) =>
          modelCell(cells[column] ?? null, row === 0 ? "General" : (looks[column] ?? "General")),
        ),
      ),
    };
  });
  return { sheets };
}

function modelCell(value: CellValue, format: string): ModelCell {
  if (isPercentCell(value)) return { value: value.percent / 100, format: "0.00\\ %" };
  if (isErrorCell(value)) return { value: value.error, format, stored: "error" };
  return { value, format };
}

import type { LocatedProblem } from "../../src/app/deed/report";
import type { TableSheet } from "../../src/workbook/declaration";
import type { CellValue, SheetSnapshot } from "../../src/workbook/port";
import { printedInvoicesPage } from "../../src/workbook/sheets";
import { sentenceOf } from "../../src/wording/problems/sentence";
import { severityWords } from "../../src/wording/choices";
import { invoiceWords } from "../../src/wording/print/invoices";
import { isSameLabel } from "../../src/kernel/label";
import { compareNames } from "../../src/kernel/order";
import { columnAt, plainSpaces, shownCell, shownDays, tableSheets } from "./scenario-cells";
import { rowsOf, type Sheets } from "./scenario-sheets";
import { renderTable } from "./tables";

/** The problems of a run; the sheet Anomalies holds the same, and what to do about each. */
export function problemTexts(problems: readonly LocatedProblem[]): readonly string[] {
  return problems.map((problem) => {
    const { severity, sheet, cell } = problem;
    const where = sheet === "" ? "" : ` ${sheet}${cell === "" ? "" : `!${cell}`}`;
    return plainSpaces(`${severityWords[severity]}${where} – ${sentenceOf(problem)}`);
  });
}

/** Told by the summary and the problems, or the same at every run (the journal, what drop-down lists show). */
const toldElsewhere = new Set(["anomalies", "journal", "lists"]);

/** Every row that a step wrote, sheet by sheet: its number in the sheet, and what it now shows. */
export function changedTables(before: Sheets, after: Sheets): readonly string[] {
  const tables = tableSheets.flatMap((sheet) => {
    if (toldElsewhere.has(sheet.key)) return [];
    const rows = changedRows(find(before, sheet), find(after, sheet));
    if (rows.length === 0) return [];
    const table =
      sheet.key === "headcounts" ? headcountsInShort(sheet, find(after, sheet)) : tableOf(sheet, rows);
    return ["", `## ${sheet.name}`, ...table];
  });
  return [...tables, ...printedInShort(before, after)];
}

/** Which invoices a step put on paper, in short: what they say stands in the register and its lines. */
function printedInShort(before: Sheets, after: Sheets): readonly string[] {
  const [old, now] = [find(before, printedInvoicesPage), find(after, printedInvoicesPage)];
  if (now === undefined || JSON.stringify(old?.rows) === JSON.stringify(now.rows)) return [];
  const numbers = now.rows.flatMap((cells, index) =>
    cells[2] === invoiceWords.number && isTitle(now.rows[index - 1]?.[2]) ? [shownNumber(cells[4])] : [],
  );
  const range = numbers.length < 2 ? numbers.join() : `${numbers[0] ?? ""} à ${numbers.at(-1) ?? ""}`;
  return ["", `## ${printedInvoicesPage.name}`, `${String(numbers.length)} : ${range}`];
}

const isTitle = (cell: CellValue | undefined) =>
  cell === invoiceWords.invoice || cell === invoiceWords.creditNote;
const shownNumber = (cell: CellValue | undefined) => (typeof cell === "string" ? cell : "");

function find(sheets: Sheets, { name }: Pick<TableSheet, "name">): SheetSnapshot | undefined {
  return sheets.find((sheet) => isSameLabel(sheet.name, name));
}

type Cells = readonly CellValue[];

interface ChangedRow {
  readonly number: number;
  readonly cells: Cells;
}

function changedRows(
  before: SheetSnapshot | undefined,
  after: SheetSnapshot | undefined,
): readonly ChangedRow[] {
  const old = before === undefined ? [] : rowsOf(before);
  return (after === undefined ? [] : rowsOf(after)).flatMap((cells, index) =>
    isSameRow(cells, old[index] ?? []) ? [] : [{ number: index + 2, cells }],
  );
}

export function isSameRow(left: Cells, right: Cells): boolean {
  const length = Math.max(left.length, right.length);
  return Array.from({ length }, (_, column) => column).every(
    (column) => JSON.stringify(left[column] ?? null) === JSON.stringify(right[column] ?? null),
  );
}

/** Long cells stand below their row; columns that show nothing are left out. */
function tableOf(sheet: TableSheet, rows: readonly ChangedRow[]): readonly string[] {
  const shown = rows.map(({ number, cells }) => ({
    number,
    texts: sheet.fields.map((_, column) => shownCell(cells[column] ?? null, columnAt(sheet, column))),
  }));
  const columns = sheet.fields.map((_, column) => column);
  const isLong = (column: number) =>
    sheet.fields[column] === "days" || columnAt(sheet, column).codec.format === "long-text";
  const inRow = columns.filter(
    (column) => !isLong(column) && shown.some(({ texts }) => texts[column] !== ""),
  );
  const [headers = "", ...lines] = renderTable({
    headers: ["n°", ...inRow.map((column) => columnAt(sheet, column).header)],
    rows: shown.map(({ number, texts }) => [
      texts.every((text) => text === "") ? `${String(number)} (vidée)` : String(number),
      ...inRow.map((column) => texts[column] ?? ""),
    ]),
  });
  return [
    headers,
    ...lines.flatMap((line, index) => {
      const texts = shown[index]?.texts ?? [];
      const below = columns.filter((column) => isLong(column) && texts[column] !== "");
      return [line, ...below.map((column) => `     ${longText(sheet.fields[column], texts[column] ?? "")}`)];
    }),
  ];
}

function longText(field: string | undefined, text: string): string {
  return field === "days" ? shownDays(text) : text;
}

/** Meals per kind, all days together: the whole sheet would be most of the page. */
function headcountsInShort(sheet: TableSheet, snapshot: SheetSnapshot | undefined): readonly string[] {
  const kinds = new Map<string, { days: number; counts: number[] }>();
  for (const row of snapshot === undefined ? [] : rowsOf(snapshot)) {
    if (row.every((cell) => cell === null)) continue;
    const key = JSON.stringify(row.slice(1, 5));
    const kind = kinds.get(key) ?? { days: 0, counts: [0, 0, 0] };
    kinds.set(key, {
      days: kind.days + 1,
      counts: kind.counts.map((count, index) => count + Number(row[5 + index] ?? 0)),
    });
  }
  const headers = sheet.fields.map((_, column) => columnAt(sheet, column).header);
  return renderTable({
    headers: [...headers.slice(1, 5), "Jours", ...headers.slice(5)],
    rows: [...kinds]
      .sort(([left], [right]) => compareNames(left, right))
      .map(([key, { days, counts }]) => [
        ...(JSON.parse(key) as (string | null)[]).map((cell) => cell ?? ""),
        ...[days, ...counts].map(String),
      ]),
  });
}

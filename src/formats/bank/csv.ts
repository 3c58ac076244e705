import { done, refused, type Outcome } from "../../kernel/outcome";
import { blocking, information, type Problem } from "../../kernel/problem";
import type { BankRejects, RejectAnswers, RejectHeaders } from "./bank-reject";
import { isPlainText, missingColumns } from "./columns";
import { readRow, type RowFacts, type BankRowReading } from "./csv-row";
import { judgeRows, type Judged } from "./csv-verdicts";
import { referenceOf } from "./entry";
import { headerProblems } from "./named-table";
import { settle } from "./settle";
import { findTable } from "./table";

/**
 * Reads the table that a bank's site gives: rejects alone, or everything that became of some debits. Rows that cannot be
 * read are told, the others are taken; a row that may be a reject or not is asked about before anything is taken.
 */
export function readCsv(
  text: string,
  file: string,
  given: RejectHeaders = {},
  answers: RejectAnswers = {},
): Outcome<BankRejects> {
  const table = findTable(text, given);
  if (table === undefined) return refused(blocking("bank.unknown-form", { file }));
  if (table.brokenAt !== undefined)
    return refused(blocking("bank.broken-quote", { file, line: table.brokenAt }));
  const problems = headerProblems(table, file, given, missingColumns);
  if (problems.length > 0) return refused(...problems);

  const reasonHeader = table.header.cells[table.columns.get("reasonText") ?? -1];
  const place = { file, table, isPlainText: given.reasonText === undefined && isPlainText(reasonHeader) };
  const readings = table.below.map((row) => readRow(row, place));
  const facts = readings.filter((reading): reading is RowFacts => reading.kind === "row");
  const judgement = judgeRows(facts, answers, file);
  if (judgement.kind === "question") return refused(judgement.problem);

  const { rejects, foreign, unreadable } = settle(
    judgement.rows.flatMap(({ row, verdict }) => (verdict === "rejected" ? [row.entry] : [])),
    file,
  );
  return done({ form: "csv", rejects, mentions: [] }, [
    ...foreign,
    ...contradictions(judgement.rows, file),
    ...readings.flatMap((read) => (read.kind === "fault" ? [read.problem] : [])),
    ...unreadable,
    ...rowsLeftOut(judgement.rows, readings, file),
  ]);
}

function contradictions(rows: readonly Judged[], file: string): readonly Problem[] {
  return rows.flatMap(({ row, verdict }) => {
    if (verdict !== "contradiction") return [];
    const { line, entry, statusText: status = "" } = row;
    const reason = entry.reasonCode ?? "0000";
    return [blocking("bank.contradiction", { file, line, reference: referenceOf(entry), status, reason })];
  });
}

const whys = ["executed", "pending", "credit", "without-reason", "beside"] as const;

/** No row goes without a word: what is no reject is counted, by what it is. */
function rowsLeftOut(
  judged: readonly Judged[],
  readings: readonly BankRowReading[],
  file: string,
): readonly Problem[] {
  const beside = readings.flatMap((reading) =>
    reading.kind === "beside" ? [{ verdict: "beside", row: { line: reading.line } } as const] : [],
  );
  return whys.flatMap((why) => {
    const lines = [...judged, ...beside].flatMap(({ verdict, row }) => (verdict === why ? [row.line] : []));
    return lines.length === 0 ? [] : [information("bank.rows-left-out", { file, why, lines })];
  });
}

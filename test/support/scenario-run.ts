import { readFileSync } from "node:fs";
import { join } from "node:path";
import { importCalendar } from "../../src/app/calendar/calendrier";
import { issuePeriod } from "../../src/app/issue/facturer";
import { prepareBatch } from "../../src/app/debits/prelever";
import { markBatchSent } from "../../src/app/debits/prelever-envoye";
import { readRejects } from "../../src/app/rejects/rejets";
import { drawUpStatement } from "../../src/app/statement/bilan";
import { remind } from "../../src/app/reminders/relancer";
import type { LocatedProblem } from "../../src/app/deed/report";
import { checkWorkbook } from "../../src/app/review/verifier";
import { day } from "../../src/kernel/day";
import { batchSummary, rejectDetails, rejectsSummary, sentSummary } from "../../src/wording/debit-reports";
import { calendarSummary, draftDetails, issueSummary } from "../../src/wording/reports";
import {
  remindDetails,
  remindSummary,
  statementDetails,
  statementSummary,
} from "../../src/wording/money-reports";
import type { Change } from "../../src/workbook/changes";
import type { WorkbookPort } from "../../src/workbook/port";
import type { Command } from "./scenario-story";

/** What a command says on the terminal. */
export interface Told {
  readonly summary: readonly string[];
  readonly problems: readonly LocatedProblem[];
  /** Missing when the command was refused. */
  readonly done: boolean;
}

// Only the journal knows the hour of a run, and the school year where no setting says it.
const now = { day: day("2026-09-01"), at: 600 };

/** Runs one command on a workbook, as the command line does. */
export async function runCommand(command: Command, workbook: WorkbookPort, folder: string): Promise<Told> {
  switch (command.kind) {
    case "facturer": {
      const { period, issuedOn, draft } = command;
      const { result, problems } = await issuePeriod({ period, issuedOn, preview: draft, now }, workbook);
      if (result === undefined) return { summary: [], problems, done: false };
      const waiting = {
        belowFloor: result.belowFloor.length,
        heldBack: result.heldBack.length,
        swept: result.cutShort.length,
      };
      const summary = issueSummary({ ...result, draft, ...waiting });
      return {
        summary: draft ? [...summary, ...draftDetails(result.invoices)] : summary,
        problems,
        done: true,
      };
    }
    case "prelever":
      return runPrelever(command, workbook);
    case "rejets": {
      const { file, preview } = command;
      const source = file === undefined ? undefined : { name: file, bytes: readFileSync(join(folder, file)) };
      const { result, problems } = await readRejects({ source, preview, now }, workbook);
      if (result === undefined) return { summary: [], problems, done: false };
      return {
        summary: [...rejectsSummary(result), ...rejectDetails(result.rejects)],
        problems,
        done: true,
      };
    }
    case "relancer": {
      const { on, sent } = command;
      const { result, problems } = await remind({ on, sent, now }, workbook);
      if (result === undefined) return { summary: [], problems, done: false };
      return {
        summary: [...remindSummary(result), ...remindDetails(result.reminders, result.families)],
        problems,
        done: true,
      };
    }
    case "bilan": {
      const { result, problems } = await drawUpStatement({ on: command.on, now }, workbook);
      return {
        summary: result === undefined ? [] : [...statementSummary(result), ...statementDetails(result)],
        problems,
        done: result !== undefined,
      };
    }
    case "verifier": {
      const { result, problems } = await checkWorkbook({ now }, workbook);
      if (result === undefined) return { summary: [], problems, done: false };
      const { families, children, meals } = result;
      const counts = `${String(families)} familles, ${String(children)} enfants, ${String(meals)} repas regardés`;
      return { summary: [counts], problems, done: true };
    }
    case "calendrier": {
      const { file, academie, schoolYear } = command;
      const text = readFileSync(join(folder, file), "utf8");
      const sources = [{ name: file, content: { kind: "text" as const, text } }];
      const { result, problems } = await importCalendar({ sources, academie, schoolYear, now }, workbook);
      return {
        summary: result === undefined ? [] : calendarSummary(result),
        problems,
        done: result !== undefined,
      };
    }
  }
}

/** The summary, and the file for the bank where there is one, without what every file has. */
async function runPrelever(
  { collectedOn, on, sent, preview }: Command & { readonly kind: "prelever" },
  workbook: WorkbookPort,
): Promise<Told> {
  const request = { collectedOn, preview, now };
  if (sent) {
    const { result, problems } = await markBatchSent({ ...request, sentOn: on }, workbook);
    return { summary: result ? sentSummary(result) : [], problems, done: result !== undefined };
  }
  const { result, problems } = await prepareBatch({ ...request, preparedOn: on }, workbook);
  if (result === undefined) return { summary: [], problems, done: false };
  const told = [...(result.file?.text ?? "").matchAll(shownElements)].map(
    ([, name, text]) => `${name ?? ""} ${text ?? ""}`,
  );
  return { summary: [...batchSummary(result), ...told.map((line) => `    ${line}`)], problems, done: true };
}

/** What differs from file to file. */
const shownElements =
  /<(MsgId|CreDtTm|PmtInfId|SeqTp|ReqdColltnDt|CtrlSum|EndToEndId|InstdAmt|MndtId|Nm|IBAN|Ustrd|Id(?=>SMNDA))(?: [^>]*)?>([^<]*)</g;

/** A workbook that carries out only the first changes of a run: the program was killed, or the power failed. */
export class DyingWorkbook implements WorkbookPort {
  /** What the run meant to do. */
  readonly planned: Change[] = [];

  constructor(
    private readonly inner: WorkbookPort,
    private readonly changesLeft: number,
  ) {}

  read(sheetNames: readonly string[]) {
    return this.inner.read(sheetNames);
  }

  readHeads(sheetNames: readonly string[]) {
    return this.inner.readHeads(sheetNames);
  }

  apply(changes: readonly Change[]) {
    this.planned.push(...changes);
    return this.inner.apply(changes.slice(0, this.changesLeft));
  }
}

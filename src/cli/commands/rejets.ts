import { basename } from "node:path";
import { unpackArchive } from "../../adapters/xlsx/zip/archive";
import { locateProblems } from "../../app/deed/locate-problems";
import type { BankSource } from "../../app/rejects/bank-source";
import { readRejects, type RejectRead, type RejectsRead } from "../../app/rejects/rejets";
import { countBySeverity, type Ran } from "../../app/deed/report";
import { clockReading } from "../../app/deed/run";
import { sum } from "../../kernel/cents";
import { done, type Outcome } from "../../kernel/outcome";
import { commandLine } from "../../wording/command-line";
import { rejectDetails, rejectsSummary } from "../../wording/debit-reports";
import { rejectReasonOf } from "../../wording/reject-reasons";
import { readWholeFile } from "../files";
import type { ExitCode, Shell } from "../shell";
import { onWorkbook, unusableFile, type Account } from "./common";
import type { CommonOptions } from "./options";

export interface RejetsOptions extends CommonOptions {
  readonly depuis?: string;
}

/** `ecot rejets`: applies what the bank sent back, and what was typed in the sheet Rejets. */
export async function runRejets(path: string, options: RejetsOptions, shell: Shell): Promise<ExitCode> {
  const source = await readSource(options.depuis);
  if (!source.ok) return unusableFile("rejets", locateProblems(source.problems, undefined), options, shell);
  const sources = options.depuis === undefined ? [] : [options.depuis];
  return onWorkbook(path, { ...options, sources }, shell, "rejets", async ({ workbook, progress }) => {
    const request = { source: source.value, now: clockReading(shell.now()) };
    const ran = await readRejects(request, workbook, (step) => {
      progress.step(commandLine.steps[step]);
    });
    return accountOf(ran);
  });
}

async function readSource(path: string | undefined): Promise<Outcome<BankSource | undefined>> {
  if (path === undefined) return done(undefined);
  const file = await readWholeFile(path);
  return file.ok ? done({ name: basename(path), bytes: file.value.bytes, unpack: unpackArchive }) : file;
}

function accountOf({ result, problems }: Ran<RejectsRead>): Account {
  if (result === undefined) return { lines: [], report: {}, problems, done: false };
  const { form, rejects, rejected, suspended, recorded } = result;
  const inState = (state: RejectRead["state"]) => rejects.filter((reject) => reject.state === state).length;
  return {
    lines: [...rejectsSummary(result), ...rejectDetails(rejects)],
    report: {
      form: form ?? null,
      counts: {
        new: inState("new"),
        known: inState("known"),
        unmatched: inState("unmatched"),
        rejected: rejected.length,
        suspended: suspended.length,
        recorded: recorded.length,
        problems: countBySeverity(problems),
      },
      totals: { rejected: sum(rejected.map(({ amount }) => amount)) },
      rejects: rejects.map(rejectReport),
    },
    problems,
    done: true,
  };
}

function rejectReport({ report, debit, by, state, from, reasonText }: RejectRead) {
  const { meaning, advice } = rejectReasonOf(report.code);
  return {
    state,
    from,
    matchedBy: by ?? null,
    reference: debit?.reference ?? report.reference ?? null,
    family: debit?.familyCode ?? null,
    mandate: debit?.mandate ?? report.mandate ?? null,
    amount: report.amount ?? debit?.amount ?? null,
    date: report.date ?? null,
    code: report.code ?? null,
    reason: meaning,
    bankReason: reasonText ?? null,
    advice,
    invoices: debit?.invoices ?? [],
  };
}

import { openXlsx, type XlsxWorkbook } from "../../src/adapters/xlsx";
import { systemEngine } from "../../src/cli/files";
import { drawUpStatement } from "../../src/app/statement/bilan";
import { issuePeriod } from "../../src/app/issue/facturer";
import { prepareBatch } from "../../src/app/debits/prelever";
import { remind } from "../../src/app/reminders/relancer";
import type { LocatedProblem, Ran } from "../../src/app/deed/report";
import { totalOf } from "../../src/domain/invoicing";
import { locateProblems } from "../../src/app/deed/locate-problems";
import { day } from "../../src/kernel/day";
import type { WorkbookPort } from "../../src/workbook/port";

/** What a run decided about money, as text that can be compared: one line a decision. */
export type Decisions = readonly string[];

/** One run on a workbook: what it decided, or nothing where it was refused, and all it said. */
export interface Told {
  readonly run: RunName;
  readonly decisions: Decisions | undefined;
  readonly problems: readonly LocatedProblem[];
  /** The workbook afterwards. */
  readonly workbook: XlsxWorkbook | undefined;
}

export type RunName = "facturer" | "prelever" | "relancer" | "bilan";

export const runNames: readonly RunName[] = ["facturer", "prelever", "relancer", "bilan"];

const at = (on: string) => ({ day: day(on), at: 600 });

/** Runs one command on a file, as its own process would: the file is opened anew. */
export async function tell(run: RunName, bytes: Uint8Array): Promise<Told> {
  const opened = await openXlsx(bytes, "essai.xlsx", systemEngine);
  if (!opened.ok) {
    return {
      run,
      decisions: undefined,
      problems: locateProblems(opened.problems, undefined),
      workbook: undefined,
    };
  }
  return { ...(await again(run, opened.value)), workbook: opened.value };
}

/** The same command on a workbook in hand. */
export async function again(run: RunName, workbook: WorkbookPort): Promise<Omit<Told, "workbook">> {
  const { result, problems } = await runs[run](workbook);
  return { run, decisions: result, problems };
}

const runs: Readonly<Record<RunName, (workbook: WorkbookPort) => Promise<Ran<Decisions>>>> = {
  facturer: async (workbook) => {
    const issuedOn = day("2026-10-28");
    const request = { period: "2026-11", issuedOn, now: at("2026-10-28") };
    return told(await issuePeriod(request, workbook), ({ invoices, heldBack }) => [
      ...invoices.flatMap((invoice) => [
        `${invoice.family.code} ${invoice.child.code} ${invoice.dueOn}: ${String(totalOf(invoice))}`,
        ...invoice.lines.map(
          (line) =>
            `${invoice.child.code}: ${line.origin} ${String(line.quantity)} × ${String(line.unitPrice)} = ${String(line.amount)}${"days" in line ? ` ${line.days.join(" ")}` : ""}`,
        ),
      ]),
      ...heldBack.map(({ code }) => `${code} waits`),
    ]);
  },
  prelever: async (workbook) => {
    const request = { collectedOn: day("2026-11-16"), preparedOn: day("2026-11-02"), now: at("2026-11-02") };
    return told(await prepareBatch(request, workbook), ({ batch }) =>
      batch.collections.map(
        ({ familyCode, mandate, iban, amount, sequence, signedOn, invoices }) =>
          `${familyCode} ${mandate} ${iban} ${signedOn} ${sequence} ${String(amount)} ${[...invoices].sort().join("+")}`,
      ),
    );
  },
  relancer: async (workbook) => {
    const on = day("2026-11-05");
    return told(
      await remind({ on, sent: false, now: at("2026-11-05") }, workbook),
      ({ reminders, overdue }) => [
        ...reminders.map(({ familyCode, level, total }) => `${familyCode} ${String(level)} ${String(total)}`),
        ...overdue.map((family) => `overdue ${JSON.stringify(family.familyCode)}`),
      ],
    );
  },
  bilan: async (workbook) => {
    const on = day("2026-11-05");
    return told(await drawUpStatement({ on, now: at("2026-11-05") }, workbook), ({ statement }) => [
      ...statement.families.flatMap(({ familyCode, invoices }) =>
        invoices.map(
          ({ receivable: { number, dueOn }, paid, credited, remaining }) =>
            `${familyCode} ${number} ${String(dueOn)}: ${[paid, credited, remaining].join(" ")}`,
        ),
      ),
      ...statement.periods.map((period) => JSON.stringify({ ...period, label: undefined })),
      JSON.stringify(statement.takings),
    ]);
  },
};

function told<T>({ result, problems }: Ran<T>, decisionsOf: (result: T) => Decisions): Ran<Decisions> {
  return { result: result === undefined ? undefined : decisionsOf(result), problems };
}

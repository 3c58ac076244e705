import { issuePeriod, type Issued } from "../../app/issue/facturer";
import { countBySeverity, type Ran } from "../../app/deed/report";
import { mealsCharged, otherAmount, periodAmount, totalOf, type Invoice } from "../../domain/invoicing";
import { sum } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { commandLine } from "../../wording/command-line";
import { explainLine, lineLabel, lineOriginWords } from "../../wording/invoice-lines";
import { draftDetails, issueSummary } from "../../wording/reports";
import { clockReading } from "../../app/deed/run";
import type { ExitCode, Shell } from "../shell";
import { onWorkbook, type Account } from "./common";
import type { CommonOptions } from "./options";

export interface FacturerOptions extends CommonOptions {
  readonly periode: string;
  readonly emission?: Day;
  readonly projet?: boolean;
}

/** `ecot facturer`: issues the invoices of a period, or shows what they would be. */
export function runFacturer(path: string, options: FacturerOptions, shell: Shell): Promise<ExitCode> {
  const draft = options.projet === true;
  // A draft never leaves a file behind, wherever it was asked to go.
  return onWorkbook(path, { ...options, isDraft: draft }, shell, "facturer", async (opened) => {
    const request = {
      period: options.periode,
      issuedOn: options.emission,
      preview: draft,
      now: clockReading(shell.now()),
    };
    const ran = await issuePeriod(request, opened.workbook, (step) => {
      opened.progress.step(commandLine.steps[step]);
    });
    return accountOf(ran, draft);
  });
}

function accountOf({ result, problems }: Ran<Issued>, draft: boolean): Account {
  if (result === undefined) return { lines: [], report: { draft }, problems, done: false };
  const { invoices, period, issuedOn } = result;
  const counted = { period, issuedOn, draft, invoices };
  const waiting = {
    belowFloor: result.belowFloor.length,
    heldBack: result.heldBack.length,
    swept: result.cutShort.length,
  };
  const summary = issueSummary({ ...counted, ...waiting });
  return {
    lines: draft ? [...summary, ...draftDetails(invoices), ""] : summary,
    report: {
      period: period.key,
      issuedOn,
      draft,
      counts: {
        invoices: invoices.length,
        creditNotes: invoices.filter((invoice) => totalOf(invoice) < 0).length,
        lines: invoices.reduce((lines, invoice) => lines + invoice.lines.length, 0),
        meals: invoices.reduce((meals, invoice) => meals + mealsCharged(invoice), 0),
        ...waiting,
        problems: countBySeverity(problems),
      },
      totals: {
        period: sum(invoices.map(periodAmount)),
        corrections: sum(invoices.map(otherAmount)),
        total: sum(invoices.map(totalOf)),
      },
      invoices: invoices.map(invoiceReport),
    },
    problems,
    done: true,
  };
}

function invoiceReport(invoice: Invoice): Readonly<Record<string, unknown>> {
  return {
    number: invoice.number ?? null,
    family: invoice.family.code,
    child: invoice.child.code,
    dueOn: invoice.dueOn,
    meals: mealsCharged(invoice),
    total: totalOf(invoice),
    lines: invoice.lines.map((line) => ({
      period: line.period.key,
      origin: lineOriginWords[line.origin],
      label: lineLabel(line),
      quantity: line.quantity,
      unitPrice: line.unitPrice,
      amount: line.amount,
      days: "days" in line ? line.days : [],
      explanation: explainLine(line),
    })),
  };
}

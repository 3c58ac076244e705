import { issuePeriod, type Issued } from "./facturer";
import { orderOf, type Ask } from "../deed/verb";
import {
  mealsCharged,
  mealsOnInvoices,
  otherAmount,
  periodAmount,
  totalOf,
  type Invoice,
} from "../../domain/invoicing";
import { sum } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { explainLine, lineLabel } from "../../wording/invoice-lines";
import { lineOriginWords } from "../../wording/choices";
import { draftDetails, issueSummary } from "../../wording/reports";

interface Typed {
  readonly periode: string;
  readonly emission: Day | undefined;
  readonly projet: boolean | undefined;
}

/** `ecot facturer`: issues the invoices of a period, or shows what they would be. */
export const askFacturer: Ask<Typed> = ({ periode, emission, projet: draft = false }, { now }) =>
  orderOf(
    issuePeriod,
    { period: periode, issuedOn: emission, preview: draft, now },
    {
      done: (issued, problems) => {
        const { invoices, period, issuedOn, belowFloor, heldBack, cutShort } = issued;
        const waiting = {
          belowFloor: belowFloor.length,
          heldBack: heldBack.length,
          swept: cutShort.length,
        };
        const summary = issueSummary({ period, issuedOn, draft, invoices, ...waiting });
        return {
          lines: draft ? [...summary, ...draftDetails(invoices), ""] : summary,
          report: {
            period: period.key,
            issuedOn,
            draft,
            counts: { ...countsOf(issued), ...waiting, problems },
            totals: {
              period: sum(invoices.map(periodAmount)),
              corrections: sum(invoices.map(otherAmount)),
              total: sum(invoices.map(totalOf)),
            },
            invoices: invoices.map(invoiceReport),
          },
        };
      },
      refused: () => ({ draft }),
    },
  );

function countsOf({ invoices }: Issued) {
  return {
    invoices: invoices.length,
    creditNotes: invoices.filter((invoice) => totalOf(invoice) < 0).length,
    lines: invoices.reduce((lines, invoice) => lines + invoice.lines.length, 0),
    meals: mealsOnInvoices(invoices),
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
      ...("sharing" in line && line.sharing !== undefined ? { sharing: line.sharing } : {}),
      explanation: explainLine(line, invoice.others),
    })),
  };
}

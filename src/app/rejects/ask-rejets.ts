import { readRejects, type RejectRead } from "./rejets";
import { orderOf, type Ask, type FileGiven } from "../deed/verb";
import { sum } from "../../kernel/cents";
import { rejectDetails, rejectsSummary } from "../../wording/debit-reports";
import { rejectReasonOf } from "../../wording/reject-reasons";

/** `ecot rejets`: applies what the bank sent back, and what was typed in the sheet Rejets. */
export const askRejets: Ask<{ readonly depuis: FileGiven | undefined }> = ({ depuis }, { now, unpack }) =>
  orderOf(
    readRejects,
    { source: depuis && { ...depuis, unpack }, now },
    {
      done: (read, problems) => {
        const { form, rejects, rejected, suspended, recorded } = read;
        const inState = (state: RejectRead["state"]) =>
          rejects.filter((reject) => reject.state === state).length;
        return {
          lines: [...rejectsSummary(read), ...rejectDetails(rejects)],
          report: {
            form: form ?? null,
            counts: {
              new: inState("new"),
              known: inState("known"),
              unmatched: inState("unmatched"),
              rejected: rejected.length,
              suspended: suspended.length,
              recorded: recorded.length,
              problems,
            },
            totals: { rejected: sum(rejected.map(({ amount }) => amount)) },
            rejects: rejects.map(rejectReport),
          },
        };
      },
    },
  );

function rejectReport({ report, debit, by, state, from }: RejectRead) {
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
    bankReason: report.words ?? null,
    advice,
    invoices: debit?.invoices ?? [],
  };
}

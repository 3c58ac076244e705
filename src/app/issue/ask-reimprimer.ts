import { reprintInvoices } from "./reimprimer";
import { orderOf, type Ask } from "../deed/verb";
import { reprintSummary } from "../../wording/reports";

/** `ecot reimprimer`: the pages of an issued period, once more. */
export const askReimprimer: Ask<{ readonly periode: string }> = ({ periode }) =>
  orderOf(
    reprintInvoices,
    { period: periode },
    {
      done: (reprinted, problems) => {
        const { periodKey, printed, leftOut, total } = reprinted;
        return {
          lines: reprintSummary(reprinted),
          report: {
            period: periodKey,
            counts: { invoices: printed.length, leftOut, problems },
            totals: { total },
            invoices: printed,
          },
        };
      },
    },
  );

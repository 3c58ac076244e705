import { prepareBatch, type BatchPrepared } from "./prelever";
import { markBatchSent } from "./prelever-envoye";
import { orderOf, type Ask, type Told } from "../deed/verb";
import type { Collection, Debit } from "../../domain/direct-debit";
import { invoicesIn } from "../../domain/invoicing";
import { sum } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import type { Severity } from "../../kernel/problem";
import { batchSummary, sentSummary } from "../../wording/debit-reports";
import { bankFileLine } from "../../wording/verbs/prelever";

interface Typed {
  readonly echeance: Day;
  readonly le: Day | undefined;
  readonly xml: string | undefined;
  readonly envoye: boolean | undefined;
}

/** `ecot prelever`: prepares the debits of a date and their file, or notes that the file went to the bank. */
export const askPrelever: Ask<Typed> = ({ echeance: collectedOn, le, xml, envoye = false }, { now }) => {
  // A batch that is noted as sent leaves its file alone.
  if (envoye) return sending(collectedOn, { collectedOn, sentOn: le, now });
  return orderOf(
    prepareBatch,
    { collectedOn, preparedOn: le, now },
    {
      beside: xml === undefined ? undefined : { path: xml },
      done: (prepared, problems) => preparedTold(prepared, collectedOn, xml, problems),
      refused: ({ proposed }) => ({
        collectedOn,
        sent: false,
        proposed: proposed ?? null,
      }),
    },
  );
};

function preparedTold(
  prepared: BatchPrepared,
  collectedOn: Day,
  xml: string | undefined,
  problems: Readonly<Record<Severity, number>>,
): Told {
  const { batch, preparedOn, file, leftOut } = prepared;
  const { collections } = batch;
  const saved = file === undefined ? undefined : xml;
  return {
    lines: [...batchSummary(prepared), ...(file === undefined ? [] : [bankFileLine(saved)])],
    report: {
      collectedOn,
      preparedOn,
      sent: false,
      batch: batch.name,
      xml: saved ?? null,
      messageId: file?.messageId ?? null,
      version: file?.version ?? null,
      counts: {
        debits: collections.length,
        invoices: invoicesIn(batch.collections),
        first: collections.filter(({ sequence }) => sequence === "FRST").length,
        amended: collections.filter(({ isAmended }) => isAmended).length,
        replaced: batch.replaced.length,
        leftOut: leftOut.length,
        problems,
      },
      totals: { total: batch.total },
      debits: collections.map(debitReport),
      leftOut,
    },
    beside: file && [{ name: saved ?? "", bytes: new TextEncoder().encode(file.text) }],
  };
}

function sending(collectedOn: Day, request: Parameters<typeof markBatchSent>[0]) {
  return orderOf(markBatchSent, request, {
    done: (sent, problems) => {
      const { debits } = sent;
      return {
        lines: sentSummary(sent),
        report: {
          collectedOn,
          sent: true,
          counts: {
            debits: debits.length,
            invoices: debits.reduce((count, { invoices }) => count + invoices.length, 0),
            problems,
          },
          totals: { total: sum(debits.map(({ amount }) => amount)) },
          debits: debits.map(debitReport),
        },
      };
    },
    refused: () => ({ collectedOn, sent: false }),
  });
}

function debitReport({ reference, familyCode, mandate, amount, invoices }: Collection | Debit) {
  return { reference, family: familyCode, mandate: mandate ?? null, amount, invoices };
}

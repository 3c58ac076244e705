import { prepareBatch, invoicesIn, type PreparedOrProposed } from "../../app/debits/prelever";
import { markBatchSent, type BatchSent } from "../../app/debits/prelever-envoye";
import { countBySeverity, type Ran } from "../../app/deed/report";
import { clockReading } from "../../app/deed/run";
import type { Collection, Debit } from "../../domain/direct-debit";
import { sum } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { commandLine } from "../../wording/command-line";
import { batchSummary, sentSummary } from "../../wording/debit-reports";
import type { ExitCode, Shell } from "../shell";
import { onWorkbook, type Account } from "./common";
import type { CommonOptions } from "./options";

export interface PreleverOptions extends CommonOptions {
  readonly echeance: Day;
  readonly le?: Day;
  readonly xml?: string;
  readonly envoye?: boolean;
}

/** `ecot prelever`: prepares the debits of a date and their file, or notes that the file went to the bank. */
export function runPrelever(path: string, options: PreleverOptions, shell: Shell): Promise<ExitCode> {
  // A batch that is noted as sent leaves its file alone.
  const beside = options.envoye === true ? undefined : options.xml;
  return onWorkbook(path, { ...options, beside }, shell, "prelever", async ({ workbook, progress }) => {
    const onStep = (step: keyof typeof commandLine.steps) => {
      progress.step(commandLine.steps[step]);
      return undefined;
    };
    const now = clockReading(shell.now());
    const { echeance: collectedOn, le } = options;
    if (options.envoye === true) {
      return sentAccount(
        await markBatchSent({ collectedOn, sentOn: le, now }, workbook, onStep),
        collectedOn,
      );
    }
    const ran = await prepareBatch({ collectedOn, preparedOn: le, now }, workbook, onStep);
    return preparedAccount(ran, options);
  });
}

function preparedAccount(
  { result, problems, proposed }: PreparedOrProposed,
  { echeance: collectedOn, xml }: PreleverOptions,
): Account {
  if (result === undefined) {
    const report = { collectedOn, sent: false, proposed: proposed ?? null };
    return { lines: [], report, problems, done: false };
  }
  const { batch, preparedOn, file, leftOut } = result;
  const { collections } = batch;
  const saved = file === undefined ? undefined : xml;
  return {
    lines: [
      ...batchSummary(result),
      ...(file === undefined ? [] : [saved === undefined ? commandLine.noXml : commandLine.xmlSaved(saved)]),
    ],
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
        invoices: invoicesIn(batch),
        first: collections.filter(({ sequence }) => sequence === "FRST").length,
        amended: collections.filter(({ isAmended }) => isAmended).length,
        replaced: batch.replaced.length,
        leftOut: leftOut.length,
        problems: countBySeverity(problems),
      },
      totals: { total: batch.total },
      debits: collections.map(debitReport),
      leftOut,
    },
    problems,
    done: true,
    beside:
      file === undefined || saved === undefined
        ? undefined
        : { path: saved, bytes: new TextEncoder().encode(file.text) },
  };
}

function sentAccount({ result, problems }: Ran<BatchSent>, collectedOn: Day): Account {
  if (result === undefined) return { lines: [], report: { collectedOn, sent: false }, problems, done: false };
  const { debits } = result;
  return {
    lines: sentSummary(result),
    report: {
      collectedOn,
      sent: true,
      counts: {
        debits: debits.length,
        invoices: debits.reduce((count, { invoices }) => count + invoices.length, 0),
        problems: countBySeverity(problems),
      },
      totals: { total: sum(debits.map(({ amount }) => amount)) },
      debits: debits.map(debitReport),
    },
    problems,
    done: true,
  };
}

function debitReport({ reference, familyCode, mandate, amount, invoices }: Collection | Debit) {
  return { reference, family: familyCode, mandate: mandate ?? null, amount, invoices };
}

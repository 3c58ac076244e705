import type { Family } from "../domain/families";
import type { Cents } from "../kernel/cents";
import type { Day } from "../kernel/day";
import { counted, euros } from "./amounts";
import { named, shortDay } from "./days";
import { fr } from "./french";
import { familyName, familyText } from "./people-names";
import { personText } from "./problems/people";
import { rejectReasonOf, rejectReasonText } from "./reject-reasons";

/** What a prepared batch gave, for the summary that a person reads. */
export interface BatchSummary {
  readonly preparedOn: Day;
  readonly batch: {
    readonly name: string;
    readonly collectedOn: Day;
    readonly collections: readonly { readonly invoices: readonly string[]; readonly sequence: string }[];
    readonly total: Cents;
    readonly replaced: readonly unknown[];
  };
  readonly file: { readonly messageId: string; readonly version: string } | undefined;
  readonly leftOut: readonly string[];
  readonly families: ReadonlyMap<string, Family>;
}

/** The summary of a run of `prelever`, a line each. */
export function batchSummary({
  preparedOn,
  batch,
  file,
  leftOut,
  families,
}: BatchSummary): readonly string[] {
  const { collections, total, replaced } = batch;
  const invoices = collections.reduce((count, collection) => count + collection.invoices.length, 0);
  const lines = [
    fr`Prélèvement du ${shortDay(batch.collectedOn)}, préparé le ${shortDay(preparedOn)}`,
    file === undefined
      ? fr`  Aucun prélèvement : aucun fichier.`
      : fr`  ${counted(collections.length, "prélèvement")} pour ${counted(invoices, "facture")} : ${euros(total)}`,
  ];
  if (file !== undefined) lines.push(fr`  Lot ${batch.name}, fichier n° ${file.messageId} (${file.version})`);
  if (replaced.length > 0)
    lines.push(
      fr`  À la place de ${counted(replaced.length, "ligne préparée", "lignes préparées")} pour cette date.`,
    );
  if (leftOut.length > 0)
    lines.push(
      fr`  ${counted(leftOut.length, "famille")} en attente d’une correction : ${named(leftOut.map((code) => familyText(families, code)))}`,
    );
  return lines;
}

/** The summary of a batch that was marked as sent. */
export function sentSummary(sent: {
  readonly collectedOn: Day;
  readonly debits: readonly { readonly amount: Cents; readonly invoices: readonly string[] }[];
}): readonly string[] {
  const { collectedOn, debits } = sent;
  const total = debits.reduce((amount, debit) => amount + debit.amount, 0) as Cents;
  const title = fr`Prélèvement du ${shortDay(collectedOn)}`;
  if (debits.length === 0) return [title, "  Aucune ligne à noter comme envoyée."];
  const count = counted(debits.length, "prélèvement noté", "prélèvements notés");
  return [title, fr`  ${count} comme envoyé${debits.length > 1 ? "s" : ""} à la banque : ${euros(total)}`];
}

/** What the rejects changed, or would change. */
export interface RejectsSummary {
  readonly rejects: readonly RejectTold[];
  readonly rejected: readonly { readonly amount: Cents }[];
  readonly suspended: readonly unknown[];
}

interface RejectTold {
  readonly state: "new" | "known" | "unmatched";
  readonly by: "reference" | "mandate" | undefined;
  readonly debit:
    | { readonly reference: string; readonly familyCode: string; readonly amount: Cents }
    | undefined;
  readonly report: { readonly code: string | undefined; readonly words: string | undefined };
  readonly family: Family | undefined;
}

/** The summary of a run of `rejets`. */
export function rejectsSummary({ rejects, rejected, suspended }: RejectsSummary): readonly string[] {
  const total = rejected.reduce((amount, debit) => amount + debit.amount, 0) as Cents;
  const of = (state: RejectTold["state"]) => rejects.filter((reject) => reject.state === state);
  const [known, unmatched] = [of("known").length, of("unmatched").length];
  const lines = ["Rejets de prélèvements"];
  lines.push(
    rejected.length === 0
      ? "  Aucun nouveau rejet."
      : fr`  ${counted(rejected.length, "prélèvement rejeté", "prélèvements rejetés")} : ${euros(total)}`,
  );
  if (suspended.length > 0)
    lines.push(`  ${counted(suspended.length, "mandat suspendu", "mandats suspendus")}`);
  if (known > 0) lines.push(`  ${counted(known, "rejet déjà noté", "rejets déjà notés")}`);
  if (unmatched > 0)
    lines.push(`  ${counted(unmatched, "rejet sans prélèvement", "rejets sans prélèvement")}`);
  return lines;
}

/** Each new reject: whose it is, why, and what to do. */
export function rejectDetails(rejects: readonly RejectTold[]): readonly string[] {
  return rejects.filter(({ state }) => state === "new").flatMap(rejectLines);
}

function rejectLines({ debit, by, report, family }: RejectTold): readonly string[] {
  if (debit === undefined) return [];
  const { code, words } = report;
  const reason = code === undefined ? (words ?? "motif inconnu") : rejectReasonText(code);
  const how = by === "mandate" ? ", retrouvé par sa RUM et son montant" : "";
  return [
    fr`  Famille ${personText(family && familyName(family), debit.familyCode)}, ${debit.reference}, ${euros(debit.amount)}${how}`,
    `    ${reason}`,
    `    ${rejectReasonOf(code).advice}`,
  ];
}

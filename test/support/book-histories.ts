import fc from "fast-check";
import { prepareBatch } from "../../src/app/debits/prelever";
import { markBatchSent } from "../../src/app/debits/prelever-envoye";
import { openTown } from "../../src/app/deed/open-town";
import type { Ran } from "../../src/app/deed/report";
import { issuePeriod } from "../../src/app/issue/facturer";
import { readRejects } from "../../src/app/rejects/rejets";
import { listOverdue } from "../../src/app/reminders/impayes";
import { remind } from "../../src/app/reminders/relancer";
import { drawUpStatement } from "../../src/app/statement/bilan";
import { nextTargetDay, type Debit, type Mandate } from "../../src/domain/direct-debit";
import { cents } from "../../src/kernel/cents";
import { addDays, day, type Day } from "../../src/kernel/day";
import type { Change } from "../../src/workbook/changes";
import { MemoryWorkbook } from "../../src/workbook/memory";
import { appendRows, fillCells } from "../../src/workbook/plan";
import type { CellValue, WorkbookPort } from "../../src/workbook/port";
import { adjustmentsSheet, mandatesSheet, paymentsSheet, rejectsSheet } from "../../src/workbook/sheets";
import { smallTown } from "../workbook/snapshots";
import { bankTable } from "./money-story";

/**
 * Random autumns of a small town in its workbook: months are issued, batches go to the bank and come back, letters go out,
 * and between two runs the clerk notes payments, types rejects, corrects invoices and takes mandates back.
 */

export const firstDay = day("2026-09-28");

/** Two families that pay by debit, and one that does not. */
const sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>> = {
  ...smallTown,
  Paramètres: [
    ["Paramètre", "Valeur"],
    ["Gestionnaire", "Ville d'Exemple"],
    ["ICS", "FR72ZZZ123456"],
    ["IBAN", "FR7630006000011234567890189"],
    ["Frais de rejet", 2.5],
    ["Seuil d'émission", 0],
  ],
  Familles: [
    ["Code famille", "Nom", "QF", "Moyen de paiement"],
    ["F1", "Martin", 380, "Prélèvement"],
    ["F2", "Durand", 900, "Prélèvement"],
    ["F3", "Petit", 900, "Chèque"],
  ],
  Enfants: [
    ["Code enfant", "Code famille", "Nom", "Prénom", "Naissance", "École", "Classe"],
    ["E1", "F1", "Martin", "Léa", "12/03/2019", "Jean Moulin", "CP"],
    ["E2", "F2", "Durand", "Tom", "2018-05-02", "Jean Moulin", "CE1"],
    ["E3", "F3", "Petit", "Zoé", "2018-06-02", "Jean Moulin", "CE1"],
    ["E4", "F3", "Petit", "Max", "2017-06-02", "Jean Moulin", "CM1"],
  ],
  Inscriptions: [
    ["Code enfant", "Prestation", "L", "Ma", "Me", "J", "V", "Du", "Au"],
    ["E1", "Cantine", "x", "x", null, "x", "x", "01/09/2026", null],
    ["E2", "Cantine", "x", null, null, "x", null, null, null],
    ["E3", "Cantine", "x", null, null, null, null, null, null],
    ["E4", "Cantine", null, "x", null, "x", null, null, null],
  ],
  Mandats: [
    ["Code famille", "RUM", "Titulaire", "IBAN", "BIC", "Signé le", "Statut"],
    ["F1", "RUM-1", "Martin", "FR1420041010050500013M02606", null, "01/09/2026", "Actif"],
    ["F2", "RUM-2", "Durand", "BE68 5390 0754 7034", null, "02/09/2026", "Actif"],
  ],
  Règlements: [["Date", "Code famille", "Montant", "Moyen", "Référence", "Facture"]],
  Rejets: [["Date", "Référence", "Code", "Frais"]],
  Ajustements: [["Date", "Code enfant", "Libellé", "Montant"]],
};

export function townOfHistories(): MemoryWorkbook {
  return MemoryWorkbook.ofSnapshots(
    Object.entries(sheets).map(([name, rows]) => ({ name, rows, table: undefined })),
  );
}

/** What a run is asked, on a day. */
export type Asked =
  | { readonly verb: "facturer"; readonly period: string }
  | { readonly verb: "prelever"; readonly collectedOn: Day }
  | { readonly verb: "envoyer"; readonly collectedOn: Day }
  | { readonly verb: "rejets"; readonly rejected: readonly string[] }
  | { readonly verb: "relancer"; readonly sent: boolean }
  | { readonly verb: "impayes" | "bilan" };

/** What a history asks for; which debit, which month it means is known once it comes to it. */
export type Event = { readonly wait: number } & (
  | { readonly kind: "facturer" | "prelever" | "envoyer" | "impayes" | "bilan" }
  | { readonly kind: "relancer"; readonly sent: boolean }
  | { readonly kind: "rejets" | "typed"; readonly debit: number; readonly dated: boolean }
  | { readonly kind: "pay"; readonly family: string; readonly amount: number }
  | { readonly kind: "adjust"; readonly child: string; readonly amount: number }
  | { readonly kind: "mandate"; readonly row: number; readonly status: Mandate["status"] }
);

const wait = fc.integer({ min: 0, max: 12 });
const ofKind = <K extends string>(kind: K) => ({ kind: fc.constant(kind), wait });
const someDebit = { debit: fc.nat({ max: 9 }), dated: fc.boolean() };
const amount = fc.integer({ min: -3000, max: 6000 });

const events = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record(ofKind("facturer")) },
    { weight: 3, arbitrary: fc.record(ofKind("prelever")) },
    { weight: 3, arbitrary: fc.record(ofKind("envoyer")) },
    { weight: 1, arbitrary: fc.record(ofKind("impayes")) },
    { weight: 1, arbitrary: fc.record(ofKind("bilan")) },
    { weight: 3, arbitrary: fc.record({ ...ofKind("relancer"), sent: fc.boolean() }) },
    { weight: 2, arbitrary: fc.record({ ...ofKind("rejets"), ...someDebit }) },
    { weight: 2, arbitrary: fc.record({ ...ofKind("typed"), ...someDebit }) },
    {
      weight: 2,
      arbitrary: fc.record({ ...ofKind("pay"), family: fc.constantFrom("F1", "F2", "F3"), amount }),
    },
    { weight: 1, arbitrary: fc.record({ ...ofKind("adjust"), child: fc.constantFrom("E1", "E3"), amount }) },
    {
      weight: 1,
      arbitrary: fc.record({
        ...ofKind("mandate"),
        row: fc.constantFrom(2, 3),
        status: fc.constantFrom("active" as const, "active" as const, "revoked" as const),
      }),
    },
  ),
  { minLength: 5, maxLength: 14 },
);

/** A month is issued and its batch goes to the bank, in every other history before anything else. */
const begun: readonly Event[] = [
  { kind: "facturer", wait: 0 },
  { kind: "prelever", wait: 1 },
  { kind: "envoyer", wait: 1 },
];

export const bookHistories: fc.Arbitrary<readonly Event[]> = fc
  .tuple(fc.constantFrom(begun, []), events)
  .map(([first, others]) => [...first, ...others]);

const months = ["2026-10", "2026-11", "2026-12", "2027-01", "2027-02", "2027-03"];

/** Lives through a history: the clerk's own rows are written at once, and what she asks for is handed over with its day. */
export async function liveThrough(
  workbook: MemoryWorkbook,
  events: readonly Event[],
  ask: (asked: Asked, today: Day) => Promise<unknown>,
): Promise<void> {
  let today = firstDay;
  for (const event of events) {
    today = addDays(today, event.wait);
    const opened = await openTown(workbook);
    if (!opened.ok || opened.value.town?.money === undefined) throw new Error("The town can be read.");
    const { town, layouts } = opened.value;
    const { debits } = opened.value.town.money;
    const write = (changes: readonly Change[]) => workbook.apply(changes);
    switch (event.kind) {
      case "facturer": {
        const issued = new Set(town.register.invoices.map(({ periodKey }) => periodKey));
        await ask({ verb: "facturer", period: months[issued.size] ?? "2027-03" }, today);
        break;
      }
      case "prelever":
        await ask({ verb: "prelever", collectedOn: nextTargetDay(addDays(today, 15)) }, today);
        break;
      case "envoyer": {
        const prepared = debits.find(({ status }) => status === "prepared");
        await ask({ verb: "envoyer", collectedOn: prepared?.collectedOn ?? today }, today);
        break;
      }
      case "rejets":
        await ask(
          { verb: "rejets", rejected: namedBy(event, debits).map(({ reference }) => reference) },
          today,
        );
        break;
      case "relancer":
        await ask({ verb: "relancer", sent: event.sent }, today);
        break;
      case "impayes":
      case "bilan":
        await ask({ verb: event.kind }, today);
        break;
      case "typed": {
        const row = { code: "AM04", fee: undefined, invoice: undefined };
        const date = event.dated ? addDays(today, event.debit - 4) : undefined;
        const rows = namedBy(event, debits).map(({ reference }) => ({ ...row, date, reference }));
        await write(appendRows(rejectsSheet, layouts.get("rejects"), rows));
        break;
      }
      case "pay": {
        const said = {
          means: "cheque" as const,
          reference: undefined,
          invoice: undefined,
          observation: undefined,
        };
        const row = { date: today, familyCode: event.family, amount: cents(event.amount), ...said };
        await write(appendRows(paymentsSheet, layouts.get("payments"), [row]));
        break;
      }
      case "adjust": {
        const said = { label: "Correction", invoice: undefined, familyCode: undefined };
        const row = { date: today, childCode: event.child, amount: cents(event.amount), ...said };
        await write(appendRows(adjustmentsSheet, layouts.get("adjustments"), [row]));
        break;
      }
      case "mandate": {
        const values = { status: event.status };
        await write(fillCells(mandatesSheet, layouts.get("mandates"), [{ row: event.row, values }]));
      }
    }
  }
}

/** The debit that an index names, if there is any. */
function namedBy({ debit }: { readonly debit: number }, debits: readonly Debit[]): readonly Debit[] {
  const named = debits[debit % Math.max(1, debits.length)];
  return named === undefined ? [] : [named];
}

/** Does what is asked, as a command does. */
export function doAsked(asked: Asked, today: Day, workbook: WorkbookPort): Promise<Ran<unknown>> {
  const now = { day: today, at: 600 };
  switch (asked.verb) {
    case "facturer":
      return issuePeriod({ period: asked.period, issuedOn: today, now }, workbook);
    case "prelever":
      return prepareBatch({ collectedOn: asked.collectedOn, now }, workbook);
    case "envoyer":
      return markBatchSent({ collectedOn: asked.collectedOn, now }, workbook);
    case "rejets":
      return readRejects({ source: sourceOf(asked.rejected, today), now }, workbook);
    case "relancer":
      return remind({ on: today, sent: asked.sent, now }, workbook);
    case "impayes":
      return listOverdue({ on: today, now }, workbook);
    case "bilan":
      return drawUpStatement({ on: today, now }, workbook);
  }
}

/** Nothing to read where no debit is named: the typed rejects alone are followed up. */
export function sourceOf(rejected: readonly string[], on: Day) {
  return rejected.length === 0 ? undefined : { name: "rejets.csv", bytes: bankTable(rejected, on) };
}

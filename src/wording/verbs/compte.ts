import { counted, euros } from "../amounts";
import { paymentMeansWords } from "../choices";
import { shortDay } from "../days";
import { fr } from "../french";
import { childName } from "../people-names";
import { personText } from "../problems/people";
import { amountLine } from "../amount-line";
import type { VerbWords } from "./verb-words";
import type { Child } from "../../domain/families";
import type { RejectFee } from "../../domain/invoicing";
import type { InvoiceAccount, Movement, LedgerPayment, Receivable, Totals } from "../../domain/ledger";
import type { Cents } from "../../kernel/cents";
import { minus, noCents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";

export const compteWords: VerbWords<"famille" | "le" | "pdf"> = {
  description: "dresse le compte d’une famille un jour donné, prêt à imprimer",
  options: {
    famille: { flag: "--famille <code>", text: "le code de la famille, comme dans la feuille Familles" },
    le: {
      flag: "--le <date>",
      text: "le jour du compte, comme 2026-11-30 : ce qui est daté d’après ne compte pas",
    },
    pdf: { flag: "--pdf <fichier>", text: "écrit aussi le compte en PDF sous ce nom" },
  },
  examples: ["ecot compte cantine.xlsx --famille F001 --le 2026-11-30"],
  journal: ["Compte d’une famille"],
};

/** A movement, with whom and what it is about. */
export interface AccountLine extends Movement {
  readonly child: Child | undefined;
  /** What the reject costs the family. */
  readonly fee: RejectFee | undefined;
  /** An invoice of that day or before asks for the fee. */
  readonly isFeeBilled: boolean;
}

export interface AccountTold {
  readonly on: Day;
  readonly familyCode: string;
  /** Unknown when its row was deleted since. */
  readonly name: string | undefined;
  readonly lines: readonly AccountLine[];
  readonly totals: Totals;
  readonly late: readonly LateInvoice[];
  /** What debits on their way are about to collect. */
  readonly onItsWay: Cents;
  /** Of rejects, which no invoice asks for yet: they are no part of the balance. */
  readonly feesToBill: Cents;
}

export interface LateInvoice {
  readonly account: InvoiceAccount;
  readonly daysLate: number;
}

/** The summary of a run of `compte`, a line each. */
export function accountSummary(told: AccountTold): readonly string[] {
  const { on, familyCode, name, lines, totals, late, onItsWay, feesToBill } = told;
  const { invoiced, credited, paid, balance } = totals;
  return [
    `Compte au ${shortDay(on)}`,
    `  ${personText(name, familyCode)}`,
    ...(lines.length === 0
      ? [`  ${accountWords.nothing}`]
      : [
          amountLine("Facturé", invoiced),
          amountLine("Avoirs", minus(noCents, credited)),
          amountLine("Réglé", paid),
          balance < 0
            ? amountLine("En faveur de la famille", minus(noCents, balance))
            : amountLine("Reste dû", balance),
        ]),
    ...(late.length === 0 ? [] : [amountLine(lateText(late), lateTotal(late))]),
    ...(onItsWay === 0 ? [] : [amountLine("En cours de prélèvement", onItsWay)]),
    ...(feesToBill === 0 ? [] : [amountLine(accountWords.feesToBill, feesToBill)]),
  ];
}

/** The account itself, and what is late of it. */
export function accountDetails({ lines, late }: AccountTold): readonly string[] {
  return [
    ...lines.flatMap(({ on, amount, balance, ...line }) => {
      const label = `  ${shortDay(on)} ${eventText(line)}`;
      const fee = feeText(line);
      return [
        `${label.padEnd(60)} ${euros(amount).padStart(14)} ${euros(balance).padStart(14)}`,
        ...(fee === undefined ? [] : [`             ${fee}`]),
      ];
    }),
    ...late.map(({ account: { receivable, remaining }, daysLate }) => {
      const since = `échéance du ${shortDay(receivable.dueOn)} (${counted(daysLate, "jour")})`;
      return `      En retard\u00a0: ${receivable.number}, ${since}\u00a0: ${euros(remaining)}`;
    }),
  ];
}

const lateTotal = (late: readonly LateInvoice[]) =>
  late.reduce((total, { account }) => minus(total, minus(noCents, account.remaining)), noCents);

const lateText = (late: readonly LateInvoice[]) => `En retard (${counted(late.length, "facture")})`;

type Described = Omit<AccountLine, "on" | "amount" | "balance">;

/** What moved the account, and what it costs besides. */
export function movementText(line: Described): string {
  const fee = feeText(line);
  return fee === undefined ? eventText(line) : `${eventText(line)}, ${fee}`;
}

function eventText({ event, child }: Described): string {
  switch (event.kind) {
    case "invoice":
      return receivableText("Facture", event.receivable, child);
    case "credit-note":
      return receivableText("Avoir", event.receivable, child);
    case "payment":
      return paymentText("Règlement", event.payment);
    case "refund":
      return paymentText("Remboursement", event.payment);
    case "debit":
      return `Prélèvement ${event.debit.reference}`;
    case "reject":
      return `Prélèvement ${event.debit.reference} rejeté`;
    case "refused":
      return `Prélèvement ${event.debit.reference} rejeté avant d’être encaissé`;
  }
}

function receivableText(kind: string, { number, place }: Receivable, child: Child | undefined): string {
  const from = place?.sheet === "openingBalances" ? "de l’an dernier " : "";
  return `${kind} ${from}${number}${child === undefined ? "" : `, ${childName(child)}`}`;
}

function paymentText(kind: string, { means, reference }: LedgerPayment): string {
  const by = means === undefined ? "" : `, ${paymentMeansWords[means].toLowerCase()}`;
  return `${kind}${by}${reference === undefined ? "" : ` ${reference}`}`;
}

function feeText({ fee, isFeeBilled }: Described): string | undefined {
  if (fee === undefined || fee.amount === 0) return undefined;
  const where = isFeeBilled && fee.invoice !== undefined ? `sur la facture ${fee.invoice}` : "à facturer";
  return `frais de ${euros(fee.amount)} ${where}`;
}

/** The words of the account on paper and in the page. */
export const accountWords = {
  title: (on: Day) => `Votre compte au ${shortDay(on)}`,
  reference: (familyCode: string) => fr`Référence : famille ${familyCode}`,
  headers: { movement: "Opération", asked: "Facturé", paid: "Réglé", balance: "Solde" },
  line: (on: Day, text: string) => `${shortDay(on)}  ${text}`,
  balanceOf: (balance: Cents) => (balance < 0 ? "En votre faveur" : "Reste dû"),
  nothing: "Aucune opération jusqu’à ce jour.",
  late: "Factures en retard",
  lateHeaders: ["Facture", "Jours de retard", "Échéance", "Reste dû"] as const,
  total: "Total",
  onItsWay: (amount: Cents) => fr`Dont ${euros(amount)} en cours de prélèvement : vous n’avez rien à faire.`,
  feesToBill: "Frais de rejet à facturer",
  feesNote: (amount: Cents) =>
    fr`Des frais de rejet de ${euros(amount)} seront sur une prochaine facture : ils ne sont pas dans ce solde.`,
};

/** The screen of the page. */
export const accountScreenWords = {
  day: "Date",
  amount: "Montant",
  family: "Code de la famille",
  familyHint: "Celui de la feuille Familles, comme F001.",
  on: "Date du compte",
  onHint: "Ce qui est émis ou encaissé après cette date ne compte pas.",
  show: "Voir le compte",
  showAgain: "Refaire le compte",
  write: "Préparer le compte à imprimer",
  writeHint: "Refait la feuille Compte à imprimer, et met le registre à jour à cette date.",
  written: fr`Le compte est dans la feuille Compte à imprimer.`,
  saveNext: fr`Enregistrez maintenant le classeur, puis imprimez sa feuille Compte à imprimer depuis votre tableur.`,
  see: "Voir la feuille Compte à imprimer",
  late: (invoices: number, amount: Cents) =>
    `${euros(amount)} en retard, sur ${counted(invoices, "facture")}`,
  credited: "Avoirs",
  onItsWay: (amount: Cents) => `${euros(amount)} en cours de prélèvement`,
  feesToBill: (amount: Cents) => `${euros(amount)} de frais de rejet à facturer, hors de ce solde`,
  after: (balance: Cents) => fr`Solde : ${euros(balance)}`,
};

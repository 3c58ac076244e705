import type { MatchBasis, MatchDoubt, MatchedCredit } from "../domain/incoming";
import type { TakingColumn } from "../formats/problems/bank";
import { sum, type Cents } from "../kernel/cents";
import { counted, euros } from "./amounts";
import { enumerated, named, shortDay } from "./days";
import { fr } from "./french";
import { personText } from "./problems/people";

/** The columns of a bank's table, as the clerk is asked for them and as the workbook remembers them. */
export const takingColumnLabels: Readonly<Record<TakingColumn, string>> = {
  date: "Date",
  amount: "Montant",
  debit: "Débit",
  credit: "Crédit",
  direction: "Sens",
  status: "Statut",
  currency: "Devise",
  text: "Libellé",
};

/** What is told of what came in. */
export interface TakingsTold {
  readonly file: string | undefined;
  readonly matches: readonly MatchedCredit[];
  readonly others: number;
  readonly received: readonly { readonly amount: Cents }[];
  readonly payers: readonly { readonly code: string; readonly name: string | undefined }[];
}

const received = (count: number) => counted(count, "règlement noté", "règlements notés");

/** The summary of a run of `encaisser`, a line each. */
export function takingsSummary({ file, matches, others, received: written }: TakingsTold): readonly string[] {
  const inState = (state: MatchedCredit["state"]) => matches.filter((match) => match.state === state);
  const totalOf = (some: readonly MatchedCredit[]) => euros(sum(some.map(({ credit }) => credit.amount)));
  const [toCheck, unknown, known, own] = [
    inState("to-check"),
    inState("unknown"),
    inState("known"),
    inState("own-debits"),
  ];
  return [
    file === undefined ? "Chèques saisis à la suite" : fr`Encaissements de « ${file} »`,
    written.length === 0
      ? "  Aucun nouveau règlement."
      : fr`  ${received(written.length)} : ${euros(sum(written.map(({ amount }) => amount)))}`,
    ...(toCheck.length === 0
      ? []
      : [fr`  ${counted(toCheck.length, "crédit")} à vérifier : ${totalOf(toCheck)}`]),
    ...(unknown.length === 0
      ? []
      : [fr`  ${counted(unknown.length, "crédit inconnu", "crédits inconnus")} : ${totalOf(unknown)}`]),
    ...(known.length === 0 ? [] : [`  ${counted(known.length, "crédit déjà noté", "crédits déjà notés")}`]),
    ...(own.length === 0
      ? []
      : [
          fr`  ${counted(own.length, "remise de prélèvements", "remises de prélèvements")} : ${totalOf(own)}`,
        ]),
    ...(others === 0 ? [] : [`  ${counted(others, "autre mouvement", "autres mouvements")} (débits, frais)`]),
  ];
}

/** What is noted and what waits for the clerk, a line each, and what she does about it. */
export function takingsDetails({ matches, payers }: TakingsTold): readonly string[] {
  const names = new Map(payers.map(({ code, name }) => [code, name]));
  const nameOf = (code: string) => personText(names.get(code), code);
  const linesOf = (...states: readonly MatchedCredit["state"][]) =>
    matches
      .filter(({ state }) => states.includes(state))
      .map((match) => {
        const { date, amount, text } = match.credit;
        return fr`    ${shortDay(date)}, ${euros(amount)}, ${text} : ${proposalText(match, nameOf)}`;
      });
  const [sure, waiting] = [linesOf("sure"), linesOf("to-check", "unknown")];
  return [
    ...(sure.length === 0 ? [] : ["  Sûrs :", ...sure]),
    ...(waiting.length === 0 ? [] : ["  Non notés :", ...waiting, toDecide]),
  ];
}

const toDecide = fr`  Pour les noter : dans la page, écran Encaissements, cochez ceux qui sont justes et choisissez la famille des autres.`;

/** Whose a credit may be, and why that is not sure. */
export function proposalText(
  { basis, doubts, parts, numbers }: MatchedCredit,
  nameOf: (familyCode: string) => string,
): string {
  const several = fr`il cite des factures de plusieurs familles (${named(numbers)})`;
  const [first] = parts;
  const one = first === undefined ? "inconnu" : nameOf(first.familyCode);
  const who = basis === "several-families" ? several : one;
  const invoices = parts.flatMap(({ invoice }) => invoice ?? []);
  const which =
    invoices.length === 0 ? "" : fr`, ${invoices.length === 1 ? "facture" : "factures"} ${named(invoices)}`;
  const whys = [
    ...(basis === undefined ? [] : [basisTexts[basis]]),
    ...doubts.map((doubt) => doubtTexts[doubt]),
  ];
  const why = whys.filter((text) => text !== "");
  return fr`${who}${which}${why.length === 0 ? "" : ` (${enumerated(why)})`}`;
}

const basisTexts: Readonly<Record<MatchBasis, string>> = {
  number: "",
  numbers: "",
  "other-amount": "le numéro y est, avec un autre montant",
  settled: "plus rien n’en est dû",
  "several-families": "",
  name: "le nom et le montant y sont, sans numéro",
};

const doubtTexts: Readonly<Record<MatchDoubt, string>> = {
  "other-name": "le nom est celui d’une autre famille",
  "pending-debit": "un prélèvement de cette facture est en cours",
  "not-issued-yet": "la facture n’était pas encore émise",
  "paid-by-hand": "un règlement du même montant est déjà noté ces jours-ci",
  "noted-elsewhere": "des règlements de ce montant sont déjà notés ces jours-ci",
  "unread-rows": "une ligne de cette famille ne se lit pas",
};

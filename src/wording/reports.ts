import {
  areOfMealsOnly,
  totalOf,
  mealsOnInvoices,
  otherAmount,
  periodAmount,
  type Invoice,
  type Period,
  familiesWithoutQuotient,
} from "../domain/invoicing";
import { sum, type Cents } from "../kernel/cents";
import type { Day, DayRange } from "../kernel/day";
import { counted, euros } from "./amounts";
import { enumerated, periodText, rangeText, shortDay } from "./days";
import { academieText } from "./calendar";
import { severityWords } from "./choices";
import { alike, type Alike } from "./problems/alike";
import { sentenceOf } from "./problems/sentence";
import { fr } from "./french";
import { explainLine, lineLabel } from "./invoice-lines";
import { childName, familyName } from "./people-names";
import { amountLine } from "./amount-line";

/** What a run of `facturer` gave, for the summary that a person reads. */
export interface IssueSummary {
  readonly period: Period;
  readonly issuedOn: Day;
  readonly draft: boolean;
  readonly invoices: readonly Invoice[];
  readonly belowFloor: number;
  readonly heldBack: number;
  /** Lines that an interrupted run had left without an invoice. */
  readonly swept: number;
}

/** The summary of a run of `facturer`, a line each. */
export function issueSummary(summary: IssueSummary): readonly string[] {
  const { period, issuedOn, draft, invoices, belowFloor, heldBack, swept } = summary;
  const title = draft ? "Projet de facturation" : "Facturation";
  const lines = [`${title}, ${periodText(period)}, émission du ${shortDay(issuedOn)}`];
  if (invoices.length === 0) lines.push("  Aucune facture à émettre.");
  else {
    const creditNotes = invoices.filter((invoice) => totalOf(invoice) < 0).length;
    const notes = creditNotes === 0 ? "" : `, dont ${counted(creditNotes, "avoir")}`;
    lines.push(
      `  ${counted(invoices.length, "facture")}${numbersText(invoices)}${notes}`,
      amountLine(
        `${areOfMealsOnly(invoices) ? "Repas" : "Prestations"} (${counted(mealsOnInvoices(invoices), "repas")})`,
        sum(invoices.map(periodAmount)),
      ),
      amountLine("Régularisations et autres lignes", sum(invoices.map(otherAmount))),
      amountLine("Total", sum(invoices.map(totalOf))),
    );
  }
  if (belowFloor > 0)
    lines.push(
      `  ${counted(belowFloor, "famille")} sous le seuil d’émission : à reporter sur une prochaine facture.`,
    );
  const withoutQuotient = draft ? familiesWithoutQuotient(invoices).size : 0;
  if (withoutQuotient > 0) lines.push(`  ${counted(withoutQuotient, "famille")} sans QF, au tarif maximum.`);
  if (heldBack > 0) lines.push(`  ${counted(heldBack, "enfant")} en attente d’une correction.`);
  if (swept > 0)
    lines.push(
      `  Une facturation interrompue est reprise\u00a0: ${counted(swept, "ligne sans facture retirée", "lignes sans facture retirées")}.`,
    );
  return lines;
}

/** What a run of `reimprimer` gave. */
export interface ReprintSummary {
  readonly period: string;
  readonly printed: readonly string[];
  readonly leftOut: number;
  readonly total: Cents;
}

/** What the register does not know is said each time: the paper of the day of issue may have been another. */
export const reprintNote = fr`Lignes, montants, dates et moyen de paiement sont ceux de l’émission ; adresses, classes, observations et réglages sont ceux d’aujourd’hui.`;

/** The summary of a run of `reimprimer`, a line each. */
export function reprintSummary({ period, printed, leftOut, total }: ReprintSummary): readonly string[] {
  const first = printed[0] ?? "";
  const last = printed.at(-1) ?? "";
  const numbers = printed.length === 0 ? "" : first === last ? ` (${first})` : ` (${first} à ${last})`;
  return [
    `Pages à imprimer de nouveau, ${period}`,
    `  ${counted(printed.length, "facture")}${numbers}`,
    amountLine("Total", total),
    ...(leftOut === 0 ? [] : [`  ${counted(leftOut, "facture")} sans page.`]),
    `  ${reprintNote}`,
  ];
}

/** Everything a draft would issue: each invoice, each line and why. */
export function draftDetails(invoices: readonly Invoice[]): readonly string[] {
  return invoices.flatMap((invoice) => [
    "",
    `${invoice.child.code}  ${childName(invoice.child)} (famille ${invoice.family.code}, ${familyName(invoice.family)}) : ${euros(totalOf(invoice))}`,
    ...invoice.lines.flatMap((line) => [
      amountLine(lineLabel(line), line.amount),
      `      ${explainLine(line, invoice.others)}`,
    ]),
  ]);
}

function numbersText(invoices: readonly Invoice[]): string {
  const first = invoices[0]?.number;
  const last = invoices.at(-1)?.number;
  if (first === undefined || last === undefined) return "";
  return first === last ? ` (${first})` : ` (${first} à ${last})`;
}

/** `2 anomalies bloquantes, 1 avertissement et 3 informations`. */
export function problemCounts(counts: {
  readonly blocking: number;
  readonly warning: number;
  readonly information: number;
}): string {
  const parts = [
    counts.blocking > 0 ? counted(counts.blocking, "anomalie bloquante", "anomalies bloquantes") : undefined,
    counts.warning > 0 ? counted(counts.warning, "avertissement") : undefined,
    counts.information > 0 ? counted(counts.information, "information") : undefined,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? "Aucune anomalie." : `${enumerated(parts)}.`;
}

/** Beyond this many of one severity, the command line counts the rest: the sheet Anomalies has them all. */
const shownOfEach = 20;

/** The problems of a run, for the command line: a line and a remedy each, the gravest first. */
export function problemLines(problems: readonly LocatedWords[]): readonly string[] {
  return (["blocking", "warning", "information"] as const).flatMap((severity) => {
    const kinds = alike(problems.filter((problem) => problem.severity === severity));
    const shown = kinds.slice(0, shownOfEach).flatMap(({ shown: told, others }) => [
      ...told.flatMap((problem) => {
        const { sheet, cell, advice } = problem;
        const where = sheet === "" ? "" : `${sheet}${cell === "" ? "" : `, cellule ${cell}`} : `;
        return [`${severityWords[severity]} – ${where}${sentenceOf(problem)}`, `    ${advice}`];
      }),
      ...(others.length === 0 ? [] : [`    ${alikeText(others)}`]),
    ]);
    const rest = sizeOf(kinds.slice(shownOfEach));
    return rest > 0
      ? [...shown, `${severityWords[severity]} – et ${counted(rest, "autre")} (feuille Anomalies).`]
      : shown;
  });
}

const sizeOf = (kinds: readonly Alike<unknown>[]): number =>
  kinds.reduce((sum, { shown, others }) => sum + shown.length + others.length, 0);

/** So many cells are named of those that are only counted. */
const cellsNamed = 8;

/** `et 11 autres semblables : B3, B7…`. */
function alikeText(others: readonly LocatedWords[]): string {
  const cells = others.flatMap(({ cell }) => (cell === "" ? [] : [cell]));
  const named = cells.length === 0 ? "" : fr` : ${cells.slice(0, cellsNamed).join(", ")}`;
  return `et ${counted(others.length, "autre semblable", "autres semblables")}${named}${cells.length > cellsNamed ? "…" : ""}`;
}

interface LocatedWords {
  readonly code: string;
  readonly severity: "blocking" | "warning" | "information";
  readonly sheet: string;
  readonly cell: string;
  readonly who?: string | undefined;
  readonly message: string;
  readonly advice: string;
}

/** Where the result is, and where the file as it was. */
export function savedLines(
  saved: { readonly written: string | undefined; readonly backup: string | undefined },
  isDone: boolean,
): readonly string[] {
  if (!isDone) return ["Rien n’a été écrit."];
  if (saved.written === undefined) return ["Rien à changer : le classeur est resté tel quel."];
  const lines = [`Classeur enregistré : ${saved.written}`];
  if (saved.backup !== undefined) lines.push(`Sauvegarde de l’ancien : ${saved.backup}`);
  return lines;
}

interface CalendarChanges {
  readonly academie: string;
  readonly schoolYear: string;
  readonly added: readonly Closure[];
  readonly removed: readonly Closure[];
  readonly kept: readonly Closure[];
}

interface Closure extends DayRange {
  readonly label: string;
}

/** What an import of the school calendar changes, row by row. */
export function calendarSummary({
  academie,
  schoolYear,
  added,
  removed,
  kept,
}: CalendarChanges): readonly string[] {
  const closureLine = (sign: string) => (closure: Closure) =>
    `  ${sign} ${closure.label} ${rangeText(closure)}`;
  return [
    `Calendrier scolaire ${schoolYear}, ${academieText(academie)}`,
    ...removed.map(closureLine("-")),
    ...added.map(closureLine("+")),
    kept.length === 0 ? undefined : `  ${counted(kept.length, "ligne inchangée", "lignes inchangées")}`,
  ].filter((line) => line !== undefined);
}

/** What a new workbook holds. */
export function newWorkbookSummary(exampleTitle: string | undefined, sheets: number): readonly string[] {
  return [
    exampleTitle === undefined
      ? `Nouveau classeur : ${counted(sheets, "feuille")} à remplir.`
      : `Nouveau classeur d’exemple : ${exampleTitle}.`,
  ];
}

/** What a workbook that was there already was given. */
export function addedSheetsSummary(
  exampleTitle: string | undefined,
  sheets: readonly string[],
): readonly string[] {
  if (sheets.length === 0) return ["Toutes les feuilles à remplir sont déjà dans ce classeur."];
  const added = counted(sheets.length, "feuille ajoutée", "feuilles ajoutées");
  return [
    exampleTitle === undefined
      ? `Classeur complété : ${added}.`
      : `Exemple ajouté au classeur : ${exampleTitle}.`,
    `  ${enumerated(sheets)}`,
  ];
}

/** A summary as one cell of the journal holds it: without its title, and without the columns of a terminal. */
export function journalText(summary: readonly string[]): string {
  return summary
    .slice(1)
    .map((line) => line.trim().replace(/ {2,}/g, "\u00a0: "))
    .join("\n");
}

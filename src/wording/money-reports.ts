import { inNameOrder, type Family } from "../domain/families";
import type { Ageing, Statement } from "../domain/ledger";
import type { Dunning, ReminderLetter } from "../domain/reminders";
import { minus, noCents, sum } from "../kernel/cents";
import type { Day } from "../kernel/day";
import { counted, euros } from "./amounts";
import { shortDay } from "./days";
import { familyText } from "./people-names";
import { personText } from "./problems/people";
import { amountLine } from "./amount-line";

interface RemindSummary {
  readonly on: Day;
  readonly sent: boolean;
  readonly reminders: readonly ReminderLetter[];
  readonly heldBack: readonly string[];
  readonly overdue: readonly Dunning[];
}

/** The summary of a run of `relancer`, a line each. */
export function remindSummary({ on, sent, reminders, heldBack, overdue }: RemindSummary): readonly string[] {
  const lines = [`Relances du ${shortDay(on)}${sent ? ", envoyées" : ""}`];
  if (reminders.length === 0) lines.push("  Aucune relance à envoyer.");
  for (const level of [1, 2] as const) {
    const ofLevel = reminders.filter((letter) => letter.level === level);
    if (ofLevel.length === 0) continue;
    const letters =
      level === 1
        ? counted(ofLevel.length, "première relance", "premières relances")
        : counted(ofLevel.length, "mise en demeure", "mises en demeure");
    const invoices = ofLevel.reduce((count, letter) => count + letter.invoices.length, 0);
    lines.push(
      amountLine(`${letters} (${counted(invoices, "facture")})`, sum(ofLevel.map(({ total }) => total))),
    );
  }
  lines.push(overdueLine(overdue));
  if (heldBack.length > 0)
    lines.push(`  ${counted(heldBack.length, "famille")} en attente d’une correction, sans lettre.`);
  return lines;
}

/** The summary of a listing of the overdue families, a line each. */
export function overdueLines(on: Day, overdue: readonly Dunning[]): readonly string[] {
  return [`Impayés au ${shortDay(on)}`, overdueLine(overdue)];
}

function overdueLine(overdue: readonly Dunning[]): string {
  const families = counted(overdue.length, "famille en retard", "familles en retard");
  return amountLine(`Impayés (${families})`, sum(overdue.map(({ due }) => due)));
}

/** The letters one by one, with their invoices. */
export function remindDetails(
  reminders: readonly ReminderLetter[],
  families: ReadonlyMap<string, Family>,
): readonly string[] {
  return inNameOrder(reminders, families).flatMap(({ familyCode, level, total, invoices }) => [
    `  ${familyText(families, familyCode)} – ${level === 1 ? "première relance" : "mise en demeure"} : ${euros(total)}`,
    ...invoices.map(
      ({ account: { receivable, remaining }, daysLate }) =>
        `      ${receivable.number}, échéance du ${shortDay(receivable.dueOn)} (${counted(daysLate, "jour")}) : ${euros(remaining)}`,
    ),
  ]);
}

interface StatementSummary {
  readonly statement: Statement;
  readonly overdue: readonly Dunning[];
}

/** The summary of a run of `bilan`, a line each. */
export function statementSummary({ statement, overdue }: StatementSummary): readonly string[] {
  const { on, total, balances, ageing, families } = statement;
  return [
    `Bilan au ${shortDay(on)}`,
    amountLine("Facturé", balances.invoiced),
    amountLine("Avoirs", minus(noCents, balances.credited)),
    amountLine("Encaissé", balances.paid),
    amountLine("Solde", balances.balance),
    amountLine(
      `Reste dû (${counted(families.length, "famille")})`,
      families.length === 0 ? noCents : ageing.total,
    ),
    ...(total.due === ageing.total
      ? []
      : [amountLine("Avoirs non utilisés", minus(total.due, ageing.total))]),
    ...(balances.balance === total.due
      ? []
      : [amountLine("Avances des familles", minus(balances.balance, total.due))]),
    ...ageLines(ageing),
    overdueLine(overdue),
  ];
}

function ageLines(ageing: Ageing): readonly string[] {
  const ages = [
    ["  pas encore échu", ageing.notYetDue],
    ["  de 0 à 30 jours", ageing.upTo30],
    ["  de 31 à 60 jours", ageing.from31To60],
    ["  de 61 à 90 jours", ageing.from61To90],
    ["  plus de 90 jours", ageing.over90],
  ] as const;
  return ages.flatMap(([label, amount]) => (amount === 0 ? [] : [amountLine(label, amount)]));
}

/** The statement itself: periods, families with something open, pay-desk sessions. */
export function statementDetails({ statement }: StatementSummary): readonly string[] {
  const { periods, families, sessions } = statement;
  return [
    ...periods.map(
      ({ label = "Reprise", meals, total, paid, credited, due }) =>
        `  ${label} : ${counted(meals, "repas")}, facturé ${euros(total)}, encaissé ${euros(paid)}, avoirs ${euros(credited)}, reste dû ${euros(due)}`,
    ),
    ...families.map(
      ({ familyCode, name, invoices, ageing }) =>
        `  ${personText(name, familyCode)} : ${counted(invoices.length, "facture")}, ${euros(ageing.total)}`,
    ),
    ...sessions.map(
      ({ day, takings, slip }) =>
        `  Permanence du ${shortDay(day)} : encaissé ${euros(takings?.total ?? noCents)}, dont ${counted(slip.cheques.length, "chèque")} à déposer pour ${euros(slip.total)}`,
    ),
  ];
}

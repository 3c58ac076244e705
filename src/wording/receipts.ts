import type { DayTakings, DeskDay, Payment } from "../domain/ledger";
import { sum } from "../kernel/cents";
import type { PaymentMeans } from "../domain/families";
import { amountLine } from "./amount-line";
import { counted, euros } from "./amounts";
import { paymentMeansWords } from "./choices";
import { enumerated, shortDay } from "./days";
import { fr } from "./french";

export const meansText = (means: PaymentMeans | undefined): string =>
  means === undefined ? "Non précisé" : paymentMeansWords[means];

/** The summary of a run of `recus`, a line each. */
export function deskSummary(desk: DeskDay, takings: DayTakings | undefined): readonly string[] {
  return [
    `Permanence du ${shortDay(desk.day)}`,
    `  ${counted(desk.receipts.length, "reçu")}`,
    ...(takings?.byMeans ?? []).map(({ means, count, total }) =>
      amountLine(`${meansText(means)} (${String(count)})`, total),
    ),
    amountLine("Total", desk.total),
    ...elsewhereLines(desk.elsewhere).map((line) => `  ${line}`),
  ];
}

/** Money of that day for which nobody stood at the desk. */
export function elsewhereLines(elsewhere: readonly Payment[]): readonly string[] {
  if (elsewhere.length === 0) return [];
  const means = [...new Set(elsewhere.map((payment) => meansText(payment.means).toLowerCase()))];
  const total = euros(sum(elsewhere.map(({ amount }) => amount)));
  return [
    fr`Hors de la caisse : ${counted(elsewhere.length, "autre règlement", "autres règlements")} de ce jour (${enumerated(means)}), pour ${total}.`,
  ];
}

export function deskDetails(
  { receipts }: DeskDay,
  nameOf: (familyCode: string) => string,
): readonly string[] {
  return receipts.map(({ number, payment: { familyCode, means, amount }, runningTotal }) => {
    const label = `  ${number}  ${nameOf(familyCode)}, ${meansText(means).toLowerCase()}`;
    return `${label.padEnd(58)} ${euros(amount).padStart(13)} ${euros(runningTotal).padStart(13)}`;
  });
}

import { percentageDigits, type Percentage } from "../../kernel/percentage";
import type { Cents } from "../../kernel/cents";
import type { ThirdPartForm } from "./debtor-rows";
import type { HouseholdShare } from "./households-on";
import type { Takeover } from "./payers";

/** A household of a unit, with those who pay in its place. */
export interface PaidHousehold extends HouseholdShare {
  readonly takeovers: readonly Takeover[];
}

/**
 * What the column `Partage` says of each debtor of a unit: `F1 50 %, F2 50 %`, for a household with its own payers
 * (`F1 100 % − CCAS 2 €`), for a payer the same and for whom (`F1 100 % − CCAS 2 € (pour F1)`); nothing where the child's
 * own family alone pays. A canonical text, like an invoice number: it says whether a unit is billed as it would be today,
 * so it never changes with wording, nor with the order of rows.
 */
export function renderSharings(
  familyCode: string,
  households: readonly PaidHousehold[],
): ReadonlyMap<string, string | undefined> {
  const sharings = new Map<string, string | undefined>();
  for (const { code, takeovers } of households) {
    const isAlone = households.length === 1 && code === familyCode && takeovers.length === 0;
    sharings.set(code, isAlone ? undefined : renderSharing(households, [code]));
  }
  for (const { takeovers } of households) {
    for (const { payer } of takeovers) {
      if (sharings.has(payer)) continue;
      const paidFor = households.filter((other) =>
        other.takeovers.some((takeover) => takeover.payer === payer),
      );
      const codes = paidFor.map(({ code }) => code);
      sharings.set(payer, `${renderSharing(households, codes)} (pour ${codes.join(", ")})`);
    }
  }
  return sharings;
}

/** The shares of the day, with the payers of these households alone: nobody reads who pays for the other one. */
function renderSharing(households: readonly PaidHousehold[], shownPayersOf: readonly string[]): string {
  const shares = households.map(({ code, percentage, takeovers }) => {
    const share = `${code} ${renderPercentage(percentage)}`;
    if (!shownPayersOf.includes(code)) return share;
    return [share, ...takeovers.map(({ payer, form }) => `${payer} ${renderForm(form)}`)].join(" − ");
  });
  return shares.join(", ");
}

function renderForm(form: ThirdPartForm): string {
  switch (form.kind) {
    case "amount":
      return renderAmount(form.amount);
    case "percentage":
      return renderPercentage(form.percentage);
    case "rest":
      return "reste";
  }
}

/** `2 €`, `2,50 €`. */
function renderAmount(amount: Cents): string {
  const units = String(Math.trunc(amount / 100));
  const rest = amount % 100;
  return rest === 0 ? `${units} €` : `${units},${String(rest).padStart(2, "0")} €`;
}

const renderPercentage = (percentage: Percentage): string => `${percentageDigits(percentage)} %`;

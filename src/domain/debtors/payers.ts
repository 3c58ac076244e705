import { cents, minus, type Cents } from "../../kernel/cents";
import { compareCodes } from "../../kernel/order";
import { percentageOf } from "../../kernel/percentage";
import type { ThirdPart, ThirdPartForm } from "./debtor-rows";

/** A row that can be applied: who pays is known, and how much. */
export interface Takeover {
  readonly row: ThirdPart;
  readonly payer: string;
  readonly form: ThirdPartForm;
}

/** Why the rows of a household's payers cannot be applied. */
export type PayersUnclear =
  | { readonly kind: "third-part-defective"; readonly row: ThirdPart }
  | { readonly kind: "payer-is-household"; readonly row: ThirdPart; readonly payer: string }
  | { readonly kind: "payer-twice"; readonly rows: readonly ThirdPart[]; readonly payer: string }
  | { readonly kind: "rest-twice"; readonly rows: readonly ThirdPart[] };

export type Takeovers =
  | { readonly ok: true; readonly takeovers: readonly Takeover[] }
  | { readonly ok: false; readonly reason: PayersUnclear };

/** In the order in which they pay: amounts, then percentages, then the rest; within a form by code. */
const turnOf: Record<ThirdPartForm["kind"], number> = { amount: 0, percentage: 1, rest: 2 };

/** Who pays in the place of a household, of the rows that meet a unit? `households` are those of the unit. */
export function takeoversOf(rows: readonly ThirdPart[], households: readonly string[]): Takeovers {
  const takeovers: Takeover[] = [];
  for (const row of [...rows].sort((left, right) => left.place.row - right.place.row)) {
    const { payerCode: payer, form } = row;
    if (row.defects.length > 0 || payer === undefined || form === undefined)
      return none({ kind: "third-part-defective", row });
    if (households.includes(payer)) return none({ kind: "payer-is-household", row, payer });
    const same = takeovers.find((other) => other.payer === payer);
    if (same !== undefined) return none({ kind: "payer-twice", rows: [same.row, row], payer });
    const rest = form.kind === "rest" && takeovers.find((other) => other.form.kind === "rest");
    if (rest) return none({ kind: "rest-twice", rows: [rest.row, row] });
    takeovers.push({ row, payer, form });
  }
  // Who comes first takes more: by code unit, so that what was billed stays right.
  takeovers.sort(
    (left, right) =>
      turnOf[left.form.kind] - turnOf[right.form.kind] || compareCodes(left.payer, right.payer),
  );
  return { ok: true, takeovers };
}

/** What each payer takes of what a household would pay, never above what those before it have left. */
export function takenOf(share: Cents, takeovers: readonly Takeover[]): readonly Cents[] {
  let left = share;
  return takeovers.map(({ form }) => {
    const taken = cents(Math.min(askedOf(share, form), left));
    left = minus(left, taken);
    return taken;
  });
}

function askedOf(share: Cents, form: ThirdPartForm): Cents {
  switch (form.kind) {
    case "amount":
      return form.amount;
    case "percentage":
      return percentageOf(share, form.percentage);
    case "rest":
      return share;
  }
}

const none = (reason: PayersUnclear): Takeovers => ({ ok: false, reason });

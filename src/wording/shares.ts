import type { DebtorPart, HouseholdBill, TakenPart } from "../domain/debtors";
import { whole } from "../kernel/percentage";
import { euros, percentageText } from "./amounts";
import { enumerated } from "./days";
import { fr } from "./french";

/** What people are called on an invoice: `Moreau Claire (F006)`. */
type NameOf = (familyCode: string) => string;

/**
 * Why a debtor pays what it pays of one unit, in the words of its invoice; nothing where its household simply pays all.
 * Nobody reads another household's price: the household its own, a payer what it takes.
 */
export function explainPart({ debtor, households }: DebtorPart, nameOf: NameOf): string | undefined {
  const own = households.find(({ code }) => code === debtor);
  const parts =
    own === undefined
      ? households.flatMap((bill) => takenForTexts(bill, debtor, nameOf))
      : householdTexts(own, nameOf);
  return parts.length === 0 ? undefined : parts.join("\u00a0; ");
}

/** `semaine impaire : chez Dupont (F002)`, `part de 50 %`, `4,15 € dont 2,00 € pris en charge par CCAS, décision 12`. */
function householdTexts(bill: HouseholdBill, nameOf: NameOf): readonly string[] {
  const texts: string[] = [];
  if (bill.week !== undefined) {
    const week = bill.week === "odd" ? "semaine impaire" : "semaine paire";
    texts.push(fr`${week} : chez ${nameOf(bill.code)}`);
  }
  if (bill.percentage !== whole) texts.push(`part de ${percentageText(bill.percentage)}`);
  const taken = bill.taken.filter(({ amount }) => amount > 0);
  if (taken.length > 0) {
    const payers = taken.map(
      (part) => `${euros(part.amount)} pris en charge par ${nameOf(part.payer)}${decisionText(part)}`,
    );
    texts.push(`${euros(bill.share)} dont ${enumerated(payers)}`);
  }
  return texts;
}

/** `2,00 € pris en charge pour Dupont (F002), décision 12`. */
function takenForTexts(bill: HouseholdBill, payer: string, nameOf: NameOf): readonly string[] {
  return bill.taken
    .filter((part) => part.payer === payer && part.amount > 0)
    .map((part) => `${euros(part.amount)} pris en charge pour ${nameOf(bill.code)}${decisionText(part)}`);
}

/** Who decided it, as the row says it. */
function decisionText({ row: { decision } }: TakenPart): string {
  if (decision === undefined) return "";
  return /^(?:décision|délibération|arrêté|convention)/i.test(decision)
    ? `, ${decision}`
    : `, décision ${decision}`;
}

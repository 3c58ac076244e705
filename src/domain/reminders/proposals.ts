import { addDays, type Day } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import type { Placeable } from "../../kernel/place";
import { compareByName, type Child, type Households } from "../families";
import { overdueFamilies, type InvoiceAccount, type Ledger, type OverdueFamily } from "../ledger";
import type { Reminder, ReminderLevel, ReminderRules } from "./reminder";
import { sentReminders, type SentReminders } from "./sent-reminders";

/**
 * What could come next for a family that is late. An exclusion is proposed for people to decide, never applied; the
 * rules of a service say who decides.
 */
export type Proposal =
  | { readonly kind: "await-debit"; readonly collectedOn: Day }
  | { readonly kind: "remind"; readonly level: ReminderLevel; readonly from: Day }
  | { readonly kind: "decide-on-exclusion"; readonly since: Day };

/** An overdue family with what was done about it. */
export interface Dunning extends OverdueFamily {
  /** Letters sent about what is overdue now. */
  readonly reminders: number;
  readonly lastReminder: Day | undefined;
  readonly proposal: Proposal;
}

/** How far gone a proposal is: of several invoices, the one furthest gone speaks for the family. */
const gravity: Record<Proposal["kind"], number> = { "await-debit": 0, remind: 1, "decide-on-exclusion": 2 };

/** The overdue families of the day of the ledger, the letters they had, and what could come next. */
export function dunningOf(
  ledger: Ledger,
  reminders: readonly Placeable<Reminder>[],
  rules: ReminderRules,
): readonly Dunning[] {
  const sent = sentReminders(reminders);
  const sentTo = groupBy(
    reminders.filter(({ status, date }) => status === "sent" && date <= ledger.on),
    ({ familyCode }) => familyCode,
  );
  return overdueFamilies(ledger).map((family) => {
    const overdue = new Set(family.invoices.map(({ receivable }) => receivable.number));
    const rows = (sentTo.get(family.familyCode) ?? []).filter(({ invoice }) => overdue.has(invoice));
    const letters = new Set(rows.map(({ date, level }) => `${date} ${String(level)}`));
    const lastReminder = rows
      .map(({ date }) => date)
      .sort()
      .at(-1);
    const [first, ...others] = family.invoices.map((account) => proposalFor(account, sent, rules));
    if (first === undefined) throw new RangeError("An overdue family has an overdue invoice.");
    const proposal = others.reduce(graver, first);
    return { ...family, reminders: letters.size, lastReminder, proposal };
  });
}

function proposalFor(
  { receivable: { familyCode, number, dueOn }, pendingDebit }: InvoiceAccount,
  sent: SentReminders,
  { firstDelay, secondDelay }: ReminderRules,
): Proposal {
  if (pendingDebit !== undefined) return { kind: "await-debit", collectedOn: pendingDebit.collectedOn };
  const second = sent.on(familyCode, number, 2);
  if (second !== undefined) return { kind: "decide-on-exclusion", since: second };
  const first = sent.on(familyCode, number, 1);
  if (first !== undefined) return { kind: "remind", level: 2, from: addDays(first, secondDelay) };
  return { kind: "remind", level: 1, from: addDays(dueOn, firstDelay) };
}

function graver(left: Proposal, right: Proposal): Proposal {
  if (gravity[left.kind] !== gravity[right.kind])
    return gravity[left.kind] > gravity[right.kind] ? left : right;
  if (left.kind === "remind" && right.kind === "remind" && left.level !== right.level)
    return left.level > right.level ? left : right;
  return left;
}

/**
 * The children of the overdue invoices, by name. A balance brought over from last year names none: where
 * nothing else is overdue, they are those of the family.
 */
export function childrenOverdue(
  { familyCode, invoices }: OverdueFamily,
  { children, childrenOf }: Pick<Households, "children" | "childrenOf">,
): readonly Child[] {
  const codes = new Set(invoices.flatMap(({ receivable }) => receivable.childCode ?? []));
  const named =
    codes.size === 0
      ? (childrenOf.get(familyCode) ?? [])
      : [...codes].flatMap((code) => children.get(code) ?? []);
  return [...named].sort(compareByName);
}

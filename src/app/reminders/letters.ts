import type { ReminderLetter } from "../../domain/reminders";
import { foldReference } from "../../domain/direct-debit";
import { noCents } from "../../kernel/cents";
import { groupBy } from "../../kernel/group";
import type { Money, Town } from "../../domain/books";
import { euros } from "../../wording/amounts";
import { enumerated, periodText, shortDay } from "../../wording/days";
import { childName } from "../../wording/people-names";
import { letterParagraphs, noticeText, rejectParagraph, type RejectTold } from "../../wording/letters";
import { fillIn, type PlaceholderOf } from "../../wording/placeholders";
import { addresseeName } from "../../wording/print/civility";
import type { PrintedLetter } from "./letter-document";

/** What each reminder says, in the order given; a family that was deleted since has nobody to write to, and no letter. */
export function writeLetters(
  reminders: readonly ReminderLetter[],
  town: Town,
  money: Pick<Money, "debits" | "rejects">,
): readonly PrintedLetter[] {
  const { reminding, households } = town;
  const rejectsOf = rejectsByFamily(town, money);
  const periodOf = periodsOfInvoices(town);
  return reminders.flatMap((reminder): PrintedLetter[] => {
    const { familyCode, level, date, total, invoices } = reminder;
    const family = households.families.get(familyCode);
    if (family === undefined) return [];
    const ownText = reminding.ownText[level];
    const remindedOn = [...new Set(invoices.flatMap((invoice) => invoice.remindedOn ?? []))].sort();
    const numbers = new Set(invoices.map(({ account }) => account.receivable.number));
    const rejected = (rejectsOf.get(familyCode) ?? []).filter((reject) =>
      reject.invoices.some((number) => numbers.has(number)),
    );
    const paragraphs = [
      ...(ownText === undefined
        ? letterParagraphs(level, total, remindedOn, reminding.formalNoticeDays)
        : fillIn(ownText, wordsFor(reminder, town)).split(/\n+/)),
      ...rejected.map(rejectParagraph),
    ];
    const lines = invoices.map(({ account: { receivable, remaining } }) => {
      const { number, dueOn, childCode = "" } = receivable;
      const child = households.children.get(childCode);
      return { number, child: child && childName(child), period: periodOf.get(number), dueOn, remaining };
    });
    return [{ level, family, day: date, paragraphs, invoices: lines }];
  });
}

/** What the period of each invoice is called. */
function periodsOfInvoices({ register, periods }: Town): ReadonlyMap<string, string> {
  return new Map(
    register.invoices.map(({ number, periodKey }) => {
      const period = periods.byKey.get(periodKey);
      return [number, period === undefined ? periodKey : periodText(period)];
    }),
  );
}

/** What the placeholders of the town's own text stand for. */
function wordsFor(
  { familyCode, date, total, invoices }: ReminderLetter,
  { households, reminding }: Town,
): Readonly<Record<PlaceholderOf<"letter">, string>> {
  const receivables = invoices.map(({ account }) => account.receivable);
  const children = receivables.flatMap(({ childCode }) => households.children.get(childCode ?? "") ?? []);
  const family = households.families.get(familyCode);
  return {
    famille: family === undefined ? familyCode : addresseeName(family),
    enfants: enumerated([...new Set(children.map(childName))]),
    factures: enumerated(receivables.map(({ number }) => number)),
    total: euros(total),
    // The first that was to be paid: the invoices stand from the oldest on.
    echeance: receivables[0] === undefined ? "" : shortDay(receivables[0].dueOn),
    date: shortDay(date),
    delai: noticeText(reminding.formalNoticeDays),
  };
}

/** The debits that banks sent back, with what that costs the family. */
function rejectsByFamily(
  { billing }: Town,
  { debits, rejects }: Pick<Money, "debits" | "rejects">,
): ReadonlyMap<string, readonly RejectTold[]> {
  const rejectOf = new Map(rejects.map((reject) => [foldReference(reject.reference), reject]));
  const feeOf = new Map(billing.fees.map((fee) => [foldReference(fee.reference), fee]));
  const rejected = debits.filter(({ status }) => status === "rejected");
  return new Map(
    [...groupBy(rejected, ({ familyCode }) => familyCode)].map(([familyCode, ofFamily]) => [
      familyCode,
      ofFamily.map(({ reference, collectedOn, amount, invoices }) => {
        const reject = rejectOf.get(foldReference(reference));
        const fee = feeOf.get(foldReference(reference));
        return {
          collectedOn,
          amount,
          invoices,
          date: reject?.date,
          code: reject?.code,
          fee: fee?.amount ?? reject?.fee ?? noCents,
          feeInvoice: fee?.invoice,
        };
      }),
    ]),
  );
}

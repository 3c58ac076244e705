import type { ReminderLetter, ReminderLevel } from "../../domain/reminders";
import { foldReference } from "../../domain/direct-debit";
import { noCents, type Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import type { Money, Town } from "../../domain/books";
import { euros } from "../../wording/amounts";
import { enumerated, shortDay } from "../../wording/days";
import { childName } from "../../wording/people-names";
import { letterParagraphs, noticeText, rejectParagraph, type RejectTold } from "../../wording/letters";
import { fillIn, type PlaceholderOf } from "../../wording/placeholders";
import { addresseeName } from "../../wording/print/civility";

/** What a reminder says; who sends it and where it goes is put around it on paper. */
export interface Letter {
  readonly familyCode: string;
  readonly level: ReminderLevel;
  readonly date: Day;
  /** The town's own text, else the programme's; then which debits the bank sent back. */
  readonly paragraphs: readonly string[];
  /** The oldest first. */
  readonly invoices: readonly LetterInvoice[];
  readonly total: Cents;
}

export interface LetterInvoice {
  readonly number: string;
  /** Unknown for a balance brought over from last year. */
  readonly childName: string | undefined;
  readonly issuedOn: Day;
  readonly dueOn: Day;
  readonly daysLate: number;
  readonly total: Cents;
  readonly remaining: Cents;
}

/** Letters in the order given. */
export function writeLetters(
  reminders: readonly ReminderLetter[],
  town: Town,
  money: Pick<Money, "debits" | "rejects">,
): readonly Letter[] {
  const { reminding, households } = town;
  const rejectsOf = rejectsByFamily(town, money);
  return reminders.map((reminder) => {
    const { familyCode, level, date, total, invoices } = reminder;
    const ownText = reminding.ownText[level];
    const remindedOn = [...new Set(invoices.flatMap((invoice) => invoice.remindedOn ?? []))].sort();
    const days = reminding.formalNoticeDays;
    const numbers = new Set(invoices.map(({ account }) => account.receivable.number));
    const rejected = (rejectsOf.get(familyCode) ?? []).filter((reject) =>
      reject.invoices.some((number) => numbers.has(number)),
    );
    return {
      familyCode,
      level,
      date,
      paragraphs: [
        ...(ownText === undefined
          ? letterParagraphs(level, total, remindedOn, days)
          : fillIn(ownText, wordsFor(reminder, town)).split(/\n+/)),
        ...rejected.map(rejectParagraph),
      ],
      invoices: invoices.map(({ account: { receivable, remaining }, daysLate }) => {
        const child = households.children.get(receivable.childCode ?? "");
        return {
          number: receivable.number,
          childName: child && childName(child),
          issuedOn: receivable.issuedOn,
          dueOn: receivable.dueOn,
          daysLate,
          total: receivable.total,
          remaining,
        };
      }),
      total,
    };
  });
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

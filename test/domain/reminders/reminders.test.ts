import { addDays, day } from "../../../src/kernel/day";
import { dueReminders, dunningOf, noteLetters, type Reminder } from "../../../src/domain/reminders";
import { aLedgerDebit, amount, anInvoice, aPayment, aReminder, ledgerOf } from "../../support/money";
import { euros, placeIn } from "../../support/town";

/**
 * Chaumont: « Dans un délai de 5 jours après la date d'échéance de la facture une première relance par courrier simple.
 * Dans un délai de 8 jours une deuxième relance est envoyée à titre de mise en demeure ». The exclusion that may follow is
 * asked of the elected representatives: it is proposed, never applied.
 */

const rules = { firstDelay: 5, secondDelay: 8, minimum: euros(0) };
const due = day("2026-11-20");

/** `F1 level 1: A+B 70.00` */
function letters(
  input: Parameters<typeof ledgerOf>[0],
  reminders: readonly Reminder[],
  on: string,
  asked = rules,
): readonly string[] {
  return dueReminders(ledgerOf(input, on), reminders, asked).letters.map(
    ({ familyCode, level, invoices, total }) =>
      `${familyCode} level ${String(level)}: ${invoices.map(({ account }) => account.receivable.number).join("+")} ${amount(total)}`,
  );
}

const oneInvoice = { receivables: [anInvoice()] };

describe("the first reminder, from 5 days after the due date on", () => {
  it.each([
    [0, []],
    [4, []],
    [5, ["F1 level 1: A 40.00"]],
    [6, ["F1 level 1: A 40.00"]],
    [200, ["F1 level 1: A 40.00"]],
  ])("%p days after it", (days, expected) => {
    expect(letters(oneInvoice, [], addDays(due, days))).toEqual(expected);
  });

  it("with no delay is due on the due date itself", () => {
    const atOnce = { ...rules, firstDelay: 0 };
    expect(letters(oneInvoice, [], addDays(due, -1), atOnce)).toEqual([]);
    expect(letters(oneInvoice, [], due, atOnce)).toEqual(["F1 level 1: A 40.00"]);
  });
});

describe("the second, from 8 days after the first was sent on", () => {
  const sent = day("2026-11-30");

  it.each([
    [0, []],
    [7, []],
    [8, ["F1 level 2: A 40.00"]],
    [100, ["F1 level 2: A 40.00"]],
  ])("%p days after it", (days, expected) => {
    expect(letters(oneInvoice, [aReminder({ date: sent })], addDays(sent, days))).toEqual(expected);
  });

  it("counts from the first one sent, and not from one that was never sent", () => {
    const again = [aReminder({ date: addDays(sent, 5) }), aReminder({ date: sent })];
    for (const rows of [again, again.toReversed()])
      expect(letters(oneInvoice, rows, addDays(sent, 8))).toEqual(["F1 level 2: A 40.00"]);
    const unsent = [aReminder({ date: sent, status: "to-send" })];
    expect(letters(oneInvoice, unsent, addDays(sent, 30))).toEqual(["F1 level 1: A 40.00"]);
  });

  it("says when the first was sent", () => {
    const { letters: written } = dueReminders(
      ledgerOf(oneInvoice, "2026-12-08"),
      [aReminder({ date: sent })],
      rules,
    );
    expect(written[0]?.invoices).toMatchObject([{ daysLate: 18, remindedOn: sent }]);
  });

  it("is the last", () => {
    const both = [aReminder({ date: sent }), aReminder({ date: addDays(sent, 8), level: 2 })];
    expect(letters(oneInvoice, both, "2027-06-30")).toEqual([]);
  });
});

describe("who is left alone", () => {
  it.each([
    ["who paid in time", { payments: [aPayment()] }, []],
    ["who paid all but a cent", { payments: [aPayment({ amount: euros(39.99) })] }, ["F1 level 1: A 0.01"]],
    ["whose debit is on its way", { debits: [aLedgerDebit({ collectedOn: day("2026-12-14") })] }, []],
    [
      "whose debit is about to go",
      { debits: [aLedgerDebit({ collectedOn: day("2026-12-14"), status: "prepared" as const })] },
      [],
    ],
    ["whose debit went well", { debits: [aLedgerDebit()] }, []],
    [
      "whose debit bounced is not",
      { debits: [aLedgerDebit({ status: "rejected" as const, rejectedOn: day("2026-11-19") })] },
      ["F1 level 1: A 40.00"],
    ],
  ])("%s", (_, input, expected) => {
    expect(letters({ ...oneInvoice, ...input }, [], "2026-12-01")).toEqual(expected);
  });

  it("an invoice outside the debit is reminded all the same", () => {
    const input = {
      receivables: [anInvoice(), anInvoice({ number: "B", total: euros(30) })],
      debits: [aLedgerDebit({ collectedOn: day("2026-12-14") })],
    };
    expect(letters(input, [], "2026-12-01")).toEqual(["F1 level 1: B 30.00"]);
  });
});

describe("one letter per family and level", () => {
  const input = {
    receivables: [
      anInvoice({ number: "C", dueOn: addDays(due, 30), total: euros(20) }),
      anInvoice({ number: "B", dueOn: addDays(due, 1), total: euros(30) }),
      anInvoice({ number: "A" }),
      anInvoice({ number: "Z", familyCode: "F0" }),
    ],
  };

  it("lists its invoices, the oldest first, and families in order of code", () => {
    expect(letters(input, [], "2026-11-26")).toEqual(["F0 level 1: Z 40.00", "F1 level 1: A+B 70.00"]);
  });

  it("of each level one", () => {
    const sent = [aReminder({ date: day("2026-11-25") })];
    expect(letters(input, sent, "2026-12-25")).toEqual([
      "F0 level 1: Z 40.00",
      "F1 level 1: B+C 50.00",
      "F1 level 2: A 40.00",
    ]);
  });
});

describe("the minimum of a letter", () => {
  it.each([
    [39.99, ["F1 level 1: A 40.00"]],
    [40, ["F1 level 1: A 40.00"]],
    [40.01, []],
  ])("of %p € against 40 € due", (minimum, expected) => {
    const asked = { ...rules, minimum: euros(minimum) };
    expect(letters(oneInvoice, [], "2026-11-25", asked)).toEqual(expected);
    const { problems } = dueReminders(ledgerOf(oneInvoice, "2026-11-25"), [], asked);
    expect(problems.map(({ code, facts }) => [code, facts])).toEqual(
      expected.length > 0
        ? []
        : [["reminder.below-minimum", { family: "F1", level: 1, total: 4000, minimum: 4001 }]],
    );
  });
});

describe("a new run", () => {
  it("takes the place of what was never sent, and leaves what was", () => {
    const [unsent, sent] = [
      aReminder({ status: "to-send", place: placeIn("reminders", 3) }),
      aReminder({ familyCode: "F2", invoice: "B" }),
    ];
    const { letters: due } = dueReminders(ledgerOf(oneInvoice, "2026-12-01"), [sent, unsent], rules);
    const { written, replaced } = noteLetters(due, "to-send", [sent, unsent]);
    expect(replaced).toEqual([unsent]);
    expect(written).toEqual([
      {
        date: "2026-12-01",
        level: 1,
        familyCode: "F1",
        invoice: "A",
        dueOn: "2026-11-20",
        daysLate: 11,
        remaining: 4000,
        status: "to-send",
      },
    ]);
  });

  it("notes what went out that day once", () => {
    const { letters: due } = dueReminders(ledgerOf(oneInvoice, "2026-12-01"), [], rules);
    const wentOut = { date: day("2026-12-01"), familyCode: "F1", invoice: "A" };
    expect(noteLetters(due, "sent", [aReminder(wentOut)]).written).toEqual([]);
    expect(noteLetters(due, "sent", [aReminder({ ...wentOut, level: 2 })]).written).toHaveLength(1);
    expect(
      noteLetters(due, "sent", [aReminder({ ...wentOut, date: day("2026-11-30") })]).written,
    ).toHaveLength(1);
  });

  it("on the same day writes the same letters", () => {
    const first = dueReminders(ledgerOf(oneInvoice, "2026-12-01"), [], rules);
    const rows = first.letters.flatMap(({ familyCode, level, date, invoices }) =>
      invoices.map(({ account }) =>
        aReminder({ familyCode, level, date, invoice: account.receivable.number, status: "to-send" }),
      ),
    );
    const second = dueReminders(ledgerOf(oneInvoice, "2026-12-01"), rows, rules);
    expect(second.letters).toEqual(first.letters);
  });
});

describe("what comes next for an overdue family", () => {
  const first = aReminder({ date: day("2026-11-25") });
  const second = aReminder({ date: day("2026-12-03"), level: 2 });

  it.each([
    ["nothing sent", [], {}, 0, undefined, { kind: "remind", level: 1, from: "2026-11-25" }],
    ["one letter sent", [first], {}, 1, "2026-11-25", { kind: "remind", level: 2, from: "2026-12-03" }],
    [
      "both sent: people decide",
      [first, second],
      {},
      2,
      "2026-12-03",
      { kind: "decide-on-exclusion", since: "2026-12-03" },
    ],
    [
      "one never sent",
      [{ ...first, status: "to-send" as const }],
      {},
      0,
      undefined,
      { kind: "remind", level: 1, from: "2026-11-25" },
    ],
    [
      "a debit on its way",
      [],
      { debits: [aLedgerDebit({ collectedOn: day("2027-01-04") })] },
      0,
      undefined,
      { kind: "await-debit", collectedOn: "2027-01-04" },
    ],
  ])("%s", (_, reminders, input, count, lastReminder, proposal) => {
    const [family] = dunningOf(ledgerOf({ ...oneInvoice, ...input }), reminders, rules);
    expect(family).toMatchObject({ familyCode: "F1", reminders: count, proposal });
    expect(family?.lastReminder).toBe(lastReminder);
  });

  it("the invoice furthest gone speaks for the family, and one letter counts once", () => {
    const receivables = [anInvoice(), anInvoice({ number: "B" }), anInvoice({ number: "C" })];
    const sent = [first, aReminder({ ...first, invoice: "B" }), second];
    expect(dunningOf(ledgerOf({ receivables }), sent, rules)).toMatchObject([
      { reminders: 2, proposal: { kind: "decide-on-exclusion" } },
    ]);
    expect(dunningOf(ledgerOf({ receivables }), sent.slice(1, 2), rules)).toMatchObject([
      { reminders: 1, proposal: { kind: "remind", level: 2 } },
    ]);
  });

  it("letters about what is paid by now are not counted, nor is a family that owes nothing", () => {
    const receivables = [anInvoice(), anInvoice({ number: "B" })];
    expect(dunningOf(ledgerOf({ receivables, payments: [aPayment()] }), [first], rules)).toMatchObject([
      { reminders: 0, due: 4000 },
    ]);
    expect(dunningOf(ledgerOf({ ...oneInvoice, payments: [aPayment()] }), [first], rules)).toEqual([]);
  });
});

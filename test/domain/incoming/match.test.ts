import {
  matchCredits,
  observationOf,
  type BankCredit,
  type MatchedCredit,
} from "../../../src/domain/incoming";
import type { Receivable } from "../../../src/domain/ledger";
import { day } from "../../../src/kernel/day";
import { aDebit, aLedgerDebit, anInvoice, aPayment, ledgerOf } from "../../support/money";
import { aChild, aFamily, euros, households } from "../../support/town";

const people = households({
  families: [
    aFamily({ code: "F1", lastName: "DUPONT", firstName: "Claire" }),
    aFamily({ code: "F2", lastName: "Martin", firstName: "Paul" }),
    aFamily({ code: "F3", lastName: "LE GALL", firstName: "Anne" }),
    aFamily({ code: "F4", lastName: "Dupont", firstName: "Luc" }),
  ],
  children: [aChild({ code: "C2", familyCode: "F2", lastName: "Petit-Roux", firstName: "Léa" })],
});

const bill = (number: string, familyCode: string, total: number, more: Partial<Receivable> = {}) =>
  anInvoice({ number, familyCode, total: euros(total), ...more });

const receivables = [
  bill("2026-000001", "F1", 42),
  bill("2026-000002", "F2", 32.5),
  bill("2026-000003", "F2", 10),
  bill("2026-000004", "F3", 42),
  bill("2026-000005", "F4", 18),
  bill("Solde 2025", "F3", 5),
];

interface Given {
  readonly payments?: Parameters<typeof ledgerOf>[0]["payments"];
  readonly debits?: Parameters<typeof ledgerOf>[0]["debits"];
  readonly sent?: Parameters<typeof matchCredits>[1]["debits"];
  readonly inDoubt?: readonly string[];
  readonly unread?: readonly string[];
}

function matches(credits: readonly BankCredit[], given: Given = {}): readonly MatchedCredit[] {
  const payments = (given.payments ?? []).map((payment) => aPayment(payment));
  const ledger = ledgerOf({ receivables, payments, debits: given.debits ?? [] });
  return matchCredits(credits, {
    ledger,
    households: people,
    payments,
    unreadObservations: given.unread ?? [],
    debits: given.sent ?? [],
    familiesInDoubt: new Set(given.inDoubt),
  });
}

const credit = (text: string, amount: number, more: Partial<BankCredit> = {}): BankCredit => ({
  account: undefined,
  date: day("2026-12-05"),
  amount: euros(amount),
  text,
  means: "transfer",
  rank: 1,
  ...more,
});

/** `sure number F1 2026-000001 4200`. */
const told = (credits: readonly BankCredit[], given?: Given) =>
  matches(credits, given).map(({ state, basis, doubts, parts }) =>
    [
      state,
      basis,
      ...parts.map(({ familyCode, invoice = "-", amount }) => `${familyCode} ${invoice} ${String(amount)}`),
      ...doubts.map((doubt) => `(${doubt})`),
    ]
      .filter((word) => word !== undefined)
      .join(" "),
  );

const one = (text: string, amount: number, given?: Given, more?: Partial<BankCredit>) =>
  told([credit(text, amount, more)], given)[0];

describe("A credit is sure", () => {
  it.each([
    "CANTINE 2026-000001",
    "CANTINE 2026000001",
    "CANTINE 2026 000001.",
    "fact.2026/000001",
    "2026_000001",
    "x2026 - 000001x",
    "2026-000001 2026000001",
  ])("by the number and exactly what is left: %s", (text) => {
    expect(one(text, 42)).toBe("sure number F1 2026-000001 4200");
  });

  it.each(["12026-000001", "2026-0000012", "2026-00001", "026-000001", "2026-01-000001", "2027-000001"])(
    "by no other number: %s",
    (text) => {
      expect(one(text, 42)).toBe("unknown");
    },
  );

  it("by several numbers of one family whose remainders make it, to a cent", () => {
    expect(one("2026-000002 ET 2026-000003", 42.5)).toBe(
      "sure numbers F2 2026-000002 3250 F2 2026-000003 1000",
    );
    expect(one("2026-000002 ET 2026-000003", 42.49)).toBe("to-check other-amount F2 - 4249");
  });

  it("by what is left of an invoice that is paid in part", () => {
    const payments = [aPayment({ familyCode: "F1", amount: euros(40), date: day("2026-11-10") })];
    expect(one("2026-000001", 2, { payments })).toBe("sure number F1 2026-000001 200");
    expect(one("2026-000001", 42, { payments })).toBe("to-check other-amount F1 2026-000001 4200");
  });

  it("once: what it settles is open for no other one", () => {
    expect(told([credit("2026-000001", 42), credit("2026-000001", 42, { rank: 2 })])).toEqual([
      "sure number F1 2026-000001 4200",
      "to-check settled F1 - 4200",
    ]);
  });

  it("whoever's name stands there besides, as long as the family's own does", () => {
    expect(one("VIR DUPONT MARTIN 2026-000001", 42)).toBe("sure number F1 2026-000001 4200");
    expect(one("VIR MME PETIT ROUX 2026-000002", 32.5)).toBe("sure number F2 2026-000002 3250");
    expect(one("VIR MME INCONNUE 2026-000002", 32.5)).toBe("sure number F2 2026-000002 3250");
  });
});

describe("A credit is to be checked", () => {
  it("where the number comes with another amount, by a cent", () => {
    expect(one("2026-000001", 41.99)).toBe("to-check other-amount F1 2026-000001 4199");
    expect(one("2026-000001", 42.01)).toBe("to-check other-amount F1 2026-000001 4201");
  });

  it("where the name is that of another family", () => {
    expect(one("VIR MARTIN PAUL 2026-000001", 42)).toBe("to-check number F1 2026-000001 4200 (other-name)");
    expect(one("VIR DUPONT LUC 2026-000001", 42)).toBe("to-check number F1 2026-000001 4200 (other-name)");
  });

  it("where the invoice is about to be debited, or was not issued yet", () => {
    const debits = [
      aLedgerDebit({
        familyCode: "F1",
        amount: euros(42),
        invoices: ["2026-000001"],
        collectedOn: day("2027-01-10"),
      }),
    ];
    expect(one("2026-000001", 42, { debits })).toBe("to-check number F1 2026-000001 4200 (pending-debit)");
    const before = { date: day("2026-10-27") };
    expect(one("2026-000001", 42, {}, before)).toBe("to-check number F1 2026-000001 4200 (not-issued-yet)");
    expect(one("2026-000001", 42, {}, { date: day("2026-10-28") })).toBe("sure number F1 2026-000001 4200");
  });

  it("where somebody may have noted it by hand, within ten days", () => {
    const noted = (date: string) => ({
      payments: [aPayment({ familyCode: "F2", amount: euros(10), date: day(date) })],
    });
    const doubtful = "to-check number F2 2026-000003 1000 (paid-by-hand)";
    expect(one("2026-000003", 10, noted("2026-11-25"))).toBe(doubtful);
    expect(one("2026-000003", 10, noted("2026-12-15"))).toBe(doubtful);
    expect(one("2026-000003", 10, noted("2026-11-24"))).toBe("sure number F2 2026-000003 1000");
    expect(one("2026-000003", 10, noted("2026-12-16"))).toBe("sure number F2 2026-000003 1000");
  });

  it("where a row of the family cannot be read", () => {
    expect(one("2026-000001", 42, { inDoubt: ["F1"] })).toBe(
      "to-check number F1 2026-000001 4200 (unread-rows)",
    );
    expect(one("2026-000001", 42, { inDoubt: ["F2"] })).toBe("sure number F1 2026-000001 4200");
  });

  it("where it has a name and exactly what is left of an invoice, or of all of them", () => {
    expect(one("VIR LE GALL ANNE", 42)).toBe("to-check name F3 2026-000004 4200");
    expect(one("VIR LE-GALL", 42)).toBe("to-check name F3 2026-000004 4200");
    expect(one("VIR GALL", 42)).toBe("unknown");
    expect(one("VIR M MARTIN", 42.5)).toBe("to-check name F2 2026-000002 3250 F2 2026-000003 1000");
    expect(one("VIR M MARTIN", 42.51)).toBe("unknown");
    expect(one("VIR DUPONT", 42)).toBe("to-check name F1 2026-000001 4200");
  });

  it("where a name speaks for a family as a number would: paid already, in doubt, or about to be debited", () => {
    const [F2, F3] = [{ familyCode: "F2" }, { familyCode: "F3", amount: euros(42) }];
    const paid = aPayment({ ...F2, amount: euros(10), date: day("2026-12-05"), invoice: "2026-000002" });
    expect(one("VIR M MARTIN", 10, { payments: [paid] })).toBe(
      "to-check name F2 2026-000003 1000 (paid-by-hand)",
    );
    expect(one("VIR LE GALL", 42, { inDoubt: ["F3"] })).toBe(
      "to-check name F3 2026-000004 4200 (unread-rows)",
    );
    const invoices = ["2026-000004"];
    const debits = [aLedgerDebit({ ...F3, invoices, collectedOn: day("2027-01-10") })];
    expect(one("VIR LE GALL", 42, { debits })).toBe("to-check name F3 2026-000004 4200 (pending-debit)");
    expect(one("VIR LE GALL MARTIN PAUL", 42)).toBe("to-check name F3 2026-000004 4200 (other-name)");
  });

  it("by no name that two families with that amount share", () => {
    expect(one("VIR DUPONT LE GALL", 42)).toBe("unknown");
    expect(one("VIR DUPONT CLAIRE LE GALL", 42)).toBe("to-check name F1 2026-000001 4200");
  });

  it("in no case where a sure one has settled the invoice", () => {
    expect(told([credit("VIR DUPONT", 42), credit("2026-000001", 42, { rank: 2 })])).toEqual([
      "unknown",
      "sure number F1 2026-000001 4200",
    ]);
  });
});

describe("A credit is unknown", () => {
  it("where it names invoices of several families, or nothing at all", () => {
    expect(one("2026-000001 2026-000002", 74.5)).toBe("unknown several-families");
    expect(one("REMISE CHEQUES 14", 210.5)).toBe("unknown");
  });

  it("and may be noted: from another file on that day, or as several payments of these days", () => {
    const on = (date: string, ...amounts: readonly number[]) => ({
      payments: amounts.map((amount) =>
        aPayment({ familyCode: "F1", amount: euros(amount), date: day(date), means: "cheque" }),
      ),
    });
    const noted = "unknown (noted-elsewhere)";
    expect(one("REMISE CHEQUES", 60, on("2026-12-05", 60))).toBe(noted);
    expect(one("REMISE CHEQUES", 60, on("2026-12-04", 60))).toBe("unknown");
    expect(one("REMISE CHEQUES", 60, on("2026-12-05", 59.99))).toBe("unknown");
    expect(one("REMISE CHEQUES", 60, on("2026-11-25", 25, 35))).toBe(noted);
    expect(one("REMISE CHEQUES", 60, on("2026-11-24", 25, 35))).toBe("unknown");
    const [other] = matches([credit("REM CHQ", 60)]);
    const { payments } = on("2026-12-05", 25, 35);
    const observation = other && observationOf(other.credit);
    const marked = payments.map((payment, index) => ({
      ...payment,
      observation,
      date: day(`2026-12-0${String(index + 4)}`),
    }));
    expect(one("REMISE CHEQUES", 60, { payments: marked })).toBe(noted);
    expect(told([credit("REM CHQ", 60), credit("REMISE CHEQUES", 60)], { payments: marked })).toEqual([
      "known",
      "unknown",
    ]);
  });

  it("where a word that is no number is its only hint", () => {
    expect(one("SOLDE 2025", 5)).toBe("unknown");
  });
});

describe("The town's own debits", () => {
  const sent = [
    aDebit({ batch: "ECOT-20261205-1", collectedOn: day("2026-12-05"), amount: euros(30), familyCode: "F1" }),
    aDebit({
      batch: "ECOT-20261205-1",
      collectedOn: day("2026-12-05"),
      amount: euros(12),
      familyCode: "F2",
      status: "rejected",
    }),
  ];
  it("settle no family, by their operation, their batch, or their day with their total", () => {
    expect(one("PRLV SEPA EMIS", 99, {}, { means: "direct-debit" })).toBe("own-debits");
    expect(one("REM ECOT 20261205 1", 7, { sent })).toBe("own-debits");
    expect(one("VIR BANQUE", 42, { sent })).toBe("own-debits");
    expect(one("VIR BANQUE", 30, { sent })).toBe("own-debits");
    expect(one("VIR BANQUE", 12, { sent })).toBe("unknown");
    expect(one("VIR BANQUE", 42, { sent }, { date: day("2026-12-06") })).toBe("unknown");
    expect(one("VIR BANQUE", 42, { sent: sent.map((debit) => ({ ...debit, status: "prepared" })) })).toBe(
      "unknown",
    );
  });

  it("are not what names an invoice", () => {
    expect(one("2026-000001", 42, { sent })).toBe("sure number F1 2026-000001 4200");
  });
});

describe("A file that is read again", () => {
  const credits = [
    credit("VIR DUPONT 2026-000001", 42),
    credit("VIR MARTIN", 10),
    credit("VIR MARTIN", 10, { rank: 3 }),
  ];
  const written = (which: readonly number[], observation = (of: MatchedCredit) => observationOf(of.credit)) =>
    matches(credits).flatMap((matched, index) =>
      which.includes(index)
        ? [
            aPayment({
              familyCode: "F2",
              date: matched.credit.date,
              amount: matched.credit.amount,
              observation: observation(matched),
            }),
          ]
        : [],
    );
  const states = (payments: Given["payments"]) => matches(credits, { payments }).map(({ state }) => state);

  it("adds nothing of what is written", () => {
    expect(states(written([0, 1, 2]))).toEqual(["known", "known", "known"]);
    expect(states(written([]))).not.toContain("known");
  });

  it("has two equal payments of one day as two", () => {
    expect(states(written([1])).map((state) => state === "known")).toEqual([false, true, false]);
    expect(states(written([2])).map((state) => state === "known")).toEqual([false, false, true]);
  });

  it("is known without its marks too, as often as its words stand there", () => {
    const withoutMark = ({ credit: { text } }: MatchedCredit) => text;
    const known = (payments: Given["payments"]) => states(payments).map((state) => state === "known");
    expect(known(written([1], withoutMark))).toEqual([false, true, false]);
    expect(known(written([1, 2], withoutMark))).toEqual([false, true, true]);
    expect(known(written([0, 1, 2], () => "autre chose"))).toEqual([false, false, false]);
  });

  it("is known where one credit was shared among several families", () => {
    const [first] = written([0]);
    const parts = [20, 22].map((amount) => aPayment({ ...first, amount: euros(amount) }));
    expect(states(parts)[0]).toBe("known");
    const withoutMark = parts.map((part) => ({ ...part, observation: "VIR DUPONT 2026-000001" }));
    expect(states(withoutMark)[0]).toBe("known");
    expect(states(withoutMark.slice(1))[0]).not.toBe("known");
  });

  it("is known by a mark after which the clerk noted something, and in a row that cannot be read", () => {
    const noted = written([0], ({ credit: of }) => `${observationOf(of)} vu avec Mme DUPONT`);
    expect(states(noted)[0]).toBe("known");
    const [first] = written([0]);
    expect(one("VIR DUPONT 2026-000001", 42, { unread: [first?.observation ?? ""] })).toBe("known");
    expect(one("VIR DUPONT 2026-000001", 42, { unread: ["VIR DUPONT 2026-000001"] })).toMatch(/^sure/);
  });

  it("tells another account, day, amount or text from it", () => {
    const [first = credit("", 1)] = credits;
    const others = [
      { ...first, account: "FR76" },
      { ...first, date: day("2026-12-06") },
      { ...first, amount: euros(41) },
      { ...first, text: "VIR DUPONT" },
    ];
    const identities = others.map((other) => matches([other])[0]?.credit.identity);
    expect(new Set([...identities, matches([first])[0]?.credit.identity]).size).toBe(5);
    expect(matches([{ ...first, text: " vir  Dupont 2026-000001", rank: 9 }])[0]?.credit.identity).toBe(
      matches([first])[0]?.credit.identity,
    );
  });
});

describe("The observation of a payment", () => {
  it("holds the bank's words, no longer than a cell, and nothing like a formula", () => {
    const [long] = matches([credit(`=+-@ ${"mot ".repeat(100)}`, 1)]);
    const text = long === undefined ? "" : observationOf(long.credit);
    expect(text.length).toBeLessThan(255);
    expect(text).toMatch(/^mot mot .*… \[BQ-20261205-[0-9A-F]{8}\]$/);
  });
});

import fc from "fast-check";
import type { AccountBooking } from "../../../src/formats/bank/booking";
import { isCfonb, readCfonb } from "../../../src/formats/bank/cfonb";
import { cfonbStatement, moved, newBalance, oldBalance } from "../../support/cfonb";
import { describeWithSharedData } from "../../support/public-files";
import { parse, rejectsIn } from "./samples";

const file = "releve.txt";

function bookingsIn(text: string): readonly AccountBooking[] {
  const read = readCfonb(text, file);
  if (!read.ok) throw new Error(`Refused: ${JSON.stringify(read.problems)}`);
  return read.value;
}

const told = (text: string) =>
  bookingsIn(text).map(({ sum: { kind, means, text: words, stated } }) => ({
    kind,
    means,
    words,
    date: stated.date,
    amount: stated.amount,
  }));

const codesOf = (text: string) => readCfonb(text, file).problems.map(({ code }) => code);

const transfer = moved("05", "051226", 4_200, "VIR DUPONT CLAIRE", [
  "LCCCANTINE 2026-000001",
  "RCNNOTPROVIDED",
]);
const whole = cfonbStatement(150_000, transfer, moved("62", "311226", -345, "COMMISSION CB"));
const lines = whole.split("\r\n").slice(0, -1);

describe("A statement of 120 signs a record", () => {
  it("says its movements, each with all its words", () => {
    expect(told(whole)).toEqual([
      {
        kind: "credit",
        means: "transfer",
        words: "VIR DUPONT CLAIRE CANTINE 2026-000001",
        date: "2026-12-05",
        amount: 4_200,
      },
      { kind: "charge", means: undefined, words: "COMMISSION CB", date: "2026-12-31", amount: 345 },
    ]);
  });

  it("is read without line breaks, with blank lines, and with what transfers leave at its end", () => {
    const ctrlZ = String.fromCharCode(26);
    for (const text of [lines.join(""), lines.join("\n"), lines.join("\n\n"), `\n${whole}\n`])
      expect(told(text)).toEqual(told(whole));
    expect(parse(whole + ctrlZ)).toMatchObject({ ok: true, value: { form: "cfonb" } });
  });

  it("holds several statements, each with its own balances", () => {
    const other = { number: "00007654321" };
    const second = [
      oldBalance("301126", 100, other),
      ...moved("C2", "041226", 50, "VIR INST", [], other),
      newBalance("311226", 150, other),
    ];
    const accounts = bookingsIn([...lines, ...second].join("\n")).map(({ account }) => account);
    expect(accounts).toEqual([
      "30001 00794 00001234567",
      "30001 00794 00001234567",
      "30001 00794 00007654321",
    ]);
  });

  it.each([
    ["02", 1, "credit", "cheque"],
    ["04", 1, "credit", "cash"],
    ["18", 1, "credit", "transfer"],
    ["C2", 1, "credit", "transfer"],
    ["30", 1, "credit", "card"],
    ["A1", 1, "credit", "direct-debit"],
    ["ZZ", 1, "credit", undefined],
    ["62", 1, "undone", undefined],
    ["B3", 1, "undone", "direct-debit"],
    ["B3", -1, "returned", "direct-debit"],
    ["03", -1, "unpaid", "cheque"],
    ["38", -1, "unpaid", "card"],
    ["66", -1, "charge", undefined],
    ["05", -1, "other-debit", "transfer"],
    ["B1", -1, "other-debit", undefined],
  ])("operation %s of %i is %s by %s", (operation, cents, kind, means) => {
    expect(told(cfonbStatement(500, moved(operation, "051226", cents, "")))).toMatchObject([{ kind, means }]);
  });

  it("counts as many decimals as it says, and two where it says nothing", () => {
    const amountsWith = (decimals: string, cents: number) => {
      const more = { decimals };
      const [first = ""] = moved("05", "051226", cents, "", [], more);
      return bookingsIn(
        [oldBalance("301126", 0, more), first, newBalance("311226", cents, more)].join("\n"),
      ).map(({ sum }) => sum.stated.amount);
    };
    expect(amountsWith("0", 42)).toEqual([4_200]);
    expect(amountsWith("2", 42)).toEqual([42]);
    expect(amountsWith(" ", 42)).toEqual([42]);
    expect(amountsWith("3", 420)).toEqual([42]);
    expect(() => amountsWith("3", 421)).toThrow("bank.misplaced-record");
  });

  it("is refused whole where a record is short, long, strange or out of place", () => {
    const [opening = "", credit = "", complement = "", , charge = "", closing = ""] = lines;
    expect(codesOf(lines.join("").slice(0, -1))).toEqual(["bank.record-length"]);
    expect(codesOf([...lines.slice(0, -1), closing.slice(0, 119)].join("\n"))).toEqual([
      "bank.record-length",
    ]);
    expect(codesOf([...lines, ""].join("\n"))).toEqual([]);
    expect(codesOf([opening, `${credit} `, closing].join("\n"))).toEqual(["bank.record-length"]);
    const misplaced = [
      [credit, closing],
      [opening, complement, closing],
      [opening, opening, closing],
      [opening, credit, charge],
      [opening, closing, closing],
      [opening, credit.replace(/^04/, "09"), closing],
      [opening, credit.replace("051226", "311126"), charge, closing],
      [opening, credit.replace(/\{ {16}$/, `z${" ".repeat(16)}`), charge, closing],
      [opening, credit, charge, closing.replace("00001234567", "00001234568")],
    ];
    for (const each of misplaced) expect(codesOf(each.join("\n"))).toEqual(["bank.misplaced-record"]);
  });

  it("is refused whole where its balances do not add up by a cent", () => {
    const [opening = "", ...others] = lines;
    const closing = newBalance("311226", 153_856);
    expect(codesOf([opening, ...others.slice(0, -1), closing].join("\n"))).toEqual(["bank.balances"]);
    expect(codesOf([opening, ...others].join("\n"))).toEqual([]);
  });

  it("reads what it was written as", () => {
    const amount = fc.integer({ min: -999_999_999, max: 999_999_999 });
    fc.assert(
      fc.property(amount, fc.array(amount, { maxLength: 6 }), (opening, amounts) => {
        const text = cfonbStatement(opening, ...amounts.map((each) => moved("05", "051226", each, "VIR")));
        const read = bookingsIn(text).map(
          ({ sum: { stated } }) => Number(stated.amount) * (stated.side === "debit" ? -1 : 1) + 0,
        );
        expect(read).toEqual(amounts.map((each) => each + 0));
      }),
      { numRuns: 60 },
    );
  });

  it("is told from a table and from a message by its first record", () => {
    expect(isCfonb(whole)).toBe(true);
    expect(isCfonb("01/12/2026;VIR DUPONT;42,00")).toBe(false);
    expect(isCfonb("0130001")).toBe(false);
  });

  it("gives its returned debits to whoever asks for rejects", () => {
    const returned = moved("B3", "181226", -3_250, "PRLV SEPA IMPAYE", [
      "RCNECOT-20261216-1-F001",
      "LCCMOTIF AM04",
    ]);
    expect(rejectsIn(cfonbStatement(150_000, transfer, returned))).toEqual([
      {
        covers: "debit",
        date: "2026-12-18",
        endToEndId: "ECOT-20261216-1-F001",
        amount: 3_250,
        reasonCode: "AM04",
        reasonText: "MOTIF AM04",
      },
    ]);
  });
});

describeWithSharedData("bank", "Statements of 120 signs as they are shown", (read) => {
  it("one that is invented, with every kind of movement", () => {
    expect(told(read("ecot-synthetique.cfonb120.txt"))).toMatchObject([
      {
        kind: "credit",
        means: "transfer",
        date: "2026-12-05",
        amount: 4_200,
        words: "VIR DUPONT CLAIRE CANTINE 2026-000001",
      },
      {
        kind: "credit",
        means: "transfer",
        date: "2026-12-08",
        amount: 3_250,
        words: "VIR INST MARTIN PAUL MARTIN PAUL FACT 2026000002",
      },
      { kind: "credit", means: "direct-debit", date: "2026-12-16", amount: 125_000 },
      { kind: "returned", date: "2026-12-18", amount: 3_250 },
      { kind: "credit", means: "cheque", date: "2026-12-21", amount: 21_050 },
      { kind: "charge", date: "2026-12-31", amount: 345 },
    ]);
  });

  it.each([
    ["silarhi.simple-test.txt", 0],
    ["silarhi.complex-test.txt", 5],
    ["silarhi.non-strict-test.txt", 5],
  ])("%s, whose balances add up", (name, count) => {
    expect(bookingsIn(read(name))).toHaveLength(count);
  });
});

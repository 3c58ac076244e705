import { checkDebitFile, type FileDebit, type DebitFile } from "../../../src/formats/direct-debit-file";
import { cents } from "../../../src/kernel/cents";
import { fileOf, martin, sound, withCheckDigits } from "./samples";

/** What is found, as `code field rank`; the file itself has no rank. */
function faultsIn(file: DebitFile): readonly string[] {
  return checkDebitFile(file).map(({ code, facts }) => {
    const { field = "", debit } = facts as { field?: string; debit?: { rank: number } };
    return [code.replace("bank.debit-", ""), field, debit?.rank ?? ""].join(" ").trim();
  });
}

const withDebtor = (change: Partial<FileDebit["debtor"]>) =>
  fileOf({}, { debtor: { ...martin.debtor, ...change } });
const withMandate = (id: string) => fileOf({}, { mandate: { ...martin.mandate, id } });
const withCreditor = (change: Partial<DebitFile["creditor"]>): DebitFile => ({
  ...fileOf({}),
  creditor: { ...sound.creditor, ...change },
});

describe("The check before a file is handed over", () => {
  it("finds nothing in a sound file", () => {
    expect(faultsIn(fileOf({}, {}))).toEqual([]);
  });

  it("asks for one debit at least", () => {
    expect(faultsIn(sound)).toEqual(["none"]);
  });

  it.each<readonly [string, DebitFile, readonly string[]]>([
    ["0", fileOf({}, { amount: cents(0) }), ["amount amount 2"]],
    ["less than nothing", fileOf({ amount: cents(-1) }), ["amount amount 1"]],
    ["one cent", fileOf({ amount: cents(1) }), []],
    ["the largest amount", fileOf({ amount: cents(99_999_999_999) }), []],
    ["one cent more", fileOf({ amount: cents(100_000_000_000) }), ["amount amount 1"]],
  ])("of an amount: %s", (_, file, found) => {
    expect(faultsIn(file)).toEqual(found);
  });

  it.each<readonly [string, string, readonly string[]]>([
    ["35 characters", "R".repeat(35), []],
    ["36 characters", "R".repeat(36), ["too-long mandate-id 2"]],
    ["nothing", "", ["value-missing mandate-id 2"]],
    ["blanks", "  ", ["value-missing mandate-id 2"]],
    ["every sign of the set", "aZ09/-?:().,'+ b", []],
    ["an accent", "RUM-É1", ["characters mandate-id 2"]],
    ["an ampersand", "A&B", ["characters mandate-id 2"]],
    ["an underscore", "RUM_1", ["characters mandate-id 2"]],
    ["a character of two units", "RUM\u{1f37d}1", ["characters mandate-id 2"]],
    ["a line break", "RUM\n1", ["characters mandate-id 2"]],
    ["a leading slash", "/RUM", ["edges mandate-id 2"]],
    ["a trailing slash", "RUM/", ["edges mandate-id 2"]],
    ["two slashes", "RUM//1", ["edges mandate-id 2"]],
    ["one slash inside", "RUM/1", []],
    ["a leading space", " RUM", ["edges mandate-id 2"]],
    ["a trailing space", "RUM ", ["edges mandate-id 2"]],
    ["a space inside", "RUM 1", []],
    [
      "two faults at once",
      `/É${"R".repeat(34)}`,
      ["too-long mandate-id 2", "characters mandate-id 2", "edges mandate-id 2"],
    ],
  ])("of an identifier: %s", (_, id, found) => {
    expect(faultsIn(withMandate(id))).toEqual(found);
  });

  it.each<readonly [string, DebitFile, readonly string[]]>([
    ["a name of 70", withDebtor({ name: "N".repeat(70) }), []],
    ["a name of 71", withDebtor({ name: "N".repeat(71) }), ["too-long debtor-name 2"]],
    ["a name with an accent", withDebtor({ name: "Lefèvre" }), ["characters debtor-name 2"]],
    ["no name", withDebtor({ name: "" }), ["value-missing debtor-name 2"]],
    ["a text of 140", fileOf({ remittance: "R".repeat(140) }), []],
    ["a text of 141", fileOf({ remittance: "R".repeat(141) }), ["too-long remittance 1"]],
    ["no text", fileOf({ remittance: "" }), ["value-missing remittance 1"]],
    ["slashes in a text", fileOf({ remittance: "/CANTINE//" }), []],
  ])("of a text: %s", (_, file, found) => {
    expect(faultsIn(file)).toEqual(found);
  });

  it.each<readonly [string, DebitFile, readonly string[]]>([
    [
      "a wrong check digit",
      withDebtor({ iban: "FR7630001007941234567890186" }),
      ["wrong-code debtor-iban 2"],
    ],
    [
      "a French account too short",
      withDebtor({ iban: withCheckDigits("FR", "3000100794123456789018") }),
      ["wrong-code debtor-iban 2"],
    ],
    [
      "an account with spaces",
      withDebtor({ iban: "FR76 3000 1007 9412 3456 7890 185" }),
      ["wrong-code debtor-iban 2"],
    ],
    [
      "an account in small letters",
      withDebtor({ iban: martin.debtor.iban.toLowerCase() }),
      ["wrong-code debtor-iban 2"],
    ],
    ["no account", withDebtor({ iban: "" }), ["value-missing debtor-iban 2"]],
    ["an account of another country", withDebtor({ iban: "DE89370400440532013000" }), []],
    ["a bank of 8", withDebtor({ bic: "PSSTFRPP" }), []],
    ["a bank of 11", withDebtor({ bic: "PSSTFRPPCHA" }), []],
    ["a bank of 9", withDebtor({ bic: "PSSTFRPPC" }), ["wrong-code debtor-bic 2"]],
    ["an empty bank", withDebtor({ bic: "" }), ["value-missing debtor-bic 2"]],
    [
      "a creditor's identifier with wrong digits",
      withCreditor({ creditorId: "FR00ZZZ123456" }),
      ["wrong-code creditor-id"],
    ],
    [
      "another activity of the same creditor",
      withCreditor({ creditorId: sound.creditor.creditorId.replace("ZZZ", "001") }),
      [],
    ],
    ["no creditor's identifier", withCreditor({ creditorId: "" }), ["value-missing creditor-id"]],
    ["the creditor's account", withCreditor({ iban: "FR76" }), ["wrong-code creditor-iban"]],
    ["the creditor's bank", withCreditor({ bic: "X" }), ["wrong-code creditor-bic"]],
    ["a creditor without a bank", withCreditor({ bic: undefined }), []],
    ["the creditor's name", withCreditor({ name: "Mairie d’Écot" }), ["characters creditor-name"]],
  ])("of a code: %s", (_, file, found) => {
    expect(faultsIn(file)).toEqual(found);
  });

  it("leaves room for the names of the blocks in the name of the file", () => {
    const named = (length: number, ...debits: readonly Partial<FileDebit>[]) =>
      faultsIn({ ...fileOf(...debits), messageId: "M".repeat(length) });
    expect(named(30, {})).toEqual([]);
    expect(named(31, {})).toEqual(["too-long message-id"]);
    const otherDay = { collectedOn: martin.mandate.signedOn };
    expect(named(21, {}, otherDay)).toEqual([]);
    expect(named(22, {}, otherDay)).toEqual(["too-long message-id"]);
  });

  it("wants every reference once", () => {
    const file = fileOf({ endToEndId: "A" }, { endToEndId: "B" }, { endToEndId: "A" });
    expect(checkDebitFile(file)).toMatchObject([
      { code: "bank.debit-twice", facts: { reference: "A", ranks: [1, 3] } },
    ]);
  });

  it("tells every fault of every debit at once", () => {
    const file = fileOf({ amount: cents(0), remittance: "" }, { endToEndId: "/" });
    expect(faultsIn(file)).toEqual([
      "amount amount 1",
      "value-missing remittance 1",
      "edges end-to-end-id 2",
    ]);
  });
});

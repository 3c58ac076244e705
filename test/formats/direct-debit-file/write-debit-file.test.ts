import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writeDebitFile } from "../../../src/formats/direct-debit-file";
import { parseXmlDocuments, type XmlElement } from "../../../src/formats/xml/parse";
import { childAt, childrenOf, textAt } from "../../../src/formats/xml/walk";
import { cents } from "../../../src/kernel/cents";
import { day } from "../../../src/kernel/day";
import { fileOf, martin, sound, textOf } from "./samples";

function initiationOf(text: string): XmlElement | undefined {
  const reading = parseXmlDocuments(text);
  if (reading.kind !== "roots") throw new Error(reading.kind);
  return childAt(reading.roots[0], "CstmrDrctDbtInitn");
}

const blocksOf = (text: string) => childrenOf(initiationOf(text), "PmtInf");
const debitsOf = (block: XmlElement) => childrenOf(block, "DrctDbtTxInf");

describe("A file of direct debits", () => {
  const two = fileOf(
    { debtor: { ...martin.debtor, bic: "PSSTFRPPCHA" } },
    {
      amount: cents(123_405),
      sequence: "FRST",
      mandate: { id: "RUM-2026-0001", signedOn: day("2026-10-20"), accountChanged: true },
    },
  );

  it.each(["pain.008.001.08", "pain.008.001.02"] as const)(
    "is, in edition %s, the bytes that were looked over once",
    (version) => {
      expect(textOf(two, version)).toBe(readFileSync(join(__dirname, `two-debits.${version}.xml`), "utf8"));
    },
  );

  it("is edition 08 unless the other is asked for", () => {
    expect(writeDebitFile(two)).toEqual(writeDebitFile(two, "pain.008.001.08"));
    expect(textOf(two)).toContain("urn:iso:std:iso:20022:tech:xsd:pain.008.001.08");
  });

  it("begins with its declaration, without a byte order mark, and says its characters are UTF-8", () => {
    expect(textOf(two).startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<Document ')).toBe(true);
  });

  it("has one block for each day and sequence, in that order, with its own count and sum", () => {
    const first = day("2026-11-16");
    const second = day("2026-11-17");
    const text = textOf(
      fileOf(
        { collectedOn: second, amount: cents(1) },
        { collectedOn: first, amount: cents(20) },
        { collectedOn: first, sequence: "FRST", amount: cents(300) },
        { collectedOn: first, amount: cents(4_000) },
        { collectedOn: second, sequence: "OOFF", amount: cents(50_000) },
      ),
    );
    const told = blocksOf(text).map((block) =>
      [["PmtInfId"], ["ReqdColltnDt"], ["PmtTpInf", "SeqTp"], ["NbOfTxs"], ["CtrlSum"]].map((path) =>
        textAt(block, ...path),
      ),
    );
    expect(told).toEqual([
      ["CANT-20261102-001-20261116-FRST", "2026-11-16", "FRST", "1", "3.00"],
      ["CANT-20261102-001-20261116-RCUR", "2026-11-16", "RCUR", "2", "40.20"],
      ["CANT-20261102-001-20261117-RCUR", "2026-11-17", "RCUR", "1", "0.01"],
      ["CANT-20261102-001-20261117-OOFF", "2026-11-17", "OOFF", "1", "500.00"],
    ]);
    const header = childAt(initiationOf(text), "GrpHdr");
    expect([textAt(header, "NbOfTxs"), textAt(header, "CtrlSum")]).toEqual(["5", "543.21"]);
  });

  it("names a block by its sequence alone where all are collected on one day", () => {
    const ids = blocksOf(textOf(fileOf({}, { sequence: "FRST" }))).map((block) => textAt(block, "PmtInfId"));
    expect(ids).toEqual(["CANT-20261102-001-FRST", "CANT-20261102-001-RCUR"]);
  });

  it("keeps the debits of a block in the order given", () => {
    const [block] = blocksOf(textOf(fileOf({ endToEndId: "C" }, { endToEndId: "A" }, { endToEndId: "B" })));
    const ids = debitsOf(block as XmlElement).map((debit) => textAt(debit, "PmtId", "EndToEndId"));
    expect(ids).toEqual(["C", "A", "B"]);
  });

  it.each([
    ["pain.008.001.08", "BICFI"],
    ["pain.008.001.02", "BIC"],
  ] as const)("names a bank, in edition %s, by %s, or says that it is not given", (version, name) => {
    const text = textOf(fileOf({ debtor: { ...martin.debtor, bic: "PSSTFRPPCHA" } }, {}), version);
    const [known, unknown] = debitsOf(blocksOf(text)[0] as XmlElement);
    expect(textAt(known, "DbtrAgt", "FinInstnId", name)).toBe("PSSTFRPPCHA");
    expect(childAt(known, "DbtrAgt", "FinInstnId")?.children).toHaveLength(1);
    expect(textAt(unknown, "DbtrAgt", "FinInstnId", "Othr", "Id")).toBe("NOTPROVIDED");
  });

  it.each(["pain.008.001.08", "pain.008.001.02"] as const)(
    "tells a changed account, in edition %s, by SMNDA as its former account",
    (version) => {
      const changed = { ...martin.mandate, accountChanged: true };
      const [first, second] = debitsOf(
        blocksOf(textOf(fileOf({ mandate: changed }, {}), version))[0] as XmlElement,
      );
      const mandate = childAt(first, "DrctDbtTx", "MndtRltdInf");
      expect(textAt(mandate, "AmdmntInd")).toBe("true");
      expect(textAt(mandate, "AmdmntInfDtls", "OrgnlDbtrAcct", "Id", "Othr", "Id")).toBe("SMNDA");
      expect(childAt(mandate, "AmdmntInfDtls", "OrgnlDbtrAgt")).toBeUndefined();
      expect(childAt(second, "DrctDbtTx", "MndtRltdInf", "AmdmntInd")).toBeUndefined();
    },
  );

  it("never holds an address", () => {
    expect(textOf(two)).not.toContain("PstlAdr");
  });

  it("is refused whole for one fault", () => {
    const outcome = writeDebitFile(fileOf({}, { amount: cents(0) }));
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: "bank.debit-amount" }] });
  });

  it("is a bug to date by anything but a moment", () => {
    expect(() => writeDebitFile({ ...sound, createdAt: "2026-11-02" })).toThrow(RangeError);
  });

  it("of 10,000 debits is written, and says their number and their sum", () => {
    const many = fileOf(...Array.from({ length: 10_000 }, (_, index) => ({ amount: cents(index + 1) })));
    const text = textOf(many);
    expect(text).toContain("<NbOfTxs>10000</NbOfTxs>\n      <CtrlSum>500050.00</CtrlSum>");
  });
});

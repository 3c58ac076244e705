import fc from "fast-check";
import { checkDebitFile, type DebitFile } from "../../../src/formats/direct-debit-file";
import { parseXmlDocuments, type XmlElement } from "../../../src/formats/xml/parse";
import { childAt, childrenOf, textAt } from "../../../src/formats/xml/walk";
import { fileArbitrary, textOf } from "./samples";

const versions = fc.constantFrom("pain.008.001.08" as const, "pain.008.001.02" as const);

/** The cents of `123.45`. */
const centsOf = (text: string | undefined): number => Number((text ?? "").replace(".", ""));

/** What a bank reads in the text: one flat row a debit. */
function readBack(text: string): readonly unknown[] {
  return blocksIn(text).flatMap((block) =>
    childrenOf(block, "DrctDbtTxInf").map((debit) => {
      const mandate = childAt(debit, "DrctDbtTx", "MndtRltdInf");
      const bank = childAt(debit, "DbtrAgt", "FinInstnId");
      return {
        collectedOn: textAt(block, "ReqdColltnDt"),
        sequence: textAt(block, "PmtTpInf", "SeqTp"),
        endToEndId: textAt(debit, "PmtId", "EndToEndId"),
        amount: centsOf(textAt(debit, "InstdAmt")),
        mandate: {
          id: textAt(mandate, "MndtId"),
          signedOn: textAt(mandate, "DtOfSgntr"),
          accountChanged: textAt(mandate, "AmdmntInd") === "true",
        },
        // The reader drops outer spaces, which names and texts may have.
        debtor: {
          name: childAt(debit, "Dbtr", "Nm")?.text,
          iban: textAt(debit, "DbtrAcct", "Id", "IBAN"),
          bic: textAt(bank, "BICFI") ?? textAt(bank, "BIC"),
        },
        remittance: childAt(debit, "RmtInf", "Ustrd")?.text,
      };
    }),
  );
}

function blocksIn(text: string): readonly XmlElement[] {
  return childrenOf(initiationIn(text), "PmtInf");
}

function initiationIn(text: string): XmlElement | undefined {
  const reading = parseXmlDocuments(text);
  if (reading.kind !== "roots") throw new Error(reading.kind);
  return childAt(reading.roots[0], "CstmrDrctDbtInitn");
}

describe("Any file of direct debits", () => {
  it("passes the check", () => {
    fc.assert(fc.property(fileArbitrary, (file) => expect(checkDebitFile(file)).toEqual([])));
  });

  it("says every debit once, and nothing else, whichever edition", () => {
    fc.assert(
      fc.property(fileArbitrary, versions, (file: DebitFile, version) => {
        const told = readBack(textOf(file, version));
        expect(told).toHaveLength(file.debits.length);
        expect(told).toEqual(expect.arrayContaining([...file.debits]));
      }),
    );
  });

  it("keeps the order of the debits inside each block, and has no block twice", () => {
    fc.assert(
      fc.property(fileArbitrary, (file) => {
        const keys = blocksIn(textOf(file)).map(
          (block) => `${textAt(block, "ReqdColltnDt") ?? ""} ${textAt(block, "PmtTpInf", "SeqTp") ?? ""}`,
        );
        expect(new Set(keys).size).toBe(keys.length);
        for (const [index, block] of blocksIn(textOf(file)).entries()) {
          const ids = childrenOf(block, "DrctDbtTxInf").map((debit) => textAt(debit, "PmtId", "EndToEndId"));
          const given = file.debits.filter(
            ({ collectedOn, sequence }) => `${collectedOn} ${sequence}` === keys[index],
          );
          expect(ids).toEqual(given.map(({ endToEndId }) => endToEndId));
        }
      }),
    );
  });

  it("counts and sums what it holds, in each block and as a whole", () => {
    fc.assert(
      fc.property(fileArbitrary, versions, (file, version) => {
        const text = textOf(file, version);
        for (const block of blocksIn(text)) {
          const debits = childrenOf(block, "DrctDbtTxInf");
          const total = debits.reduce((sum, debit) => sum + centsOf(textAt(debit, "InstdAmt")), 0);
          expect(centsOf(textAt(block, "CtrlSum"))).toBe(total);
          expect(Number(textAt(block, "NbOfTxs"))).toBe(debits.length);
        }
        const header = childAt(initiationIn(text), "GrpHdr");
        expect(centsOf(textAt(header, "CtrlSum"))).toBe(
          file.debits.reduce((sum, { amount }) => sum + amount, 0),
        );
        expect(Number(textAt(header, "NbOfTxs"))).toBe(file.debits.length);
      }),
    );
  });

  it("is the same, byte for byte, when it is written again", () => {
    fc.assert(
      fc.property(fileArbitrary, versions, (file, version) => {
        expect(textOf(structuredClone(file), version)).toBe(textOf(file, version));
      }),
    );
  });

  it("holds no character beyond the bank's", () => {
    fc.assert(fc.property(fileArbitrary, (file) => expect(textOf(file)).toMatch(/^[\n\x20-\x7e]*$/)));
  });
});

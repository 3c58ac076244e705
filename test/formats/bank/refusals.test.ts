import fc from "fast-check";
import { parseBankRejects } from "../../../src/formats/bank";
import {
  block,
  codesIn,
  entry,
  details,
  notice,
  original,
  parse,
  reason,
  statusOf,
  statusReport,
  tag,
} from "./samples";

describe("A file that holds no rejects of ours", () => {
  it.each([
    ["empty", "", "bank.empty"],
    ["blank", "\uFEFF \r\n\t", "bank.empty"],
    ["a pdf", "%PDF-1.7 …", "bank.unknown-form"],
    ["a workbook", "PK\u0003\u0004\0\0", "bank.unknown-form"],
    ["a web page", "<html><body>Connexion</body></html>", "bank.other-message"],
    ["a web page as browsers write it", "<html><br></html>", "bank.malformed"],
    ["a web page with its type", "<!DOCTYPE html><html></html>", "bank.doctype"],
    ["cut short", statusReport(original()).slice(0, -12), "bank.malformed"],
    ["a report of the day", messageOf("camt.052.001.08", "BkToCstmrAcctRpt"), "bank.other-message"],
    ["our own file of debits", messageOf("pain.008.001.08", "CstmrDrctDbtInitn"), "bank.other-message"],
    ["an empty document", "<Document/>", "bank.other-message"],
    ["a message named like a method", "<Document><constructor/></Document>", "bank.other-message"],
  ])("%s", (_, text, code) => {
    const outcome = parse(text);
    expect([outcome.ok, codesIn(text)]).toEqual([false, [code]]);
  });

  it("is named as far as it is known", () => {
    expect(parse(messageOf("camt.052.001.08", "BkToCstmrAcctRpt")).problems).toMatchObject([
      { facts: { message: "camt.052.001.08" } },
    ]);
    expect(parse("<html/>").problems).toMatchObject([{ facts: { message: "html" } }]);
  });

  it("a billion laughs are refused, and never unfolded", () => {
    const entities = Array.from(
      { length: 30 },
      (_, index) => `<!ENTITY a${String(index + 1)} "${`&a${String(index)};`.repeat(20)}">`,
    );
    const text = `<?xml version="1.0"?><!DOCTYPE Document [<!ENTITY a0 "ha">${entities.join("")}]><Document>&a30;</Document>`;
    expect(codesIn(text)).toEqual(["bank.doctype"]);
  });
});

describe("Whatever is cut off, or put in", () => {
  const report = statusReport(
    original(tag("GrpSts", "PART")),
    block(tag("PmtInfSts", "PART"), statusOf("FACT-1", tag("TxSts", "RJCT"), reason("AM04"))),
  );
  const account = notice(entry("57.20", tag("NtryDtls", details("FACT-1"))));

  it.each([
    ["a status report", report],
    ["an account notice", account],
  ])("%s is never half read", (_, text) => {
    for (let length = 1; length < text.length; length += 1) {
      expect(parse(text.slice(0, length)).ok).toBe(false);
    }
    expect(parse(text).ok).toBe(true);
  });

  it("any text is answered by a value, never by an exception", () => {
    const pieces = fc.constantFrom(
      ...Array.from("<>/&;\"'= \n\t,.0123456789éA"),
      "<Document>",
      "</Document>",
      "<CstmrPmtStsRpt>",
      "</CstmrPmtStsRpt>",
      "Date;Référence;Montant\n",
      "09/12/2026;FACT-1;57,20\n",
      "<![CDATA[",
      "]]>",
      "<!--",
      "-->",
      "<?xml version='1.0'?>",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        expect(typeof parseBankRejects({ name: "x", text: parts.join("") }).ok).toBe("boolean");
      }),
      { numRuns: 2_000 },
    );
  });

  it("one sign changed anywhere is read or refused in words", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(report, account),
        fc.nat(),
        fc.constantFrom(...Array.from("<>&/\"'x0 \0")),
        (text, place, sign) => {
          const at = place % text.length;
          const outcome = parse(text.slice(0, at) + sign + text.slice(at + 1));
          expect(outcome.ok || outcome.problems.length === 1).toBe(true);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

function messageOf(name: string, root: string): string {
  return tag(`Document xmlns="urn:iso:std:iso:20022:tech:xsd:${name}"`, tag(root, "x"));
}

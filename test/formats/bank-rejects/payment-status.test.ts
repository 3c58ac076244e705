import { block, codesIn, original, parse, reason, rejectsIn, statusOf, statusReport, tag } from "./samples";

const rejected = tag("TxSts", "RJCT");
const common = { date: "2026-12-09", originalMessageId: "CANT-001", originalBlockId: "CANT-001-RCUR" };
const ids = (text: string) =>
  rejectsIn(text).map(({ covers, endToEndId }) => `${covers ?? ""} ${endToEndId ?? ""}`.trim());

describe("A status report", () => {
  it("of one rejected debit, with everything that a bank may tell", () => {
    const text = statusReport(
      original(tag("GrpSts", "PART")),
      block(
        tag("PmtInfSts", "PART"),
        statusOf(
          "FACT-1",
          rejected,
          reason("AM04", "Provision", "insuffisante"),
          tag("ChrgsInf", tag('Amt Ccy="EUR"', "0.80")),
          tag(
            "OrgnlTxRef",
            tag("Amt", tag('InstdAmt Ccy="EUR"', "57.20")),
            tag("MndtRltdInf", tag("MndtId", "RUM-1")),
          ),
        ),
      ),
    );
    expect(rejectsIn(text)).toEqual([
      {
        ...common,
        covers: "debit",
        endToEndId: "FACT-1",
        mandateId: "RUM-1",
        amount: 5_720,
        reasonCode: "AM04",
        reasonText: "Provision insuffisante",
        fee: 80,
      },
    ]);
    expect(parse(text)).toMatchObject({ ok: true, value: { form: "pain.002" }, problems: [] });
  });

  it("of one that tells the least", () => {
    const text = statusReport(original(), block(statusOf("FACT-1", rejected)));
    expect(rejectsIn(text)).toEqual([{ ...common, covers: "debit", endToEndId: "FACT-1" }]);
  });

  it("of several blocks, in the order of the file", () => {
    const text = statusReport(
      original(),
      block(statusOf("B", rejected), statusOf("A", rejected)),
      block(statusOf("C", rejected)),
    );
    expect(ids(text)).toEqual(["debit B", "debit A", "debit C"]);
  });

  it.each(["ACCP", "ACSC", "ACSP", "ACTC", "ACWC", "PDNG", "RCVD"])(
    "does not reject what is %s",
    (status) => {
      const text = statusReport(
        original(),
        block(statusOf("A", tag("TxSts", status), reason("AM04")), statusOf("B", rejected)),
      );
      expect(ids(text)).toEqual(["debit B"]);
    },
  );

  it("that refuses the whole file", () => {
    const text = statusReport(original(tag("GrpSts", "RJCT"), reason("FF01", "Fichier illisible")));
    expect(rejectsIn(text)).toEqual([
      {
        covers: "file",
        date: "2026-12-09",
        originalMessageId: "CANT-001",
        reasonCode: "FF01",
        reasonText: "Fichier illisible",
      },
    ]);
  });

  it("that refuses a block, for a reason of its own or for the file's", () => {
    const refused = tag("PmtInfSts", "RJCT");
    const text = statusReport(
      original(tag("GrpSts", "PART"), reason("AG02")),
      block(refused, reason("BE05")),
      block(refused),
    );
    expect(rejectsIn(text)).toMatchObject([
      { ...common, covers: "block", reasonCode: "BE05" },
      { ...common, covers: "block", reasonCode: "AG02" },
    ]);
  });

  it("that refuses a block, and names some of its debits", () => {
    const text = statusReport(
      original(tag("GrpSts", "PART")),
      block(tag("PmtInfSts", "RJCT"), reason("BE05"), statusOf("A", reason("AC01")), statusOf("B")),
    );
    expect(rejectsIn(text)).toMatchObject([
      { covers: "block", reasonCode: "BE05" },
      { covers: "debit", endToEndId: "A", reasonCode: "AC01" },
      { covers: "debit", endToEndId: "B", reasonCode: "BE05" },
    ]);
  });

  it("that refuses a file does not refuse its blocks again", () => {
    const text = statusReport(
      original(tag("GrpSts", "RJCT")),
      block(tag("PmtInfSts", "RJCT"), statusOf("A", rejected)),
    );
    expect(ids(text)).toEqual(["file", "debit A"]);
  });

  it.each(["", tag("PmtInfSts", "PART")])(
    "with debits of no status rejects those that have a reason %p",
    (status) => {
      const text = statusReport(original(), block(status, statusOf("A", reason("AC04")), statusOf("B")));
      expect(ids(text)).toEqual(["debit A"]);
    },
  );

  it("of an accepted block rejects no debit without a status", () => {
    const text = statusReport(original(), block(tag("PmtInfSts", "ACCP"), statusOf("A", reason("AC04"))));
    expect(ids(text)).toEqual([]);
  });

  it("with a code of the bank's own keeps it as words, unless it is an ISO code after all", () => {
    const own = (code: string) => tag("StsRsnInf", tag("Rsn", tag("Prtry", code)));
    const text = statusReport(
      original(),
      block(statusOf("A", rejected, own("REFUS 12")), statusOf("B", rejected, own("MD01"))),
    );
    expect(rejectsIn(text)).toMatchObject([{ reasonText: "REFUS 12" }, { reasonCode: "MD01" }]);
  });

  it("dated by an instant is of the day that it was in France", () => {
    const text = statusReport(original(), block(statusOf("A", rejected)));
    const dated = (moment: string) => rejectsIn(text.replace("2026-12-09T08:00:00", moment))[0]?.date;
    expect(dated("2026-12-09T23:30:00Z")).toBe("2026-12-10");
    expect(dated("2026-12-09T23:30:00.123+01:00")).toBe("2026-12-09");
    expect(dated("2026-12-10T00:30:00+02:00")).toBe("2026-12-09");
    expect(dated("2026-12-09")).toBe("2026-12-09");
  });

  it("whatever the prefixes", () => {
    const plain = statusReport(original(), block(statusOf("A", rejected, reason("AC04"))));
    const prefixed = plain.replace(/<(\/?)([A-Z])/g, "<$1ns2:$2").replace("xmlns=", "xmlns:ns2=");
    expect(prefixed).toContain("<ns2:TxSts>");
    expect(rejectsIn(prefixed)).toEqual(rejectsIn(plain));
  });

  it("that rejects nothing says so", () => {
    expect(codesIn(statusReport(original(tag("GrpSts", "ACCP"))))).toEqual(["bank.no-reject"]);
  });

  it.each([
    ["of the older edition", "pain.002.001.03", []],
    ["of the newer edition", "pain.002.001.10", []],
    ["of the edition of Swiss banks", "pain.002.001.03.ch.02.xsd", []],
    ["of an edition between", "pain.002.001.09", ["bank.unknown-version"]],
    ["of the German variant", "pain.002.003.03", ["bank.unknown-version"]],
  ])("%s", (_, edition, codes) => {
    const text = statusReport(original(), block(statusOf("A", rejected)));
    expect(codesIn(text.replace("pain.002.001.10", edition))).toEqual(codes);
  });

  it("without a namespace is told by its elements", () => {
    const text = statusReport(original(), block(statusOf("A", rejected)));
    expect(ids(text.replace(/ xmlns="[^"]*"/, ""))).toEqual(["debit A"]);
  });

  it("about transfers is refused", () => {
    const text = statusReport(original(), block(statusOf("A", rejected))).replace("pain.008", "pain.001");
    expect(parse(text)).toMatchObject({
      ok: false,
      problems: [{ code: "bank.other-orders", facts: { orders: "pain.001.001.08" } }],
    });
  });

  const priced = (id: string, amount: string, currency: string) =>
    statusOf(id, rejected, tag("OrgnlTxRef", tag("Amt", tag(`InstdAmt Ccy="${currency}"`, amount))));

  it("in another currency leaves those rejects out, and says it once a currency", () => {
    const text = statusReport(
      original(),
      block(
        priced("A", "1", "CHF"),
        priced("B", "2", "EUR"),
        priced("C", "3", "CHF"),
        priced("D", "4", "USD"),
      ),
    );
    expect(ids(text)).toEqual(["debit B"]);
    expect(parse(text).problems).toMatchObject([
      { code: "bank.foreign-currency", facts: { currency: "CHF", references: ["A", "C"] } },
      { code: "bank.foreign-currency", facts: { currency: "USD", references: ["D"] } },
    ]);
  });

  it.each([
    ["amount", statusReport(original(), block(priced("A", "12,50", "EUR")))],
    ["amount", statusReport(original(), block(priced("A", "0", "EUR")))],
    ["amount", statusReport(original(), block(priced("A", "1.005", "EUR")))],
    ["date", statusReport(original(), block(statusOf("A", rejected))).replace("2026-12-09", "2026-13-09")],
    ["reference", statusReport(original(), block(statusOf("NOTPROVIDED", rejected)))],
  ])("leaves out a reject without a readable %s", (fault, text) => {
    expect(rejectsIn(text)).toEqual([]);
    expect(parse(text).problems).toMatchObject([{ code: "bank.unreadable-reject", facts: { fault } }]);
  });
});

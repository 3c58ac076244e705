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

  it.each(["0000", "000", "00", "ACSC"])(
    "that gives the reason %s for success rejects the others",
    (code) => {
      const text = statusReport(
        original(tag("GrpSts", "PART")),
        block(statusOf("A", reason(code)), statusOf("B", reason("AM04"))),
      );
      expect(ids(text)).toEqual(["debit B"]);
      expect(codesIn(text)).toEqual([]);
    },
  );

  it.each([
    ["RJCT", "0000"],
    ["ACSC", "AM04"],
    ["ACCP", "MD06"],
  ])("does not choose between the status %s and the reason %s", (status, code) => {
    const text = statusReport(
      original(),
      block(statusOf("A", tag("TxSts", status), reason(code)), statusOf("B", rejected)),
    );
    expect(ids(text)).toEqual(["debit B"]);
    expect(parse(text).problems).toMatchObject([
      { code: "bank.contradiction", severity: "blocking", facts: { reference: "A", status, reason: code } },
    ]);
  });

  it.each(["PDNG", "RCVD", "ACWC"])("may give a reason for %s without contradicting itself", (status) => {
    const text = statusReport(original(), block(statusOf("A", tag("TxSts", status), reason("AM04"))));
    expect(codesIn(text)).toEqual(["bank.no-reject"]);
  });

  it("does not choose between a refused block and a reason that is success", () => {
    const text = statusReport(original(), block(tag("PmtInfSts", "RJCT"), statusOf("A", reason("0000"))));
    expect(ids(text)).toEqual(["block"]);
    expect(codesIn(text)).toEqual(["bank.contradiction"]);
  });

  it("with statuses that mean nothing to us tells each once, wherever it stands", () => {
    const text = statusReport(
      original(tag("GrpSts", "XXXX")),
      block(
        tag("PmtInfSts", "YYYY"),
        statusOf("A", tag("TxSts", "CANC")),
        statusOf("B", tag("TxSts", "CANC")),
      ),
    );
    expect(ids(text)).toEqual([]);
    expect(parse(text).problems).toMatchObject([
      { code: "bank.other-status", facts: { status: "XXXX", references: ["CANT-001"] } },
      { code: "bank.other-status", facts: { status: "YYYY", references: ["CANT-001-RCUR"] } },
      { code: "bank.other-status", facts: { status: "CANC", references: ["A", "B"] } },
    ]);
  });

  it("tells the debits that it names without a status or a reason", () => {
    const text = statusReport(
      original(tag("GrpSts", "PART")),
      block(statusOf("A"), statusOf("B", reason("AM04"))),
    );
    expect(ids(text)).toEqual(["debit B"]);
    expect(parse(text).problems).toMatchObject([
      { code: "bank.no-status", severity: "warning", facts: { references: ["A"] } },
    ]);
  });

  const announcing = (count: string) =>
    tag("NbOfTxsPerSts", tag("DtldNbOfTxs", count), tag("DtldSts", "RJCT")) +
    tag("NbOfTxsPerSts", tag("DtldNbOfTxs", "40"), tag("DtldSts", "ACSC"));

  it.each([
    ["a part of it", original(tag("GrpSts", "PART")), [statusOf("A", tag("TxSts", "ACSC"))], true],
    ["a part of a block", original(), [tag("PmtInfSts", "PART"), statusOf("A", tag("TxSts", "ACSC"))], true],
    ["nothing, and names none", original(tag("GrpSts", "ACCP")), [], false],
    ["two, and names one", original(announcing("2")), [statusOf("A", rejected)], true],
    ["one, and names one", original(announcing("1")), [statusOf("A", rejected)], false],
    [
      "one, and names two",
      original(announcing("1")),
      [statusOf("A", rejected), statusOf("B", rejected)],
      false,
    ],
    ["one in a block that it refuses", original(announcing("1")), [tag("PmtInfSts", "RJCT")], false],
  ])("that announces rejects of %s", (_, group, content, isShort) => {
    const codes = codesIn(statusReport(group, block(...content)));
    expect(codes.includes("bank.unnamed-part")).toBe(isShort);
  });

  it.each([
    ["accepts a debit", [statusOf("A", tag("TxSts", "ACSC")), statusOf("B", rejected)], ["A"]],
    ["accepts a block", [tag("PmtInfSts", "ACCP")], ["CANT-001-RCUR"]],
    [
      "gives a debit the reason of success and no status",
      [tag("PmtInfSts", "PART"), statusOf("A", reason("0000"))],
      ["A"],
    ],
  ])("that refuses a file and %s concludes nothing for the whole", (_, content, references) => {
    const text = statusReport(original(tag("GrpSts", "RJCT")), block(...content));
    expect(ids(text).filter((id) => id === "file")).toEqual([]);
    expect(parse(text).problems).toMatchObject([
      { code: "bank.refused-and-accepted", facts: { sentAs: "CANT-001", references } },
    ]);
  });

  it("that refuses a block and accepts a debit of it concludes nothing for the block", () => {
    const text = statusReport(
      original(tag("GrpSts", "PART")),
      block(tag("PmtInfSts", "RJCT"), statusOf("A", tag("TxSts", "ACSC")), statusOf("B", rejected)),
    );
    expect(ids(text)).toEqual(["debit B"]);
    expect(codesIn(text)).toEqual(["bank.refused-and-accepted"]);
  });

  it("with its own reason for a debit does not take that of the block, nor the block that of the file", () => {
    const text = statusReport(
      original(tag("GrpSts", "PART"), reason("AG02")),
      block(reason("BE05"), statusOf("A", rejected, reason("AM04")), statusOf("B", rejected)),
      block(statusOf("C", rejected)),
    );
    expect(rejectsIn(text).map(({ reasonCode }) => reasonCode)).toEqual(["AM04", "BE05", "AG02"]);
  });

  it("with several reasons takes the first that is one", () => {
    const text = statusReport(
      original(),
      block(
        statusOf("A", rejected, tag("StsRsnInf", tag("AddtlInf", "Voir")), reason("AM04", "Sans provision")),
      ),
    );
    expect(rejectsIn(text)).toMatchObject([{ reasonCode: "AM04", reasonText: "Sans provision" }]);
  });

  it("may name a debit by its mandate alone", () => {
    const mandate = tag("OrgnlTxRef", tag("MndtRltdInf", tag("MndtId", "RUM-1")));
    const text = statusReport(original(), block(statusOf("NOTPROVIDED", rejected, mandate)));
    expect(rejectsIn(text)).toMatchObject([{ covers: "debit", mandateId: "RUM-1" }]);
    expect(rejectsIn(text)[0]).not.toHaveProperty("endToEndId");
    expect(codesIn(text)).toEqual([]);
  });

  it("names what it refuses by what it has: a debit, a mandate, a block, or the file", () => {
    const mandate = tag("OrgnlTxRef", tag("MndtRltdInf", tag("MndtId", "RUM-1")));
    const text = statusReport(
      original(),
      block(
        statusOf("NOTPROVIDED", rejected, mandate),
        statusOf("NOTPROVIDED", rejected),
        tag("PmtInfSts", "RJCT"),
      ),
    ).replace("2026-12-09", "2026-13-09");
    expect(parse(text).problems.map(({ facts }) => facts)).toMatchObject([
      { reference: "CANT-001-RCUR", fault: "date" },
      { reference: "RUM-1", fault: "date" },
      { reference: "CANT-001-RCUR", fault: "reference" },
    ]);
  });

  it("in several documents of one file is read whole, and what is no report of debits is told", () => {
    const one = (id: string) => statusReport(original(), block(statusOf(id, rejected)));
    expect(ids(one("A") + one("B"))).toEqual(["debit A", "debit B"]);
    const mixed = `${one("A")}\r\n${one("B").replace("pain.008", "pain.001")}\r\n\u001A`;
    expect(ids(mixed)).toEqual(["debit A"]);
    expect(codesIn(mixed)).toEqual(["bank.other-orders"]);
    expect(codesIn(one("A") + one("B").slice(0, -5))).toEqual(["bank.malformed"]);
  });

  it("that rejects a debit twice counts it once, and says whether it does so in the same words", () => {
    const one = (code: string) => statusReport(original(), block(statusOf("A", rejected, reason(code))));
    expect(rejectsIn(one("AM04") + one("AM04"))).toHaveLength(1);
    expect(parse(one("AM04") + one("AM04")).problems).toMatchObject([
      { code: "bank.rejected-twice", severity: "warning", facts: { reference: "A", differs: false } },
    ]);
    expect(rejectsIn(one("AM04") + one("MD06"))).toMatchObject([{ reasonCode: "AM04" }]);
    expect(parse(one("AM04") + one("MD06")).problems).toMatchObject([{ facts: { differs: true } }]);
  });
});

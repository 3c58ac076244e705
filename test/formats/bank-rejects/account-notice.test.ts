import {
  amountOf,
  codesIn,
  details,
  entry,
  notice,
  noticeIn,
  parse,
  rejectsIn,
  returned,
  tag,
} from "./samples";

const inOne = (...transactions: readonly string[]) => tag("NtryDtls", ...transactions);
const ids = (text: string) => rejectsIn(text).map(({ endToEndId }) => endToEndId);
const family = (code: string, sub: string) =>
  tag("BkTxCd", tag("Domn", tag("Cd", "PMNT"), tag("Fmly", tag("Cd", code), tag("SubFmlyCd", sub))));
const own = tag("BkTxCd", tag("Prtry", tag("Cd", "B3/0811")));

describe("An account notice", () => {
  it("of one debit that came back, with everything that a bank may tell", () => {
    const text = notice(
      entry(
        "58.00",
        inOne(
          tag(
            "TxDtls",
            tag(
              "Refs",
              tag("MsgId", "CANT-001"),
              tag("PmtInfId", "CANT-001-RCUR"),
              tag("EndToEndId", "FACT-1"),
              tag("MndtId", "RUM-1"),
            ),
            amountOf("58.00"),
            tag("AmtDtls", tag("InstdAmt", amountOf("57.20"))),
            tag("Chrgs", tag('TtlChrgsAndTaxAmt Ccy="EUR"', "0.80")),
            tag("RtrInf", tag("Rsn", tag("Cd", "AC04")), tag("AddtlInf", "COMPTE CLOS")),
            tag("AddtlTxInf", "REJET PRLV"),
          ),
        ),
      ),
    );
    expect(rejectsIn(text)).toEqual([
      {
        covers: "debit",
        date: "2026-12-14",
        endToEndId: "FACT-1",
        mandateId: "RUM-1",
        originalMessageId: "CANT-001",
        originalBlockId: "CANT-001-RCUR",
        amount: 5_720,
        reasonCode: "AC04",
        reasonText: "COMPTE CLOS REJET PRLV",
        fee: 80,
      },
    ]);
    expect(parse(text)).toMatchObject({ ok: true, value: { form: "camt.054" }, problems: [] });
  });

  it("of several debits under one sum, with the batch that they were sent in", () => {
    const text = notice(
      entry(
        "30.00",
        inOne(
          tag("Btch", tag("MsgId", "CANT-001"), tag("PmtInfId", "CANT-001-FRST")),
          details("A", amountOf("10.00"), returned("AM04")),
          details("B", amountOf("20.00"), returned("MS03")),
        ),
      ),
    );
    const sent = { originalMessageId: "CANT-001", originalBlockId: "CANT-001-FRST" };
    expect(rejectsIn(text)).toMatchObject([
      { endToEndId: "A", amount: 1_000, reasonCode: "AM04", ...sent },
      { endToEndId: "B", amount: 2_000, reasonCode: "MS03", ...sent },
    ]);
  });

  it("of several entries and accounts, in the order of the file", () => {
    const one = (id: string) => entry("1.00", inOne(details(id, returned("AM04"))));
    const text = notice(one("B"), one("A"));
    const twoAccounts = text.replace("</Ntfctn>", `</Ntfctn>${tag("Ntfctn", one("C"))}`);
    expect(ids(twoAccounts)).toEqual(["B", "A", "C"]);
  });

  it("of the older edition: status, amounts and charges stand elsewhere", () => {
    const charges = tag("Chrgs", amountOf("0.50"), tag("CdtDbtInd", "DBIT")) + tag("Chrgs", amountOf("0.30"));
    const text = noticeIn(
      "001.02",
      entry(
        "57.20",
        inOne(details("A", tag("AmtDtls", tag("TxAmt", amountOf("57.20"))), charges, returned("AC06"))),
      ).replace(/<Sts>.*<\/Sts>/, "<Sts>BOOK</Sts>"),
    );
    expect(rejectsIn(text)).toEqual([
      { covers: "debit", date: "2026-12-14", endToEndId: "A", amount: 5_720, reasonCode: "AC06", fee: 80 },
    ]);
  });

  it("takes the entry's amount and fee where it holds a single debit", () => {
    const fee = tag(
      "Chrgs",
      tag("Rcrd", amountOf("1.20")),
      tag("Rcrd", amountOf("0.20"), tag("CdtDbtInd", "CRDT")),
    );
    const text = notice(
      entry("57.20", inOne(details("A", returned("AM04")))).replace("<NtryDtls>", `${fee}<NtryDtls>`),
    );
    expect(rejectsIn(text)).toMatchObject([{ amount: 5_720, fee: 100 }]);
  });

  it("does not share out one fee among several debits, and says so", () => {
    const fee = tag("Chrgs", tag("Rcrd", amountOf("2.40")));
    const two = inOne(
      details("A", amountOf("1.00"), returned("AM04")),
      details("B", amountOf("2.00"), returned("AM04")),
    );
    const text = notice(entry("3.00", two).replace("<NtryDtls>", `${fee}<NtryDtls>`));
    expect(rejectsIn(text).map((reject) => reject.fee)).toEqual([undefined, undefined]);
    expect(parse(text).problems).toMatchObject([
      { code: "bank.shared-fee", severity: "warning", facts: { fee: 240, references: ["A", "B"] } },
    ]);
  });

  it.each([
    ["unpaid", family("IDDT", "UPDD"), "", true],
    ["reversed", family("IDDT", "PRDD"), "", true],
    ["the bank's charges for it", family("IDDT", "CHRG"), "", false],
    ["a debit that others sent", family("RDDT", "ESDD"), returned("AM04"), false],
    ["a transfer of the town", family("ICDT", "ESCT"), returned("AC04"), false],
    ["a code of the bank's own, with a reason for the return", own, returned("AM04"), true],
    ["a code of the bank's own, without a reason", own, "", false],
    ["a code of the bank's own, marked as reversed", `<RvslInd>true</RvslInd>${own}`, "", true],
    ["another family, with a reason for the return", family("MCOP", "OTHR"), returned("AM04"), true],
  ])("of an entry that is %s", (_, codes, reason, isReject) => {
    expect(ids(notice(entry("1.00", inOne(details("A", reason)), codes)))).toEqual(isReject ? ["A"] : []);
  });

  it("is told by the codes of each debit before those of the entry", () => {
    const two = inOne(
      details("A", family("IDDT", "UPDD"), amountOf("1.00")),
      details("B", family("RDDT", "ESDD"), amountOf("2.00")),
    );
    expect(ids(notice(entry("3.00", two, own)))).toEqual(["A"]);
  });

  it("leaves credits alone, even returned ones", () => {
    const text = notice(entry("1.00", inOne(details("A", returned("AC04")))));
    expect(ids(text.replace("DBIT", "CRDT"))).toEqual([]);
    expect(codesIn(text.replace("DBIT", "CRDT"))).toEqual(["bank.no-reject"]);
  });

  it("leaves out what is announced and not booked, and says so", () => {
    const text = notice(
      entry("1.00", inOne(details("A", returned("AM04")))).replace("BOOK", "PDNG"),
      entry("2.00", inOne(details("B", returned("AM04")))),
    );
    expect(ids(text)).toEqual(["B"]);
    expect(parse(text).problems).toMatchObject([
      { code: "bank.not-booked", severity: "warning", facts: { references: ["A"] } },
    ]);
  });

  it("of a sum without its debits is not guessed at", () => {
    const text = notice(entry("1234.50", tag("NtryDtls", tag("Btch", tag("NbOfTxs", "3")))));
    expect(rejectsIn(text)).toEqual([]);
    expect(parse(text).problems).toMatchObject([
      { code: "bank.undetailed", facts: { amount: 123_450, day: "2026-12-14" } },
    ]);
  });

  it("is dated by the value where nothing else dates it, and by a moment as well", () => {
    const text = notice(entry("1.00", inOne(details("A"))));
    expect(rejectsIn(text.replace(/BookgDt/g, "ValDt"))[0]?.date).toBe("2026-12-14");
    const moment = "<DtTm>2026-12-14T23:30:00Z</DtTm>";
    expect(rejectsIn(text.replace("<Dt>2026-12-14</Dt>", moment))[0]?.date).toBe("2026-12-15");
  });

  it.each([
    ["001.02", []],
    ["001.08", []],
    ["001.04", ["bank.unknown-version"]],
    ["001.13", ["bank.unknown-version"]],
  ])("of edition %s", (edition, codes) => {
    expect(codesIn(noticeIn(edition, entry("1.00", inOne(details("A")))))).toEqual(codes);
  });

  it("in another currency leaves the reject out", () => {
    const text = notice(entry("1.00", inOne(details("A", amountOf("1.00", "CHF")))));
    expect(rejectsIn(text)).toEqual([]);
    expect(codesIn(text)).toEqual(["bank.foreign-currency"]);
  });
});

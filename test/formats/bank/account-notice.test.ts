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

  const mentionsIn = (text: string) => {
    const outcome = parse(text);
    return outcome.ok
      ? outcome.value.mentions.map(
          ({ entry, kind, endToEndId, code }) => `${String(entry)} ${kind} ${endToEndId} ${code}`,
        )
      : undefined;
  };

  it.each([
    ["a debit that others sent", family("RDDT", "UPDD"), "", "2 debit A PMNT/RDDT/UPDD"],
    [
      "a debit that others sent, with a reason",
      family("RDDT", "ESDD"),
      returned("AM04"),
      "2 debit A PMNT/RDDT/ESDD",
    ],
    ["a transfer of the town", family("ICDT", "ESCT"), "", "2 debit A PMNT/ICDT/ESCT"],
    ["a code of the bank's own", own, "", "2 debit A B3/0811"],
    ["the bank's charge", family("IDDT", "CHRG"), "", "2 charge A PMNT/IDDT/CHRG"],
  ])("hands on what names a debit and is %s", (_, codes, reason, mention) => {
    const text = notice(
      entry("1.00", inOne(details("B", returned("AM04")))),
      entry("1.00", inOne(details("A", reason)), codes),
    );
    expect(ids(text)).toEqual(["B"]);
    expect(mentionsIn(text)).toEqual([mention]);
  });

  it("hands on a credit that undoes a debit, and no other credit", () => {
    const undone = notice(entry("1.00", inOne(details("A", returned("AM04"))))).replace("DBIT", "CRDT");
    expect(mentionsIn(undone)).toEqual(["1 credit A PMNT/IDDT/UPDD"]);
    const reversed = notice(entry("1.00", inOne(details("A")), "<RvslInd>1</RvslInd>")).replace(
      "DBIT",
      "CRDT",
    );
    expect(mentionsIn(reversed)).toEqual(["1 credit A "]);
    const collected = notice(entry("1.00", inOne(details("A")))).replace("DBIT", "CRDT");
    expect(mentionsIn(collected)).toEqual([]);
  });

  it("hands on nothing that names no debit, and nothing that is not booked", () => {
    const odd = entry("1.00", inOne(details("NOTPROVIDED")), family("RDDT", "ESDD"));
    const waiting = entry("1.00", inOne(details("A")), family("RDDT", "ESDD")).replace("BOOK", "PDNG");
    expect(mentionsIn(notice(odd, waiting))).toEqual([]);
  });

  it("counts the debits that nothing explains, by their rank", () => {
    const text = notice(
      entry("1.00", inOne(details("A", returned("AM04")))),
      entry("2.00", "", own),
      entry("3.00", inOne(details("NOTPROVIDED")), own),
      entry("4.00", "", family("ICDT", "ESCT")),
      entry("5.00", "", own).replace("DBIT", "CRDT"),
    );
    expect(parse(text).problems).toMatchObject([
      { code: "bank.unexplained-entries", severity: "information", facts: { entries: [2, 3] } },
    ]);
  });

  it.each(["0000", "00"])("that returns a debit for the reason %s contradicts itself", (code) => {
    const text = notice(entry("1.00", inOne(details("A", returned(code)))));
    expect(ids(text)).toEqual([]);
    expect(parse(text).problems).toMatchObject([
      { code: "bank.contradiction", facts: { reference: "A", reason: code, status: "PMNT/IDDT/UPDD" } },
    ]);
  });

  it("of several debits without amounts is in the currency of their sum", () => {
    const two = inOne(details("A", returned("AM04")), details("B", returned("AM04")));
    expect(codesIn(notice(entry("3.00", two).replace('"EUR"', '"CHF"')))).toEqual(["bank.foreign-currency"]);
    expect(rejectsIn(notice(entry("3.00", two)))).toMatchObject([{ endToEndId: "A" }, { endToEndId: "B" }]);
    expect(rejectsIn(notice(entry("3.00", two)))[0]).not.toHaveProperty("amount");
  });

  it("takes what was asked of the family before the booked amount, and that before the one of the transaction", () => {
    const asked = tag("AmtDtls", tag("InstdAmt", amountOf("1.00")), tag("TxAmt", amountOf("3.00")));
    const booked = tag("AmtDtls", tag("TxAmt", amountOf("3.00")));
    const amounts = [asked, booked, ""].map(
      (more) => rejectsIn(notice(entry("9.00", inOne(details("A", amountOf("2.00"), more)))))[0]?.amount,
    );
    expect(amounts).toEqual([100, 200, 200]);
    const alone = notice(entry("9.00", inOne(details("A", booked))));
    expect(rejectsIn(alone)[0]?.amount).toBe(300);
    expect(rejectsIn(notice(entry("9.00", inOne(details("A")))))[0]?.amount).toBe(900);
  });

  it("may name a debit by its mandate alone", () => {
    const refs = tag("Refs", tag("EndToEndId", "NOTPROVIDED"), tag("MndtId", "RUM-1"));
    const text = notice(entry("1.00", inOne(tag("TxDtls", refs, returned("AM04")))));
    expect(rejectsIn(text)).toMatchObject([{ mandateId: "RUM-1", amount: 100 }]);
    expect(codesIn(text)).toEqual([]);
  });

  it("that shares a fee out itself says nothing of the sum of fees", () => {
    const fee = tag("Chrgs", tag("Rcrd", amountOf("2.40")));
    const two = inOne(details("A", fee, returned("AM04")), details("B", amountOf("2.00"), returned("AM04")));
    const text = notice(entry("3.00", two).replace("<NtryDtls>", `${fee}<NtryDtls>`));
    expect(codesIn(text)).toEqual([]);
    expect(rejectsIn(text).map((reject) => reject.fee)).toEqual([240, undefined]);
  });

  it.each([
    ["without a status", "", ["A"]],
    ["with a status of the older edition that is not booked", tag("Sts", "PDNG"), []],
    ["for information", tag("Sts", tag("Cd", "INFO")), []],
  ])("of an entry %s", (_, status, rejects) => {
    const text = notice(entry("1.00", inOne(details("A", returned("AM04"))))).replace(
      /<Sts>.*?<\/Sts>/,
      status,
    );
    expect(ids(text)).toEqual(rejects);
  });

  it("dates by the booking before the value", () => {
    const value = tag("ValDt", tag("Dt", "2026-12-20"));
    const text = notice(entry("1.00", inOne(details("A"))).replace("</BookgDt>", `</BookgDt>${value}`));
    expect(rejectsIn(text)[0]?.date).toBe("2026-12-14");
  });
});

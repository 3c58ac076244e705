/** Messages that banks and public projects show: odd prefixes, Swiss namespaces, none at all, comments in between. */
import { describeWithSharedData } from "../../support/public-files";
import { parse, rejectsIn } from "./samples";

describeWithSharedData("bank", "Messages as banks send them", (read) => {
  it("four debits of two blocks, rejected in the older status report", () => {
    const common = {
      covers: "debit",
      date: "2016-10-08",
      originalMessageId: "MSGID12345678912",
      amount: 10_000,
    };
    const first = { ...common, originalBlockId: "PMTINFID1" };
    const second = { ...common, originalBlockId: "PMTINFID2" };
    expect(rejectsIn(read("oca.pain002-unpaid.xml"))).toEqual([
      {
        ...first,
        endToEndId: "E2EID1",
        mandateId: "MANDATEID1",
        reasonCode: "AC01",
        reasonText: "ACC NUMBER INVALID",
      },
      { ...first, endToEndId: "E2EID2", mandateId: "MANDATEID2", reasonCode: "MS02" },
      { ...second, endToEndId: "E2EID3", mandateId: "MANDATEID3", reasonCode: "MD06" },
      { ...second, endToEndId: "E2EID4", mandateId: "MANDATEID4", reasonCode: "AM04" },
    ]);
  });

  it("one debit, rejected in the newer status report, without its amount", () => {
    expect(rejectsIn(read("pain.002.001.10-sdd-reject.xml"))).toEqual([
      {
        covers: "debit",
        date: "2026-12-09",
        endToEndId: "FACT-2026-11-0002",
        mandateId: "RUM-2025-0002",
        originalMessageId: "CANT-20261122-001",
        originalBlockId: "CANT-20261122-001-RCUR",
        reasonCode: "AC04",
      },
    ]);
  });

  it("one debit, unpaid in the older account notice", () => {
    expect(rejectsIn(read("oca.camt054-unpaid.xml"))).toEqual([
      {
        covers: "debit",
        date: "2016-10-08",
        endToEndId: "E2EID1",
        mandateId: "MANDATEID2",
        amount: 10_000,
        reasonCode: "AC06",
        reasonText: "/RTYP/RTRN /SQTP/RCUR/DTOFSGNT/2013-11-14",
      },
    ]);
  });

  it.each([
    ["the newer account notice", "camt.054.001.08-sdd-return.xml"],
    ["a statement of account", "camt.053.001.08-sdd-batch.xml"],
  ])("one debit, unpaid in %s", (_what, file) => {
    expect(rejectsIn(read(file))).toEqual([
      {
        covers: "debit",
        date: "2026-12-14",
        endToEndId: "FACT-2026-11-0003",
        mandateId: "RUM-2025-0003",
        originalBlockId: "CANT-20261122-001-RCUR",
        amount: 3_333,
        reasonCode: "AM04",
      },
    ]);
  });

  it("a Swiss report that accepts everything", () => {
    const text = read("moov.pain002-chdd-cor1_p_ch2909000000250094239_1110097483_0_2018031317221082.xml");
    expect(rejectsIn(text)).toEqual([]);
    expect(parse(text).problems).toMatchObject([{ code: "bank.no-reject" }]);
  });

  it.each(["01", "02", "03"])("report %s about a transfer", (number) => {
    expect(parse(read(`hbci4java.pain.002.001.10-${number}.xml`))).toMatchObject({
      ok: false,
      problems: [{ code: "bank.other-orders", facts: { orders: "pain.001" } }],
    });
  });
});

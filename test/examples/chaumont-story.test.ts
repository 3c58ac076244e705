import { anomaliesOf, invoicesByMonth, owedBy, townToIssue, verdictsOn } from "./read-example";

/** The story that docs/examples.md tells of Chaumont, month by month: what stands on whose invoice, and why. */

const issues = [
  ["2026-09", "2026-08-28"],
  ["2026-10", "2026-09-28"],
  ["2026-11", "2026-10-28"],
  ["2026-12", "2026-11-27"],
  ["2027-01", "2026-12-28"],
] as const;

const invoices = invoicesByMonth(townToIssue("chaumont"), issues);

/** The lines of a child's invoice for a month. */
const linesOf = (month: string, child: string) => invoices.get(month)?.get(child) ?? [];

describe("Chaumont, month by month", () => {
  it("invoices every child with a meal in the month", () => {
    expect([...invoices].map(([month, ofMonth]) => [month, ofMonth.size])).toEqual([
      // All but the child who comes after the holidays, the family after its move, and the teacher, not yet counted.
      ["2026-09", 57],
      // With three children who come in October, each with two invoices.
      ["2026-10", 64],
      ["2026-11", 65],
      ["2026-12", 65],
      ["2027-01", 61],
    ]);
  });

  it.each([
    [
      "F001-1",
      "told at 08:40, certificate in time",
      "2026-10",
      "correction 2026-09: -4 × 3.70 (14 15 17 18)",
    ],
    [
      "F002-1",
      "told at 09:30: all but the first meal",
      "2026-11",
      "correction 2026-10: -3 × 4.75 (06 08 09)",
    ],
    ["F004-1", "certificate on day 14", "2026-10", "correction 2026-09: -3 × 3.70 (08 10 11)"],
    ["F006-1", "certificate after the next issue", "2026-11", "correction 2026-09: -4 × 4.75 (21 22 24 25)"],
    ["F007-1", "told the evening before, in writing", "2026-10", "correction 2026-09: -1 × 5.80 (17)"],
    [
      "F009-1",
      "ill over the holidays, and the strike",
      "2026-11",
      "correction 2026-10: -3 × 2.60 (13 15 16)",
    ],
    ["F010-1", "late, but the office accepts", "2026-12", "correction 2026-11: -2 × 3.70 (05 06)"],
    ["F011-1", "seven working days before", "2026-12", "correction 2026-11: -1 × 4.75 (12)"],
    ["F013-1", "late for two days out of four", "2026-12", "correction 2026-11: -2 × 4.75 (26 27)"],
    ["F014-1", "the class outing", "2026-10", "correction 2026-09: -1 × 3.70 (24)"],
    ["F015-1", "the teacher's strike", "2026-11", "correction 2026-10: -1 × 4.75 (13)"],
    ["F023-1", "ill, but counted on the 15th", "2026-11", "correction 2026-10: -1 × 3.70 (12)"],
  ])("gives meals back to %s: %s", (child, _why, month, line) => {
    expect(linesOf(month, child)).toContain(line);
  });

  it.each([
    ["F003-1", "told at 09:00 sharp", "correction 2026-09"],
    ["F005-1", "certificate on day 15", "correction 2026-09"],
    ["F008-1", "no hour noted, then no paper", "correction 2026-10"],
    ["F012-1", "six working days before", "correction 2026-11"],
    ["F013-2", "no writing", "correction 2026-11"],
    ["F016-1", "a motive without a rule", "correction 2026-10"],
  ])("gives nothing back to %s: %s", (child, _why, correction) => {
    const lines = issues.flatMap(([month]) => linesOf(month, child));
    expect(lines.filter((line) => line.startsWith(`${correction}: -`))).toEqual([]);
  });

  it("does not bill the day that the office refused", () => {
    expect(linesOf("2026-12", "F022-1")).toEqual(["period 2026-12: 5 × 4.75 (03 07 10 14 17)"]);
    expect(linesOf("2027-01", "F022-1")).toHaveLength(1);
  });

  it("never bills the November days of the child who is ill until the 3rd", () => {
    expect(linesOf("2026-11", "F009-1")[0]).toBe(
      "period 2026-11: 15 × 2.60 (05 06 09 10 12 13 16 17 19 20 23 24 26 27 30)",
    );
  });

  it.each([
    ["F017-1", "planning of the 25th", "2026-10", "period 2026-10: 4 × 4.75 (05 06 08 09)"],
    ["F018-1", "planning of the 26th", "2026-10", "period 2026-10: 8 × 2.60 (05 06 08 09 12 13 15 16)"],
    ["F019-1", "internship", "2026-11", "period 2026-11: 12 × 3.70 (02 05 09 12 16 19 20 23 24 26 27 30)"],
    ["F020-1", "asked for after the issue", "2026-12", "correction 2026-11: 2 × 5.80 (19 20)"],
    ["F021-1", "put in order within 48 hours", "2026-11", "correction 2026-10: 1 × 2.60 (12)"],
    ["F022-1", "accepted by the office", "2026-11", "correction 2026-10: 1 × 4.75 (06)"],
    ["F023-1", "counted at the table", "2026-11", "correction 2026-10: 1 × 3.70 (06)"],
    ["F023-1", "a lost badge", "2026-11", "adjustment Badge de cantine perdu: 5.00"],
    ["F024-1", "the Saturday", "2026-12", "period 2026-12: 12 × 4.75 (01 03 04 05 07 08 10 11 14 15 17 18)"],
    ["F033-1", "the teacher's counted meal", "2026-10", "correction 2026-09: 1 × 6.10 (24)"],
  ])("bills %s: %s", (child, _why, month, line) => {
    expect(linesOf(month, child)).toContain(line);
  });

  it.each([
    ["F025-1", "a new quotient from the 16th", "2026-11", ["9 × 1.00", "8 × 3.70"]],
    ["F026-1", "no quotient", "2026-09", ["17 × 5.80"]],
    ["F027-1", "no quotient yet", "2026-10", ["10 × 5.80"]],
    ["F027-1", "a quotient at last", "2026-11", ["16 × 2.60"]],
    ["F028-1", "in town", "2026-11", ["17 × 4.75"]],
    ["F040-1", "out of town", "2026-12", ["10 × 6.90"]],
    ["F029-1", "third child", "2026-09", ["17 × 2.10"]],
    ["F030-2", "elder twin by code", "2026-09", ["17 × 4.75"]],
    ["F030-3", "younger twin by code", "2026-09", ["17 × 3.80"]],
    ["F031-1", "packed lunch", "2026-12", ["11 × 1.20"]],
    ["F031-1", "packed lunch in the new year", "2027-01", ["16 × 1.30"]],
    ["F032-1", "staff", "2026-09", ["17 × 3.70"]],
    ["F034-1", "not of the town", "2026-09", ["17 × 6.90"]],
    ["F035-1", "a quotient of 0", "2026-09", ["17 × 1.00"]],
    ["F036-1", "a quotient of 700", "2026-09", ["17 × 2.60"]],
    ["F037-1", "a quotient of 701", "2026-09", ["17 × 3.70"]],
    ["F039-3", "third child", "2026-12", ["11 × 2.10"]],
    ["F039-3", "third child no more", "2027-01", ["16 × 2.60"]],
    ["F039-2", "two days a week", "2027-01", ["8 × 2.60"]],
  ])("prices the meals of %s: %s", (child, _why, month, prices) => {
    const lines = linesOf(month, child).filter((line) => line.startsWith("period"));
    expect(lines.map((line) => /\d+ × [\d.]+/.exec(line)?.[0])).toEqual(prices);
  });

  it.each([
    [
      "F041-1",
      "the even weeks at her mother's",
      "2026-11",
      "period 2026-11: 8 × 2.60 (09 10 12 13 23 24 26 27)",
    ],
    [
      "F041-1 to F042",
      "the odd ones at her father's",
      "2026-11",
      "period 2026-11: 9 × 4.75 (02 03 05 06 16 17 19 20 30)",
    ],
    [
      "F041-1",
      "an evening of an even week",
      "2026-11",
      "correction 2026-10 Accueil du soir: 4 × 0.90 (13*4)",
    ],
    ["F041-1", "fetched at 18:35", "2026-11", "correction 2026-10 Retard du soir: 1 × 3.00 (13)"],
    [
      "F041-1 to F042",
      "an evening of an odd week",
      "2026-11",
      "correction 2026-10 Accueil du soir: 3 × 0.90 (05*3)",
    ],
    [
      "F043-1",
      "what the CCAS leaves",
      "2026-12",
      "period 2026-12: 11 × 1.00 (01 03 04 07 08 10 11 14 15 17 18)",
    ],
    ["F043-1 to F045", "the CCAS", "2026-12", "period 2026-12: 11 × 1.60 (01 03 04 07 08 10 11 14 15 17 18)"],
    ["F043-1", "30 minutes and 36", "2026-11", "correction 2026-10 Accueil du soir: 3 × 0.90 (06 08*2)"],
    ["F043-1", "typed by the office", "2026-12", "correction 2026-11 Accueil du soir: 2 × 0.90 (12*2)"],
    [
      "F044-1",
      "what the employer leaves",
      "2026-10",
      "period 2026-10: 10 × 2.90 (01 02 05 06 08 09 12 13 15 16)",
    ],
    ["F044-1", "fetched at 18:46", "2026-11", "correction 2026-10 Retard du soir: 2 × 3.00 (15*2)"],
    ["F044-1 to F046", "the evening", "2026-11", "correction 2026-10 Accueil du soir: 4 × 0.90 (15*4)"],
  ])("bills %s, %s", (invoice, _what, month, line) => {
    expect(linesOf(month, invoice)).toContain(line);
  });

  it("does not bill the days on which a school is closed", () => {
    const novemberOfVieuxLavoir = linesOf("2026-11", "F008-1")[0] ?? "";
    const decemberOfCoquelicots = linesOf("2026-12", "F004-1")[0] ?? "";
    expect(novemberOfVieuxLavoir).toMatch(/^period 2026-11: 16 /);
    expect(decemberOfCoquelicots).toMatch(/^period 2026-12: 10 /);
  });

  it("opens the bridge of May for one school only", () => {
    const may = invoicesByMonth(townToIssue("chaumont"), [["2027-05", "2027-04-28"]]).get("2027-05");
    expect(may?.get("F008-1")?.[0]).toMatch(/^period 2027-05: 15 .*\b07\b/);
    expect(may?.get("F001-1")?.[0]).toMatch(/^period 2027-05: 14 /);
  });

  it("ends in a credit note for the family whose discount is larger than its meals", () => {
    expect(linesOf("2026-12", "F027-1")).toEqual([
      "period 2026-12: 11 × 2.60 (01 03 04 07 08 10 11 14 15 17 18)",
      "adjustment Remise accordée : quotient remis en retard: -86.40",
    ]);
  });
});

describe("the verdicts of Chaumont", () => {
  it.each([
    ["F001-1", "2026-09-28", ["deducted"]],
    ["F002-1", "2026-10-28", ["deducted", "partial"]],
    ["F003-1", "2026-10-28", ["billed", "deducted"]],
    ["F004-1", "2026-09-28", ["deducted"]],
    ["F005-1", "2026-09-28", ["billed"]],
    // Only a paper can still save it: pending, until it comes…
    ["F006-1", "2026-09-28", ["pending"]],
    ["F006-1", "2026-10-28", ["deducted"]],
    // …or until it is too late.
    ["F008-1", "2026-10-28", ["billed", "pending"]],
    ["F008-1", "2026-11-27", ["billed", "billed"]],
    ["F010-1", "2026-11-27", ["deducted", "billed"]],
    ["F013-1", "2026-11-27", ["partial"]],
    // Nothing exists before the service is told.
    ["F013-1", "2026-10-28", []],
    ["F023-1", "2026-10-28", ["partial"]],
  ])("say of %s on %s: %j", (child, on, verdicts) => {
    expect(verdictsOn("chaumont", child, on).absences).toEqual(verdicts);
  });

  it.each([
    ["F017-1", "2026-09-28", ["accepted", "accepted", "accepted"]],
    ["F018-1", "2026-09-28", ["accepted", "accepted-out-of-time"]],
    ["F019-1", "2026-10-28", ["accepted"]],
    ["F020-1", "2026-11-27", ["accepted-out-of-time"]],
    ["F021-1", "2026-10-28", ["accepted"]],
    ["F022-1", "2026-12-28", ["accepted", "refused"]],
  ])("say of the bookings of %s on %s: %j", (child, on, verdicts) => {
    expect(verdictsOn("chaumont", child, on).bookings).toEqual(verdicts);
  });
});

describe("Chaumont at the end of December", () => {
  it("is owed nothing but what the story leaves open", () => {
    // Invoices of September to December, less what is paid by other means than a debit.
    const owed = owedBy("chaumont", issues.slice(0, 4));
    const debited = ["F001", "F006", "F009", "F014", "F025", "F034", "F035"];
    expect([...owed].filter(([family, amount]) => amount !== 0 && !debited.includes(family))).toEqual([
      ["F016", 313.2], // pays nothing
      ["F027", -57.8], // the credit note settles January
      ["F029", 72.3], // a month late, the fee of the rejected debit paid already
      ["F033", 6.1], // pays with the next one
    ]);
  });
});

describe("the workbook of Chaumont", () => {
  it("has no anomaly but those that the story wants", async () => {
    expect(await anomaliesOf("chaumont")).toEqual([
      // The two families that a debit leaves out, and the mandate that comes in during the year.
      "blocking debit.mandate-lapsed Mandats",
      "blocking debit.mandate-not-active Mandats",
      "information debit.signed-in-future Mandats",
      // January follows a week 53: Jade is at her father's for two weeks.
      "information debtors.odd-weeks-in-a-row Gardes",
      "information tariff.highest-for-want Familles",
      "warning absence.no-rule Absences",
      "warning booking.out-of-time Présences",
      "warning booking.out-of-time Présences",
      "warning booking.out-of-time Présences",
    ]);
  });
});

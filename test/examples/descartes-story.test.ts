import { anomaliesOf, invoicesByMonth, owedBy, townToIssue } from "./read-example";

/** The story that docs/examples.md tells of Descartes, period by period. */

const issues = [
  ["2017-09", "2017-10-02"],
  ["2017-10", "2017-11-02"],
  ["2017-11", "2017-12-01"],
  ["2017-12", "2018-01-02"],
  ["2018-01", "2018-02-01"],
  ["2018-02", "2018-03-01"],
  ["2018-03", "2018-04-03"],
  ["2018-04", "2018-05-02"],
  ["2018-05", "2018-06-01"],
  ["juin-juillet 2018", "2018-07-09"],
] as const;

const invoices = invoicesByMonth(townToIssue("descartes"), issues);
const linesOf = (period: string, child: string) => invoices.get(period)?.get(child) ?? [];

describe("Descartes, period by period", () => {
  it.each([
    [
      "D01-1",
      "a waiting meal, then nothing",
      "2017-09",
      "13 × 2.35 (04 05 07 08 11 18 19 21 22 25 26 28 29)",
    ],
    ["D03-1", "told at 11:45", "2017-10", "11 × 2.88 (02 03 05 06 09 10 13 16 17 19 20)"],
    ["D03-2", "told at 12:00", "2017-10", "12 × 2.62 (02 03 05 06 09 10 12 13 16 17 19 20)"],
    ["D04-1", "surcharged meals", "2017-11", "2 × 5.15 (21 24)"],
    ["D05-1", "a planning", "2017-09", "8 × 2.19 (11 12 14 15 18 19 21 22)"],
    ["D10-1", "the cap", "2017-09", "16 × 4.30 (04 05 07 08 11 12 14 15 18 19 21 22 25 26 28 29)"],
    ["D06-1", "the floor of the price", "2017-12", "3 × 1.20 (04 11 18)"],
    ["D11-1", "no quotient", "2017-10", "12 × 4.30 (02 03 05 06 09 10 12 13 16 17 19 20)"],
    ["D09-3", "the third child's rate", "2017-10", "12 × 1.62 (02 03 05 06 09 10 12 13 16 17 19 20)"],
    ["D13-1", "not of the town", "2017-10", "12 × 4.90 (02 03 05 06 09 10 12 13 16 17 19 20)"],
    ["D12-1", "a quotient before January", "2017-12", "13 × 4.30 (01 04 05 07 08 11 12 14 15 18 19 21 22)"],
    ["D12-1", "a quotient from January", "2018-01", "14 × 3.28 (08 09 11 12 15 16 18 19 22 23 25 26 29 30)"],
    ["D08-1", "begins in January", "2018-01", "14 × 3.62 (08 09 11 12 15 16 18 19 22 23 25 26 29 30)"],
  ])("bills %s: %s", (child, _why, period, text) => {
    expect(linesOf(period, child)).toContainEqual(`period ${period}: ${text}`);
  });

  it("gives back the meal whose certificate came after the issue", () => {
    expect(linesOf("2017-10", "D02-1")).toContain("correction 2017-09: -1 × 3.13 (29)");
  });

  it("lets the small months of one family wait until they reach 15 € together", () => {
    expect(
      issues.filter(([period]) => linesOf(period, "D06-1").length > 0).map(([period]) => period),
    ).toEqual(["2017-12", "2018-04"]);
    expect(linesOf("2017-12", "D06-1")).toHaveLength(4);
  });

  it("follows the spring holidays that the recteur moved", () => {
    const [april] = linesOf("2018-04", "D10-1");
    const [may] = linesOf("2018-05", "D10-1");
    expect(april).toBe("period 2018-04: 13 × 4.30 (03 05 06 09 10 12 13 16 17 19 20 23 24)");
    expect(may).toBe("period 2018-05: 10 × 4.30 (14 15 17 18 22 24 25 28 29 31)");
  });

  it("leaves out the strike of the nursery school and the outing of June", () => {
    expect(linesOf("2017-11", "D01-1")[0]).toMatch(/^period 2017-11: 14 /);
    expect(linesOf("2017-11", "D01-2")[0]).toMatch(/^period 2017-11: 15 /);
    expect(linesOf("juin-juillet 2018", "D07-1")[0]).not.toContain("06-14");
  });

  it("bills June and July together", () => {
    expect(linesOf("juin-juillet 2018", "D10-1")[0]).toMatch(
      /^period juin-juillet 2018: 21 × 4\.30 .* 07-06\)$/,
    );
  });
});

describe("Descartes in January 2018", () => {
  it("is owed nothing but what the story leaves open", () => {
    const owed = owedBy("descartes", issues.slice(0, 4));
    const debited = ["D10", "D13", "D15"];
    expect([...owed].filter(([family, amount]) => amount !== 0 && !debited.includes(family))).toEqual([
      ["D11", 120.4], // two months late each time
      ["D16", 42.57], // a month late
    ]);
  });
});

describe("the workbook of Descartes", () => {
  it("has no anomaly but the booking that is surcharged and the quotients that are not known", async () => {
    expect(await anomaliesOf("descartes")).toEqual([
      "information tariff.highest-for-want Familles",
      "warning booking.out-of-time Présences",
    ]);
  });
});

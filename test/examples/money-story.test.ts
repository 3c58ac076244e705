import type { Reminded } from "../../src/app/reminders/relancer";
import { lettersTo, MoneyTown } from "./money-town";

/** What docs/examples.md tells of money in the two towns, but for debits: who is reminded, when, and what is left. */

describe("Chaumont", () => {
  const debited = ["F001", "F006", "F009", "F014", "F025", "F034", "F035"];
  const town = new MoneyTown("chaumont");
  const remindedOn = async (on: string, sent = false) => lettersTo(await town.remind(on, sent), debited);

  beforeAll(() => town.issue("2026-09", "2026-08-28"));

  it("reminds nobody of September on 19 September, four days after the due date", async () => {
    expect(await remindedOn("2026-09-19")).toEqual([]);
  });

  it("reminds on the 20th of what is open: F013 of all, F020 of what is left, F016 of everything", async () => {
    expect(await remindedOn("2026-09-20", true)).toEqual([
      "F013 1 161.50",
      "F016 1 98.60",
      "F020 1 50.80",
      // Their debit bounced, or their mandate was refused: they pay by other means, late.
      "F029 1 124.10",
      "F030 1 226.10",
      "F037 1 125.80",
    ]);
  });

  it("sends no formal notice seven days after, and after eight none to F013, who paid on the 24th", async () => {
    expect(await remindedOn("2026-09-27")).toEqual([]);
    expect(await remindedOn("2026-09-28")).toEqual([
      "F016 2 98.60",
      "F020 2 50.80",
      "F029 2 124.10",
      "F030 2 226.10",
      "F037 2 125.80",
    ]);
  });

  it("sends none on the 29th to F020 either, who brought the rest; F016 gets it", async () => {
    const letters = await remindedOn("2026-09-29", true);
    expect(letters).toContain("F016 2 98.60");
    expect(letters.filter((letter) => letter.startsWith("F020"))).toEqual([]);
  });

  it("asks people to decide about F016 at the end of October", async () => {
    await town.issue("2026-10", "2026-09-28");
    await town.issue("2026-11", "2026-10-28");
    const { overdue } = await town.remind("2026-10-29", false);
    expect(overdue.find(({ familyCode }) => familyCode === "F016")).toMatchObject({
      due: 9860 + 5800,
      reminders: 2,
      proposal: { kind: "decide-on-exclusion", since: "2026-09-29" },
    });
  });

  it("is owed in mid-December what the story leaves open, and gives F027 its credit", async () => {
    await town.issue("2026-12", "2026-11-27");
    const { statement } = await town.statement("2026-12-15");
    const open = statement.families
      .filter(({ familyCode }) => !debited.includes(familyCode))
      .map(({ familyCode, ageing }) => [familyCode, ageing.total]);
    // By name. F029 has paid the fee of its debit already, although no reject was typed here: 8,00 € less are open.
    expect(open).toEqual([
      ["F029", 7230],
      ["F033", 610],
      ["F016", 31320],
    ]);
    const { total, balances } = statement;
    expect(total.due).toBe(statement.ageing.total - 5780);
    expect(balances.invoiced - balances.credited - balances.paid).toBe(balances.balance);
    expect(total.total - total.paid - total.credited).toBe(total.due);
    expect(total.due).toBe(balances.balance);
  });
});

describe("Descartes", () => {
  const debited = ["D10", "D13", "D15"];
  const town = new MoneyTown("descartes");
  const remindedOn = async (on: string, sent = false) => lettersTo(await town.remind(on, sent), debited);
  let lastOfSeptember: Reminded;

  beforeAll(() => town.issue("2017-09", "2017-10-02"));

  it("reminds D16 of last year's balance, and D11 of September ten days after its due date", async () => {
    expect(await remindedOn("2017-10-25")).toEqual(["D16 1 51.60"]);
    lastOfSeptember = await town.remind("2017-10-26", true);
    expect(lettersTo(lastOfSeptember, debited)).toEqual(["D11 1 68.80", "D16 1 105.84"]);
  });

  it("writes a letter that says what is owed", () => {
    const { letters, reminders } = lastOfSeptember;
    expect(letters.find(({ family }) => family.code === "D11")).toMatchObject({
      level: 1,
      invoices: [{ child: "Caron Justine", dueOn: "2017-10-16", remaining: 6880 }],
    });
    expect(reminders.find(({ familyCode }) => familyCode === "D11")).toMatchObject({
      total: 6880,
      invoices: [{ daysLate: 10 }],
    });
  });

  it("reminds D11 no more once it pays, two months late each time, and tells what every session brought", async () => {
    await town.issue("2017-10", "2017-11-02");
    expect(await remindedOn("2017-11-03")).toEqual([]);
    await town.issue("2017-11", "2017-12-01");
    await town.issue("2017-12", "2018-01-02");
    const { statement } = await town.statement("2018-01-10");
    expect(
      statement.families
        .filter(({ familyCode }) => !debited.includes(familyCode))
        .map(({ familyCode, ageing }) => [familyCode, ageing.total]),
    ).toEqual([
      ["D11", 12040],
      ["D16", 4257],
    ]);
    expect(statement.sessions.map(({ day, slip }) => [day, slip.cheques.length, slip.total])).toEqual([
      ["2017-10-11", 0, 0],
      ["2017-11-15", 1, 5160],
      ["2017-12-13", 1, 9492],
      ["2018-01-10", 2, 13379],
    ]);
  });
});

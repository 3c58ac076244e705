import { remittanceText } from "../../src/wording/remittance";

const numbers = (count: number) =>
  Array.from({ length: count }, (_, index) => `2026-${String(index + 1).padStart(6, "0")}`);

describe("what a family reads on its bank statement", () => {
  it("is the service and its invoices", () => {
    expect(remittanceText("Restaurant scolaire", numbers(1), 140)).toBe(
      "Restaurant scolaire - facture 2026-000001",
    );
    expect(remittanceText("Restaurant scolaire", numbers(2), 140)).toBe(
      "Restaurant scolaire - factures 2026-000001, 2026-000002",
    );
    expect(remittanceText(undefined, numbers(1), 140)).toBe("Cantine - facture 2026-000001");
  });

  it("gives the last numbers up for three full stops where they do not all hold", () => {
    // "Cantine - factures " is 19 characters, each number 11 and two more between them.
    const nine = remittanceText("Cantine", numbers(9), 140);
    expect([nine.length, nine.endsWith("2026-000009")]).toEqual([134, true]);
    const ten = remittanceText("Cantine", numbers(10), 140);
    expect(ten).toBe(`${nine}...`);
    expect(remittanceText("Cantine", numbers(10), 147)).toMatch(/2026-000010$/);
    expect(remittanceText("Cantine", numbers(10), 146)).toMatch(/2026-000009\.\.\.$/);
  });

  it("keeps one number at least, and at most sixty characters of the service", () => {
    const text = remittanceText(`  ${"Service ".repeat(20)}`, numbers(3), 40);
    expect(text).toBe(`${"Service ".repeat(7)}Serv - factures 2026-000001...`);
  });
});

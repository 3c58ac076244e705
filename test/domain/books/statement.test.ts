import { accountsOf, ledgerOf, statementOf } from "../../../src/domain/books";
import { day } from "../../../src/kernel/day";
import type { CellValue } from "../../../src/workbook/port";
import { registerHeaders } from "../../support/register-headers";
import { owed, periods, settings, townOf, year2026 } from "../../support/year-town";

const on = day("2026-11-30");
const called = {
  period: ({ key }: { readonly key: string }) => `the period ${key}`,
  family: ({ code }: { readonly code: string }) => `the family ${code}`,
};

/** F1 owes 40 € of September; F2 has the rows given, and paid 15 €. */
function statement(...rows: readonly (readonly CellValue[])[]) {
  const town = townOf(
    settings(year2026),
    periods(["2026-09", "01/09/2026", "30/09/2026", null, "01/09/2026"]),
    {
      Factures: [registerHeaders, owed("2026-000001", "F1", "25/09/2026"), ...rows],
      Règlements: [
        ["Date", "Code famille", "Montant", "Moyen"],
        ["10/10/2026", "F2", 15, "Chèque"],
      ],
    },
  );
  if (town.money === undefined) throw new Error("no money");
  const ledger = ledgerOf(accountsOf(town, town.money), on);
  return statementOf(town, town.money.payments, ledger, called);
}

describe("the totals of a period", () => {
  it("add up the invoices of its key, called as the books call it", () => {
    const { periods: totals, total } = statement(owed("2026-000002", "F2", "25/09/2026"));
    expect(totals).toMatchObject([
      {
        key: "2026-09",
        label: "the period 2026-09",
        invoices: 2,
        meals: 20,
        invoiced: 8000,
        total: 8000,
        paid: 1500,
        due: 6500,
      },
    ]);
    expect(total).toMatchObject({ total: 8000, paid: 1500, due: 6500 });
  });

  it("are of one period, however its rows spell it; one that no row lists bears its key, by date", () => {
    const asTyped = (number: string, key: string) => owed(number, "F2", "25/09/2026").with(1, key);
    const { periods: totals } = statement(
      asTyped("2026-000002", "2026-08"),
      asTyped("2026-000003", "2026-09 "),
    );
    expect(totals.map(({ key, label, invoices }) => [key, label, invoices])).toEqual([
      ["2026-08", "2026-08", 1],
      ["2026-09", "the period 2026-09", 2],
    ]);
  });
});

describe("the families of a statement", () => {
  it("are those with something open, in order of their names, each called by its own", () => {
    const { families } = statement(owed("2026-000002", "F2", "25/09/2026"));
    expect(families.map(({ familyCode, name, ageing }) => [familyCode, name, ageing.total])).toEqual([
      ["F2", "the family F2", 2500],
      ["F1", "the family F1", 4000],
    ]);
  });
});

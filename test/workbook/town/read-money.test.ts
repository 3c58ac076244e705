import { accountsOf, ledgerOf } from "../../../src/domain/books";
import { day } from "../../../src/kernel/day";
import { readTown } from "../../../src/workbook/read-town";
import { smallTown, workbookOf, type Grids } from "../snapshots";
import { lineHeaders, registerHeaders } from "../../support/register-headers";

const sheets: Grids = {
  ...smallTown,
  Factures: [
    registerHeaders,
    ["2026-000001", "2026-11", "F1", "E1", "28/10/2026", "20/11/2026", 10, 40, 0, 40],
    ["2026-000002", "2026-11", "F9", "E9", "28/10/2026", "20/11/2026", 10, 30, 0, 30],
  ],
  "Lignes de facture": [lineHeaders],
  Reprise: [
    ["Code famille", "Facture", "Émise le", "Échéance", "Reste dû"],
    ["F2", "Solde 2025", null, null, 25],
  ],
  Règlements: [
    ["Date", "Code famille", "Montant", "Moyen", "Facture"],
    ["10/11/2026", "F1", 15, "Chèque", null],
    ["10/11/2026", "F9", 30, "Espèces", null],
  ],
  Mandats: [
    ["Code famille", "RUM", "IBAN", "Signé le", "Statut"],
    ["F1", "RUM-1", "FR1420041010050500013M02606", "01/09/2026", "Suspendu"],
  ],
  Prélèvements: [
    ["Lot", "Échéance", "Code famille", "RUM", "Montant", "Factures", "Référence", "Statut"],
    ["L1", "16/11/2026", "F1", "RUM-1", 20, "2026-000001 2026-000003, Solde 2025", "REF-1", "Rejeté"],
  ],
  Rejets: [
    ["Date", "Référence", "Code", "Frais", "Facturé sur"],
    ["19/11/2026", "REF-1", "AM04", 2, null],
  ],
  Relances: [
    ["Date", "Niveau", "Code famille", "Facture", "Statut"],
    ["25/11/2026", 1, "F1", "2026-000001", "Envoyée"],
  ],
};

const readWith = (changes: Grids = {}) => readTown(workbookOf({ ...sheets, ...changes }));

function moneyWith(changes: Grids = {}) {
  const { town, problems } = readWith(changes);
  if (town?.money === undefined) throw new Error("no money");
  return { town, money: town.money, problems };
}

const briefly = ({ problems }: ReturnType<typeof readWith>) =>
  problems.map(
    ({ code, where, blocks }) => `${code} ${String(where?.sheet)} ${String(where?.row)} ${blocks.of}`,
  );

describe("the money of a town", () => {
  it("of a debit that names nobody keeps the family whose invoice it collected", () => {
    const { money, problems } = moneyWith({
      Prélèvements: [
        ["Lot", "Échéance", "Code famille", "RUM", "Montant", "Factures", "Référence", "Statut"],
        ["L1", "16/11/2026", "'F1", "RUM-1", 40, "2026-000001", "REF-1", "Envoyé"],
      ],
      Rejets: [["Date", "Référence", "Code", "Frais", "Facturé sur"]],
    });
    expect(problems).toMatchObject([
      {
        code: "reading.unknown-family",
        severity: "blocking",
        where: { sheet: "debits", field: "familyCode" },
      },
    ]);
    expect([...money.familiesInDoubt]).toEqual(["F1"]);
  });

  it.each([
    [
      "Mandats",
      "mandates",
      ["Code famille", "RUM", "IBAN", "Signé le"],
      ["F77", "RUM-1", null, "01/09/2026"],
    ],
    [
      "Relances",
      "reminders",
      ["Date", "Niveau", "Code famille", "Facture", "Statut"],
      ["25/11/2026", 1, "F77", "2026-000001", "Envoyée"],
    ],
  ])("of a row of %s that names nobody is told", (name, sheet, headers, row) => {
    const { problems } = readWith({ [name]: [headers, row] });
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: "reading.unknown-family",
        severity: "warning",
        where: expect.objectContaining({ sheet }) as unknown,
      }),
    );
  });

  it("is read with its places and without a problem", () => {
    const { money, problems } = moneyWith();
    expect(problems).toEqual([]);
    expect(money).toMatchObject({
      payments: [
        {
          date: "2026-11-10",
          familyCode: "F1",
          amount: 1500,
          means: "cheque",
          place: { sheet: "payments", row: 2 },
        },
        { familyCode: "F9", amount: 3000, means: "cash" },
      ],
      openingBalances: [{ familyCode: "F2", invoice: "Solde 2025", issuedOn: undefined, remaining: 2500 }],
      mandates: [{ familyCode: "F1", reference: "RUM-1", status: "suspended", signedOn: "2026-09-01" }],
      debits: [
        {
          batch: "L1",
          collectedOn: "2026-11-16",
          amount: 2000,
          invoices: ["2026-000001", "2026-000003", "Solde 2025"],
          status: "rejected",
        },
      ],
      rejects: [{ reference: "REF-1", date: "2026-11-19", code: "AM04", fee: 200 }],
      reminders: [{ date: "2026-11-25", level: 1, familyCode: "F1", invoice: "2026-000001", status: "sent" }],
    });
    expect([...money.familiesInDoubt]).toEqual([]);
  });

  it("makes the accounts of a day: a debit counts from its date until it is rejected", () => {
    const { town, money } = moneyWith();
    const leftOn = (on: string) =>
      ledgerOf(accountsOf(town, money), day(on)).invoices.map(
        ({ receivable, remaining }) => `${receivable.number} ${receivable.dueOn} ${String(remaining)}`,
      );
    const others = ["Solde 2025 2026-10-27 2500", "2026-000002 2026-11-20 0"];
    expect(leftOn("2026-11-15")).toEqual([others[0], "2026-000001 2026-11-20 2500", others[1]]);
    expect(leftOn("2026-11-16")).toEqual([others[0], "2026-000001 2026-11-20 500", others[1]]);
    expect(leftOn("2026-11-19")).toEqual([others[0], "2026-000001 2026-11-20 2500", others[1]]);
  });

  it("of a family that neither the sheets nor the register know is nobody's", () => {
    const changes = {
      Règlements: [
        ["Date", "Code famille", "Montant"],
        ["10/11/2026", "F77", 15],
      ],
    };
    expect(briefly(readWith(changes))).toEqual(["reading.unknown-family payments 2 nobody"]);
    expect(moneyWith(changes).money.payments).toEqual([]);
  });

  it("that cannot be read leaves its family in doubt, and blocks no invoice", () => {
    const changes = {
      Règlements: [
        ["Date", "Code famille", "Montant"],
        ["10/11/2026", "F1", "quinze"],
      ],
      Prélèvements: [
        ["Échéance", "Code famille", "Montant", "Référence", "Statut"],
        [null, "F2", 15, "REF-1", "Envoyé"],
        ["16/11/2026", "F9", null, "REF-2", "Préparé"],
      ],
    };
    expect(briefly(readWith(changes))).toEqual([
      "reading.not-an-amount payments 2 nobody",
      "reading.missing-value debits 2 nobody",
    ]);
    expect([...moneyWith(changes).money.familiesInDoubt]).toEqual(["F1", "F2"]);
  });

  it("is unknown when a column is missing; invoices can be issued all the same", () => {
    const reading = readWith({ Règlements: [["Date", "Code famille", "Moyen"]] });
    expect(briefly(reading)).toEqual(["reading.missing-column payments undefined nobody"]);
    expect(reading.town?.money).toBeUndefined();
    expect(reading.town?.register.invoices).toHaveLength(2);
  });
});

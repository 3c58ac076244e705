import {
  mostPages,
  type InvoicesToPrint,
  type PrintedInvoice,
} from "../../../src/app/issue/invoice-document";
import { invoicesOnSheet } from "../../../src/app/issue/invoices-on-sheet";
import { day } from "../../../src/kernel/day";
import { planPage } from "../../../src/workbook/pages/plan-page";
import { printedInvoicesPage } from "../../../src/workbook/sheets";
import { openRealm } from "../../host/node-realm";
import { applied, officeIn } from "../../support/office-runs";
import { heightsOfPages, paperWidth, shownPages } from "../../support/pages";
import { aChild, aFamily, anOffice, euros } from "../../support/town";

const office = anOffice({
  service: "Cantine de la ville",
  address: "1 place de la Mairie",
  postcode: "52000",
  city: "Chaumont",
  phone: "03 00 00 00 00",
  chequePayee: "Trésor public",
  paymentSite: "https://payer.example.org",
});
const family = aFamily({
  title: "Mme",
  firstName: "Lou",
  address: "2 rue du Lac",
  postcode: "52000",
  city: "Chaumont",
  observations: "Panier repas le jeudi",
});
const line = {
  label: "Repas – novembre 2026",
  quantity: 3,
  unitPrice: euros(3.5),
  amount: euros(10.5),
  explanation: "3 × 3,50 € : tarif unique.",
};

function anInvoice(fields: Partial<PrintedInvoice> = {}): PrintedInvoice {
  return {
    number: "2026-000001",
    family,
    child: aChild({ firstName: "Zoé", className: "CP" }),
    issuedOn: day("2026-10-28"),
    dueOn: day("2026-11-16"),
    lines: [line],
    total: euros(10.5),
    ...fields,
  };
}

const print = (invoices: readonly PrintedInvoice[], fields: Partial<InvoicesToPrint> = {}) =>
  invoicesOnSheet({
    office,
    period: "novembre 2026",
    sessions: [{ periodKey: "2026-11", day: day("2026-11-05"), hours: "9h-12h" }],
    invoices,
    ...fields,
  });

const A4 = { width: ((210 - 25.4) / 25.4) * 72, height: (297 / 25.4 - 1.1) * 72 };

describe("a printed invoice", () => {
  it("says who asks whom for what, why, until when, and how to pay", () => {
    expect(shownPages(print([anInvoice()]))).toEqual([
      "Cantine de la ville | FACTURE",
      "1 place de la Mairie | Numéro | 2026-000001",
      "52000 Chaumont | Émise le | 28/10/2026",
      "Tél. : 03 00 00 00 00 | À payer au plus tard le | 16/11/2026",
      "Total à payer | 10,50 €",
      "Mme Lou Exemple",
      "2 rue du Lac",
      "52000 Chaumont",
      "Période : novembre 2026",
      "Enfant : Exemple Zoé – École du Parc, CP",
      "Libellé | Quantité | Prix unitaire | Montant",
      "Repas – novembre 2026 | 3 | 3,50 € | 10,50 €",
      "3 × 3,50 € : tarif unique.",
      "Total à payer | 10,50 €",
      "Pour payer",
      "Par chèque à l’ordre de « Trésor public », avec le talon ci-dessous.",
      "En ligne : https://payer.example.org",
      "Sur place, à la permanence du 05/11/2026, 9h-12h.",
      "Observations : Panier repas le jeudi",
      "À détacher ici",
      "Talon à joindre à votre chèque",
      "Chèque à l’ordre de : Trésor public | Facture | 2026-000001",
      "Famille : F1 – Exemple Lou | Échéance | 16/11/2026",
      "Enfant : Exemple Zoé | Montant du chèque | 10,50 €",
      "Période : novembre 2026",
    ]);
  });

  it("fits the paper in width and in height, one invoice a page", () => {
    const content = print([
      anInvoice(),
      anInvoice(),
      anInvoice({ lines: Array.from({ length: 8 }, () => line) }),
    ]);
    expect(paperWidth(content)).toBeLessThan(A4.width);
    const heights = heightsOfPages(content);
    expect(heights).toHaveLength(3);
    for (const height of heights) expect(height).toBeLessThan(A4.height);
  });

  it("has the address in the window of an envelope: from 50 mm down, 100 mm from the left", () => {
    const { rows, widths, firstPrintedRow } = print([anInvoice()]);
    const at = rows.findIndex(({ cells }) => cells.some(({ value }) => value === "Mme Lou Exemple"));
    const above = rows.slice(firstPrintedRow - 1, at).reduce((sum, { height = 15 }) => sum + height, 36);
    expect(above / (72 / 25.4)).toBeGreaterThan(45);
    expect(above / (72 / 25.4)).toBeLessThan(60);
    expect((paperWidth({ widths: widths.slice(0, 2) }) + 36) / (72 / 25.4)).toBeGreaterThan(100);
  });

  it("of a family that pays by debit asks for no cheque", () => {
    const debited = aFamily({ paymentMeans: "direct-debit" });
    const text = shownPages(print([anInvoice({ family: debited })])).join("\n");
    expect(text).toContain("Vous payez par prélèvement");
    expect(text).not.toContain("Talon");
  });

  it("that is a credit note says what becomes of it, and asks for nothing", () => {
    const text = shownPages(print([anInvoice({ total: euros(-4.2), lines: [] })])).join("\n");
    expect(text).toContain("AVOIR");
    expect(text).toContain("Total en votre faveur | 4,20 €");
    expect(text).toContain("Cet avoir se déduit");
    expect(text).not.toMatch(/Talon|Pour payer|au plus tard/);
  });

  it("says nothing of what the sheet Paramètres does not tell", () => {
    const text = shownPages(print([anInvoice()], { office: anOffice(), sessions: [] })).join("\n");
    expect(text).not.toMatch(/undefined|Pour payer|Talon|Tél/);
  });
});

describe("more invoices than a sheet has pages", () => {
  const many = (count: number, onlineInvoice: boolean) =>
    Array.from({ length: count }, () => anInvoice({ family: { ...family, onlineInvoice } }));
  const pagesOf = (invoices: readonly PrintedInvoice[]) => heightsOfPages(print(invoices)).length;

  it("are all printed up to the limit", () => {
    const content = print(many(mostPages, true));
    expect(heightsOfPages(content)).toHaveLength(mostPages);
    expect(content.rows[1]?.cells).toEqual([]);
  });

  it("leave out the families that asked for theirs online, and say so above the paper", () => {
    const invoices = [...many(600, true), ...many(600, false)];
    expect(pagesOf(invoices)).toBe(600);
    expect(print(invoices).rows[1]?.cells[0]?.value).toContain("sur 1200");
  });

  it("and then the last ones", () => {
    expect(pagesOf(many(mostPages + 1, false))).toBe(mostPages);
  });
});

describe("in Excel", () => {
  /** The orders that so many pages take, and their bytes. */
  const costOf = async (pages: number) => {
    const office = officeIn(openRealm());
    const before = office.host.log.length;
    const content = print(Array.from({ length: pages }, () => anInvoice()));
    await applied(office, planPage(printedInvoicesPage, undefined, content));
    const log = office.host.log.slice(before);
    return {
      actions: log.reduce((sum, { actions }) => sum + actions.length, 0),
      bytes: log.reduce((sum, { requestBytes }) => sum + requestBytes, 0),
      trips: log.filter(({ isCleanUp }) => !isCleanUp).length,
    };
  };

  it("cost a score of orders a page, and no round trip more", async () => {
    const [some, more] = [await costOf(100), await costOf(300)];
    expect((more.actions - some.actions) / 200).toBeLessThan(27);
    expect((more.bytes - some.bytes) / 200).toBeLessThan(8000);
    expect(more.trips).toBe(some.trips);
  });
});

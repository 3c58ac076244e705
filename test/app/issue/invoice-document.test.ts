import { mostPages } from "../../../src/app/issue/invoice-documents";
import type { InvoicesToPrint, PrintedInvoice } from "../../../src/app/issue/printed-invoice";
import { invoicesOnSheet } from "../../../src/app/issue/invoices-on-sheet";
import { day } from "../../../src/kernel/day";
import { planPage } from "../../../src/workbook/pages/plan-page";
import { printedInvoicesPage } from "../../../src/workbook/sheets";
import { openRealm } from "../../host/node-realm";
import { applied, officeIn } from "../../support/office-runs";
import { heightsOfPages, paperWidth, printedPaper, shownPages } from "../../support/pages";
import type { JudgedAbsence } from "../../../src/domain/meals";
import { aMandate } from "../../support/money";
import { aChild, aFamily, anAbsence, anOffice, aRule, days, euros } from "../../support/town";

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
  days: days("2026-11-02", "2026-11-03", "2026-11-05"),
};

function anInvoice(fields: Partial<PrintedInvoice> = {}): PrintedInvoice {
  return {
    number: "2026-000001",
    periodKey: "2026-11",
    family,
    child: aChild({ firstName: "Zoé", className: "CP" }),
    issuedOn: day("2026-10-28"),
    dueOn: day("2026-11-16"),
    lines: [line],
    total: euros(10.5),
    beside: { standing: undefined, absences: [] },
    ...fields,
  };
}

const print = (invoices: readonly PrintedInvoice[], fields: Partial<InvoicesToPrint> = {}) =>
  invoicesOnSheet({
    office,
    creditorId: "FR72ZZZ123456",
    period: "novembre 2026",
    sessions: [{ periodKey: "2026-11", day: day("2026-11-05"), hours: "9h-12h" }],
    invoices,
    ...fields,
  });

const beside = { standing: undefined, absences: [] };
const standing = {
  settled: euros(0),
  remaining: euros(10.5),
  earlier: { amount: euros(0), numbers: [] },
  mandate: undefined,
};
const mandate = {
  mandate: aMandate(),
  reference: "RUM-1",
  iban: "FR7630006000011234567890189",
  signedOn: day("2026-09-01"),
};
const textOf = (invoice: PrintedInvoice, fields: Partial<InvoicesToPrint> = {}) =>
  shownPages(print([invoice], fields)).join("\n");

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
      "Jours : les 2, 3 et 5 novembre 2026.",
      "Total à payer | 10,50 €",
      "Pour payer",
      "Par chèque à l’ordre de « Trésor public », avec le talon ci-dessous.",
      "Sur place, à la permanence du 05/11/2026, 9h-12h.",
      "En ligne : https://payer.example.org",
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
      anInvoice({ lines: Array.from({ length: 5 }, () => line) }),
    ]);
    // The digits of DejaVu Sans are 9 pixels wide where those of Calibri are 7.
    expect(paperWidth(content) * (9 / 7)).toBeLessThan(printedPaper.width);
    const heights = heightsOfPages(content);
    expect(heights).toHaveLength(3);
    for (const height of heights) expect(height).toBeLessThan(printedPaper.height * 0.93);
  });

  it("has the address in the window of an envelope: from 50 mm down, 100 mm from the left", () => {
    const { rows, widths, firstPrintedRow } = print([anInvoice()]);
    const at = rows.findIndex(({ cells }) => cells.some(({ value }) => value === "Mme Lou Exemple"));
    const millimetres = (points: number) => points / (72 / 25.4);
    const [above = 0] = heightsOfPages({ widths, firstPrintedRow, rows: rows.slice(0, at) });
    expect(millimetres(above + 36)).toBeGreaterThan(47);
    expect(millimetres(above + 36)).toBeLessThan(53);
    // It stands in the middle of the paper.
    const left = (210 - millimetres(paperWidth({ widths }))) / 2;
    expect(left + millimetres(paperWidth({ widths: widths.slice(0, 2) }))).toBeGreaterThan(103);
    expect(left + millimetres(paperWidth({ widths: widths.slice(0, 2) }))).toBeLessThan(112);
  });

  it("goes on overleaf where it is long, says which page it is, and loses no line", () => {
    const content = print([anInvoice({ lines: Array.from({ length: 12 }, () => line) }), anInvoice()]);
    const pages = shownPages(content).join("\n").split("\n====\n");
    expect(pages).toHaveLength(3);
    expect(pages[1]?.split("\n")[0]).toBe("Facture 2026-000001 – page 2 sur 2");
    expect(pages[1]).toContain("Talon à joindre à votre chèque");
    expect(
      pages
        .slice(0, 2)
        .join("\n")
        .match(/Repas – novembre 2026/g),
    ).toHaveLength(12);
    expect(pages[2]).not.toContain("page 2");
  });

  it("gives a long name the lines that it takes, on the one page", () => {
    const lastName = "de La Rochefoucauld-Montmorency-Beauvilliers de Saint-Aignan".padEnd(80, "e");
    const content = print([anInvoice({ family: { ...family, lastName }, child: aChild({ lastName }) })]);
    expect(heightsOfPages(content)).toHaveLength(1);
    const named = content.rows.filter(({ cells }) =>
      cells.some(({ value }) => typeof value === "string" && value.includes(lastName)),
    );
    expect(named.length).toBeGreaterThanOrEqual(3);
    for (const { height = 15, cells } of named) {
      const [cell] = cells.filter(({ value }) => typeof value === "string" && value.includes(lastName));
      expect([cell?.value, cell?.format, height >= 30]).toEqual([cell?.value, "long-text", true]);
    }
  });

  it("of a family that will be debited announces the debit, and asks for no cheque", () => {
    const text = textOf(
      anInvoice({
        family: { ...family, paymentMeans: "direct-debit" },
        beside: { ...beside, standing: { ...standing, mandate } },
      }),
    );
    expect(text).toContain(
      "Le 16/11/2026, 10,50 € seront prélevés sur votre compte se terminant par 0189 : vous n’avez rien à faire. Référence du mandat (RUM) RUM-1, identifiant créancier (ICS) FR72ZZZ123456.",
    );
    expect(text).not.toContain("FR7630006000011234567890189");
    expect(text).not.toMatch(/Talon|Pour payer|si votre mandat/);
  });

  it("of a family whose debit is not in place says so, and how to pay", () => {
    const debited = { ...family, paymentMeans: "direct-debit" as const };
    const text = textOf(anInvoice({ family: debited, beside: { ...beside, standing } }));
    expect(text).toContain("il n’est pas en place pour cette facture");
    expect(text).toContain("Talon");
    // Of a sheet that cannot be read nothing is supposed.
    const unknown = textOf(anInvoice({ family: debited }));
    expect(unknown).toContain("Vous payez par prélèvement");
    expect(unknown).not.toMatch(/Talon|pas en place/);
  });

  it("of a payer of thousands fits the cells of a sheet, whatever is owed from before", () => {
    const numbers = Array.from({ length: 3_000 }, (_, index) => `2026-${String(index).padStart(6, "0")}`);
    const earlier = { amount: euros(45.2), numbers };
    const rows = shownPages(
      print([anInvoice({ beside: { ...beside, standing: { ...standing, earlier } } })]),
    );
    expect(Math.max(...rows.map(({ length }) => length))).toBeLessThan(1_000);
    expect(rows.join("\n")).toContain("2026-000019 et 2980 autres.");
  });

  it("says apart what is owed from before, and asks for what credit leaves", () => {
    const earlier = { amount: euros(45.2), numbers: ["2026-000012", "2026-000031"] };
    const text = textOf(
      anInvoice({
        beside: { ...beside, standing: { ...standing, settled: euros(4), remaining: euros(6.5), earlier } },
      }),
    );
    expect(text).toContain(
      "Solde antérieur, en plus de ce total : 45,20 € restent dus sur les factures 2026-000012, 2026-000031.",
    );
    expect(text).toContain("Reste à payer | 6,50 €");
    expect(text).toContain("Total à payer | 10,50 €");
    expect(text).toContain(
      "Déjà réglé, par un avoir ou par ce que vous aviez versé : 4,00 €. Reste à payer : 6,50 €.",
    );
    expect(text).toContain("Montant du chèque | 6,50 €");
  });

  it("asks nothing of whom credit has spared all of it", () => {
    const text = textOf(
      anInvoice({
        beside: { ...beside, standing: { ...standing, settled: euros(10.5), remaining: euros(0) } },
      }),
    );
    expect(text).toContain("Reste à payer | 0,00 €");
    expect(text).not.toMatch(/Talon|Pour payer/);
  });

  it("tells the absences, deducted or not, and why", () => {
    const absence = anAbsence({ from: day("2026-11-09"), to: day("2026-11-10"), motive: "Maladie" });
    const rule = aRule({ motive: "Maladie", waitingMeals: 1 });
    const judged: JudgedAbsence = {
      absence,
      rule,
      verdict: "partial",
      days: [
        { day: day("2026-11-09"), deducted: false, reason: { kind: "waiting-meal" } },
        { day: day("2026-11-10"), deducted: true, reason: { kind: "rule-met" } },
      ],
      problem: undefined,
    };
    const text = textOf(anInvoice({ beside: { ...beside, absences: [judged] } }));
    expect(text).toContain("Absence « Maladie » du 09/11/2026 au 10/11/2026 :");
    expect(text).toContain("1 repas (le 9 novembre 2026) à facturer, carence de 1 repas");
    expect(text).toContain("1 repas (le 10 novembre 2026) à déduire");
  });

  it("offers a transfer and the reference of the site where the town does, and a code that leads to it", () => {
    const own = anOffice({
      ...office,
      paymentId: "012345",
      transfers: { ok: true, iban: "FR7630006000011234567890189", bic: "AGRIFRPP" },
      legalNotes: "Première voie.\nSeconde voie.",
      vatNote: "Non soumis à la TVA",
    });
    const content = print([anInvoice()], { office: own });
    const text = shownPages(content).join("\n");
    expect(text).toContain(
      "Par virement : IBAN FR76 3000 6000 0112 3456 7890 189, BIC AGRIFRPP, en indiquant 2026-000001.",
    );
    expect(text).toContain("Identifiant de la collectivité : 012345 ; référence : 2026000001");
    for (const note of ["Non soumis à la TVA", "Première voie.", "Seconde voie."])
      expect(text).toContain(note);
    expect(text).not.toMatch(/\btitre\b/i);
    expect(content.pictures).toHaveLength(1);
    const [picture] = content.pictures ?? [];
    expect(picture?.description).toContain("https://payer.example.org");
    const [row] = content.rows.slice((picture?.row ?? 0) - 1);
    expect(row?.cells[0]?.value).toContain("Par chèque");
  });

  it("prints an account that is wrong nowhere", () => {
    const own = anOffice({ transfers: { ok: false, fault: "missing", place: { sheet: "settings" } } });
    expect(textOf(anInvoice(), { office: own })).not.toContain("virement");
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

describe("the invoices of a family under one cover", () => {
  const own = anOffice({ ...office, sending: "per-family" });
  const first = anInvoice();
  const second = anInvoice({ number: "2026-000002", child: aChild({ code: "E2", firstName: "Léo" }) });
  const alone = anInvoice({
    number: "2026-000003",
    family: aFamily({ code: "F2", lastName: "Seul" }),
    child: aChild({ code: "E3", firstName: "Ida" }),
  });
  const pages = shownPages(print([first, alone, second], { office: own }))
    .join("\n")
    .split("\n====\n");

  it("stand together, with one total and one coupon; who has one invoice has no cover", () => {
    expect(pages).toHaveLength(4);
    const [cover = "", ...invoices] = pages;
    expect(cover).toContain("FACTURES");
    expect(cover).toContain("Exemple Zoé | Facture 2026-000001 | 10,50 € | 10,50 €");
    expect(cover).toContain("Exemple Léo | Facture 2026-000002 | 10,50 € | 10,50 €");
    expect(cover).toContain("Total à payer | 21,00 €");
    expect(cover).toContain("Montant du chèque | 21,00 €");
    expect(cover).toContain("Facture | 2026-000001 à 2026-000002");
    expect(invoices.map((page) => page.includes("Talon"))).toEqual([false, false, true]);
    expect(invoices[0]).toContain("comprise dans le total du courrier");
    expect(invoices[2]).toContain("2026-000003");
  });

  it("of two days of issue stand under two covers, as they went out", () => {
    const later = anInvoice({ number: "2026-000009", issuedOn: day("2026-11-05") });
    const covers = shownPages(print([first, second, later], { office: own }))
      .join("\n")
      .split("\n====\n")
      .filter((page) => page.includes("FACTURES"));
    expect(covers).toHaveLength(1);
    expect(covers[0]).not.toContain("2026-000009");
  });

  it("net a credit note against the others", () => {
    const credit = anInvoice({ number: "2026-000002", total: euros(-4), lines: [] });
    const [cover = ""] = shownPages(print([first, credit], { office: own }))
      .join("\n")
      .split("\n====\n");
    expect(cover).toContain("Avoir 2026-000002 | -4,00 € | -4,00 €");
    expect(cover).toContain("Total à payer | 6,50 €");
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
    expect((more.actions - some.actions) / 200).toBeLessThan(31);
    expect((more.bytes - some.bytes) / 200).toBeLessThan(8000);
    expect(more.trips).toBe(some.trips);
  });
});

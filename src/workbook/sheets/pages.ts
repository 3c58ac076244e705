import { definePage } from "../declaration";

/** Sheets made to be printed, written as a whole: no table, no columns to read back. */

export const printedInvoicesPage = definePage({
  key: "printedInvoices",
  name: "Factures à imprimer",
  role: "output",
});

export const lettersPage = definePage({ key: "letters", name: "Lettres", role: "output" });

export const statementPage = definePage({ key: "statement", name: "Bilan", role: "output" });

export const accountPage = definePage({ key: "account", name: "Compte à imprimer", role: "output" });

/** For the kitchen: a week to a page, and afterwards what became of it. */
export const kitchenPage = definePage({ key: "kitchen", name: "Effectifs à imprimer", role: "output" });

export const classListsPage = definePage({ key: "classLists", name: "Feuilles de classe", role: "output" });

/** For the door of the canteen. */
export const printedMenusPage = definePage({ key: "printedMenus", name: "Menus à imprimer", role: "output" });

/** A pay-desk session: its journal, its slip of cheques, its receipts. */
export const receiptsPage = definePage({ key: "receipts", name: "Reçus à imprimer", role: "output" });

export const dashboardPage = definePage({ key: "dashboard", name: "Tableau de bord", role: "output" });

/** How things stand on a day: of the town, in figures and in pictures, of a family. */
export const statementPages = [statementPage, dashboardPage, accountPage] as const;

declare module "../../kernel/place" {
  interface SheetFields {
    printedInvoices: never;
    letters: never;
    statement: never;
    dashboard: never;
    account: never;
    kitchen: never;
    classLists: never;
    printedMenus: never;
    receipts: never;
  }
}

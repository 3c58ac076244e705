import { join } from "node:path";
import type { Browser } from "playwright-core";
import { invoicesSheet, printedInvoicesPage } from "../../src/workbook/sheets";
import { openBrowser } from "../support/browser";
import { contentsOf } from "../host/contents";
import { HostWorkbook } from "../host/workbook/workbook";
import { eventually } from "../support/eventually";
import type { Clerk } from "./clerk";
import { inExcel, type InExcelOptions, type OpenedInExcel } from "./surroundings";
import { chaumontInOctober, chaumontWithoutCalendar } from "./workbooks";

/** The same month in the add-in, over the emulated Excel on the web. */

const calendarFile = join(__dirname, "../../assets/calendrier-scolaire-reims-2026-2027.csv");

let browser: Browser;
let october: Uint8Array;
let opened: OpenedInExcel | undefined;

beforeAll(async () => {
  october = await chaumontInOctober();
  browser = await openBrowser();
});

afterAll(() => browser.close());

afterEach(async () => {
  const alarms = opened?.alarms;
  await opened?.close();
  opened = undefined;
  expect(alarms).toEqual([]);
});

async function start(bytes: Uint8Array | HostWorkbook, options: InExcelOptions = {}): Promise<OpenedInExcel> {
  opened = await inExcel(browser, bytes, { width: 320, ...options });
  return opened;
}

const rowsOf = ({ host }: OpenedInExcel, sheet: string): number => {
  const found = contentsOf(host.workbook).find(({ name }) => name === sheet);
  return new Set(Object.keys(found?.cells ?? {}).map((address) => address.replace(/\D/g, ""))).size;
};

describe("a month in Excel", () => {
  it("goes from the calendar to the issued invoices, and changes nothing more the second time", async () => {
    const excel = await start(await chaumontWithoutCalendar());
    const { clerk } = excel;
    await clerk.sees("Le calendrier scolaire");
    await clerk.goesTo("calendrier");
    await clerk.at.locator("#calendar-file").setInputFiles(calendarFile);
    await clerk.at.locator("#preview").click();
    await clerk.isDone();
    expect(rowsOf(excel, "Calendrier")).toBe(1);
    await clerk.at.locator("#import").click();
    await clerk.isDone();
    await clerk.sees("Calendrier importé : 6 fermetures ajoutées");
    expect(rowsOf(excel, "Calendrier")).toBe(7);

    await clerk.drafts("2026-11");
    const [, invoices] = /Émettre\s(\d+)\sfactures…/.exec(await clerk.text()) ?? [];
    expect(Number(invoices)).toBeGreaterThan(50);
    expect(rowsOf(excel, "Factures")).toBe(0);
    await clerk.issues();
    await clerk.sees(new RegExp(`^${invoices ?? ""}\\sfactures émises`));
    expect(rowsOf(excel, "Factures")).toBe(1 + Number(invoices));
    await clerk.clicks("Voir les factures");
    await eventually(() => excel.host.workbook.activeSheet.name, invoicesSheet.name);

    await clerk.drafts("2026-11");
    await clerk.sees("Aucune facture à émettre pour cette période.");
    expect(await clerk.at.locator("#issue").count()).toBe(0);
    expect(rowsOf(excel, "Factures")).toBe(1 + Number(invoices));

    // The pages again, of a month that is issued.
    excel.host.workbook.sheetNamed(printedInvoicesPage.name)?.grid.set(3, 0, { value: "gribouillé" });
    await clerk.at.locator("#reprint").click();
    await clerk.isDone();
    await clerk.sees(new RegExp(`^${invoices ?? ""}\\spages prêtes à imprimer`));
    const pages = contentsOf(excel.host.workbook).find(({ name }) => name === printedInvoicesPage.name);
    expect(JSON.stringify(pages)).not.toContain("gribouillé");
  });

  it("has its invoices where Excel takes no page, says so, and prints them when it does", async () => {
    const { clerk, host } = await start(october);
    host.refusedMembers.set("Range.unmerge", "GeneralException");
    await clerk.drafts("2026-11");
    await clerk.issues();
    await clerk.sees(/factures émises/);
    await clerk.sees(/Tout est écrit, sauf les pages à imprimer/);
    host.refusedMembers.clear();
    await clerk.at.getByRole("status").getByRole("button", { name: "Réimprimer les pages" }).click();
    await clerk.isDone();
    await clerk.sees(/pages prêtes à imprimer/);
  });

  it("selects the cell of an anomaly", async () => {
    const { clerk, host } = await start(october);
    await clerk.goesTo("anomalies");
    await clerk.at.locator("#check").click();
    await clerk.isDone();
    await clerk.clicks("Absences, cellule D11");
    await eventually(() => host.workbook.activeSheet.name, "Absences");
    await eventually(() => host.workbook.selected, expect.objectContaining({ row: 10, column: 3 }));
    expect(await clerk.at.getByRole("dialog").count()).toBe(0);
  });

  it("writes a rule where the sheet Paramètres has it", async () => {
    const excel = await start(october);
    const { clerk } = excel;
    await clerk.goesTo("reglages");
    await clerk.at.locator("#setting-paymentDelayDays").fill("35");
    await clerk.at.locator("#save-rules").click();
    await clerk.isDone();
    const settings = contentsOf(excel.host.workbook).find(({ name }) => name === "Paramètres");
    const cells = Object.entries(settings?.cells ?? {});
    const [named = ""] = cells.find(([, { value }]) => value === "Délai de paiement (jours)") ?? [];
    expect(settings?.cells[named.replace("A", "B")]?.value).toBe("35");
  });

  it("puts its sheets into a workbook that has none", async () => {
    const { clerk, host } = await start(HostWorkbook.withSheets("Feuil1"));
    await clerk.clicks("Préparer ce classeur");
    await clerk.at.locator("#new-chaumont").click();
    await clerk.isDone();
    await clerk.sees(/feuilles ajoutées/);
    await clerk.goesTo("accueil");
    await clerk.sees("Restauration scolaire de Chaumont (exemple)");
    expect(host.workbook.sheets.slice(0, 2).map(({ name }) => name)).toEqual(["Lisez-moi", "Feuil1"]);
  });
});

describe("when Excel does not do what it is asked", () => {
  const drafted = async (): Promise<Clerk> => {
    const { clerk } = await start(october);
    await clerk.drafts("2026-11");
    return clerk;
  };

  it("a cell in edit mode: the sentence says so, and Réessayer goes on once the cell is left", async () => {
    const { clerk, host } = await start(october);
    await clerk.goesTo("facturer");
    await clerk.at.locator("#period").selectOption("2026-11");
    host.failNext({ manner: "refused", code: "InvalidOperationInCellEditMode" });
    await clerk.at.locator("#draft").click();
    await clerk.isDone();
    await clerk.sees(/cellule.*(saisie|modification)/i);
    await clerk.clicks("Réessayer");
    await clerk.isDone();
    await clerk.sees(/^Projet, /);
  });

  it("a busy Excel: it is asked again, and a lasting one is told", async () => {
    const clerk = await drafted();
    const host = opened?.host;
    host?.failNext({ manner: "refused", code: "ActivityLimitReached", status: 429 });
    await clerk.at.locator("#draft").click();
    await clerk.isDone();
    await clerk.sees(/^Projet, /);
    expect(host?.log.some(({ error }) => error === "ActivityLimitReached")).toBe(true);
  });

  it("a protected sheet: nothing is issued, the sheet is named, and it works once unprotected", async () => {
    const excel = await start(october);
    const { clerk, host } = excel;
    const sheet = host.workbook.sheets.find(({ name }) => name === "Factures");
    const before = rowsOf(excel, "Factures");
    await clerk.drafts("2026-11");
    sheet?.protection.protect({});
    await clerk.issues();
    await clerk.sees("La feuille « Factures » est protégée. Rien n’a été écrit.");
    expect(rowsOf(excel, "Factures")).toBe(before);
    sheet?.protection.unprotect();
    await clerk.clicks("Réessayer");
    await clerk.isDone();
    await clerk.issues();
    await clerk.sees(/factures émises/);
    expect(rowsOf(excel, "Factures")).toBeGreaterThan(before);
  });
});

describe("the looks of the pane", () => {
  const dark = {
    bodyBackgroundColor: "#262626",
    bodyForegroundColor: "#FFFFFF",
    controlBackgroundColor: "#333333",
    controlForegroundColor: "#FFFFFF",
  };
  const light = { ...dark, bodyBackgroundColor: "#F3F2F1", bodyForegroundColor: "#000000" };
  const background = (clerk: Clerk) =>
    clerk.at.evaluate(() => getComputedStyle(document.body).backgroundColor);

  it("follows Excel's theme, not the system's", async () => {
    const { clerk } = await start(HostWorkbook.withSheets("Feuil1"), { theme: dark });
    expect(await background(clerk)).toBe("rgb(31, 31, 31)");
    await opened?.close();
    const { clerk: other } = await start(HostWorkbook.withSheets("Feuil1"), { theme: light, dark: true });
    expect(await background(other)).toBe("rgb(250, 250, 250)");
  });

  it("follows the system where Excel tells nothing", async () => {
    const { clerk } = await start(HostWorkbook.withSheets("Feuil1"), { dark: true });
    expect(await background(clerk)).toBe("rgb(31, 31, 31)");
  });
});

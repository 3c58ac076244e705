import { join } from "node:path";
import type { Clerk, NamedFile } from "./clerk";
import { tourOfDebits } from "./tour-of-debits";
import { tourOfKitchen, tourOfReceipts } from "./tour-of-kitchen";
import { tourOfLists } from "./tour-of-lists";
import { tourOfReminders } from "./tour-of-reminders";
import { tourOfStatement } from "./tour-of-statement";
import { tourOfTakings } from "./tour-of-takings";

const calendarFile = join(__dirname, "../../assets/calendrier-scolaire-reims-2026-2027.csv");

/** Called at each stop of a tour, with the name of what is on the screen. */
export type Look = (sight: string) => Promise<void>;

/** A tour of the page in a browser, from its first screen: every screen in each of its states, and every dialog. */
export async function tourInBrowser(clerk: Clerk, workbook: NamedFile, look: Look): Promise<void> {
  await look("ouvrir");
  await clerk.opens({ name: "familles.xlsx", bytes: new TextEncoder().encode("Code;Nom") });
  await look("ouvrir: refusal");
  await clerk.opens(workbook);
  await clerk.seesTitle("Accueil");
  await tourOfScreens(clerk, look);

  await clerk.goesTo("anomalies");
  await clerk.at.locator(".problem:visible").getByRole("button").first().click();
  await clerk.at.getByRole("dialog").waitFor();
  await look("the row of an anomaly");
  await clerk.clicks("Fermer");
  await clerk.goesTo("nouveau");
  await look("nouveau");
  await clerk.at.locator("#new-empty").click();
  await look("work that would be lost");
  await clerk.clicks("Annuler");
  await clerk.saves();
  await look("saved");
}

/** The same in Excel, over the open workbook. */
export async function tourInExcel(clerk: Clerk, look: Look): Promise<void> {
  await tourOfScreens(clerk, look);
  await clerk.goesTo("nouveau");
  await look("nouveau");
  await clerk.at.locator("#new-empty").click();
  await clerk.isDone();
  await look("nouveau: done");
}

async function tourOfScreens(clerk: Clerk, look: Look): Promise<void> {
  await clerk.sees("À faire maintenant");
  await look("accueil");
  const menu = clerk.at.locator(".menu-button");
  if (await menu.isVisible()) {
    await menu.click();
    await look("menu");
    await menu.click();
  }
  await tourOfEntries(clerk, look);
  await tourOfCalendar(clerk, look);
  await tourOfInvoices(clerk, look);
  await tourOfDebits(clerk, look);
  await tourOfTakings(clerk, look);
  await tourOfReminders(clerk, look);
  await tourOfStatement(clerk, look);
  await tourOfKitchen(clerk, look);
  await tourOfReceipts(clerk, look);
  await tourOfLists(clerk, look);

  await clerk.goesTo("anomalies");
  await look("anomalies met on the way");
  await clerk.at.locator("#check").click();
  await clerk.isDone();
  await clerk.at.locator(".alike:visible > summary").first().click();
  await clerk.at.locator(".alike .problem:visible").first().waitFor();
  await look("anomalies");

  await clerk.goesTo("reglages");
  await clerk.isAtRest();
  await look("reglages");
  await clerk.at.locator("#preset-descartes").click();
  await clerk.isDone();
  const folded = clerk.at.locator("details.fold:not([open]):visible > summary").first();
  while (await folded.isVisible()) await folded.click();
  await clerk.isDone();
  await clerk.at.locator("#setting-rejectFee").fill("beaucoup");
  await clerk.isDone();
  await look("reglages: a preset proposed, every group open, one value wrong");
  await clerk.at.locator("#setting-rejectFee").fill("5");
  await clerk.at.locator("#save-rules").click();
  await clerk.isDone();
  await look("reglages: written");
}

async function tourOfEntries(clerk: Clerk, look: Look): Promise<void> {
  await clerk.goesTo("saisie");
  await clerk.finds("absence-child", "f001");
  await clerk.at.locator("#absence-from").fill("2026-11-05");
  await clerk.seesOutcome();
  await clerk.isAtRest();
  await look("saisie: absence");
  for (const kind of ["presence", "payment", "quotient", "contact", "child", "mandate", "request"]) {
    await clerk.at.locator(`#kind-${kind}`).click();
    if (kind !== "child") await clerk.finds(`${kind}-${kind === "presence" ? "child" : "family"}`, "f001");
    await clerk.isAtRest();
    await look(`saisie: ${kind}`);
  }
  await clerk.at.locator("#request-subject").selectOption("Facture en ligne");
  await clerk.at.locator("#request-wanted").fill("Oui");
  await clerk.seesOutcome();
  await clerk.at.locator("#add-request").click();
  await clerk.at.locator(".entries li").first().waitFor();
  await clerk.isAtRest();
  await look("saisie: entered");
  await clerk.goesTo("demandes");
  await clerk.at.locator("#apply-requests").waitFor();
  await clerk.isAtRest();
  await look("demandes");
  await clerk.at.locator("#apply-requests").click();
  await clerk.isAtRest();
  await look("demandes: applied");
}

async function tourOfCalendar(clerk: Clerk, look: Look): Promise<void> {
  await clerk.goesTo("calendrier");
  await look("calendrier");
  await clerk.at.getByLabel("Un texte collé").check();
  await look("calendrier: pasted lines");
  await clerk.at.getByLabel("Un fichier").check();
  await clerk.at.locator("#calendar-file").setInputFiles(calendarFile);
  await clerk.at.locator("#preview").click();
  await clerk.isDone();
  await look("calendrier: preview");
  await clerk.at.locator("#import").click();
  await clerk.isDone();
  await look("calendrier: imported");
}

async function tourOfInvoices(clerk: Clerk, look: Look): Promise<void> {
  await clerk.goesTo("facturer");
  await look("facturer");
  await clerk.at.locator("#period").selectOption("");
  await look("facturer: another period");
  await clerk.drafts("2026-11");
  await clerk.at.getByLabel("Chercher une famille ou un enfant").fill("F00");
  await clerk.at.locator(".invoice").first().locator("summary").first().click();
  await clerk.at.getByText("Pourquoi ?").locator("visible=true").first().click();
  await look("facturer: draft");
  await clerk.at.locator("#issue").click();
  await look("facturer: confirmation");
  await clerk.clicks("Annuler");
  await clerk.issues();
  await look("facturer: issued");
  await clerk.drafts("2026-11");
  await look("facturer: nothing left");
}

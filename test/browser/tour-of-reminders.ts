import type { Clerk } from "./clerk";
import type { Look } from "./tour";

/** Relances and Impayés, in each of their states, over a workbook whose November is issued. */
export async function tourOfReminders(clerk: Clerk, look: Look): Promise<void> {
  await clerk.goesTo("relances");
  await look("relances");
  await clerk.looksAtReminders("2026-08-30");
  await look("relances: no letter is due");
  // A fortnight after the due date.
  await clerk.looksAtReminders("2026-11-30");
  await clerk.at.locator(".invoice summary:visible").first().click();
  await look("relances: letters");
  await clerk.writesLetters();
  await look("relances: written");
  await clerk.at.locator("#send-letters").click();
  await look("relances: confirmation");
  await clerk.clicks("Annuler");
  await clerk.sendsLetters();

  await clerk.goesTo("impayes");
  await clerk.looksAtOverdue("2026-08-30");
  await look("impayes: nobody");
  await clerk.looksAtOverdue("2026-12-31");
  await clerk.at.locator(".invoice summary:visible").first().click();
  await look("impayes: families");
  await clerk.at.locator("#overdue-least").fill("100000");
  await look("impayes: nobody is left");
  await clerk.at.locator("#clear-filters").click();
  await clerk.at.locator("#write-overdue").click();
  await clerk.sees("La feuille Impayés est à jour.");
  await clerk.isDone();
  await look("impayes: written");
}

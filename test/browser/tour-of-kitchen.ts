import type { Clerk } from "./clerk";
import type { Look } from "./tour";

/** Reçus in each of its states. */
export async function tourOfReceipts(clerk: Clerk, look: Look): Promise<void> {
  const asksFor = async (on: string) => {
    await clerk.at.locator("#receipts-on").fill(on);
    await clerk.at.locator("#show-receipts").click();
    await clerk.isDone();
  };
  await clerk.goesTo("recus");
  await look("recus");
  await asksFor("2026-07-14");
  await look("recus: nobody came");
  await asksFor("2026-11-05");
  await look("recus: a session");
  await clerk.at.locator("#write-receipts").click();
  await clerk.isDone();
  await look("recus: written");
}

/** Effectifs in each of its states, over a workbook whose November is issued. */
export async function tourOfKitchen(clerk: Clerk, look: Look): Promise<void> {
  const asksFor = async (from: string, to: string) => {
    await clerk.at.locator("#kitchen-from").fill(from);
    await clerk.at.locator("#kitchen-to").fill(to);
    await clerk.at.locator("#show-kitchen").click();
    await clerk.isDone();
  };
  await clerk.goesTo("effectifs");
  await look("effectifs");
  await asksFor("2026-10-24", "2026-10-25");
  await look("effectifs: nobody eats");
  await asksFor("2026-11-02", "2026-11-13");
  await clerk.at.locator("details.invoice summary:visible").first().click();
  await look("effectifs: two weeks");
  await clerk.at.locator("#write-kitchen").click();
  await clerk.isDone();
  await look("effectifs: written");
}

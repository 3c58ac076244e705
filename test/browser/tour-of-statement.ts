import type { Clerk } from "./clerk";
import type { Look } from "./tour";

/** Bilan and the account of a family in each of their states, over a workbook whose November is issued. */
export async function tourOfStatement(clerk: Clerk, look: Look): Promise<void> {
  const drawsUp = async (on: string) => {
    await clerk.at.locator("#statement-on").fill(on);
    await clerk.at.locator("#show-statement").click();
    await clerk.isDone();
  };
  await clerk.goesTo("bilan");
  await look("bilan");
  await drawsUp("2025-01-01");
  await look("bilan: nothing yet");
  // The day of a pay desk: its takings and its slip lie open.
  await drawsUp("2026-10-06");
  await look("bilan: the day of a session");
  await drawsUp("2026-12-31");
  await clerk.at.locator("#write-statement").click();
  await clerk.isDone();
  await look("bilan: written");

  const draws = async (on: string) => {
    await clerk.at.locator("#dashboard-on").fill(on);
    await clerk.at.locator("#show-dashboard").click();
    await clerk.isDone();
  };
  await clerk.goesTo("tableau");
  await look("tableau");
  await draws("2025-01-01");
  await look("tableau: nothing yet");
  await draws("2026-12-31");
  await look("tableau: the year");
  await clerk.at.locator("#write-dashboard").click();
  await clerk.isDone();
  await look("tableau: written");

  const asksFor = async (family: string) => {
    await clerk.at.locator("#account-family").fill(family);
    await clerk.at.locator("#account-on").fill("2026-12-31");
    await clerk.at.locator("#show-account").click();
    await clerk.isDone();
  };
  await clerk.goesTo("compte");
  await look("compte");
  await asksFor("F999");
  await look("compte: nobody");
  await asksFor("F016");
  await look("compte: a family");
  await clerk.at.locator("#write-account").click();
  await clerk.isDone();
  await look("compte: written");
}

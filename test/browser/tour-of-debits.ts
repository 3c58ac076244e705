import { statusReport, textFile } from "./bank-files";
import type { Clerk } from "./clerk";
import type { Look } from "./tour";

/** Prélèvements and Rejets, in each of their states, over a workbook whose November is issued. */
export async function tourOfDebits(clerk: Clerk, look: Look): Promise<void> {
  const { at } = clerk;
  await clerk.goesTo("prelevements");
  await clerk.sees("Aucun prélèvement dans ce classeur");
  await look("prelevements");
  // A Saturday.
  await clerk.looksAtDebits("2026-11-14");
  await look("prelevements: a closed date");
  await at.locator("#take-proposed").click();
  await clerk.isDone();
  await at.locator(".screen:not([hidden]) .invoice").first().locator("summary").click();
  await look("prelevements: preview");
  await at.locator("#prepare").click();
  await look("prelevements: confirmation");
  await clerk.clicks("Annuler");
  await clerk.preparesDebits();
  const file = await clerk.downloadsDebits();
  const wayOut = at.getByText("Le téléchargement ne part pas").locator("visible=true");
  if ((await wayOut.count()) > 0) {
    await wayOut.click();
    await at.locator("#copy-file-text").click();
  }
  await look("prelevements: prepared");
  await clerk.asksToSend();
  await at.locator("#sent-on").fill("2026-10-29");
  await look("prelevements: sent tomorrow");
  await at.locator("#sent-on").fill("2026-10-28");
  await clerk.sendsDebits();
  await look("prelevements: sent");

  await clerk.goesTo("rejets");
  await look("rejets");
  const [reference = ""] = referencesIn(new TextDecoder().decode(file.bytes));
  await clerk.drops(textFile("rejets.csv", `quand;qui;quoi\n19/11/2026;${reference};AM04\n`));
  await clerk.sees("Quelles colonnes lire");
  await look("rejets: headers that are not known");
  await clerk.drops(
    statusReport("ECOT-20261116-1", [
      { reference, code: "AM04" },
      { reference: "ECOT-20261116-1-F999", code: "XX99" },
    ]),
  );
  await clerk.sees("Nouveaux rejets");
  await look("rejets: preview");
  await at.locator("#apply-rejects").click();
  await look("rejets: confirmation");
  await clerk.clicks("Annuler");
  await clerk.appliesRejects();
  await look("rejets: applied");
  await clerk.drops(statusReport("ECOT-20261116-1", [{ reference, code: "AM04" }]));
  await clerk.sees("Rien ne change");
  await look("rejets: known");
}

/** The references of the debits in a file for the bank. */
export function referencesIn(xml: string): readonly string[] {
  return [...xml.matchAll(/<EndToEndId>([^<]*)</g)].map(([, reference = ""]) => reference);
}

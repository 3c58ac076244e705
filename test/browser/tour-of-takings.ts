import { cfonbStatement, moved } from "../support/cfonb";
import { textFile } from "./bank-files";
import type { Clerk, NamedFile } from "./clerk";
import type { Look } from "./tour";

/** A statement of November: a number with its amount, one with another amount, a slip of cheques, and a debit that came back. */
export function statementOf(
  sure: { readonly number: string; readonly cents: number },
  toCheck: string,
): NamedFile {
  const text = cfonbStatement(
    150_000,
    moved("05", "231126", sure.cents, "VIR RECU", [`LCCCANTINE ${sure.number}`]),
    moved("05", "241126", 1_234, "VIR RECU", [`LCCFACT ${toCheck}`]),
    moved("02", "251126", 6_000, "REMISE CHEQUES"),
    moved("B3", "261126", -3_250, "PRLV SEPA IMPAYE", ["RCNECOT-20261116-1-F999", "LCCMOTIF AM04"]),
  );
  return textFile("releve.txt", text);
}

/** The number of the first invoice of the workbook that is open, and what is left of it, in cents. */
export async function openInvoice(
  clerk: Clerk,
): Promise<{ readonly number: string; readonly cents: number }> {
  await clerk.goesTo("encaisser");
  await clerk.drops(textFile("vide.csv", "Date;Libellé;Montant\n25/11/2026;VIR;0,01\n"));
  await clerk.sees("Inconnus");
  const family = clerk.at.locator(".taking input[list]").first();
  const options = clerk.at.locator("#payers option");
  for (let index = 0; index < (await options.count()); index += 1) {
    await family.fill((await options.nth(index).getAttribute("value")) ?? "");
    const invoice = clerk.at.locator(".taking select option:nth-child(2)");
    if ((await invoice.count()) === 0) continue;
    const [, number = "", amount = ""] = /^(\d{4}-\d{6}) \((.*)€\)$/.exec(await invoice.innerText()) ?? [];
    return { number, cents: Math.round(Number(amount.replace(/\s/g, "").replace(",", ".")) * 100) };
  }
  throw new Error("No invoice is open.");
}

/** Encaissements, in each of its states, over a workbook whose November is issued. */
export async function tourOfTakings(clerk: Clerk, look: Look): Promise<void> {
  const { at } = clerk;
  await clerk.goesTo("encaisser");
  await look("encaisser");
  await clerk.drops(
    textFile("banque.csv", "Jour;Motif;Montant brut;Montant net\n05/11/2026;CB;42,00;41,50\n"),
  );
  await clerk.sees("Quelles colonnes lire");
  await look("encaisser: columns in doubt");
  const open = await openInvoice(clerk);
  await clerk.drops(statementOf(open, open.number));
  await clerk.sees("Encaissements de releve.txt");
  await at.locator(".taking .other summary").first().click();
  await at.getByText("Répartir en chèques").locator("visible=true").click();
  await at.locator(".cheque:visible input[list]").first().fill("personne");
  await at.locator(".cheque:visible input[inputmode=decimal]").first().fill("beaucoup");
  await look("encaisser: preview, a slip being shared");
  await clerk.clicks("Annuler la répartition");
  await at.locator("#note-takings").click();
  await look("encaisser: confirmation");
  await at.locator("#dialog-action").click();
  await clerk.isDone();
  await look("encaisser: noted");
  await at.locator("#type-cheques").click();
  await clerk.sees("Chèques d’un bordereau");
  await look("encaisser: cheques in a row");
}

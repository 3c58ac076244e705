import type { Browser } from "playwright-core";
import { openXlsx } from "../../src/adapters/xlsx";
import type { CellValue } from "../../src/workbook/port";
import { openBrowser } from "../support/browser";
import { servePane, type PaneServer } from "../support/pane-server";
import { valueOf } from "../support/xlsx-runs";
import { textFile } from "./bank-files";
import type { Clerk } from "./clerk";
import { inBrowser, type Opened } from "./surroundings";
import { openInvoice, statementOf } from "./tour-of-takings";
import { chaumontInNovember } from "./workbooks";

/** What comes in on the account, in a browser: what is sure by itself, the rest as the clerk decides, nothing twice. */

let browser: Browser;
let server: PaneServer;
let opened: Opened;
let clerk: Clerk;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), servePane()]);
  opened = await inBrowser(browser, server.address);
  clerk = opened.clerk;
  await clerk.opens({ name: "cantine.xlsx", bytes: await chaumontInNovember() });
});

afterAll(async () => {
  await opened.close();
  await browser.close();
  await server.stop();
});

/** What the saved workbook says; it was changed since it was saved last. */
const savedRows = async (sheet: string) => rowsIn((await clerk.saves()).bytes, sheet);

async function rowsIn(bytes: Uint8Array, sheet: string): Promise<readonly (readonly CellValue[])[]> {
  const workbook = valueOf(await openXlsx(bytes, "cantine.xlsx"));
  return (
    valueOf(await workbook.read([sheet])).sheets[0]?.rows.filter((row) =>
      row.some((cell) => cell !== null),
    ) ?? []
  );
}

const notes = async () => {
  await clerk.at.locator("#note-takings").click();
  await clerk.at.locator("#dialog-action").click();
  await clerk.isDone();
};

describe("takings in a browser", () => {
  let before = 0;
  let open = { number: "", cents: 0 };

  it("notes what is sure, and what the clerk decides of the rest", async () => {
    before = (await rowsIn(await chaumontInNovember(), "Règlements")).length;
    open = await openInvoice(clerk);
    await clerk.drops(statementOf(open, open.number));
    await clerk.sees("Encaissements de releve.txt");
    await clerk.sees("Ouvrir l’écran Rejets");
    const { at } = clerk;
    const cheques = at.locator(".taking", { hasText: "REMISE CHEQUES" });
    await cheques.getByText("Répartir en chèques").click();
    const family = (await at.locator("#payers option").nth(2).getAttribute("value")) ?? "";
    for (const [index, amount] of ["40", "20"].entries()) {
      const row = cheques.locator(".cheque").nth(index);
      await row.locator("input").nth(0).fill(family);
      await row.locator("input").nth(1).fill(amount);
      await row
        .locator("input")
        .nth(2)
        .fill(`000${String(index)}`);
    }
    await clerk.sees("Le compte y est.");
    await notes();
    await clerk.sees("3 règlements notés");
    const rows = await savedRows("Règlements");
    expect(rows.slice(before).map((row) => [row[2], row[3], row[4], row[5]])).toEqual([
      [open.cents / 100, "Virement", null, open.number],
      [40, "Chèque", "0000", null],
      [20, "Chèque", "0001", null],
    ]);
    before += 3;
  });

  it("adds nothing when the file is read again, but for what waited", async () => {
    await clerk.drops(statementOf(open, open.number));
    await clerk.sees("Déjà notés");
    expect(await clerk.at.locator("#note-takings").count()).toBe(0);
    await clerk.at.locator(".taking input[type=checkbox]").check();
    await notes();
    await clerk.drops(statementOf(open, open.number));
    await clerk.sees("Rien de nouveau");
    expect((await savedRows("Règlements")).length).toBe(before + 1);
    before += 1;
  });

  it("asks once which column is which, and remembers it", async () => {
    const table = (day: string, words: string) =>
      textFile("portail.csv", `Date;Nom;Montant brut;Montant net\n${day}/11/2026;${words};42,00;41,50\n`);
    await clerk.drops(table("12", "SUBVENTION"));
    await clerk.sees("Quelles colonnes lire");
    await clerk.at.locator("#column-amount").selectOption("Montant brut");
    await clerk.at.locator("#read-columns").click();
    await clerk.isDone();
    await clerk.sees("Inconnus");
    await notes();
    await clerk.sees("Ces colonnes sont retenues");
    await clerk.drops(table("13", "AUTRE"));
    await clerk.sees("Encaissements de portail.csv");
    expect(await clerk.at.locator(".taking .amount").innerText()).toMatch(/^42,00\s€$/);
    const memory = await savedRows("Correspondances");
    expect(memory).toContainEqual([
      "Encaissements : Date | Nom | Montant brut | Montant net",
      "Montant brut",
      "Montant",
    ]);
  });

  it("notes cheques that are typed in a row", async () => {
    await clerk.at.locator("#type-cheques").click();
    await clerk.sees("Chèques d’un bordereau");
    const row = clerk.at.locator(".cheque").first();
    const family = (await clerk.at.locator("#payers option").first().getAttribute("value")) ?? "";
    await row.locator("input").nth(0).fill(family);
    await row.locator("input").nth(1).fill("12,50");
    await row.locator("input").nth(2).fill("0012345");
    await clerk.at.locator("#note-cheques").click();
    await clerk.at.locator("#dialog-action").click();
    await clerk.isDone();
    await clerk.sees("1 règlement noté");
    const last = (await savedRows("Règlements")).at(-1);
    expect(last?.slice(2, 5)).toEqual([12.5, "Chèque", "0012345"]);
  });

  it("says before it notes it that a cheque was noted already", async () => {
    await clerk.at.locator("#type-cheques").click();
    const row = clerk.at.locator(".cheque").first();
    const family = (await clerk.at.locator("#payers option").first().getAttribute("value")) ?? "";
    for (const [index, text] of [family, "12,50", "0012345"].entries())
      await row.locator("input").nth(index).fill(text);
    await clerk.at.locator("#note-cheques").click();
    const dialog = clerk.at.locator("dialog[open]");
    await dialog.getByText("Le chèque « 0012345 » de 12,50 €").waitFor();
    expect(await dialog.innerText()).toMatch(/déjà à la ligne \d+ de la feuille Règlements/);
    await dialog.getByText("Annuler").click();
  });
});

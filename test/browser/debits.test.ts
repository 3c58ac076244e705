import { zipSync } from "fflate";
import type { Browser } from "playwright-core";
import { openXlsx } from "../../src/adapters/xlsx";
import { prepareBatch, type BatchPrepared } from "../../src/app/debits/prelever";
import { markBatchSent } from "../../src/app/debits/prelever-envoye";
import { readRejects } from "../../src/app/rejects/rejets";
import { day } from "../../src/kernel/day";
import { mandatesSheet } from "../../src/workbook/sheets";
import { euros } from "../../src/wording/amounts";
import { contentsOf, type SheetContents } from "../host/contents";
import { workbookFromXlsx } from "../host/from-xlsx";
import { wholeSheet } from "../host/workbook/area";
import { openBrowser } from "../support/browser";
import { servePane, type PaneServer } from "../support/pane-server";
import { valueOf } from "../support/xlsx-runs";
import { statusReport, textFile } from "./bank-files";
import type { Clerk, NamedFile } from "./clerk";
import {
  inExcel,
  momentRead as now,
  onDesk,
  type OnDesk,
  type Opened,
  type OpenedInExcel,
} from "./surroundings";
import { referencesIn } from "./tour-of-debits";
import { chaumontWithDebits, expectDone } from "./workbooks";

/** November is collected by debit, and two families' banks send it back: on the page, cell for cell as without one. */

const collectedOn = day("2026-11-24");

let browser: Browser;
let server: PaneServer;
let before: Uint8Array;
let inNode: {
  readonly prepared: BatchPrepared;
  readonly file: string;
  readonly rejects: NamedFile;
  readonly contents: readonly SheetContents[];
};

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), servePane()]);
  before = await chaumontWithDebits();
  inNode = await sameDebits(before);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

describe.each(["a browser", "Excel"] as const)("debits and rejects in %s", (desk) => {
  let opened: Opened;
  let clerk: Clerk;
  let contents: OnDesk["contents"];

  beforeAll(async () => {
    ({ opened, contents } = await onDesk(desk, browser, server.address, before));
    clerk = opened.clerk;
    await clerk.sees("À faire maintenant");
  });

  afterAll(() => opened.close());

  it("proposes a date, and another one for a day on which banks are closed", async () => {
    await clerk.goesTo("prelevements");
    await clerk.sees("Aucun prélèvement dans ce classeur");
    await clerk.sees("toutes les factures sont alors à échéance");
    expect(await clerk.at.locator("#collected-on").inputValue()).toBe("2026-11-16");
    await clerk.looksAtDebits("2026-11-22");
    await clerk.sees("Les banques sont fermées le 22/11/2026");
    await clerk.clicks("Prendre le 23/11/2026");
    await clerk.isDone();
    await clerk.sees("Prélèvement du 23/11/2026");
  });

  it("shows what would be collected, and finds a family", async () => {
    await clerk.looksAtDebits(collectedOn);
    const { batch, leftOut } = inNode.prepared;
    const totals = await clerk.at.locator(".totals:visible").innerText();
    expect(totals).toMatch(
      new RegExp(
        `^Prélèvements\\s+${String(batch.collections.length)}\n(.*\n)+Total\\s+${euros(batch.total)}$`,
      ),
    );
    expect(leftOut).toEqual(["F037"]);
    await clerk.sees("1 famille en attente d’une correction : L'Hostis Gwenaëlle (F037)");
    expect(await shownDebits(clerk)).toBe(batch.collections.length);
    await clerk.at.locator("#search-debit").fill("moreau");
    await clerk.sees(`1 sur ${String(batch.collections.length)}`);
    expect(await shownDebits(clerk)).toBe(1);
    await clerk.at.locator("#search-debit").fill("");
  });

  it("writes nothing before it is confirmed, then gives the file of the bank, byte for byte", async () => {
    await clerk.at.locator("#prepare").click();
    await clerk.clicks("Annuler");
    expect(await clerk.at.locator("#download").count()).toBe(0);
    await clerk.preparesDebits();
    const file = await clerk.downloadsDebits();
    expect(file.name).toBe("ECOT-20261124-1.xml");
    expect(new TextDecoder().decode(file.bytes)).toBe(inNode.file);
    await clerk.sees("Cherchez « ECOT-20261124-1.xml » dans vos téléchargements.");
  });

  it("gives the same file again until it is sent, and in Excel its text as well", async () => {
    await clerk.clicks(/^Revoir et télécharger/);
    await clerk.isDone();
    await clerk.sees("Ces lignes sont déjà dans la feuille Prélèvements");
    expect(await clerk.at.locator("#prepare").count()).toBe(0);
    expect(new TextDecoder().decode((await clerk.downloadsDebits()).bytes)).toBe(inNode.file);
    const wayOut = clerk.at.getByText("Le téléchargement ne part pas");
    expect(await wayOut.count()).toBe(desk === "Excel" ? 1 : 0);
    if (desk === "Excel") {
      await wayOut.click();
      expect(await clerk.at.locator("#file-text").inputValue()).toBe(inNode.file);
      await clerk.clicks("Copier le texte");
      await clerk.sees("Le texte est sélectionné");
      const selected = await clerk.at
        .locator("#file-text")
        .evaluate((field: HTMLTextAreaElement) =>
          field.value.slice(field.selectionStart, field.selectionEnd),
        );
      expect(selected).toBe(inNode.file);
    }
  });

  it("marks the batch as sent on a day that is there already", async () => {
    await clerk.asksToSend();
    await clerk.at.locator("#sent-on").fill("2026-10-29");
    await clerk.sees("aujourd’hui au plus tard");
    expect(await clerk.at.locator("#dialog-action").isDisabled()).toBe(true);
    await clerk.at.locator("#sent-on").fill("2026-10-28");
    await clerk.sendsDebits();
    await clerk.sees("Les factures comptent comme réglées à partir du 24/11/2026");
    await clerk.at.locator("#waiting-batches").waitFor({ state: "detached" });
    const row = await clerk.at.locator(".figures:visible tbody").first().innerText();
    expect(row).toMatch(/24\/11\/2026\s+Envoyé\s+9\s/);
  });

  it("shows the rejects of the bank, and takes them for no workbook", async () => {
    // Out of sight, this screen must not take what is dropped elsewhere.
    if (desk === "a browser") await clerk.goesTo("nouveau");
    await clerk.goesTo("rejets");
    await clerk.drops(inNode.rejects);
    await clerk.sees("Rejets de rejets.xml");
    expect(await clerk.at.locator(".drop .message").count()).toBe(0);
    const text = await clerk.text();
    expect(text).toMatch(/2\smandats suspendus/);
    expect(text).toMatch(/AM04\s: le compte n’était pas assez approvisionné[\s\S]*échéancier/);
    expect(text).toMatch(/retrouvé par sa référence ECOT-20261124-1-F001/);
    expect(text).toMatch(/Prélèvement introuvable/);
  });

  it("applies them once they are confirmed, and changes nothing for the same file again", async () => {
    await clerk.at.locator("#apply-rejects").click();
    await clerk.clicks("Annuler");
    await clerk.appliesRejects();
    await clerk.sees("Demandez à ces familles un autre moyen de paiement");
    await clerk.drops({ ...inNode.rejects, name: "encore.xml" });
    await clerk.sees("Rejets de encore.xml");
    await clerk.sees("Aucun nouveau rejet.");
    expect(await clerk.text()).toMatch(/déjà noté/);
    expect(await clerk.at.locator("#apply-rejects").count()).toBe(0);
  });

  it("reads a table whose headers the clerk names, and what was typed in the sheet", async () => {
    const [reference = ""] = referencesIn(inNode.file);
    await clerk.drops(textFile("table.csv", `quand;qui;quoi\n26/11/2026;${reference};AC04\n`));
    await clerk.sees("Quelles colonnes lire");
    await clerk.at.locator("#column-date").selectOption("quand");
    expect(await clerk.at.locator("#read-columns").isDisabled()).toBe(true);
    await clerk.at.locator("#column-endToEndId").selectOption("qui");
    await clerk.at.locator("#read-columns").click();
    await clerk.sees("Rejets de table.csv");
    await clerk.sees("Rien ne change");
    await clerk.at.locator("#typed-rejects").click();
    await clerk.sees("Rejets de la feuille Rejets");
    await clerk.sees("Aucun nouveau rejet.");
  });

  it("asks by buttons which rows are rejects, where the table does not tell", async () => {
    const [reference = "", other = ""] = referencesIn(inNode.file);
    const table = [
      "Date;Référence;Statut;Motif",
      `26/11/2026;${reference};Rejeté;AC04`,
      `24/11/2026;${other};Annulé;`,
      `24/11/2026;ECOT-X;Exécuté;`,
    ].join("\n");
    await clerk.drops(textFile("statuts.csv", table));
    await clerk.sees("Le statut « Annulé » veut-il dire que le prélèvement est rejeté");
    await clerk.sees("ligne 3");
    await clerk.at.locator("#rows-are-none").click();
    await clerk.sees("Rejets de statuts.csv");
    await clerk.sees("Rien ne change");
    const reasons = `Date;Référence;Motif\n26/11/2026;${reference};AC04\n24/11/2026;${other};\n`;
    await clerk.drops(textFile("motifs.csv", reasons));
    await clerk.sees("Certaines lignes ont un motif de rejet et d’autres non");
    await clerk.at.locator("#rows-are-none").click();
    await clerk.sees("Rejets de motifs.csv");
    await clerk.drops(textFile("signes.csv", `Date;Référence;Montant\n24/11/2026;${other};+1,00\n`));
    await clerk.sees("Certaines lignes ressemblent à des crédits");
    await clerk.at.locator("#rows-are-none").click();
    await clerk.sees("Rejets de signes.csv");
    await clerk.sees("Aucun nouveau rejet.");
  });

  it("reads what the bank packed", async () => {
    const bytes = zipSync({ "rejets.xml": inNode.rejects.bytes });
    await clerk.drops({ name: "rejets.zip", bytes });
    await clerk.sees("Rejets de rejets.zip");
    await clerk.sees("Aucun nouveau rejet.");
  });

  it("leaves the cells that the same work leaves without a page", async () => {
    expect(await contents()).toEqual(inNode.contents);
  });

  it("has asked nobody for anything, and done nothing that its policy stops", () => {
    expect(opened.alarms).toEqual([]);
  });
});

describe("a batch whose date is too near", () => {
  it("can only be marked as sent", async () => {
    const workbook = valueOf(await openXlsx(before, "cantine.xlsx"));
    const past = { collectedOn: day("2026-10-28"), preparedOn: day("2026-10-12"), now };
    expectDone(await prepareBatch(past, workbook));
    const { clerk, close } = await inExcel(browser, workbook.bytes(), { width: 320 });
    await clerk.sees("À faire maintenant");
    await clerk.goesTo("prelevements");
    await clerk.sees("La banque ne prend plus de fichier pour cette date.");
    expect(await clerk.button(/^Revoir et télécharger/).count()).toBe(0);
    await clerk.asksToSend();
    await clerk.sendsDebits();
    await clerk.at.locator("#waiting-batches").waitFor({ state: "detached" });
    await close();
  });
});

describe("a workbook that changes behind the page", () => {
  let excel: OpenedInExcel;

  beforeEach(async () => {
    excel = await inExcel(browser, before, { width: 320 });
    await excel.clerk.sees("À faire maintenant");
  });

  afterEach(() => excel.close());

  it("gets no batch that the clerk did not see", async () => {
    const { clerk, host } = excel;
    await clerk.looksAtDebits(collectedOn);
    await clerk.at.locator("#prepare").waitFor();
    revokeFirstMandate(excel);
    const wanted = contentsOf(host.workbook);
    await clerk.at.locator("#prepare").click();
    await clerk.at.locator("#dialog-action").click();
    await clerk.sees("Le classeur a changé depuis l’aperçu");
    expect(contentsOf(host.workbook)).toEqual(wanted);
    await clerk.clicks("Réessayer");
    await clerk.isDone();
    await clerk.preparesDebits();
    expect(contentsOf(host.workbook)).not.toEqual(wanted);
  });
});

/** As a colleague does in the open workbook. */
function revokeFirstMandate({ host }: OpenedInExcel): void {
  const grid = host.workbook.sheetNamed(mandatesSheet.name)?.grid;
  const active = grid?.placesIn(wholeSheet).find(({ cell }) => cell.value === "Actif");
  if (grid === undefined || active === undefined) throw new Error("No mandate is active.");
  grid.set(active.row, active.column, { ...active.cell, value: "Révoqué" });
}

const shownDebits = ({ at }: Clerk) => at.locator(".invoice:visible").count();

/** What the clerk does on the page, told to the same runs without one. */
async function sameDebits(bytes: Uint8Array): Promise<typeof inNode> {
  const workbook = valueOf(await openXlsx(bytes, "cantine.xlsx"));
  const prepared = expectDone(await prepareBatch({ collectedOn, now }, workbook));
  const file = prepared.file?.text ?? "";
  expectDone(await markBatchSent({ collectedOn, sentOn: now.day, now }, workbook));
  const returned = [...referencesIn(file).slice(0, 2), "ECOT-20261124-1-F999"];
  const rejects = statusReport(
    "ECOT-20261124-1",
    returned.map((reference) => ({ reference, code: "AM04" })),
  );
  expectDone(await readRejects({ source: rejects, now }, workbook));
  return { prepared, file, rejects, contents: contentsOf(await workbookFromXlsx(workbook.bytes())) };
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { openXlsx } from "../../src/adapters/xlsx";
import { importCalendar } from "../../src/app/calendar/calendrier";
import { issuePeriod, type Issued } from "../../src/app/issue/facturer";
import { writeRules } from "../../src/app/settings/parametrer";
import { checkWorkbook } from "../../src/app/review/verifier";
import { totalOf } from "../../src/domain/invoicing";
import { sum } from "../../src/kernel/cents";
import { euros } from "../../src/wording/amounts";
import { openBrowser } from "../support/browser";
import { changedParts, textOf } from "../support/package-parts";
import { servePane, type PaneServer } from "../support/pane-server";
import { complaintsAbout } from "../support/ooxml-check";
import { valueOf } from "../support/xlsx-runs";
import type { Clerk } from "./clerk";
import { inBrowser, momentRead as now, type Opened } from "./surroundings";
import { chaumontWithoutCalendar, clerksParts, expectDone, withClerksChart } from "./workbooks";

/** A clerk's November, from the file as it lies on the disk to the file as it is saved. */

const calendarFile = join(__dirname, "../../assets/calendrier-scolaire-reims-2026-2027.csv");
const calendarText = readFileSync(calendarFile, "utf8");

let browser: Browser;
let server: PaneServer;
let before: Uint8Array;
let inNode: { readonly issued: Issued; readonly bytes: Uint8Array };

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), servePane()]);
  before = withClerksChart(await chaumontWithoutCalendar());
  inNode = await sameMonth(before);
  expect(complaintsAbout(before)).toEqual([]);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

describe("a month in a browser", () => {
  let opened: Opened;
  let clerk: Clerk;
  let saved: Uint8Array;

  beforeAll(async () => {
    opened = await inBrowser(browser, server.address);
    clerk = opened.clerk;
  });

  afterAll(() => opened.close());

  it("opens a workbook, and says what to do first", async () => {
    await clerk.opens({ name: "cantine.xlsx", bytes: before });
    await clerk.seesTitle("Accueil");
    await clerk.sees("Restauration scolaire de Chaumont (exemple)");
    await clerk.sees("46 familles, 63 enfants");
    await clerk.at.locator(".setup > li").last().waitFor();
    // All that the example town lacks.
    const left = clerk.at.locator(".setup > li:not(.done)");
    expect(await left.allInnerTexts()).toEqual([expect.stringContaining("Le calendrier scolaire")]);
    await left.getByRole("button").click();
    await clerk.seesTitle("Calendrier");
  });

  it("shows a calendar before it is imported, from a file and from pasted lines", async () => {
    const closures = async () => clerk.at.locator(".closures li").allInnerTexts();
    await clerk.at.locator("#calendar-file").setInputFiles(calendarFile);
    await clerk.at.locator("#preview").click();
    await clerk.isDone();
    const fromFile = await closures();
    expect(fromFile.join("\n")).toMatch(/Vacances de la Toussaint\s+du 17\/10\/2026 au 01\/11\/2026/);

    await clerk.at.getByLabel("Un texte collé").check();
    expect(await closures()).toEqual([]);
    await clerk.at.locator("#calendar-text").fill(calendarText);
    await clerk.at.locator("#preview").click();
    await clerk.isDone();
    expect(await closures()).toEqual(fromFile);
    await clerk.sees("enregistré");
    await clerk.clicks("Importer dans le classeur");
    await clerk.isDone();
    await clerk.sees("Calendrier importé : 6 fermetures ajoutées");
    await clerk.sees("non enregistré");
  });

  it("keeps the period that is picked the moment the screen is there", async () => {
    // A clerk is never that fast; a busy machine is slow enough: what the screen proposes comes before any choice.
    await opened.page.evaluate(() => {
      const seen = new MutationObserver(() => {
        const periods = document.querySelector<HTMLSelectElement>("#period");
        if (periods === null) return;
        seen.disconnect();
        periods.value = "2026-12";
        periods.dispatchEvent(new Event("change", { bubbles: true }));
      });
      seen.observe(document.body, { childList: true, subtree: true });
    });
    await clerk.goesTo("facturer");
    await clerk.at.locator("#draft").click();
    await clerk.sees("Projet, Décembre 2026");
    expect(await clerk.at.locator("#period").inputValue()).toBe("2026-12");
  });

  it("drafts November: its totals, and the reason of each line", async () => {
    await clerk.drafts("2026-11");
    const totals = await clerk.at.locator(".totals").innerText();
    expect(inNode.issued.invoices.length).toBeGreaterThan(50);
    expect(totals).toMatch(new RegExp(`^Factures\\s+${count()}\n(.*\n)+Total\\s+${total()}$`));
    const first = clerk.at.locator(".invoice").first();
    await first.locator("summary").first().click();
    await first.getByText("Pourquoi ?").first().click();
    expect(await first.locator(".why").first().innerText()).toMatch(/Jours\s: .*novembre/s);
    await clerk.at.getByLabel("Chercher une famille ou un enfant").fill("moreau");
    // A child with several payers is one entry.
    const children = new Set(inNode.issued.invoices.map(({ child }) => child.code)).size;
    await clerk.sees(`2 sur ${String(children)}`);
  });

  it("issues it once it is confirmed, and not before", async () => {
    await clerk.at.locator("#issue").click();
    await clerk.sees(`Émettre ${count()} factures ?`);
    await clerk.clicks("Annuler");
    expect(await clerk.at.locator("#draft").innerText()).toBe("Refaire le projet");
    await clerk.issues();
    await clerk.sees(`${count()} factures émises : ${total()}.`);
    await clerk.sees("Enregistrez maintenant le classeur");
  });

  it("lists the anomalies, and shows the row of the one that is clicked", async () => {
    await clerk.goesTo("anomalies");
    await clerk.at.locator("#check").click();
    await clerk.isDone();
    await clerk.at.locator(".problem:visible").getByRole("button", { name: "Absences, cellule D11" }).click();
    const motive = clerk.at.getByRole("dialog").getByLabel("Motif");
    expect(await motive.inputValue()).toBe("Vacances en famille");
    expect(await motive.evaluate((field) => field === document.activeElement)).toBe(true);
    await clerk.clicks("Fermer");
  });

  it("changes a setting, and takes over a rule of another town once it is saved", async () => {
    await clerk.goesTo("reglages");
    await clerk.at.locator("#setting-paymentDelayDays").fill("trente");
    expect(await clerk.at.locator("#save-rules").isDisabled()).toBe(true);
    await clerk.at.locator("#setting-paymentDelayDays").fill("30");
    await clerk.at.locator("#save-rules").click();
    await clerk.isDone();
    await clerk.sees("1 réglage");
    await clerk.at.locator("#preset-descartes").click();
    await clerk.isDone();
    await clerk.sees(/différences proposées/);
    await clerk.clicks("Abandonner les changements");
    await clerk.isDone();
    expect(await clerk.at.locator("#setting-paymentDelayDays").inputValue()).toBe("30");
  });

  it("saves the bytes that the same work gives in Node, the clerk's chart and formula untouched", async () => {
    ({ bytes: saved } = await clerk.saves());
    expect(changedParts(saved, inNode.bytes)).toEqual([]);
    expect(Buffer.from(saved).equals(Buffer.from(inNode.bytes))).toBe(true);
    for (const [path, part] of Object.entries(clerksParts)) expect(textOf(saved, path)).toBe(part);
    expect(complaintsAbout(saved)).toEqual([]);
  });

  it("finds nothing more to issue, and nothing to save, in the file opened again", async () => {
    await clerk.goesTo("nouveau");
    await clerk.drops({ name: "cantine.xlsx", bytes: saved });
    await clerk.seesTitle("Accueil");
    await clerk.sees("Facturer : Décembre 2026");
    await clerk.drafts("2026-11");
    await clerk.sees("Aucune facture à émettre pour cette période.");
    expect(await clerk.at.locator("#issue").count()).toBe(0);
    expect(await clerk.at.locator("#save").isDisabled()).toBe(true);
  });

  it("keeps what was issued in sight, whatever period another screen had asked for", async () => {
    const asks = async () => {
      await clerk.goesTo("accueil");
      await clerk.at
        .locator(".screen:visible")
        .getByRole("button", { name: "Janvier 2027", exact: true })
        .click();
      await clerk.seesTitle("Facturer");
    };
    const period = clerk.at.locator("#period");
    await asks();
    expect(await period.inputValue()).toBe("2027-01");
    await clerk.drafts("2026-12");
    await clerk.issues();
    await clerk.sees(/factures émises/);
    expect(await period.inputValue()).toBe("2026-12");
    await asks();
    expect(await period.inputValue()).toBe("2027-01");
  });

  it("has asked nobody for anything, and done nothing that its policy stops", () => {
    expect(opened.alarms).toEqual([]);
  });
});

const count = () => inNode.issued.invoices.length;
const total = () => euros(sum(inNode.issued.invoices.map(totalOf)));

/** What the clerk does on the page, told to the same runs without one. */
async function sameMonth(bytes: Uint8Array): Promise<typeof inNode> {
  const workbook = valueOf(await openXlsx(bytes, "cantine.xlsx"));
  const sources = [{ name: "texte collé", content: { kind: "text", text: calendarText } as const }];
  const asked = { sources, academie: "Reims", schoolYear: "2026-2027" };
  expectDone(await importCalendar({ ...asked, now }, workbook));
  const november = { period: "2026-11", issuedOn: now.day, now };
  const issued = expectDone(await issuePeriod(november, workbook));
  expectDone(await checkWorkbook({ now }, workbook));
  expectDone(await writeRules({ settings: { paymentDelayDays: "30" }, absenceRules: [] }, workbook));
  return { issued, bytes: workbook.bytes() };
}

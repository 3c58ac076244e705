import type { Browser } from "playwright-core";
import { openXlsx } from "../../src/adapters/xlsx";
import type { CellValue } from "../../src/workbook/port";
import { openBrowser } from "../support/browser";
import { servePane, type PaneServer } from "../support/pane-server";
import { valueOf } from "../support/xlsx-runs";
import type { Clerk } from "./clerk";
import { inBrowser } from "./surroundings";
import { chaumontInOctober } from "./workbooks";

/** What a day brings, entered in the page of a browser: the file is opened once and saved once. */

let browser: Browser;
let server: PaneServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), servePane()]);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

type Rows = readonly (readonly CellValue[])[];

const sheets = [
  "Absences",
  "Présences",
  "Règlements",
  "Quotients",
  "Familles",
  "Enfants",
  "Inscriptions",
  "Mandats",
];

async function sheetsOf(bytes: Uint8Array): Promise<Readonly<Record<string, Rows>>> {
  const workbook = valueOf(await openXlsx(bytes, "cantine.xlsx"));
  const { sheets: found } = valueOf(await workbook.read(sheets));
  return Object.fromEntries(found.map(({ name, rows }) => [name, rows]));
}

const textOf = (cell: CellValue): string => (typeof cell === "string" ? cell : "");

/** A row under the headers of its sheet: what a clerk would have typed. */
function rowUnder([headers = []]: Rows, typed: Readonly<Record<string, CellValue>>): readonly CellValue[] {
  for (const header of Object.keys(typed))
    if (!headers.includes(header)) throw new Error(`No column ${header}`);
  return headers.map((header) => typed[textOf(header)] ?? null);
}

const withoutEnd = (row: readonly CellValue[]) =>
  row.slice(0, row.findLastIndex((cell) => cell !== null) + 1);

async function adds(clerk: Clerk, kind: string): Promise<void> {
  const before = await clerk.at.locator(".entries li").count();
  await clerk.seesOutcome();
  await clerk.at.locator(`#add-${kind}:enabled`).click();
  await clerk.at.locator(".entries li").nth(before).waitFor();
  await clerk.isDone();
}

const picks = async (clerk: Clerk, kind: string) => clerk.at.locator(`#kind-${kind}`).click();
const fills = async (clerk: Clerk, typed: Readonly<Record<string, string>>) => {
  for (const [id, text] of Object.entries(typed)) {
    const field = clerk.at.locator(`#${id}`);
    if ((await field.evaluate((element) => element.tagName)) === "SELECT") await field.selectOption(text);
    else await field.fill(text);
  }
};

it("a day of ten entries leaves the workbook as one that was filled by hand", async () => {
  const bytes = await chaumontInOctober();
  const { clerk, alarms, close } = await inBrowser(browser, server.address, { width: 360 });
  await clerk.opens({ name: "cantine.xlsx", bytes });
  await clerk.goesTo("saisie");

  // An absence, its days picked with the keyboard: Thursday 5 November, then the Friday.
  await clerk.finds("absence-child", "f001-1");
  await clerk.at.locator("[role=gridcell][tabindex='0']").focus();
  for (const key of ["PageDown", "Home"]) await clerk.page.keyboard.press(key);
  await fills(clerk, {
    "absence-from": "2026-11-05",
    "absence-to": "2026-11-06",
    "absence-motive": "Maladie",
  });
  await adds(clerk, "absence");
  await clerk.finds("absence-child", "f002-1");
  await fills(clerk, {
    "absence-from": "2026-11-12",
    "absence-motive": "Personnelle",
    "absence-writingReceived": "Oui",
  });
  await adds(clerk, "absence");
  // One that was a slip: taken back, and entered for another child in its place.
  await clerk.finds("absence-child", "f003-1");
  await fills(clerk, { "absence-from": "2026-11-12", "absence-motive": "Maladie" });
  await adds(clerk, "absence");
  await clerk.clicks(/^Annuler cette saisie/);
  await clerk.sees("annulée");
  await clerk.isDone();
  await clerk.finds("absence-child", "f004-1");
  await fills(clerk, { "absence-from": "2026-11-13", "absence-motive": "Maladie" });
  await adds(clerk, "absence");

  await picks(clerk, "presence");
  await clerk.finds("presence-child", "f005-1");
  await fills(clerk, {
    "presence-from": "2026-11-17",
    "presence-service": "Repas",
    "presence-type": "Exceptionnelle",
  });
  await adds(clerk, "presence");

  await picks(clerk, "payment");
  await clerk.finds("payment-family", "f001");
  await fills(clerk, {
    "payment-amount": "42,50",
    "payment-means": "Chèque",
    "payment-reference": "7001234",
  });
  await adds(clerk, "payment");
  await clerk.finds("payment-family", "f003");
  await fills(clerk, { "payment-amount": "20", "payment-means": "Espèces" });
  await adds(clerk, "payment");

  await picks(clerk, "quotient");
  await clerk.finds("quotient-family", "f004");
  await fills(clerk, { "quotient-quotient": "512,50", "quotient-from": "2026-11-01" });
  await adds(clerk, "quotient");

  await picks(clerk, "contact");
  await clerk.finds("contact-family", "f005");
  await fills(clerk, { "contact-address": "3 rue du Clos", "contact-email": "clos@example.org" });
  await adds(clerk, "contact");

  await picks(clerk, "child");
  await clerk.at.getByLabel("Une nouvelle famille").check();
  await fills(clerk, {
    "families-lastName": "Petit",
    "families-firstName": "Anne",
    "families-quotient": "700",
    "children-lastName": "Petit",
    "children-firstName": "Noé",
    "children-birth": "2019-05-06",
  });
  await clerk.at.getByLabel("lun", { exact: true }).first().check();
  await adds(clerk, "child");

  await picks(clerk, "mandate");
  await clerk.finds("mandate-family", "petit");
  await fills(clerk, { "mandate-mandate": "RUM-PETIT", "mandate-iban": "FR76 3000 6000 0112 3456 7890 189" });
  await adds(clerk, "mandate");

  const saved = await sheetsOf((await clerk.saves()).bytes);
  await clerk.sees("enregistrée dans le fichier");
  expect(alarms).toEqual([]);
  await close();

  const before = await sheetsOf(bytes);
  const of = (name: string): Rows => before[name] ?? [];
  const [today, hour] = [46_323, 555 / 1440];
  const code = "F047";
  const child = "F047-1";
  const added: Readonly<Record<string, readonly Readonly<Record<string, CellValue>>[]>> = {
    Absences: [
      { "Code enfant": "F001-1", Du: 46_331, Au: 46_332, Motif: "Maladie", "Prévenu le": today, Heure: hour },
      {
        "Code enfant": "F002-1",
        Du: 46_338,
        Motif: "Personnelle",
        "Prévenu le": today,
        Heure: hour,
        "Écrit reçu": "Oui",
      },
      { "Code enfant": "F004-1", Du: 46_339, Motif: "Maladie", "Prévenu le": today, Heure: hour },
    ],
    Présences: [
      {
        "Code enfant": "F005-1",
        Prestation: "Repas",
        Du: 46_343,
        Type: "Exceptionnelle",
        "Demandé le": today,
      },
    ],
    Règlements: [
      { Date: today, "Code famille": "F001", Montant: 42.5, Moyen: "Chèque", Référence: "7001234" },
      { Date: today, "Code famille": "F003", Montant: 20, Moyen: "Espèces" },
    ],
    // The one that stood in the family's own row has a date from now on as well.
    Quotients: [
      { "Code famille": "F004", QF: 990, "À partir du": 46_266 },
      { "Code famille": "F004", QF: 512.5, "À partir du": 46_327 },
    ],
    Familles: [
      { "Code famille": code, Nom: "Petit", Prénom: "Anne", QF: 700, "Moyen de paiement": "Prélèvement" },
    ],
    Enfants: [{ "Code enfant": child, "Code famille": code, Nom: "Petit", Prénom: "Noé", Naissance: 43_591 }],
    Inscriptions: [{ "Code enfant": child, Prestation: "Repas", L: "Oui", Du: today }],
    Mandats: [
      {
        "Code famille": code,
        RUM: "RUM-PETIT",
        Titulaire: "Petit Anne",
        IBAN: "FR76 3000 6000 0112 3456 7890 189",
        "Signé le": today,
        "Reçu le": today,
        Statut: "Actif",
      },
    ],
  };
  for (const name of sheets) {
    const typed = [...of(name), ...(added[name] ?? []).map((row) => rowUnder(of(name), row))].map((row) =>
      name === "Familles" && row[0] === "F005"
        ? rowUnder(of(name), {
            ...Object.fromEntries(
              (of(name)[0] ?? []).map((header, index) => [textOf(header), row[index] ?? null]),
            ),
            Adresse: "3 rue du Clos",
            Courriel: "clos@example.org",
          })
        : row,
    );
    expect([name, saved[name]?.map(withoutEnd)]).toEqual([name, typed.map(withoutEnd)]);
  }
});

it("what families ask is applied, and said; what is in doubt waits below", async () => {
  const { clerk, close } = await inBrowser(browser, server.address);
  await clerk.opens({ name: "cantine.xlsx", bytes: await chaumontInOctober() });
  await clerk.goesTo("saisie");
  await clerk.at.locator("#kind-request").click();
  for (const [subject, before, wanted] of [
    ["Facture en ligne", "", "Oui"],
    ["Courriel", "ancien@example.org", "nouveau@example.org"],
    ["Coordonnées bancaires", "", "FR76 3000 6000 0112 3456 7890 189"],
  ] as const) {
    await clerk.finds("request-family", "f002");
    await clerk.at.locator("#request-subject").selectOption(subject);
    await clerk.at.locator("#request-before").fill(before);
    await clerk.at.locator("#request-wanted").fill(wanted);
    await adds(clerk, "request");
  }
  await clerk.goesTo("demandes");
  await clerk.at.locator("#apply-requests").click();
  await clerk.sees(/1\sdemande appliquée/);
  await clerk.isAtRest();
  await clerk.sees(/1\sdemande appliquée/);
  await clerk.at.locator("#other-requests").click();
  await clerk.sees("À vérifier");
  await clerk.sees("nouveau@example.org");
  // A new account is debited by a new mandate, which is entered where it is asked for.
  await clerk.at.getByRole("button", { name: "Saisir le mandat" }).click();
  expect(await clerk.at.locator("#mandate-iban").inputValue()).toBe("FR7630006000011234567890189");
  // Another family has another account; who is asked again is asked as before.
  await clerk.finds("mandate-family", "f003");
  expect(await clerk.at.locator("#mandate-iban").inputValue()).toBe("");
  await clerk.goesTo("demandes");
  await clerk.at.getByRole("button", { name: "Saisir le mandat" }).click();
  expect(await clerk.at.locator("#mandate-iban").inputValue()).toBe("FR7630006000011234567890189");
  await clerk.seesOutcome();
  await clerk.at.locator("#add-mandate:enabled").click();
  await clerk.sees(/, mandat$/);
  await clerk.isDone();
  expect(await clerk.at.locator("#mandate-iban").count()).toBe(0);
  await clerk.goesTo("demandes");
  await clerk.at.locator("#apply-requests").click();
  await clerk.sees(/1\sdemande appliquée/);
  await close();
});

it("a row with an anomaly is mended where it is shown, and the anomaly is gone", async () => {
  const { clerk, alarms, close } = await inBrowser(browser, server.address, { width: 360 });
  await clerk.opens({ name: "cantine.xlsx", bytes: await chaumontInOctober() });
  await clerk.goesTo("anomalies");
  await clerk.at.locator("#check").click();
  await clerk.isDone();
  const anomaly = clerk.at.locator(".problem:visible", { hasText: "Vacances en famille" });
  await anomaly.getByRole("button", { name: "Absences, cellule D11" }).click();
  const dialog = clerk.at.getByRole("dialog");
  await dialog.getByLabel("Prévenu le").fill("31/11/2026");
  expect(await dialog.locator("#save-row").isDisabled()).toBe(true);
  await dialog.locator(".error").waitFor();
  await dialog.getByLabel("Prévenu le").fill("12/10/2026");
  await dialog.getByLabel("Motif").fill("Personnelle");
  await dialog.locator("#save-row").click();
  await clerk.sees("La ligne est corrigée.");
  await clerk.clicks("Fermer");
  expect(await anomaly.count()).toBe(0);
  const saved = await sheetsOf((await clerk.saves()).bytes);
  const [headers = [], ...rows] = saved["Absences"] ?? [];
  const row = rows[9] ?? [];
  expect([row[headers.indexOf("Motif")], row[headers.indexOf("Prévenu le")]]).toEqual([
    "Personnelle",
    46_307,
  ]);
  expect(alarms).toEqual([]);
  await close();
});

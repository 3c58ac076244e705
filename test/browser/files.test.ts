import type { Browser, BrowserContext } from "playwright-core";
import { openBrowser } from "../support/browser";
import { servePane, type PaneServer } from "../support/pane-server";
import type { Clerk, NamedFile } from "./clerk";
import {
  onDisk,
  savedElsewhere,
  savedWhileWriting,
  touchedElsewhere,
  troubleAhead,
  withDisk,
} from "./stub-disk";
import { inBrowser, type InBrowserOptions, type Opened } from "./surroundings";
import { streetInOctober } from "./workbooks";

/** Files in a browser: saved in place, refused, guarded, made anew; and what a clerk may drop by mistake. */

let browser: Browser;
let server: PaneServer;
let town: NamedFile;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), servePane()]);
  town = { name: "cantine.xlsx", bytes: await streetInOctober() };
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

let opened: Opened | undefined;

afterEach(async () => {
  const alarms = opened?.alarms;
  await opened?.close();
  opened = undefined;
  expect(alarms).toEqual([]);
});

async function start(options: InBrowserOptions = {}): Promise<Opened> {
  opened = await inBrowser(browser, server.address, options);
  return opened;
}

const changeSomething = async (clerk: Clerk) => {
  await clerk.drafts("2026-11");
  await clerk.issues();
  await clerk.sees("non enregistré");
};

describe("saving over the file, where the browser can", () => {
  const started = async () => {
    const { clerk, page } = await start({ before: (context) => withDisk(context, town) });
    await clerk.at.locator("#open").click();
    await clerk.seesTitle("Accueil");
    return { clerk, page };
  };

  it("writes in place, as often as asked", async () => {
    const { clerk, page } = await started();
    const before = await onDisk(page);
    await changeSomething(clerk);
    await clerk.at.locator("#save").click();
    await clerk.sees("« cantine.xlsx » est enregistré.");
    const once = await onDisk(page);
    expect(once.text).not.toBe(before.text);
    await clerk.goesTo("anomalies");
    await clerk.at.locator("#check").click();
    await clerk.sees("non enregistré");
    await clerk.at.locator("#save").click();
    await clerk.sees("« cantine.xlsx » est enregistré.");
    expect((await onDisk(page)).lastModified).toBe(once.lastModified + 1);
  });

  it("leaves alone a file that somebody saved meanwhile, and proposes a copy of another name", async () => {
    const { clerk, page } = await started();
    await changeSomething(clerk);
    await savedElsewhere(page);
    const before = await onDisk(page);
    await clerk.at.locator("#save").click();
    await clerk.sees("Le classeur « cantine.xlsx » a été enregistré par ailleurs pendant le travail.");
    expect(await onDisk(page)).toEqual(before);
    await clerk.sees("non enregistré");
    await clerk.at.locator("#save-copy").click();
    await clerk.sees("« cantine - copie.xlsx » est enregistré.");
    const after = await onDisk(page);
    expect({ ...after, copies: {} }).toEqual(before);
    expect(Object.keys(after.copies)).toEqual(["cantine - copie.xlsx"]);
    expect(after.copies["cantine - copie.xlsx"]).not.toBe("");
  });

  it("leaves alone a file that somebody saves while it writes, and throws away what it wrote", async () => {
    const { clerk, page } = await started();
    await changeSomething(clerk);
    await savedWhileWriting(page);
    await clerk.at.locator("#save").click();
    await clerk.sees("Le classeur « cantine.xlsx » a été enregistré par ailleurs pendant le travail.");
    expect(await onDisk(page)).toMatchObject({ text: btoa("theirs"), aborted: 1 });
    await clerk.sees("non enregistré");
  });

  it("writes over a file that was only touched", async () => {
    const { clerk, page } = await started();
    await changeSomething(clerk);
    await touchedElsewhere(page);
    const { text } = await onDisk(page);
    await clerk.at.locator("#save").click();
    await clerk.sees("« cantine.xlsx » est enregistré.");
    expect((await onDisk(page)).text).not.toBe(text);
  });

  it.each([
    ["was moved or deleted", "gone", "Le classeur « cantine.xlsx » n’est plus là"],
    ["cannot be looked at", "locked", "Le fichier « cantine.xlsx » ne peut pas être lu"],
  ] as const)("writes nothing where the file %s", async (_, trouble, sentence) => {
    const { clerk, page } = await started();
    await changeSomething(clerk);
    const before = await onDisk(page);
    await troubleAhead(page, trouble);
    await clerk.at.locator("#save").click();
    await clerk.sees(sentence);
    expect(await onDisk(page)).toEqual(before);
    await clerk.sees("non enregistré");
  });

  it.each([
    ["the window of choice is closed", "cancelled", "#save-copy", undefined],
    ["the clerk refuses the right to write", "refused", "#save", undefined],
    ["the disk is full", "full", "#save", /plein|place/],
  ] as const)("keeps the work when %s", async (_, trouble, button, sentence) => {
    const { clerk, page } = await started();
    await changeSomething(clerk);
    const { text } = await onDisk(page);
    await troubleAhead(page, trouble);
    await clerk.at.locator(button).click();
    await clerk.isDone();
    if (sentence !== undefined) await clerk.sees(sentence);
    await clerk.sees("non enregistré");
    expect((await onDisk(page)).text).toBe(text);
    await clerk.at.locator("#save").click();
    await clerk.sees("« cantine.xlsx » est enregistré.");
    expect((await onDisk(page)).text).not.toBe(text);
  });

  it("stays on the first screen when the choice of a workbook is cancelled", async () => {
    const { clerk, page } = await start({ before: (context) => withDisk(context, town) });
    await troubleAhead(page, "cancelled");
    await clerk.at.locator("#open").click();
    await clerk.isDone();
    await clerk.seesTitle("Ouvrir le classeur de la cantine");
  });
});

describe("work that is not saved", () => {
  it("is asked about before the page is left, and only then", async () => {
    const { clerk, page } = await start();
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await clerk.opens(town);
    await clerk.seesTitle("Accueil");
    await changeSomething(clerk);
    await page.close({ runBeforeUnload: true });
    await clerk.sees("non enregistré");
    expect(asked).toEqual(["beforeunload"]);
    await clerk.saves();
    await clerk.sees("« cantine.xlsx » est dans vos téléchargements");
    const closed = page.waitForEvent("close");
    await page.close({ runBeforeUnload: true });
    await closed;
    expect(asked).toEqual(["beforeunload"]);
  });

  it("is asked about before another workbook takes its place, dropped or new", async () => {
    const { clerk } = await start();
    await clerk.opens(town);
    await clerk.seesTitle("Accueil");
    await changeSomething(clerk);
    await clerk.goesTo("nouveau");
    await clerk.drops({ ...town, name: "autre.xlsx" });
    await clerk.sees("Ce que vous venez de faire serait perdu.");
    await clerk.clicks("Annuler");
    await clerk.at.locator("#new-empty").click();
    await clerk.sees("Ce que vous venez de faire serait perdu.");
    await clerk.clicks("Annuler");
    await clerk.sees("cantine.xlsx");
    await clerk.drops({ ...town, name: "autre.xlsx" });
    await clerk.clicks("Continuer sans enregistrer");
    await clerk.seesTitle("Accueil");
    await clerk.sees("autre.xlsx");
    await clerk.sees("enregistré");
  });
});

describe("a new workbook", () => {
  it.each([
    ["#new-empty", "cantine.xlsx", "Cantine scolaire"],
    ["#new-chaumont", "exemple-chaumont.xlsx", "Restauration scolaire de Chaumont (exemple)"],
    ["#new-descartes", "exemple-descartes.xlsx", "Descartes"],
  ])(
    "%s opens at once, is not on any disk yet, and can be saved and opened",
    async (button, name, heading) => {
      const { clerk } = await start();
      await clerk.at.locator(button).click();
      await clerk.seesTitle("Accueil");
      await clerk.sees(/^(?:Pour commencer|À faire maintenant)$/);
      await clerk.sees(heading);
      await clerk.sees("non enregistré");
      const saved = await clerk.saves();
      expect(saved.name).toBe(name);
      await clerk.goesTo("nouveau");
      await clerk.opens(saved);
      await clerk.seesTitle("Accueil");
      await clerk.sees(/^(?:Pour commencer|À faire maintenant)$/);
      await clerk.sees(heading);
    },
  );
});

describe("files that are no workbook", () => {
  const text = (content: string) => new TextEncoder().encode(content);
  /** The first bytes of old Office files, and of encrypted ones, which are wrapped in such a file. */
  const compound = Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Array<number>(2000).fill(0),
  ]);
  const encrypted = Uint8Array.from([
    ...compound.subarray(0, 1024),
    ...Buffer.from("EncryptedPackage", "utf16le"),
    ...Array<number>(1024).fill(0),
  ]);

  it.each<[string, NamedFile, RegExp]>([
    [
      "a text that was renamed",
      { name: "familles.xlsx", bytes: text("Code;Nom\nF1;Martin\n") },
      /familles.xlsx/,
    ],
    ["an .xls of old", { name: "ancien.xls", bytes: compound }, /ancien.xls/],
    ["a file with a password", { name: "secret.xlsx", bytes: encrypted }, /mot de passe/],
    ["an empty file", { name: "vide.xlsx", bytes: new Uint8Array() }, /vide.xlsx/],
  ])("%s is refused in a sentence, and the right file opens afterwards", async (_, file, sentence) => {
    const { clerk } = await start();
    await clerk.opens(file);
    await clerk.sees(sentence);
    expect(await clerk.at.getByRole("alert").count()).toBe(1);
    await clerk.opens(town);
    await clerk.seesTitle("Accueil");
  });

  it("two files dropped at once are not opened", async () => {
    const { clerk } = await start();
    await clerk.drops(town, { ...town, name: "autre.xlsx" });
    await clerk.sees("Déposez un seul fichier à la fois.");
    await clerk.seesTitle("Ouvrir le classeur de la cantine");
    await clerk.drops(town);
    await clerk.seesTitle("Accueil");
  });
});

describe("a run that takes time", () => {
  it("shows its step, and is stopped by a click made while it computes", async () => {
    const { clerk, page } = await start({ before: withLongDeeds });
    await clerk.opens(town);
    await clerk.drafts("2026-11");
    await clerk.at.locator("#issue").click();
    await page.evaluate(() => (window as unknown as LongDeeds).computeLong());
    await clerk.at.locator("#dialog-action").click();
    await clerk.at.locator(".running", { hasText: "Calcul" }).waitFor();
    // The page goes on listening.
    await clerk.at.locator(".running button").click();
    await page.evaluate(() => (window as unknown as LongDeeds).computed());
    await clerk.isDone();
    await clerk.sees(/arrêt/i);
    await clerk.sees("enregistré");
    expect(await clerk.at.locator("#save").isDisabled()).toBe(true);
  });
});

/** What a page can be told whose deeds compute for as long as the test says. */
interface LongDeeds {
  readonly computeLong: () => void;
  readonly computed: () => void;
}

/** The other thread has computed what it is asked for when the test says so: it says then that it will write. */
async function withLongDeeds(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    let computed = Promise.resolve();
    Object.assign(window, {
      Worker: class extends Worker {
        override set onmessage(hear: (event: MessageEvent<object>) => void) {
          super.onmessage = (event: MessageEvent<object>) => {
            if (Reflect.get(event.data, "step") === "write") void computed.then(() => hear(event));
            else hear(event);
          };
        }
      },
      computeLong: () => {
        computed = new Promise((resolve) => Object.assign(window, { computed: resolve }));
      },
    });
  });
}

describe("a bug", () => {
  it("is apologised for, with what to report, and the rest of the page stays", async () => {
    const { clerk, page, alarms } = await start();
    await page.evaluate(() => {
      const fail = () => {
        const bug = new Error("planted by a test");
        // Ours are those that our own files had a part in: this one stands in none.
        bug.stack = `Error: planted by a test\n    at f (${location.origin}/taskpane.1234abcd.js:1:1)`;
        throw bug;
      };
      document.body.addEventListener("click", fail, { once: true });
    });
    await clerk.at.locator("h1").click();
    const apology = clerk.at.getByRole("alert");
    await apology.waitFor();
    expect(await apology.innerText()).toMatch(
      /erreur de programmation[\s\S]*Écot 0\.1\.0\n.*planted by a test[\s\S]*Recharger la page/,
    );
    // The alarm that every other test goes without is heard.
    expect(alarms.splice(0)).toEqual(["error: planted by a test"]);
    await clerk.clicks("Recharger la page");
    await apology.waitFor({ state: "detached" });
  });
});

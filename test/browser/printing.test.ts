import { unzipSync } from "fflate";
import PostalMime from "postal-mime";
import type { Browser } from "playwright-core";
import { openBrowser } from "../support/browser";
import { servePane, type PaneServer } from "../support/pane-server";
import { readPdf, textOfPage } from "../support/read-pdf";
import { onDesk, type Opened } from "./surroundings";
import { streetInOctober } from "./workbooks";

/** The invoices of September as PDF and as drafts of mails, from the page: in one file, which goes to the downloads. */

let browser: Browser;
let server: PaneServer;
let town: Uint8Array;

beforeAll(async () => {
  [browser, server, town] = await Promise.all([openBrowser(), servePane(), streetInOctober()]);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

describe.each(["a browser", "Excel"] as const)("the invoices as files in %s", (desk) => {
  let opened: Opened;
  let files: Readonly<Record<string, Uint8Array>>;

  beforeAll(async () => {
    ({ opened } = await onDesk(desk, browser, server.address, town));
    await opened.clerk.sees("À faire maintenant");
    await opened.clerk.goesTo("facturer");
  });

  afterAll(() => opened.close());

  it("come out of the page as one zip", async () => {
    const { clerk } = opened;
    await clerk.at.locator("#period").selectOption("2026-09");
    await clerk.makesFiles();
    const { name, bytes } = await clerk.downloads("#download-files");
    expect(name).toBe("factures 2026-09.zip");
    files = unzipSync(bytes);
    expect(Object.keys(files)).toContain("2026-09-a-imprimer.pdf");
    await clerk.sees("est dans vos téléchargements");
  });

  it("are read as they are from the command line", async () => {
    const names = Object.keys(files);
    const [name = ""] = names.filter((one) => /F\d+\.pdf$/.test(one));
    const pdf = readPdf(files[name] ?? new Uint8Array());
    expect(pdf.marked).toBe(true);
    expect(pdf.info["Language"]).toBe("fr-FR");
    expect(pdf.pages.map(textOfPage).join(" ")).toMatch(/Facture|FACTURE/);
    expect(pdf.pages.map(textOfPage).join(" ")).toContain("€");
    for (const draft of names.filter((one) => one.endsWith(".eml"))) {
      const mail = await PostalMime.parse(files[draft] ?? new Uint8Array());
      const [attached] = mail.attachments;
      const content = Buffer.from(attached?.content as ArrayBuffer);
      expect(content.toString("latin1", 0, 5)).toBe("%PDF-");
      // The invoice of one of several children stands in its draft alone.
      const ofFamily = files[attached?.filename ?? ""];
      if (ofFamily !== undefined) expect(content.equals(ofFamily)).toBe(true);
    }
  });

  it("have the account of a family beside them, as one file", async () => {
    const { clerk } = opened;
    const [code = ""] = /F\d+/.exec(Object.keys(files).join()) ?? [];
    await clerk.goesTo("compte");
    await clerk.at.locator("#account-family").fill(code);
    await clerk.at.locator("#show-account").click();
    await clerk.isDone();
    await clerk.at.locator("#write-account").click();
    await clerk.isDone();
    await clerk.at.locator("#account-pdf").click();
    await clerk.isDone();
    const { name, bytes } = await clerk.downloads("#download-account-pdf");
    expect(name).toBe(`compte ${code} 2026-10-28.pdf`);
    expect(readPdf(bytes).marked).toBe(true);
    await clerk.goesTo("facturer");
  });

  it("are duplicates the second time, and the page did nothing that it may not", async () => {
    const { clerk } = opened;
    await clerk.makesFiles();
    await clerk.sees("Duplicata");
    expect(opened.alarms).toEqual([]);
  });
});

import { readFile } from "node:fs/promises";
import type { Download, Frame, Locator, Page } from "playwright-core";
import { screenTitles, type ScreenKey } from "../../src/wording/page/common";

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What a billing clerk does on the page, whether it stands in a browser or in Excel. */
export class Clerk {
  constructor(
    readonly page: Page,
    /** Where the page's own elements are: the page itself, or the add-in's frame. */
    readonly at: Page | Frame,
  ) {}

  /** Waits until the title of the screen is this one. */
  async seesTitle(title: string): Promise<void> {
    await this.at.locator("h1", { hasText: title }).waitFor();
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.at.getByText(text).locator("visible=true").first().waitFor();
  }

  /** What the screen shows. */
  text(): Promise<string> {
    return this.at.locator("main").innerText();
  }

  button(name: string | RegExp): Locator {
    return this.at.getByRole("button", { name });
  }

  async clicks(name: string | RegExp): Promise<void> {
    await this.button(name).first().click();
  }

  /** Through the menu, which is folded in a narrow page. */
  async goesTo(screen: ScreenKey): Promise<void> {
    const entry = this.at.locator(`#to-${screen}`);
    if (!(await entry.isVisible())) await this.at.locator(".menu-button").click();
    await entry.click();
    if (screen !== "nouveau") await this.seesTitle(screenTitles[screen]);
    await this.isDone();
  }

  /** Nothing is under way any more. */
  async isDone(): Promise<void> {
    await this.at.locator(".running").waitFor({ state: "detached" });
  }

  /** Through the file field. */
  async opens({ name, bytes }: NamedFile): Promise<void> {
    await this.at
      .locator("#workbook-file")
      .setInputFiles({ name, mimeType: workbookType, buffer: Buffer.from(bytes) });
    await this.isDone();
  }

  /** Drags files from a folder over the page and lets go. */
  async drops(...files: readonly NamedFile[]): Promise<void> {
    const packed = files.map(({ name, bytes }) => ({ name, text: Buffer.from(bytes).toString("base64") }));
    // Screens come when they are first asked for; one that shows listens already.
    await this.at.locator(".drop").waitFor();
    await this.at.evaluate((dropped) => {
      const transfer = new DataTransfer();
      for (const { name, text } of dropped) {
        const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], name));
      }
      const at = document.querySelector(".drop");
      for (const kind of ["dragover", "drop"])
        at?.dispatchEvent(new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }, packed);
    await this.isDone();
  }

  /** A period's draft, on the screen Facturer. */
  async drafts(period: string): Promise<void> {
    await this.goesTo("facturer");
    await this.at.locator("#period").selectOption(period);
    await this.at.locator("#draft").click();
    await this.isDone();
    await this.sees(/^Projet, |Aucune facture à émettre/);
  }

  /** The draft on the screen is issued, and the clerk confirms. */
  async issues(): Promise<void> {
    await this.at.locator("#issue").click();
    await this.at.locator("#dialog-action").click();
    await this.isDone();
  }

  /** Saves the open workbook, in a browser that only downloads; the bytes that land on the disk. */
  async saves(): Promise<NamedFile> {
    const [download] = await Promise.all([
      this.page.waitForEvent("download"),
      this.at.locator("#save").click(),
    ]);
    return landed(download);
  }
}

export async function landed(download: Download): Promise<NamedFile> {
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
}

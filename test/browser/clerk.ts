import { buffer } from "node:stream/consumers";
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

  /** Where it never comes, what the screen shows instead is told. */
  async sees(text: string | RegExp): Promise<void> {
    try {
      await this.at.getByText(text).locator("visible=true").first().waitFor();
    } catch (error) {
      throw new Error(`${String(error)}\nThe screen shows:\n${await this.text()}`, { cause: error });
    }
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
    await this.opensMenu(screen);
    if (screen !== "nouveau") await this.seesTitle(screenTitles[screen]);
    await this.isDone();
  }

  /** Whether or not the screen comes. */
  async opensMenu(screen: ScreenKey): Promise<void> {
    const entry = this.at.locator(`#to-${screen}`);
    if (!(await entry.isVisible())) await this.at.locator(".menu-button").click();
    await entry.click();
  }

  /** Finds somebody by a few letters, on the screen Saisie du jour, and chooses with the keyboard. */
  async finds(field: string, letters: string): Promise<void> {
    await this.at.locator(`#${field}`).fill(letters);
    await this.at.locator(`#${field}-list [role=option]`).first().waitFor();
    await this.at.locator(`#${field}`).press("Enter");
    await this.isDone();
  }

  /** The same, once what follows from the last change of the screen has begun as well. */
  async isAtRest(): Promise<void> {
    for (let turn = 0; turn < 3; turn += 1) {
      await this.at.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      await this.isDone();
    }
  }

  /** What an entry comes to is shown. */
  async seesOutcome(): Promise<void> {
    await this.at.locator(".outcome:not(.old)").waitFor();
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
    await this.at.locator(".drop").locator("visible=true").waitFor();
    await this.at.evaluate((dropped) => {
      const transfer = new DataTransfer();
      for (const { name, text } of dropped) {
        const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], name));
      }
      const at = [...document.querySelectorAll(".drop")].find((box) => box.checkVisibility());
      for (const kind of ["dragover", "drop"])
        at?.dispatchEvent(new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }, packed);
    await this.isDone();
  }

  /** A file, on the screen Importer une liste. */
  async handsInList({ name, bytes }: NamedFile): Promise<void> {
    await this.at
      .locator("#list-file")
      .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(bytes) });
    await this.isDone();
    await this.sees(name);
  }

  /** Cells that were copied elsewhere, on the same screen. */
  async pastesList(cells: string): Promise<void> {
    const field = this.at.locator("#list-text");
    if (!(await field.isVisible()))
      await this.at.locator("summary", { has: this.at.getByText(/^Coller/) }).click();
    await field.fill(cells);
    await this.at.locator("#read-pasted").click();
    await this.isDone();
  }

  /** What each column of the first table is, from left to right. */
  async choosesColumns(fields: readonly string[]): Promise<void> {
    for (const [position, field] of fields.entries())
      await this.at.locator(`#list-0-column-${String(position)}`).selectOption(field);
    await this.at.locator("#list-0-read").click();
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

  /** The debits of a date as they would be collected, on the screen Prélèvements; the date proposed where none is given. */
  async looksAtDebits(collectedOn?: string): Promise<void> {
    await this.goesTo("prelevements");
    if (collectedOn !== undefined) await this.at.locator("#collected-on").fill(collectedOn);
    await this.at.locator("#look-at-batch").click();
    await this.isDone();
  }

  /** The debits on the screen are prepared, and the clerk confirms. */
  async preparesDebits(): Promise<void> {
    await this.at.locator("#prepare").click();
    await this.at.locator("#dialog-action").click();
    await this.sees(/préparés?\s:/);
    await this.isDone();
  }

  /** The file for the bank, as it lands on the disk. */
  downloadsDebits(): Promise<NamedFile> {
    return this.downloads("#download");
  }

  /** What a button gives, as it lands on the disk. */
  async downloads(button: string): Promise<NamedFile> {
    const [download] = await Promise.all([
      this.page.waitForEvent("download"),
      this.at.locator(button).click(),
    ]);
    return landed(download);
  }

  /** The invoices of the period on the screen Facturer, as files. */
  async makesFiles(): Promise<void> {
    await this.at.locator("#files").click();
    await this.isDone();
    await this.sees(/factures? en PDF pour/);
  }

  /** Opens the question when the prepared batch went to the bank. */
  async asksToSend(): Promise<void> {
    await this.clicks(/^Marquer envoyé…\s: /);
    await this.at.locator("#sent-on").waitFor();
  }

  /** Answers it. */
  async sendsDebits(): Promise<void> {
    await this.at.locator("#dialog-action").click();
    await this.sees(/notés? comme envoyés?/);
    await this.isDone();
  }

  /** The rejects on the screen are applied, and the clerk confirms. */
  async appliesRejects(): Promise<void> {
    await this.at.locator("#apply-rejects").click();
    await this.at.locator("#dialog-action").click();
    await this.sees(/rejets? appliqués?/);
    await this.isDone();
  }

  /** The letters that are due on a day, on the screen Relances. */
  async looksAtReminders(on: string): Promise<void> {
    await this.goesTo("relances");
    await this.at.locator("#remind-on").fill(on);
    await this.at.locator("#look-at-reminders").click();
    await this.isDone();
    await this.sees(/^Relances du \d|^Aucune lettre n’est due/);
  }

  /** The letters on the screen are written. */
  async writesLetters(): Promise<void> {
    await this.at.locator("#write-letters").click();
    await this.sees(/lettres? écrites?/);
    await this.isDone();
  }

  /** They went out, and the clerk confirms. */
  async sendsLetters(): Promise<void> {
    await this.at.locator("#send-letters").click();
    await this.at.locator("#dialog-action").click();
    await this.sees(/notées? comme envoyées?/);
    await this.isDone();
  }

  /** The families that are late on a day, on the screen Impayés. */
  async looksAtOverdue(on: string): Promise<void> {
    await this.goesTo("impayes");
    await this.at.locator("#overdue-on").fill(on);
    await this.at.locator("#look-at-overdue").click();
    await this.isDone();
    await this.sees(/^Impayés au \d|^Aucune famille n’est en retard/);
  }

  /** Saves the open workbook, in a browser that only downloads; the bytes that land on the disk. */
  saves(): Promise<NamedFile> {
    return this.downloads("#save");
  }
}

export async function landed(download: Download): Promise<NamedFile> {
  return {
    name: download.suggestedFilename(),
    bytes: new Uint8Array(await buffer(await download.createReadStream())),
  };
}

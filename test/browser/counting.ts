import type { Clerk, NamedFile } from "./clerk";

/** A clerk whose every click and every field is counted. */
export class Counting {
  clicks = 0;
  fields = 0;

  constructor(readonly clerk: Clerk) {}

  async click(selector: string): Promise<void> {
    this.clicks += 1;
    await this.clerk.at.locator(selector).locator("visible=true").first().click();
    await this.clerk.isDone();
  }

  async fill(selector: string, text: string): Promise<void> {
    this.fields += 1;
    const field = this.clerk.at.locator(selector).locator("visible=true").first();
    await field.fill(text);
    // Left, as a click on the next thing leaves it.
    await field.blur();
    await this.clerk.isDone();
  }

  /** A choice is a click on the list, and one in it. */
  async choose(selector: string, option: string): Promise<void> {
    this.clicks += 2;
    await this.clerk.at.locator(selector).locator("visible=true").first().selectOption(option);
    await this.clerk.isDone();
  }

  /** The button, then the file. */
  async handIn(file: NamedFile): Promise<void> {
    this.clicks += 2;
    await this.clerk.handsInList(file);
  }
}

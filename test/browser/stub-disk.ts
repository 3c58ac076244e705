import type { BrowserContext, Page } from "playwright-core";
import type { NamedFile } from "./clerk";

/** What the next look at the disk meets. */
export type DiskTrouble = "cancelled" | "full" | "refused" | "gone" | "locked";

export interface DiskState {
  readonly name: string;
  /** Base64. */
  readonly text: string;
  readonly lastModified: number;
  readonly aborted: number;
  readonly copies: Readonly<Record<string, string>>;
}

interface StubDisk {
  name: string;
  text: string;
  lastModified: number;
  trouble: DiskTrouble | undefined;
  /** Somebody saves the file once the page has begun to write. */
  isRaced: boolean;
  /** Writings that were thrown away before they took the file's place. */
  aborted: number;
  /** The copies that the page was asked for, by their names. */
  readonly copies: Record<string, string>;
}

/**
 * Chromium's windows of choice and its handles, over a disk of one file that the test looks into: the real windows
 * cannot be driven. The handle answers as the File System Access API says, and fails as it fails.
 */
export async function withDisk(context: BrowserContext, { name, bytes }: NamedFile): Promise<void> {
  const disk: StubDisk = {
    name,
    text: Buffer.from(bytes).toString("base64"),
    lastModified: 1000,
    trouble: undefined,
    isRaced: false,
    aborted: 0,
    copies: {},
  };
  await context.addInitScript(putInPlace, disk);
}

export function troubleAhead(page: Page, trouble: DiskTrouble | undefined): Promise<void> {
  return page.evaluate((next) => {
    (window as unknown as { stubDisk: StubDisk }).stubDisk.trouble = next;
  }, trouble);
}

/** Somebody else saves the file: other bytes, of the same length and, on a coarse clock, of the same moment. */
export function savedElsewhere(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { stubDisk } = window as unknown as { stubDisk: StubDisk };
    const bytes = atob(stubDisk.text);
    stubDisk.text = btoa(`${bytes.slice(0, -1)}${bytes.endsWith("!") ? "?" : "!"}`);
  });
}

/** A copy of the disk's software touches the file and changes nothing. */
export function touchedElsewhere(page: Page): Promise<void> {
  return page.evaluate(() => {
    (window as unknown as { stubDisk: StubDisk }).stubDisk.lastModified += 1;
  });
}

/** Somebody saves the file while the page writes its own beside it. */
export function savedWhileWriting(page: Page): Promise<void> {
  return page.evaluate(() => {
    (window as unknown as { stubDisk: StubDisk }).stubDisk.isRaced = true;
  });
}

export function onDisk(page: Page): Promise<DiskState> {
  return page.evaluate(() => {
    const { name, text, lastModified, aborted, copies } = (window as unknown as { stubDisk: StubDisk })
      .stubDisk;
    return { name, text, lastModified, aborted, copies };
  });
}

/** Runs in the page, hence stands on its own. */
function putInPlace(disk: StubDisk): void {
  const failIf = (trouble: DiskTrouble, error: string) => {
    if (disk.trouble !== trouble) return;
    disk.trouble = undefined;
    throw new DOMException("stub", error);
  };
  /** Base64 of what was written, in pieces that a call can take. */
  const textOf = (bytes: Uint8Array) => {
    let letters = "";
    for (const byte of bytes) letters += String.fromCharCode(byte);
    return btoa(letters);
  };
  const bytesOf = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const writable = (put: (text: string) => void) => {
    failIf("refused", "NotAllowedError");
    let written = new Uint8Array();
    return Promise.resolve({
      write(bytes: Uint8Array<ArrayBuffer>) {
        failIf("full", "QuotaExceededError");
        written = bytes;
        if (disk.isRaced) disk.text = btoa("theirs");
        return Promise.resolve();
      },
      abort() {
        disk.aborted += 1;
        return Promise.resolve();
      },
      close() {
        put(textOf(written));
        return Promise.resolve();
      },
    });
  };
  const handle = {
    kind: "file",
    name: disk.name,
    async getFile() {
      failIf("gone", "NotFoundError");
      failIf("locked", "NotReadableError");
      return Promise.resolve(new File([bytesOf(disk.text)], disk.name, { lastModified: disk.lastModified }));
    },
    createWritable: () =>
      writable((text) => {
        disk.text = text;
        disk.lastModified += 1;
      }),
  };
  const copyNamed = (name: string) => ({
    kind: "file",
    name,
    getFile: () => Promise.resolve(new File([bytesOf(disk.copies[name] ?? "")], name)),
    createWritable: () =>
      writable((text) => {
        disk.copies[name] = text;
      }),
  });
  const choose = async <T>(answer: T): Promise<T> => {
    failIf("cancelled", "AbortError");
    return Promise.resolve(answer);
  };
  Object.assign(window, {
    stubDisk: disk,
    showOpenFilePicker: () => choose([handle]),
    showSaveFilePicker: ({ suggestedName }: { readonly suggestedName: string }) =>
      choose(copyNamed(suggestedName)),
  });
}

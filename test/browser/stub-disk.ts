import type { BrowserContext, Page } from "playwright-core";
import type { NamedFile } from "./clerk";

/** What the next look at the disk meets. */
export type DiskTrouble = "cancelled" | "full" | "refused";

export interface DiskState {
  readonly name: string;
  /** Base64. */
  readonly text: string;
  readonly lastModified: number;
}

interface StubDisk {
  name: string;
  text: string;
  lastModified: number;
  trouble: DiskTrouble | undefined;
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
  };
  await context.addInitScript(putInPlace, disk);
}

export function troubleAhead(page: Page, trouble: DiskTrouble | undefined): Promise<void> {
  return page.evaluate((next) => {
    (window as unknown as { stubDisk: StubDisk }).stubDisk.trouble = next;
  }, trouble);
}

/** Somebody else saves the file. */
export function savedElsewhere(page: Page): Promise<void> {
  return page.evaluate(() => {
    (window as unknown as { stubDisk: StubDisk }).stubDisk.lastModified += 1;
  });
}

export function onDisk(page: Page): Promise<DiskState> {
  return page.evaluate(() => {
    const { name, text, lastModified } = (window as unknown as { stubDisk: StubDisk }).stubDisk;
    return { name, text, lastModified };
  });
}

/** Runs in the page, hence stands on its own. */
function putInPlace(disk: StubDisk): void {
  const failIf = (trouble: DiskTrouble, error: string) => {
    if (disk.trouble !== trouble) return;
    disk.trouble = undefined;
    throw new DOMException("stub", error);
  };
  const handle = {
    kind: "file",
    get name() {
      return disk.name;
    },
    getFile() {
      const bytes = Uint8Array.from(atob(disk.text), (letter) => letter.charCodeAt(0));
      return Promise.resolve(new File([bytes], disk.name, { lastModified: disk.lastModified }));
    },
    createWritable() {
      failIf("refused", "NotAllowedError");
      let written: Uint8Array | undefined;
      return Promise.resolve({
        write(bytes: Uint8Array) {
          failIf("full", "QuotaExceededError");
          written = bytes;
          return Promise.resolve();
        },
        close() {
          let letters = "";
          for (const byte of written ?? []) letters += String.fromCharCode(byte);
          disk.text = btoa(letters);
          disk.lastModified += 1;
          return Promise.resolve();
        },
      });
    },
  };
  const choose = async <T>(answer: T): Promise<T> => {
    failIf("cancelled", "AbortError");
    return Promise.resolve(answer);
  };
  Object.assign(window, {
    stubDisk: disk,
    showOpenFilePicker: () => choose([handle]),
    showSaveFilePicker: ({ suggestedName }: { readonly suggestedName: string }) => {
      disk.name = suggestedName;
      return choose(handle);
    },
  });
}

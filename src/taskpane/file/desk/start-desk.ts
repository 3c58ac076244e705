import { deskOn, type Thread } from "./asking";
import type { FileDesk } from "./desk";
import type { FromDesk } from "./messages";

/** A desk on a thread of its own; on the page's, where the browser gives none (as to a page opened from a folder). */
export async function startDesk(): Promise<FileDesk> {
  const thread = await startThread();
  if (thread !== undefined) return deskOn(thread);
  const { fileDesk } = await import("./desk");
  return fileDesk();
}

function startThread(): Promise<Thread | undefined> {
  return new Promise((resolve) => {
    let worker: Worker;
    try {
      worker = new Worker(new URL("./workbook-worker.ts", import.meta.url));
    } catch {
      resolve(undefined);
      return;
    }
    worker.onmessage = ({ data }: MessageEvent<FromDesk>) => {
      if ("ready" in data) resolve(worker as unknown as Thread);
    };
    // It does not load, or may not.
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      resolve(undefined);
    };
  });
}

import { isMissingPart } from "../../missing-parts";
import { DeskLost, deskOn, type Thread } from "./asking";
import { begun } from "./begun-thread";
import type { FileDesk } from "./desk";
import { endOf } from "./life-lock";

/**
 * A desk on a thread of its own; on the page's, where the browser gives none (as to a page opened from a folder), or one that
 * never begins.
 */
export async function startDesk(): Promise<FileDesk> {
  const name = `ecot ${String(Math.random())}`;
  const worker = newWorker(name);
  const thread = worker && (await begun(worker, alarm));
  if (thread !== undefined) return deskOn(thread, endOf(name));
  try {
    return (await import("./desk")).fileDesk();
  } catch (error) {
    throw isMissingPart(error) ? new DeskLost() : error;
  }
}

function newWorker(name: string): Thread | undefined {
  try {
    return new Worker(new URL("./workbook-worker.ts", import.meta.url), { name }) as unknown as Thread;
  } catch {
    return undefined;
  }
}

const alarm = (milliseconds: number, ring: () => void) => {
  const timer = setTimeout(ring, milliseconds);
  return () => clearTimeout(timer);
};

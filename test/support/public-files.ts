import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** The public data that stand beside the repository, and are not copied into it. */
const sharedData = resolve(__dirname, "../../../shared/data");

/** Reads a file of the folder as text. */
export type ReadShared = (file: string) => string;

/**
 * Tests against real files of `<repository>/../shared/data/<folder>`. Where the folder is absent they are skipped, and
 * the skipped title says so.
 */
export function describeWithSharedData(
  folder: string,
  title: string,
  tests: (read: ReadShared) => void,
): void {
  const path = join(sharedData, folder);
  if (existsSync(path)) {
    describe(title, () => tests((file) => readFileSync(join(path, file), "utf8")));
  } else {
    describe.skip(`${title} (skipped: no folder ${path})`, () => {
      it("needs the shared data", () => undefined);
    });
  }
}

import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** What stands beside the repository, and is not copied into it: public data, and inputs that went wrong. */
const shared = resolve(__dirname, "../../../shared");

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
  describeWithSharedFolder(join("data", folder), title, (path) =>
    tests((file) => readFileSync(join(path, file), "utf8")),
  );
}

/** The same for any of its folders, given by its path. */
export function describeWithSharedFolder(folder: string, title: string, tests: (path: string) => void): void {
  const path = join(shared, folder);
  if (existsSync(path)) {
    describe(title, () => tests(path));
  } else {
    describe.skip(`${title} (skipped: no folder ${path})`, () => {
      it("needs the shared data", () => undefined);
    });
  }
}

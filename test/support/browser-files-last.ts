import { readFileSync } from "node:fs";
import TestRunner, { type Test } from "jest-runner";
import { shareBrowser } from "./browser";
import { sharePane } from "./pane-server";

type RunTests = TestRunner["runTests"];

/**
 * Jest's own runner, in two parts: first the files without a browser, side by side; then those with one, one after
 * another, all in the same browser and from the same server. A browser fills the cores by itself: two at a time would wait for each other.
 */
export default class BrowserFilesLast extends TestRunner {
  override async runTests(...[tests, watcher, options]: Parameters<RunTests>): ReturnType<RunTests> {
    const others = tests.filter((test) => !opensBrowser(test));
    if (others.length > 0) await super.runTests(others, watcher, options);
    const withBrowser = tests.filter(opensBrowser);
    if (withBrowser.length === 0) return;
    const [browser, pane] = await Promise.all([shareBrowser(), sharePane()]);
    try {
      await super.runTests(withBrowser, watcher, { serial: true });
    } finally {
      await Promise.all([browser?.close(), pane?.stop()]);
    }
  }
}

/** A test file says so by what it imports. */
function opensBrowser({ path }: Test): boolean {
  return /"(?:playwright-core|[./]+\/support\/browser)"/.test(readFileSync(path, "utf8"));
}

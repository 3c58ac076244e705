import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { newVisitor, openBrowser } from "../support/browser";
import { servePane, type PaneServer } from "../support/pane-server";
import { oneMonth } from "./one-month";

/**
 * The page's bundle is not the code that Node runs. Under the page's own policy it must do the same work: byte for byte the
 * same workbook, and nothing that the policy stops.
 */

const root = join(__dirname, "../..");

interface InBrowser {
  readonly made: string;
  readonly issued: string;
  /** What the policy stopped. */
  readonly stopped: readonly string[];
}

describe("a month billed in a browser", () => {
  // Undefined when the preparation failed: what was opened is closed all the same.
  let server: PaneServer | undefined;
  let browser: Browser | undefined;

  beforeAll(async () => {
    const webpack = join(root, "node_modules/webpack-cli/bin/cli.js");
    const config = join(__dirname, "one-month.webpack.config.js");
    await promisify(execFile)(process.execPath, [webpack, "--config", config], { cwd: root });
    server = await servePane("dist/one-month");
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function opened() {
    if (browser === undefined || server === undefined) throw new Error("Nothing was prepared.");
    const page = await (await newVisitor(browser)).newPage();
    await page.goto(server.address);
    return page;
  }

  it("gives the same bytes as in Node, and asks for nothing that the policy stops", async () => {
    const page = await opened();
    const inBrowser = await page.evaluate(billInBrowser);
    const { made, issued } = await oneMonth();
    expect(inBrowser).toEqual({ made: digest(made), issued: digest(issued), stopped: [] });
  });

  it("and what the policy stops is seen", async () => {
    const page = await opened();
    const stopped = await page.evaluate(async () => {
      const seen = new Promise<string>((resolve) => {
        document.addEventListener("securitypolicyviolation", (event) => resolve(event.violatedDirective));
      });
      await fetch("ecot.webmanifest").catch(() => undefined);
      return seen;
    });
    expect(stopped).toBe("connect-src");
  });
});

const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** Runs in the page, so it stands alone. */
async function billInBrowser(): Promise<InBrowser> {
  const stopped: string[] = [];
  document.addEventListener("securitypolicyviolation", (event) => stopped.push(event.violatedDirective));
  const hex = async (bytes: Uint8Array) => {
    const hash = await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
    return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  };
  const { oneMonth: bill } = globalThis as unknown as { readonly oneMonth: typeof oneMonth };
  const { made, issued } = await bill();
  return { made: await hex(made), issued: await hex(issued), stopped };
}

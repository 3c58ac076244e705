import { provideChromium } from "./chromium";

/**
 * Once, before the tests: the browser is found or fetched, and named for every test file. Where there is none the
 * tests that need one fail with the same sentence.
 */
export default async function provideBrowser(): Promise<void> {
  try {
    process.env["CHROMIUM_PATH"] = await provideChromium();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  }
}

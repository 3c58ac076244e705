import { chromium } from "playwright-core";
import { findChromium, noBrowser, provideChromium, unpackFromPackage, type Machine } from "./chromium";

/** Where the browser of the tests comes from. */

const machine = (named: string | undefined, ...paths: readonly string[]): Machine => ({
  named,
  has: (path) => paths.includes(path),
});
const edge = "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe";
const never = () => Promise.reject(new Error("Not asked for."));
const nothing = () => Promise.resolve(undefined);
const here = () => Promise.resolve("/here");

describe("the browser of the tests", () => {
  it("is the one that CHROMIUM_PATH names, before any other", () => {
    expect(findChromium(machine("/mine", "/mine", "/usr/bin/chromium"))).toBe("/mine");
    expect(findChromium(machine("", "/usr/bin/chromium"))).toBe("/usr/bin/chromium");
  });

  it("is not silently another one when that name is wrong", () => {
    expect(() => findChromium(machine("/gone", "/usr/bin/chromium"))).toThrow("CHROMIUM_PATH names /gone");
  });

  it("is the one that was named, and nothing is fetched", async () => {
    expect(await provideChromium(machine("/mine", "/mine", edge), [never])).toBe("/mine");
  });

  it("of the system is Chromium, then Chrome, then Edge", () => {
    expect(findChromium(machine(undefined, edge, "/usr/bin/google-chrome"))).toBe("/usr/bin/google-chrome");
    expect(findChromium(machine(undefined, edge))).toBe(edge);
    expect(findChromium(machine(undefined))).toBeUndefined();
  });

  it("comes the first way that succeeds", async () => {
    expect(await provideChromium(machine(undefined), [nothing, here, never])).toBe("/here");
  });

  it("is asked for in one line where nothing helps", async () => {
    await expect(provideChromium(machine(undefined), [nothing])).rejects.toThrow(noBrowser);
    expect(noBrowser).not.toContain("\n");
  });

  const isPacked = process.platform === "linux" && process.arch === "x64";
  it("can be the one of the development packages, on Linux and x64", async () => {
    const executablePath = await unpackFromPackage();
    expect(executablePath === undefined).toBe(!isPacked);
    if (executablePath === undefined) return;
    const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    const page = await browser.newPage();
    await page.setContent("<title>Écot</title>");
    expect(await page.title()).toBe("Écot");
    await browser.close();
  });
});

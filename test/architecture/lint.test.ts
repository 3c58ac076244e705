import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/**
 * Does the linter still see what only this house forbids? A rule whose name or pattern no longer fits says nothing at all:
 * for each of them a breach is planted in a small tree, and it must be named. One run of oxlint judges all of them.
 */

const root = join(__dirname, "../..");

/** A file, the rule that it breaks, and its text. */
const breaches: readonly (readonly [from: string, rule: string, text: string])[] = [
  ["src/domain/clock.ts", "eslint-js(no-restricted-syntax)", "export const now = () => Date.now();"],
  ["src/domain/today.ts", "eslint-js(no-restricted-syntax)", "export const today = () => new Date();"],
  ["src/adapters/office/today.ts", "eslint-js(no-restricted-syntax)", "export const today = () => Date();"],
  ["src/workbook/excel.ts", "eslint(no-restricted-globals)", "export const run = () => Excel.run;"],
  ["src/workbook/range.ts", "eslint-js(no-restricted-syntax)", "export let range: Excel.Range | undefined;"],
  ["src/taskpane/range.ts", "eslint-js(no-restricted-syntax)", "export let range: Excel.Range | undefined;"],
  ["src/cli/excel.ts", "eslint(no-restricted-globals)", "export const run = () => Excel.run;"],
  ["src/app/files.ts", "eslint(no-restricted-globals)", "export const here = () => process.cwd();"],
  ["src/taskpane/files.ts", "eslint(no-restricted-globals)", "export const here = () => process.cwd();"],
  ["src/wording/page.ts", "eslint(no-restricted-globals)", "export const title = () => document.title;"],
  ["src/cli/page.ts", "eslint(no-restricted-globals)", "export const title = () => document.title;"],
  [
    "src/formats/net.ts",
    "eslint(no-restricted-globals)",
    'export const far = () => fetch("https://example.org");',
  ],
  ["src/taskpane/office-script.ts", "eslint(no-restricted-globals)", "export const run = () => Excel.run;"],
  ["src/kernel/sorted.ts", "eslint(no-restricted-properties)", "export const sorted = [2, 1].toSorted();"],
  ["src/kernel/told.ts", "eslint(no-console)", 'console.log("told");'],
  ["src/kernel/dates.ts", "eslint(no-restricted-imports)", 'export { addDays } from "date-fns";'],
  ["src/kernel/same.ts", "eslint(eqeqeq)", "export const isOne = (count: number) => count == 1;"],
  ["src/kernel/any.ts", "typescript(no-explicit-any)", "export let whatever: any;"],
  ["src/kernel/empty.ts", "typescript(no-empty-object-type)", "export interface Empty {}"],
  [
    "src/taskpane/hook.ts",
    "react-hooks(rules-of-hooks)",
    'import { useState } from "preact/hooks";\nexport const useIf = (asked: boolean) => (asked ? useState(0) : null);',
  ],
  [
    "src/taskpane/effect.ts",
    "react-hooks(exhaustive-deps)",
    'import { useMemo } from "preact/hooks";\nexport const useTwice = (count: number) => useMemo(() => count * 2, []);',
  ],
  [
    "src/adapters/office/load.ts",
    "office-addins(no-empty-load)",
    'export function load(sheet: Excel.Worksheet) {\n  const range = sheet.getRange("A1");\n  range.load();\n}',
  ],
  [
    "test/host/read.ts",
    "office-addins(load-object-before-read)",
    'export function read(sheet: Excel.Worksheet) {\n  const range = sheet.getRange("A1");\n  return range.values;\n}',
  ],
  [
    "test/kernel/at-once.ts",
    "eslint(no-restricted-properties)",
    'it.concurrent("waits", () => Promise.resolve());',
  ],
  [".webpack/name.js", "eslint(no-undef)", "module.exports = nowhere;"],
];

/** What may be done in its place is not named. */
const innocent: Readonly<Record<string, string>> = {
  "src/cli/clock.ts": 'export const now = () => Date.now();\nconsole.log("told", process.cwd());',
  "src/taskpane/page.ts": "export const now = () => [Date.now(), document.title];",
  "src/taskpane/office-theme.ts": "export const theme = () => Office.context;",
  "src/adapters/office/run.ts":
    "export const run = () => Excel.run;\nexport let range: Excel.Range | undefined;",
  ".webpack/name.mjs": "export default process.cwd();",
};

interface Finding {
  readonly code: string;
  readonly filename: string;
}

function findingsIn(folder: string): Promise<readonly Finding[]> {
  const command = [
    join(root, "node_modules/oxlint/bin/oxlint"),
    ...["-c", "oxlint.config.mjs", "--format", "json", "."],
  ];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, command, { cwd: folder }, (_exit, stdout, stderr) => {
      // The exit code says that there are findings: only an answer that is no report is a failure.
      if (!stdout.startsWith("{")) reject(new Error(stdout + stderr));
      else resolve((JSON.parse(stdout) as { diagnostics: Finding[] }).diagnostics);
    });
  });
}

describe("the linter", () => {
  let folder: string;
  let found: readonly Finding[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "ecot-lint-"));
    await copyFile(join(root, "oxlint.config.mjs"), join(folder, "oxlint.config.mjs"));
    await symlink(join(root, "node_modules"), join(folder, "node_modules"), "junction");
    const texts = [...breaches.map(([from, , text]) => [from, text] as const), ...Object.entries(innocent)];
    for (const [from, text] of texts) {
      await mkdir(dirname(join(folder, from)), { recursive: true });
      await writeFile(join(folder, from), `${text}\n`);
    }
    found = await findingsIn(folder);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(breaches)("sees %s: %s", (from, rule) => {
    expect(found.filter(({ filename }) => filename === from).map(({ code }) => code)).toContain(rule);
  });

  it("lets the innocent through", () => {
    expect(found.filter(({ filename }) => filename in innocent)).toEqual([]);
  });
});

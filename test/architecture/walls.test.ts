import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/**
 * A wall that never stopped anybody may be painted on: for each rule of .dependency-cruiser.cjs a breach is planted
 * in a small tree, and the rule must name it. One run of dependency-cruiser judges all of them.
 */

const root = join(__dirname, "../..");
const config = join(root, ".dependency-cruiser.cjs");

interface Breach {
  readonly rule: string;
  /** The file that breaks the rule. */
  readonly from: string;
  /** What it imports, as written; nothing for a file that stands alone. */
  readonly imports?: string;
  /** Other files of the breach, with what they import. */
  readonly beside?: Readonly<Record<string, string | undefined>>;
}

function breach(rule: string, from: string, imports?: string, beside: Breach["beside"] = {}): Breach {
  return { rule, from, ...(imports === undefined ? {} : { imports }), beside };
}

const breaches: readonly Breach[] = [
  breach("kernel-imports-nothing-of-ours", "src/kernel/breach.ts", "../law/figure"),
  breach("law-imports-only-kernel", "src/law/breach.ts", "../domain/calendar/index"),
  breach("domain-imports-only-kernel-law", "src/domain/meals/breach.ts", "../../wording/sentence"),
  breach("formats-imports-only-kernel-domain", "src/formats/breach.ts", "../wording/sentence"),
  breach("wording-imports-only-kernel-domain", "src/wording/breach.ts", "../workbook/port"),
  breach("workbook-imports-only-kernel-domain-wording", "src/workbook/breach.ts", "../formats/text"),
  breach("examples-imports-only-kernel-workbook", "src/examples/breach.ts", "../app/allowed"),

  breach("domain-calendar-uses-only-rooms-above", "src/domain/calendar/breach.ts", "../families/index"),
  breach("domain-families-uses-only-rooms-above", "src/domain/families/breach.ts", "../tariffs/index"),
  breach("domain-roll-uses-only-rooms-above", "src/domain/roll/breach.ts", "../debtors/index"),
  breach("domain-debtors-uses-only-rooms-above", "src/domain/debtors/breach.ts", "../tariffs/index"),
  breach("domain-tariffs-uses-only-rooms-above", "src/domain/tariffs/breach.ts", "../meals/index"),
  breach("domain-services-uses-only-rooms-above", "src/domain/services/breach.ts", "../meals/index"),
  breach("domain-kitchen-uses-only-rooms-above", "src/domain/kitchen/billed.ts", "../invoicing/index"),
  breach("domain-meals-uses-only-rooms-above", "src/domain/meals/order.ts", "../invoicing/index"),
  breach("domain-surcharges-uses-only-rooms-above", "src/domain/surcharges/breach.ts", "../invoicing/index"),
  breach("domain-invoicing-uses-only-rooms-above", "src/domain/invoicing/breach.ts", "../ledger/index"),
  breach("domain-ledger-uses-only-rooms-above", "src/domain/ledger/breach.ts", "../direct-debit/index"),
  breach("domain-incoming-uses-only-rooms-above", "src/domain/incoming/breach.ts", "../reminders/index"),
  breach(
    "domain-direct-debit-uses-only-rooms-above",
    "src/domain/direct-debit/breach.ts",
    "../reminders/index",
  ),
  breach("domain-requests-uses-only-rooms-above", "src/domain/requests/breach.ts", "../reminders/index"),
  breach("domain-reminders-uses-only-rooms-above", "src/domain/reminders/breach.ts", "../books/index"),

  breach("domain-rooms-meet-at-the-door", "src/domain/reminders/door.ts", "../calendar/inside"),
  breach("domain-is-entered-by-its-doors", "src/app/door.ts", "../domain/calendar/inside"),

  breach("app-knows-no-adapter", "src/app/adapter.ts", "../adapters/xlsx/file"),
  breach("adapters-see-only-the-port", "src/adapters/xlsx/breach.ts", "../../workbook/sheets/families"),
  breach("adapters-never-each-other", "src/adapters/office/breach.ts", "../xlsx/file"),
  breach("nothing-imports-taskpane", "src/app/page.ts", "../taskpane/pane"),
  breach("nothing-imports-cli", "src/taskpane/command.ts", "../cli/command"),
  breach("nothing-imports-library", "src/app/script.ts", "../library/scripts"),
  breach("src-never-imports-test", "src/app/test.ts", "../../test/example"),

  breach("only-adapters-open-workbooks", "src/app/exceljs.ts", "exceljs"),
  breach("only-adapters-and-formats-pack", "src/cli/zip.ts", "fflate"),
  breach("only-adapters-open-workbooks", "src/workbook/office.ts", "@microsoft/office-js"),
  breach("only-cli-uses-node", "src/adapters/xlsx/disk.ts", "node:fs"),
  breach("only-cli-uses-node", "src/app/path.ts", "path"),
  breach("no-unresolved-import", "src/app/nowhere.ts", "./absent"),

  breach("no-circular", "src/kernel/egg.ts", "./hen", { "src/kernel/hen.ts": "./egg" }),
  breach("no-orphans", "src/kernel/alone.ts"),
];

/** What the breaches lead to, and imports that every wall lets through. */
const innocent: Readonly<Record<string, string | undefined>> = {
  "src/law/figure.ts": "../kernel/base",
  "src/kernel/base.ts": undefined,
  ...Object.fromEntries(
    [
      "calendar",
      "families",
      "roll",
      "debtors",
      "tariffs",
      "services",
      "meals",
      "kitchen",
      "surcharges",
      "invoicing",
      "ledger",
      "direct-debit",
      "requests",
      "incoming",
      "reminders",
      "books",
    ].flatMap((room) => [
      [`src/domain/${room}/index.ts`, "./inside"],
      [`src/domain/${room}/inside.ts`, "../../law/figure"],
    ]),
  ),
  "src/domain/reminders/allowed.ts": "../calendar/index",
  "src/formats/text.ts": "../domain/calendar/index",
  "src/wording/sentence.ts": "../domain/reminders/index",
  "src/workbook/port.ts": "../kernel/base",
  "src/workbook/sheets/families.ts": "../../wording/sentence",
  "src/app/allowed.ts": "../formats/text",
  "src/examples/town.ts": "../workbook/port",
  "src/app/example.ts": "../examples/town",
  "src/adapters/xlsx/file.ts": "../../workbook/port",
  "src/adapters/xlsx/engine.ts": "exceljs",
  "src/adapters/office/sheet.ts": "../../workbook/port",
  "src/adapters/office/looks.ts": "../../workbook/excel/look",
  "src/workbook/excel/look.ts": "../port",
  "src/taskpane/pane.ts": "../adapters/office/sheet",
  "src/cli/command.ts": "../adapters/xlsx/file",
  "src/cli/disk.ts": "node:fs",
  "src/cli/main.ts": undefined,
  "src/library/index.ts": undefined,
  "src/library/scripts.ts": undefined,
  "test/example.ts": "../src/kernel/base",
  "node_modules/exceljs/index.js": undefined,
  "node_modules/fflate/index.js": undefined,
  "node_modules/@microsoft/office-js/index.js": undefined,
};

interface Rule {
  readonly name: string;
  readonly severity: string;
  readonly comment: string;
}

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: Pick<Rule, "name" | "severity">;
}

/** The violations in the `src` of a folder, found by the repository's own configuration. */
function violationsIn(folder: string): Promise<readonly Violation[]> {
  const program = join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const command = [program, "--config", config, "--output-type", "json", "src"];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, command, { cwd: folder, maxBuffer: 2 ** 28 }, (_exit, stdout, stderr) => {
      // The exit code counts violations: only an answer that is no report is a failure.
      if (!stdout.startsWith("{")) reject(new Error(stderr));
      else resolve((JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations);
    });
  });
}

async function plant(folder: string): Promise<void> {
  const files: Record<string, string | undefined> = { ...innocent };
  for (const { from, imports, beside } of breaches) Object.assign(files, beside, { [from]: imports });
  await Promise.all(
    Object.entries(files).map(async ([path, imports]) => {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      const line = imports === undefined ? "" : `import "${imports}";\n`;
      await writeFile(join(folder, path), path.endsWith(".js") ? line : `${line}export {};\n`);
    }),
  );
  await copyFile(join(root, "tsconfig.json"), join(folder, "tsconfig.json"));
}

describe("the walls of the house", () => {
  let folder: string;
  let planted: readonly Violation[];
  let real: readonly Violation[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "ecot-walls-"));
    await plant(folder);
    [planted, real] = await Promise.all([violationsIn(folder), violationsIn(root)]);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(breaches)("$rule sees $from", ({ rule, from }) => {
    expect(planted.filter((violation) => violation.from === from).map(named)).toEqual([rule]);
  });

  it("lets the innocent through", () => {
    expect(planted.filter(({ from }) => from in innocent)).toEqual([]);
  });

  it("has a planted breach for every rule, and no rule that merely warns", () => {
    const { forbidden } = jest.requireActual<{ forbidden: readonly Rule[] }>(config);
    const seen = new Set(breaches.map(({ rule }) => rule));
    expect([...seen].sort()).toEqual(forbidden.map(({ name }) => name).sort());
    expect(forbidden.filter(({ severity, comment }) => severity !== "error" || comment === "")).toEqual([]);
  });

  it("stand in src itself", () => {
    // Until the command line exists, much of src waits for its first user.
    const settled = existsSync(join(root, "src/cli/main.ts"));
    const found = real.filter(({ rule }) => settled || rule.name !== "no-orphans");
    expect(found.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
  });
});

function named({ rule }: Violation): string {
  return rule.name;
}

import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import {
  createSourceFile,
  forEachChild,
  isJsxText,
  isStringLiteralLike,
  isTemplateHead,
  isTemplateMiddleOrTemplateTail,
  type Node,
  ScriptTarget,
} from "typescript";

/** The repository's own tidiness. Each check is a function from files to complaints, and sees a planted failure. */

const root = join(__dirname, "../..");

/** What is installed or built is not ours to tidy. */
const notOurs = new Set([".git", "node_modules", "dist", "coverage"]);

/** Places of src where French stands outside src/wording, each with its reason. */
const frenchAllowed: readonly (readonly [folder: string, reason: string])[] = [
  ["src/wording/", "the home of every French sentence"],
  ["src/workbook/sheets/", "the headers and the choices that the clerk sees in the sheets"],
  ["src/formats/", "column headers and values of files written by others"],
  ["src/law/", "names of territories and académies, as the law writes them"],
  ["src/examples/", "invented towns, families and children"],
  ["src/adapters/office/trial/scratch.ts", "a sheet's name that must have an accent"],
];

/** Names that say nothing of what is inside; a plural or a doer is no better. */
const emptyNames =
  /^(?:utils?|helpers?|managers?|service|data|process|processes|processors?|handles?|handlers?)$/;
const emptyVerbs = /^(?:process|handle)$/;

/** Rooms of src, so that no file escapes the walls of .dependency-cruiser.cjs by standing outside them. */
const rooms =
  /^src\/(?:(?:kernel|law|formats|wording|workbook|examples|app|taskpane|cli|library)|adapters\/(?:office|xlsx|exceljs)|domain\/(?:calendar|families|roll|debtors|tariffs|services|surcharges|meals|kitchen|invoicing|ledger|direct-debit|requests|incoming|reminders|books))\//;

// Spelled in two parts, here and below, so that this file does not complain of itself.
const unfinished = ["TO" + "DO", "FIX" + "ME"];

interface File {
  readonly path: string;
  readonly text: string;
}

function fileNamesOutsideAscii(files: readonly File[]): readonly string[] {
  return files.map(({ path }) => path).filter((path) => !/^[\x20-\x7e]*$/.test(path));
}

function namesThatSayNothing(files: readonly File[]): readonly string[] {
  return files.map(({ path }) => path).filter((path) => path.split("/").some(saysNothing));
}

/**
 * What a thing is stands last in its name, what it does stands first: `meal-service` and `process-meals` say nothing,
 * while `service-calendar` is the calendar of a meal service.
 */
function saysNothing(name: string): boolean {
  const [stem = ""] = name.replace(/^\./, "").split(".");
  const words = stem
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .split(/[^a-z]+/);
  return emptyNames.test(words.at(-1) ?? "") || emptyVerbs.test(words[0] ?? "");
}

function filesOutsideTheRooms(files: readonly File[]): readonly string[] {
  return files.map(({ path }) => path).filter((path) => path.startsWith("src/") && !rooms.test(path));
}

/** A heuristic: a literal with an accented letter is French. */
function frenchOutsideWording(files: readonly File[]): readonly string[] {
  return files
    .filter(({ path }) => /^src\/.*\.tsx?$/.test(path))
    .filter(({ path }) => !frenchAllowed.some(([folder]) => path.startsWith(folder)))
    .flatMap((file) => accentedLiterals(file).map((literal) => `${file.path}: ${literal}`));
}

function accentedLiterals({ path, text }: File): readonly string[] {
  const accented = /[à-öø-ÿœ]/i;
  // Comments may be French; a file without any accent needs no closer look.
  if (!accented.test(text)) return [];
  const found: string[] = [];
  const visit = (node: Node): void => {
    const isText =
      isStringLiteralLike(node) ||
      isTemplateHead(node) ||
      isTemplateMiddleOrTemplateTail(node) ||
      isJsxText(node);
    if (isText && accented.test(node.text)) found.push(node.text.trim());
    forEachChild(node, visit);
  };
  visit(createSourceFile(basename(path), text, ScriptTarget.ES2022));
  return found;
}

function unfinishedWork(files: readonly File[]): readonly string[] {
  return linesWith(files, new RegExp(`\\b(?:${unfinished.join("|")})\\b`));
}

const mayBeAbsent: ReadonlySet<string> = new Set([
  "test/support/public-files.ts",
  "test/support/pdf-tools.ts",
]);

function testsSetAside(files: readonly File[]): readonly string[] {
  return linesWith(
    // Files and programs beside the repository may be absent: those tests say that they were skipped, and why.
    files.filter(({ path }) => path.startsWith("test/") && !mayBeAbsent.has(path)),
    /\.(?:only|skip)(?:\.each)?\s*[(`]/,
  );
}

/** What is slow on a busy machine is no fault: a test waits for what comes about, and what must be quick the bench says. */
function testsAgainstTheClock(files: readonly File[]): readonly string[] {
  return linesWith(
    files.filter(({ path }) => /^test\/(?!bench\/)/.test(path)),
    /jest\.setTimeout\(|^\s*\}, [\d_]+\);|setDefault\w*Timeout\((?!patience\))|performance\.now\(/,
  );
}

/** An exported type that has the name of another one: whoever reads it elsewhere cannot know which is meant. */
function typesOfOneName(files: readonly File[]): readonly string[] {
  const places = new Map<string, string[]>();
  for (const { path, text } of files.filter(isSource))
    for (const [, name = ""] of text.matchAll(/^export (?:interface|type|class|enum) (\w+)/gm))
      places.set(name, [...(places.get(name) ?? []), path]);
  return [...places].flatMap(([name, paths]) => (paths.length > 1 ? [`${name}: ${paths.join(", ")}`] : []));
}

/** Where a program begins, or what others call that are not here. */
const entries = new Set(["src/cli/main.ts", "src/library/index.ts", "src/taskpane/main.tsx"]);

/** Screens are fetched by the name of their verb (`taskpane/lazy-screen.tsx`). */
const fetchedByName = /^src\/taskpane\/screens\/\w+\.tsx$/;

/** A function or a constant that its file exports and nobody imports, were it a test: dead, or of that file alone. */
function exportsOfNobody(files: readonly File[]): readonly string[] {
  const imported = new Set<string>();
  for (const { text } of files.filter(({ path }) => /\.(?:tsx?|[cm]?js)$/.test(path))) {
    const clauses = [...text.matchAll(/import (?:type )?(?:\w+, )?\{([^}]*)\} from/g)];
    // What is fetched when it is asked for: `const { a } = await import(…)`, `import(…).then(({ a }) =>`, `(await import(…)).a`.
    const fetched = [
      ...text.matchAll(/\{([^{}]*)\} = await import\(/g),
      ...text.matchAll(/import\([^)]*\)(?:,\s*)?\)?\.(?:then\(\s*\(\{([^}]*)\}\)|(\w+))/g),
    ];
    for (const [, names = "", single = ""] of [...clauses, ...fetched])
      for (const name of `${names},${single}`.split(","))
        imported.add(
          name
            .replace(/\btype /, "")
            .split(/ as |:/)[0]
            ?.trim() ?? "",
        );
  }
  return files
    .filter((file) => isSource(file) && !entries.has(file.path) && !fetchedByName.test(file.path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/^export (?:async )?(?:function\*?|const|let|class) (\w+)/gm)]
        .map(([, name = ""]) => name)
        .filter((name) => !imported.has(name))
        .map((name) => `${path}: ${name}`),
    );
}

function isSource({ path }: File): boolean {
  return /^src\/.*\.tsx?$/.test(path);
}

function linesWith(files: readonly File[], pattern: RegExp): readonly string[] {
  return files.flatMap(({ path, text }) =>
    text
      .split("\n")
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  );
}

/** Every text file of the repository that people write. */
function ourFiles(): readonly File[] {
  return pathsBelow("")
    .map((path) => ({ path, bytes: readFileSync(join(root, path)) }))
    .map(({ path, bytes }) => ({ path, text: isText(path, bytes) ? bytes.toString("utf8") : "" }));
}

function pathsBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !notOurs.has(name))
    .flatMap((entry) => {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return pathsBelow(path);
      return entry.isFile() ? [path] : [];
    });
}

function isText(path: string, bytes: Buffer): boolean {
  return path !== "package-lock.json" && !bytes.subarray(0, 8000).includes(0);
}

interface Check {
  readonly name: string;
  readonly complaints: (files: readonly File[]) => readonly string[];
  /** Each of these, alone, must be complained of. */
  readonly planted: readonly File[];
  /** None of these may be. */
  readonly innocent: readonly File[];
}

function file(path: string, text = ""): File {
  return { path, text };
}

const setAside = ["it.on" + "ly(", "describe.sk" + "ip(", "it.sk" + "ip.each("];

const againstTheClock = ["jest.set" + "Timeout(60_000);", "  }" + ", 60_000);", "performance.no" + "w()"];

const checks: readonly Check[] = [
  {
    name: "file names are ASCII",
    complaints: fileNamesOutsideAscii,
    planted: [file("src/kernel/écart.ts"), file("docs/été/notes.md")],
    innocent: [file("test/support/closing-line-reporter.js")],
  },
  {
    name: "names say what is inside",
    complaints: namesThatSayNothing,
    planted: [
      file("src/utils/cents.ts"),
      file("src/kernel/meal-helper.ts"),
      file("src/app/InvoiceManager.ts"),
      file("test/data/town.json"),
      file("src/app/process.ts"),
      file("src/cli/handlers.ts"),
      file("src/domain/meals/mealService.ts"),
      file("src/app/process-meals.ts"),
      file("test/kernel/cents-helper.test.ts"),
    ],
    innocent: [file("src/kernel/dated.ts"), file("src/domain/calendar/service-calendar.ts")],
  },
  {
    name: "every file of src has a room",
    complaints: filesOutsideTheRooms,
    planted: [file("src/index.ts"), file("src/domain/rules.ts"), file("src/domain/extras/index.ts")],
    innocent: [
      file("src/domain/direct-debit/index.ts"),
      file("src/adapters/xlsx/read.ts"),
      file("README.md"),
    ],
  },
  {
    name: "French stands in src/wording",
    complaints: frenchOutsideWording,
    planted: [
      file("src/domain/meals/reason.ts", 'export const reason = "Repas réservé";'),
      file("src/cli/help.ts", "export const help = `Émet ${count} factures`;"),
      file("src/cli/usage.ts", "export const usage = `${count} factures émises`;"),
    ],
    innocent: [
      file("src/domain/meals/reason.ts", '// Un repas réservé est dû.\nexport const reason = "booked";'),
      ...frenchAllowed.map(([folder]) => file(`${folder}words.ts`, 'export const word = "Élève";')),
      file("test/wording/sentence.test.ts", 'const expected = "Élève";'),
    ],
  },
  {
    name: "an exported type has a name of its own",
    complaints: typesOfOneName,
    planted: [file("src/kernel/cents.ts", "export type Cents = number;\nexport interface Cents {}\n")],
    innocent: [
      file("src/kernel/cents.ts", "export type Cents = number;\ninterface Row {}"),
      file("src/kernel/day.ts", "export type Day = string;\ninterface Row {}"),
      file("test/kernel/cents.ts", "export type Cents = number;"),
    ],
  },
  {
    name: "what is exported is imported",
    complaints: exportsOfNobody,
    planted: [
      file("src/kernel/cents.ts", "export const cents = 1;\nconst twice = cents + cents;"),
      file("src/kernel/day.ts", 'export function day() {}\nexport { day } from "./day";'),
    ],
    innocent: [
      file("src/kernel/cents.ts", "export const cents = 1;\nexport async function sum() {}\nconst own = 1;"),
      file("src/kernel/index.ts", 'export { cents } from "./cents";'),
      file("test/kernel/cents.test.ts", 'import { type Day, cents as amount } from "../../src/kernel";'),
      file("src/cli/lazy.ts", 'const { sum } = await import("../kernel/cents");'),
      file("src/library/index.ts", "export const facturer = 1;"),
    ],
  },
  {
    name: "nothing is left for later",
    complaints: unfinishedWork,
    planted: unfinished.map((word) => file("src/kernel/cents.ts", `// ${word} round`)),
    innocent: [file("src/kernel/cents.ts", "// to do so, round half up")],
  },
  {
    name: "no test is set aside",
    complaints: testsSetAside,
    planted: setAside.map((call) => file("test/kernel/cents.test.ts", `${call}"rounds", () => {});`)),
    innocent: [
      file("src/kernel/order.ts", "rows.sk" + "ip(1)"),
      file("test/a.test.ts", "// not only (this)"),
    ],
  },
  {
    name: "no test runs against the clock",
    complaints: testsAgainstTheClock,
    planted: againstTheClock.map((line) => file("test/kernel/cents.test.ts", line)),
    innocent: [
      file("test/support/browser.ts", "context.setDefaultTimeout(patience);"),
      file("test/bench/measure.ts", "const start = performance.no" + "w();"),
      file("src/taskpane/main.tsx", "  }" + ", 60_000);"),
    ],
  },
];

describe("the repository's tidiness", () => {
  const files = ourFiles();

  describe.each(checks)("$name", ({ complaints, planted, innocent }) => {
    it.each(planted)("sees a planted failure in $path", (failure) => {
      expect(complaints([failure])).toHaveLength(1);
    });

    it("lets the innocent through", () => {
      expect(complaints(innocent)).toEqual([]);
    });

    it("holds in the whole repository", () => {
      expect(complaints(files)).toEqual([]);
    });
  });
});

import { join } from "node:path";
import {
  createCompilerHost,
  createProgram,
  createSourceFile,
  forEachChild,
  isIdentifier,
  isObjectLiteralExpression,
  isPropertyAccessExpression,
  isPropertyAssignment,
  isShorthandPropertyAssignment,
  ModuleKind,
  ModuleResolutionKind,
  type Node,
  type Program,
  ScriptTarget,
  type Symbol,
  sys,
  type TypeChecker,
} from "typescript";

/**
 * The Excel adapter asks for no requirement set above this one: what an Excel without it makes of a newer member is an
 * error in front of the clerk. The declarations of Office.js say with each member where it came: `[Api set: ExcelApi 1.9]`.
 */
const floor = 14;

const root = join(__dirname, "../..");
const folder = join(root, "src/adapters/office");
const declarations = /[\\/]@types[\\/]office-js[\\/]/;

interface Use {
  readonly member: string;
  readonly place: string;
  /** 9 for ExcelApi 1.9; `undefined` where the declaration names no set that counts up. */
  readonly set: number | undefined;
}

/** Every member of Excel that the files of the adapter use. */
function usesIn(program: Program, isOurs: (path: string) => boolean): readonly Use[] {
  const checker = program.getTypeChecker();
  const uses: Use[] = [];
  for (const source of program.getSourceFiles()) {
    if (!isOurs(source.fileName)) continue;
    const visit = (node: Node): void => {
      for (const symbol of membersNamed(node, checker)) {
        const tag = apiSetOf(symbol, checker);
        if (tag === undefined) continue;
        const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
        uses.push({
          member: checker.getFullyQualifiedName(symbol),
          place: `${source.fileName.slice(root.length + 1)}:${String(line + 1)}`,
          set: setNumber(tag),
        });
      }
      forEachChild(node, visit);
    };
    visit(source);
  }
  return uses;
}

/** The number of a set; of a member that may be read earlier than it may be set, the later one. */
function setNumber(tag: string): number | undefined {
  const numbers = [...tag.matchAll(/\b1\.(\d+)\b/g)].map(([, number]) => Number(number));
  return tag.startsWith("ExcelApi 1.") ? Math.max(...numbers) : undefined;
}

/** `range.values`, and `{ textToDisplay: … }` handed to Excel. */
function membersNamed(node: Node, checker: TypeChecker): readonly Symbol[] {
  if (isPropertyAccessExpression(node)) {
    const symbol = checker.getSymbolAtLocation(node.name);
    return symbol === undefined ? [] : [symbol];
  }
  if (!isObjectLiteralExpression(node)) return [];
  const type = checker.getContextualType(node);
  return node.properties.flatMap((property) => {
    const isNamed = isPropertyAssignment(property) || isShorthandPropertyAssignment(property);
    const name = isNamed && isIdentifier(property.name) ? property.name.text : undefined;
    const symbol = name === undefined ? undefined : type?.getProperty(name);
    return symbol === undefined ? [] : [symbol];
  });
}

/** `ExcelApi 1.9`, from the comment of a member of Office.js. */
function apiSetOf(symbol: Symbol, checker: TypeChecker): string | undefined {
  const declaration = symbol.declarations?.[0];
  if (declaration === undefined || !declarations.test(declaration.getSourceFile().fileName)) return undefined;
  const comments = [
    ...symbol.getDocumentationComment(checker),
    ...symbol.getJsDocTags(checker).flatMap(({ text = [] }) => text),
  ].map(({ text }) => text);
  return /\[Api set: ([^\]]*)\]/.exec(comments.join("\n"))?.[1];
}

/** Names that are asked for by text, in `load("…")`: they are properties like any other. */
function loadedNames(text: string): readonly string[] {
  return [...text.matchAll(/\.load\(\s*(?:"([^"]*)"|`([^`]*)`)/g)].flatMap(([, plain, template]) =>
    (plain ?? template ?? "").split(",").map((path) => path.trim().split("/").at(-1) ?? ""),
  );
}

function tooNew(uses: readonly Use[]): readonly string[] {
  return uses
    .filter(({ set }) => set === undefined || set > floor)
    .map(({ member, place }) => `${place} uses ${member}`);
}

const options = {
  target: ScriptTarget.ES2022,
  module: ModuleKind.Preserve,
  moduleResolution: ModuleResolutionKind.Bundler,
  types: ["office-js"],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
};

/** The adapter, and a planted file beside it. */
function programWith(planted: string): { readonly program: Program; readonly plant: string } {
  const plant = join(folder, "planted.ts");
  const host = createCompilerHost(options);
  const getSourceFile = host.getSourceFile.bind(host);
  const fileExists = host.fileExists.bind(host);
  host.getSourceFile = (path, languageVersion, ...others) =>
    path === plant
      ? createSourceFile(path, planted, languageVersion)
      : getSourceFile(path, languageVersion, ...others);
  host.fileExists = (path) => path === plant || fileExists(path);
  const files = sys.readDirectory(folder, [".ts"]);
  return { program: createProgram([...files, plant], options, host), plant };
}

const planted = `
export function tooNew(range: Excel.Range, table: Excel.Table) {
  range.valuesAsJson = [];
  table.resize("A1:B2");
  range.getPivotTables();
}
`;

describe("the requirement floor of the Excel adapter", () => {
  const { program, plant } = programWith(planted);
  const uses = usesIn(program, (path) => path.startsWith(folder) && path !== plant);

  it(`is ExcelApi 1.${String(floor)}`, () => {
    expect(tooNew(uses)).toEqual([]);
  });

  it("looks at the members that are used", () => {
    const members = new Set(uses.map(({ member }) => member));
    for (const member of ["Range.values", "Range.copyFrom", "Table.resize", "AutoFilter.criteria"]) {
      expect(members).toContain(`Excel.${member}`);
    }
    expect(members.size).toBeGreaterThan(50);
  });

  it("knows the set of every property that is loaded by name", () => {
    const used = new Set(uses.map(({ member }) => member.split(".").at(-1)));
    const loaded = sys
      .readDirectory(folder, [".ts"])
      .flatMap((path) => loadedNames(sys.readFile(path) ?? ""))
      .filter((name) => /^\w+$/.test(name));
    expect(loaded.length).toBeGreaterThan(10);
    expect([...new Set(loaded)].filter((name) => !used.has(name))).toEqual([]);
  });

  it("sees a planted member that is too new", () => {
    const found = tooNew(usesIn(program, (path) => path === plant));
    expect(found).toEqual(["src/adapters/office/planted.ts:3 uses Excel.Range.valuesAsJson"]);
  });
});

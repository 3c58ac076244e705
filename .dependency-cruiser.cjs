/**
 * The walls of the house: who may import whom. Each wall says where the code belongs instead.
 * Every rule here has a planted breach in test/architecture/walls.test.ts.
 */

/** The rooms of the domain, in order: a room uses only the rooms before it. */
const DOMAIN_ROOMS = [
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
];

const anyOf = (names) => `(?:${names.join("|")})`;

/** Where rooms declare their problems: the facts of each are known to the words. */
const PROBLEMS = ["^src/formats/problems/", "^src/[a-z/-]+problems\\.ts$"];

/**
 * A layer may import itself and the `allowed` ones, and the files that match `besides`. The shells have a wall of their own,
 * so they are left out here.
 */
function layer(name, allowed, comment, besides = []) {
  const open = [name, ...allowed, "taskpane", "cli", "library"];
  return {
    name:
      allowed.length === 0 ? `${name}-imports-nothing-of-ours` : `${name}-imports-only-${allowed.join("-")}`,
    comment,
    severity: "error",
    from: { path: `^src/${name}/` },
    to: { path: "^src/", pathNot: [`^src/${anyOf(open)}/`, ...besides] },
  };
}

/** Where the program is begun: nothing else knows it. */
function shell(name, comment) {
  return {
    name: `nothing-imports-${name}`,
    comment,
    severity: "error",
    from: { path: "^src/", pathNot: `^src/${name}/` },
    to: { path: `^src/${name}/` },
  };
}

const layers = [
  layer(
    "kernel",
    [],
    "The kernel knows no canteen: what needs a family or a price belongs in a room of src/domain, a legal figure in src/law.",
  ),
  layer(
    "law",
    ["kernel"],
    "src/law holds dated national figures only: a rule that uses them belongs in the room of src/domain it governs.",
  ),
  layer(
    "domain",
    ["kernel", "law"],
    "The domain is pure: reading or writing a text belongs in src/formats, a sentence in src/wording, a sheet in src/workbook, the order of steps in src/app.",
  ),
  layer(
    "formats",
    ["kernel", "domain"],
    "A format only parses and renders a text: the cells belong in src/workbook, the sentences in src/wording, the steps in src/app.",
  ),
  layer(
    "wording",
    ["kernel", "domain"],
    "Wording only turns values into French: whatever computes or fetches the value belongs in src/domain or src/app, which hands it over.",
    PROBLEMS,
  ),
  layer(
    "workbook",
    ["kernel", "domain", "wording"],
    "src/workbook is the port and the sheets: file texts belong in src/formats, steps in src/app, Excel and exceljs in src/adapters.",
  ),
  layer(
    "examples",
    ["kernel", "workbook"],
    "An example town is what a clerk might have typed, under the headers of src/workbook/sheets: what is done with it belongs in src/app.",
  ),
];

const domainRooms = DOMAIN_ROOMS.slice(0, -1).map((room, index) => ({
  name: `domain-${room}-uses-only-rooms-above`,
  comment: `Rooms are ordered (${DOMAIN_ROOMS.join(", ")}): what ${room} needs from a later room is passed in by the caller, or belongs in an earlier room.`,
  severity: "error",
  from: { path: `^src/domain/${room}/` },
  to: { path: `^src/domain/${anyOf(DOMAIN_ROOMS.slice(index + 1))}/` },
}));

const ROOM_INDEX = "^src/domain/[^/]+/index\\.ts$";

const doors = [
  {
    name: "domain-rooms-meet-at-the-door",
    comment: "A room is used through its index.ts: export the name there, or keep it private to its room.",
    severity: "error",
    from: { path: "^src/domain/([^/]+)/" },
    to: { path: "^src/domain/[^/]+/", pathNot: ["^src/domain/$1/", ROOM_INDEX] },
  },
  {
    name: "domain-is-entered-by-its-doors",
    comment: "Outside the domain a room is known by its index.ts only: export the name there.",
    severity: "error",
    from: { path: "^src/", pathNot: "^src/domain/" },
    to: { path: "^src/domain/[^/]+/", pathNot: ROOM_INDEX },
  },
];

const shells = [
  {
    name: "app-knows-no-adapter",
    comment:
      "What the clerk does is written against the port (src/workbook/port): the shell chooses the adapter and passes it in.",
    severity: "error",
    from: { path: "^src/app/" },
    to: { path: "^src/adapters/" },
  },
  {
    name: "adapters-see-only-the-port",
    comment:
      "An adapter moves cells and decides nothing: rules belong in src/domain, sheets in src/workbook/sheets, messages in src/wording.",
    severity: "error",
    from: { path: "^src/adapters/" },
    to: {
      path: "^src/",
      pathNot:
        "^src/(?:(?:kernel|adapters|taskpane|cli|library)/|workbook/(?:(?:port|changes|cells)\\.ts$|excel/))",
    },
  },
  {
    name: "adapters-never-each-other",
    comment:
      "Office.js, the xlsx file and exceljs never load together: what both need belongs beside the port, in src/workbook/excel, or in src/kernel.",
    severity: "error",
    from: { path: "^src/adapters/([^/]+)/" },
    to: { path: "^src/adapters/", pathNot: "^src/adapters/$1/" },
  },
  shell(
    "taskpane",
    "The page is a shell: what others need of it belongs in src/app (steps) or src/wording (sentences).",
  ),
  shell(
    "cli",
    "The command line is a shell: what others need of it belongs in src/app (steps) or src/wording (sentences).",
  ),
  shell(
    "library",
    "What scripts call is a shell: what others need of it belongs in src/app (steps) or src/adapters (workbooks).",
  ),
  {
    name: "src-never-imports-test",
    comment: "Nothing of test is shipped: an example that is shipped belongs in src/examples.",
    severity: "error",
    from: { path: "^src/" },
    to: { path: "^test/" },
  },
];

const outside = [
  {
    name: "only-adapters-open-workbooks",
    comment:
      "exceljs and Office.js are known to src/adapters alone (and exceljs to those that hand it over, src/library): go through the port (src/workbook/port).",
    severity: "error",
    from: { path: "^src/", pathNot: "^src/(?:adapters|library)/" },
    to: { path: "(?:^|/)node_modules/(?:exceljs|@microsoft/office-js|@types/office-js)/" },
  },
  {
    name: "only-adapters-and-formats-pack",
    comment:
      "What is packed is a workbook (src/adapters) or a file of a known form (src/formats): hand its content to the one that writes it.",
    severity: "error",
    from: { path: "^src/", pathNot: "^src/(?:adapters|formats)/" },
    to: { path: "(?:^|/)node_modules/fflate/" },
  },
  {
    name: "only-cli-uses-node",
    comment:
      "The same code runs in Excel and in a browser: disk, paths and the process belong in src/cli, which passes bytes and values in.",
    severity: "error",
    from: { path: "^src/", pathNot: "^src/cli/" },
    to: { dependencyTypes: ["core"] },
  },
  {
    name: "no-unresolved-import",
    comment:
      "An import that leads nowhere hides from every other wall: mend its path, or declare the package.",
    severity: "error",
    from: { path: "^src/" },
    to: { couldNotResolve: true },
  },
];

const shape = [
  {
    name: "no-circular",
    comment:
      "Two files that need each other are one thought: join them, or move what both need into a third below them.",
    severity: "error",
    from: { path: "^src/" },
    to: { circular: true },
  },
  {
    name: "no-orphans",
    comment:
      "Nobody uses this file: use it, or delete it. A new entry is declared in the exceptions of this rule.",
    severity: "error",
    from: {
      orphan: true,
      path: "^src/",
      pathNot: [
        "\\.d\\.ts$",
        // They add to the kernel's lists by declaration merging, which is no import.
        "/problems\\.ts$",
        "^src/cli/main\\.ts$",
        "^src/taskpane/first-look\\.js$",
        "^src/library/index\\.ts$",
        "^src/taskpane/main\\.tsx$",
        "^src/taskpane/offline/service-worker\\.ts$",
        "^src/taskpane/file/desk/workbook-worker\\.ts$",
      ],
    },
    to: {},
  },
];

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [...layers, ...domainRooms, ...doors, ...shells, ...outside, ...shape],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    // A type is knowledge too: type-only imports stop at the walls like any other.
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".d.ts", ".js", ".json"],
    },
  },
};

import eslint from "@eslint/js";
import prettier from "eslint-config-prettier";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

const SHELLS = ["src/cli/**", "src/taskpane/**"];

const CLOCK = [
  "CallExpression[callee.object.name='Date'][callee.property.name='now']",
  "CallExpression[callee.name='Date']",
  "NewExpression[callee.name='Date'][arguments.length=0]",
].map((selector) => ({
  selector,
  message: "Only the shells (src/cli, src/taskpane) read the clock: take the day as an argument.",
}));

const banned = (names, message) => names.map((name) => ({ name, message }));
const OFFICE = ["Excel", "Office", "OfficeExtension", "OfficeRuntime"];
const OFFICE_MESSAGE = "Only src/adapters/office names Excel: go through the port (src/workbook/port).";
const OFFICE_NAMES = banned(OFFICE, OFFICE_MESSAGE);
// A type such as Excel.Range is no global to the rule above.
const OFFICE_TYPES = [
  { selector: `TSQualifiedName[left.name=/^(?:${OFFICE.join("|")})$/]`, message: OFFICE_MESSAGE },
];
const NODE_NAMES = banned(
  ["process", "Buffer", "require", "module", "__dirname", "__filename"],
  "The same code runs in Excel and in a browser: what belongs to Node belongs in src/cli.",
);
const PAGE_NAMES = banned(
  ["window", "document", "navigator", "location", "localStorage", "sessionStorage", "indexedDB"],
  "What belongs to the page belongs in src/taskpane.",
);
const NETWORK_NAMES = banned(
  ["fetch", "XMLHttpRequest", "WebSocket"],
  "Only the shells (src/cli, src/taskpane) reach the network: take the text or the bytes as an argument.",
);

const NODE_GLOBALS = Object.fromEntries(
  ["console", "process", "Buffer", "URL", "performance", "setTimeout", "clearTimeout", "structuredClone"].map(
    (name) => [name, "readonly"],
  ),
);

// The plugin's ready-made configuration brings the rules of React and of Prettier along, and loosens the parser:
// only its own rules are taken from it.
const officeRules = Object.fromEntries(
  officeAddins.configs.recommended
    .flatMap((config) => Object.entries(config.rules ?? {}))
    .filter(([rule]) => rule.startsWith("office-addins/"))
    .map(([rule]) => [rule, "error"]),
);

export default defineConfig(
  globalIgnores(["dist/", "coverage/", "node_modules/"]),
  eslint.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: { eqeqeq: "error" },
  },
  {
    name: "types",
    files: ["**/*.{ts,tsx}"],
    // The rules that need types are in .oxlintrc.json: `npm run typecheck` judges them along with the types.
    extends: [tseslint.configs.strict],
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      // What is declared in one place and filled from many begins empty.
      "@typescript-eslint/no-empty-object-type": ["error", { allowInterfaces: "with-single-extends" }],
      "no-restricted-imports": [
        "error",
        {
          name: "date-fns",
          message: "It loads 250 files: import each function from its own, date-fns/addDays.",
        },
      ],
    },
  },
  {
    name: "tools",
    files: ["**/*.{js,cjs,mjs}"],
    languageOptions: { globals: NODE_GLOBALS },
    rules: { "no-unused-vars": ["error", { argsIgnorePattern: "^_" }] },
  },
  {
    name: "tools of CommonJS",
    files: ["**/*.{js,cjs}"],
    languageOptions: {
      sourceType: "commonjs",
      globals: { __dirname: "readonly", __filename: "readonly" },
    },
  },
  {
    name: "no console",
    files: ["src/**", "test/**/*.ts"],
    ignores: ["src/cli/**", "test/bench/**"],
    rules: { "no-console": "error" },
  },
  {
    name: "the first script of the page, for old web views",
    files: ["src/taskpane/first-look.js"],
    languageOptions: {
      ecmaVersion: 5,
      sourceType: "script",
      globals: Object.fromEntries(
        ["window", "document", "navigator", "location", "sessionStorage", "Promise", "HTMLDialogElement"].map(
          (name) => [name, "readonly"],
        ),
      ),
    },
    rules: { "no-unused-vars": ["error", { caughtErrors: "none" }] },
  },
  {
    // What `first-look.js` lets in: Chromium 97, Safari 16.4, Firefox 104. WebView2 follows Edge, but a Mac's views follow
    // its Safari.
    name: "nothing newer than the oldest web view",
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/cli/**"],
    rules: {
      "no-restricted-properties": [
        "error",
        ...[
          "checkVisibility",
          "fromAsync",
          "groupBy",
          "isWellFormed",
          "requestIdleCallback",
          "toReversed",
          "toSorted",
          "toSpliced",
          "toWellFormed",
          "withResolvers",
        ].map((property) => ({ property, message: "Some web views of today's Office do not have it yet." })),
      ],
    },
  },
  {
    name: "no outside world",
    files: ["src/**"],
    ignores: [...SHELLS, "src/adapters/office/**"],
    rules: {
      "no-restricted-syntax": ["error", ...CLOCK, ...OFFICE_TYPES],
      "no-restricted-globals": ["error", ...OFFICE_NAMES, ...NODE_NAMES, ...PAGE_NAMES, ...NETWORK_NAMES],
    },
  },
  {
    name: "the Office adapter",
    files: ["src/adapters/office/**"],
    rules: {
      "no-restricted-syntax": ["error", ...CLOCK],
      "no-restricted-globals": ["error", ...NODE_NAMES, ...PAGE_NAMES, ...NETWORK_NAMES],
    },
  },
  {
    name: "the command line",
    files: ["src/cli/**"],
    rules: {
      "no-restricted-syntax": ["error", ...OFFICE_TYPES],
      "no-restricted-globals": ["error", ...OFFICE_NAMES, ...PAGE_NAMES],
    },
  },
  {
    name: "the page",
    files: ["src/taskpane/**"],
    rules: {
      "no-restricted-syntax": ["error", ...OFFICE_TYPES],
      "no-restricted-globals": ["error", ...OFFICE_NAMES, ...NODE_NAMES],
    },
  },
  {
    // It knows hooks by their names, so that those of preact/hooks are checked as well (preactjs/eslint-config-preact issue
    // 16). Its other rules speak of React's compiler.
    name: "hooks of the page",
    files: ["src/taskpane/**"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  {
    // They load office.js, ask who opened the page and how it looks; of the workbook they know nothing.
    name: "the page's questions to Office",
    files: ["src/taskpane/office-script.ts", "src/taskpane/office-theme.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...OFFICE_NAMES.filter(({ name }) => name !== "Office"),
        ...NODE_NAMES,
      ],
    },
  },
  {
    // Elsewhere `load` means other things (exceljs has one), and only these folders speak Office.js.
    name: "Office.js",
    files: ["src/adapters/office/**", "src/taskpane/**", "test/host/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: officeRules,
  },
  prettier,
);

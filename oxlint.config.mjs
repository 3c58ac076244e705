import officeAddins from "eslint-plugin-office-addins";
import { defineConfig } from "oxlint";

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

const NODE_GLOBALS = [
  "console",
  "process",
  "Buffer",
  "URL",
  "performance",
  "setTimeout",
  "clearTimeout",
  "structuredClone",
];

const readonly = (names) => Object.fromEntries(names.map((name) => [name, "readonly"]));
const errors = (prefix, names) => Object.fromEntries(names.map((name) => [`${prefix}${name}`, "error"]));

// The plugin's ready-made configuration brings the rules of React and of Prettier along: only its own are taken from it.
const officeRules = officeAddins.configs.recommended
  .flatMap((config) => Object.keys(config.rules ?? {}))
  .filter((rule) => rule.startsWith("office-addins/"));

/** What ESLint recommends for any JavaScript. */
const ANY_CODE = [
  "for-direction",
  "no-async-promise-executor",
  "no-case-declarations",
  "no-compare-neg-zero",
  "no-cond-assign",
  "no-constant-binary-expression",
  "no-constant-condition",
  "no-control-regex",
  "no-debugger",
  "no-delete-var",
  "no-dupe-else-if",
  "no-duplicate-case",
  "no-empty",
  "no-empty-character-class",
  "no-empty-pattern",
  "no-empty-static-block",
  "no-ex-assign",
  "no-extra-boolean-cast",
  "no-fallthrough",
  "no-global-assign",
  "no-invalid-regexp",
  "no-irregular-whitespace",
  "no-loss-of-precision",
  "no-misleading-character-class",
  "no-nonoctal-decimal-escape",
  "no-prototype-builtins",
  "no-regex-spaces",
  "no-self-assign",
  "no-shadow-restricted-names",
  "no-sparse-arrays",
  "no-unassigned-vars",
  "no-unsafe-finally",
  "no-unsafe-optional-chaining",
  "no-unused-labels",
  "no-unused-private-class-members",
  "no-useless-assignment",
  "no-useless-backreference",
  "no-useless-catch",
  "no-useless-escape",
  "preserve-caught-error",
  "require-yield",
  "use-isnan",
  "valid-typeof",
];

/** What the compiler of TypeScript sees by itself, for the tools that it does not read. */
const UNCOMPILED = [
  "constructor-super",
  "getter-return",
  "no-class-assign",
  "no-const-assign",
  "no-dupe-class-members",
  "no-dupe-keys",
  "no-func-assign",
  "no-import-assign",
  "no-new-native-nonconstructor",
  "no-obj-calls",
  "no-redeclare",
  "no-setter-return",
  "no-this-before-super",
  "no-undef",
  "no-unreachable",
  "no-unsafe-negation",
  "no-with",
];

/** What typescript-eslint calls strict, as far as it needs no types. */
const TYPESCRIPT = [
  "ban-ts-comment",
  "consistent-type-imports",
  "no-duplicate-enum-values",
  "no-dynamic-delete",
  "no-explicit-any",
  "no-extra-non-null-assertion",
  "no-extraneous-class",
  "no-invalid-void-type",
  "no-misused-new",
  "no-namespace",
  "no-non-null-asserted-nullish-coalescing",
  "no-non-null-asserted-optional-chain",
  "no-non-null-assertion",
  "no-require-imports",
  "no-this-alias",
  "no-unnecessary-type-constraint",
  "no-unsafe-declaration-merging",
  "no-unsafe-function-type",
  "no-wrapper-object-types",
  "prefer-as-const",
  "prefer-literal-enum-member",
  "prefer-namespace-keyword",
  "triple-slash-reference",
  "unified-signatures",
];

/** The rules that know the types: they are judged along with the types themselves. */
const TYPED = [
  "await-thenable",
  "no-array-delete",
  "no-base-to-string",
  "no-deprecated",
  "no-duplicate-type-constituents",
  "no-floating-promises",
  "no-for-in-array",
  "no-generated-empty-object-type",
  "no-implied-eval",
  "no-meaningless-void-operator",
  "no-misused-promises",
  "no-misused-spread",
  "no-mixed-enums",
  "no-redundant-type-constituents",
  "no-unnecessary-boolean-literal-compare",
  "no-unnecessary-condition",
  "no-unnecessary-template-expression",
  "no-unnecessary-type-arguments",
  "no-unnecessary-type-assertion",
  "no-unnecessary-type-conversion",
  "no-unnecessary-type-parameters",
  "no-unsafe-argument",
  "no-unsafe-assignment",
  "no-unsafe-call",
  "no-unsafe-enum-assignment",
  "no-unsafe-enum-comparison",
  "no-unsafe-member-access",
  "no-unsafe-return",
  "no-unsafe-unary-minus",
  "no-useless-default-assignment",
  "only-throw-error",
  "prefer-promise-reject-errors",
  "prefer-reduce-type-parameter",
  "prefer-return-this-type",
  "related-getter-setter-pairs",
  "require-await",
  "restrict-plus-operands",
  "return-await",
  "unbound-method",
  "use-unknown-in-catch-callback-variable",
];

export default defineConfig({
  ignorePatterns: ["dist/", "coverage/", "node_modules/"],
  options: { reportUnusedDisableDirectives: "error" },
  plugins: ["typescript", "react"],
  // `no-restricted-syntax` is the one rule of ESLint that oxlint does not bring.
  jsPlugins: [{ name: "eslint-js", specifier: "oxlint-plugin-eslint" }, "eslint-plugin-office-addins"],
  categories: { correctness: "off" },
  rules: { ...errors("", ANY_CODE), eqeqeq: "error" },
  overrides: [
    {
      files: ["**/*.{ts,tsx}"],
      rules: {
        ...errors("typescript/", [...TYPESCRIPT, ...TYPED]),
        ...errors("", [
          "no-array-constructor",
          "no-unused-expressions",
          "no-unused-vars",
          "no-useless-constructor",
          "no-var",
          "prefer-const",
          "prefer-rest-params",
          "prefer-spread",
        ]),
        "typescript/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
        "typescript/restrict-template-expressions": ["error", { allowNumber: true }],
        "typescript/switch-exhaustiveness-check": [
          "error",
          { considerDefaultExhaustiveForUnions: false, requireDefaultForNonUnion: false },
        ],
        // What is declared in one place and filled from many begins empty.
        "typescript/no-empty-object-type": ["error", { allowInterfaces: "with-single-extends" }],
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
      // Tools.
      files: ["**/*.{js,cjs,mjs}"],
      globals: readonly(NODE_GLOBALS),
      rules: { ...errors("", UNCOMPILED), "no-unused-vars": ["error", { argsIgnorePattern: "^_" }] },
    },
    {
      // Tools of CommonJS.
      files: ["**/*.{js,cjs}"],
      env: { commonjs: true },
      globals: readonly(["__dirname", "__filename"]),
    },
    {
      files: ["src/**", "test/**/*.ts"],
      excludeFiles: ["src/cli/**", "test/bench/**"],
      rules: { "no-console": "error" },
    },
    {
      files: ["test/**/*.ts"],
      rules: {
        "no-restricted-properties": [
          "error",
          {
            property: "concurrent",
            message: "One test comes after another: test/support/one-test-at-a-time.js counts on it.",
          },
        ],
      },
    },
    {
      // The first script of the page, for old web views; test/taskpane/first-look.test.ts says in which words.
      files: ["src/taskpane/first-look.js"],
      globals: readonly([
        "window",
        "document",
        "navigator",
        "location",
        "sessionStorage",
        "Promise",
        "HTMLDialogElement",
      ]),
      rules: { "no-unused-vars": ["error", { caughtErrors: "none" }] },
    },
    {
      // Nothing newer than the oldest web view that `first-look.js` lets in: Chromium 97, Safari 16.4, Firefox 104. WebView2
      // follows Edge, but a Mac's views follow its Safari.
      files: ["src/**/*.{ts,tsx}"],
      excludeFiles: ["src/cli/**"],
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
          ].map((property) => ({
            property,
            message: "Some web views of today's Office do not have it yet.",
          })),
        ],
      },
    },
    {
      // No outside world.
      files: ["src/**"],
      excludeFiles: [...SHELLS, "src/adapters/office/**"],
      rules: {
        "eslint-js/no-restricted-syntax": ["error", ...CLOCK, ...OFFICE_TYPES],
        "no-restricted-globals": ["error", ...OFFICE_NAMES, ...NODE_NAMES, ...PAGE_NAMES, ...NETWORK_NAMES],
      },
    },
    {
      files: ["src/adapters/office/**"],
      rules: {
        "eslint-js/no-restricted-syntax": ["error", ...CLOCK],
        "no-restricted-globals": ["error", ...NODE_NAMES, ...PAGE_NAMES, ...NETWORK_NAMES],
      },
    },
    {
      files: ["src/cli/**"],
      rules: {
        "eslint-js/no-restricted-syntax": ["error", ...OFFICE_TYPES],
        "no-restricted-globals": ["error", ...OFFICE_NAMES, ...PAGE_NAMES],
      },
    },
    {
      files: ["src/taskpane/**"],
      rules: {
        "eslint-js/no-restricted-syntax": ["error", ...OFFICE_TYPES],
        "no-restricted-globals": ["error", ...OFFICE_NAMES, ...NODE_NAMES],
        // They know hooks by their names, so that those of preact/hooks are checked as well.
        "react/rules-of-hooks": "error",
        "react/exhaustive-deps": "error",
      },
    },
    {
      // They load office.js, ask who opened the page and how it looks; of the workbook they know nothing.
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
      files: ["src/adapters/office/**", "src/taskpane/**", "test/host/**/*.ts"],
      rules: errors("", officeRules),
    },
  ],
});

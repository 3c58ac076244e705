/** ts-jest only translates (isolatedModules); `npm run typecheck` stays in the test command. */
const translation = {
  module: "commonjs",
  target: "es2022",
  jsx: "react-jsx",
  jsxImportSource: "preact",
  isolatedModules: true,
  esModuleInterop: true,
  resolveJsonModule: true,
};

/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  globalSetup: "<rootDir>/test/support/provide-browser.ts",
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  transform: { "^.+\\.tsx?$": ["ts-jest", { tsconfig: translation }] },
  // The cores of a small machine: each worker has its own browser.
  maxWorkers: "100%",
  reporters: ["default", "<rootDir>/test/support/closing-line-reporter.js"],
};

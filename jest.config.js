/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "<rootDir>/test/support/kept-code.js",
  roots: ["<rootDir>/test"],
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  transform: { "^.+\\.tsx?$": "<rootDir>/test/support/translate.js" },
  // The only limit of a test: what hangs must end some day, and what is slow on a busy machine is no fault.
  testTimeout: 1_200_000,
  // The cores of a small machine; the files that open a browser come after the others, one at a time.
  maxWorkers: "100%",
  testRunner: "<rootDir>/test/support/one-test-at-a-time.js",
  runner: "<rootDir>/test/support/browser-files-last.ts",
  reporters: ["default", "<rootDir>/test/support/closing-line-reporter.js"],
};

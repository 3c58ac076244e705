const { join } = require("node:path");
const { pane } = require("../../.webpack/pane");

/** The page's own configuration around another entry, written elsewhere. */
const real = pane();
module.exports = {
  ...real,
  name: "one-month",
  entry: { ...real.entry, taskpane: "./test/browser/one-month-in-browser.ts" },
  output: { ...real.output, path: join(__dirname, "..", "..", "dist", "one-month") },
};

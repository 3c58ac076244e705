const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { translated, translator } = require("../../.webpack/translation");

const own = [__filename, require.resolve("../../.webpack/translation")].map((path) =>
  readFileSync(path, "utf8"),
);

/** Jest's door to TypeScript. */
module.exports = {
  process: (text, filePath) => ({ code: translated(text, filePath, "imports", "jest") }),
  /** What was translated is kept until the file, what translates or sucrase changes. */
  getCacheKey: (text, filePath) =>
    createHash("sha256")
      .update([text, filePath, translator, ...own].join("\0"))
      .digest("hex"),
};

const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { getVersion } = require("sucrase");
const { translated } = require("../../.webpack/translate");

/** What has a say in it, besides the file itself. */
const own = [require.resolve("../../.webpack/translate"), __filename].map((path) =>
  readFileSync(path, "utf8"),
);

/** Jest's door to TypeScript. */
module.exports = {
  process(text, filePath) {
    return { code: translated(text, filePath, "imports", "jest") };
  },
  /** What was translated is kept until the file, how it is translated or sucrase changes. */
  getCacheKey(text, filePath) {
    return createHash("sha256")
      .update([text, filePath, getVersion(), ...own].join("\0"))
      .digest("hex");
  },
};

const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { getVersion, transform } = require("sucrase");

/** Jest's door to TypeScript. It only translates, line for line; `npm run lint` looks at the types. */
module.exports = {
  process(text, filePath) {
    const { code } = transform(text, {
      filePath,
      transforms: ["typescript", "imports", "jest", ...(filePath.endsWith("x") ? ["jsx"] : [])],
      jsxRuntime: "automatic",
      jsxImportSource: "preact",
      production: true,
      // What a test sends to the page must stand on its own, and Node knows the language as it is written.
      disableESTransforms: true,
    });
    return { code };
  },
  /** What was translated is kept until the file, this one or sucrase changes. */
  getCacheKey(text, filePath) {
    return createHash("sha256")
      .update([text, filePath, getVersion(), readFileSync(__filename, "utf8")].join("\0"))
      .digest("hex");
  },
};

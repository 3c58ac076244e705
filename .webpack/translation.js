const { getVersion, transform } = require("sucrase");

/** TypeScript as JavaScript, line for line, for webpack and for Jest. `npm run typecheck` looks at the types. */
function translated(text, filePath, ...more) {
  const { code } = transform(text, {
    filePath,
    transforms: ["typescript", ...more, ...(filePath.endsWith("x") ? ["jsx"] : [])],
    jsxRuntime: "automatic",
    jsxImportSource: "preact",
    production: true,
    // What a test sends to the page must stand on its own, and Node knows the language as it is written.
    disableESTransforms: true,
  });
  return code;
}

module.exports = { translated, translator: getVersion() };

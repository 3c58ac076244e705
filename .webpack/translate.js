const { transform } = require("sucrase");

/** TypeScript as the JavaScript that it is, line for line: `npm run typecheck` looks at the types. */
function translated(text, filePath, ...more) {
  const { code } = transform(text, {
    filePath,
    transforms: ["typescript", ...(filePath.endsWith("x") ? ["jsx"] : []), ...more],
    jsxRuntime: "automatic",
    jsxImportSource: "preact",
    production: true,
    // Every place that it runs in knows the language as it is written.
    disableESTransforms: true,
  });
  return code;
}

/** As webpack asks for it. */
module.exports = function translate(text) {
  return translated(text, this.resourcePath);
};
module.exports.translated = translated;

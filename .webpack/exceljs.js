/**
 * exceljs in the page: its own browser bundle, taken as it is. It is already minimised, and minimising 0.9 MB again
 * takes webpack twenty seconds and gains nothing.
 */

/** Of the two bundles exceljs ships, the one without polyfills for browsers that Excel no longer uses. */
const BUNDLE = "exceljs/dist/exceljs.bare.min.js";

/** Without parsing: the bundle answers its own `require` calls. */
const BUNDLE_PATH = /node_modules[\\/]exceljs[\\/]dist[\\/]/;

const CHUNK = "exceljs";

/** Tells the minimiser that the chunk of exceljs needs no work. */
class AlreadyMinimised {
  apply(compiler) {
    const { Compilation } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("AlreadyMinimised", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name: "AlreadyMinimised", stage }, () => {
        for (const file of compilation.namedChunks.get(CHUNK)?.files ?? [])
          compilation.updateAsset(file, (source) => source, { minimized: true });
      });
    });
  }
}

/**
 * The bundle holds fallbacks that make code from text to find the global object, or for timers given as text. None runs
 * in a browser of today, and the page's policy would stop them; taken out, a search of the built files for code made
 * from text finds nothing.
 */
function withoutCodeFromText(source) {
  const cleaned = source
    .replaceAll('Function("return this")()', "globalThis")
    .replaceAll(/new Function\(""\+(\w+)\)/g, "void $1");
  if (/\beval\(|\bFunction\(/.test(cleaned))
    throw new Error(`${BUNDLE} makes code from text in a way unknown to .webpack/exceljs.js.`);
  return cleaned;
}

module.exports = withoutCodeFromText;
Object.assign(module.exports, { AlreadyMinimised, BUNDLE, BUNDLE_PATH, CHUNK });

const { createHash } = require("node:crypto");

/** Files of the build that the page never asks for. */
const NOT_THE_PAGES = /(?:^|\/)(?:service-worker\.js|manifest\.xml|licences\.txt)$/;

/**
 * Tells the service worker what to keep: the list of the built files goes in front of its code, with a mark that changes
 * whenever one of them does. A browser compares the worker byte by byte, so a new mark is how it learns of a new build.
 */
class OfflineFiles {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("OfflineFiles", (compilation) => {
      // Last of all: names carry their final hashes, and the pages are written.
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "OfflineFiles", stage }, () => {
        const files = compilation
          .getAssets()
          .filter(({ name }) => !NOT_THE_PAGES.test(name))
          .sort((one, other) => (one.name < other.name ? -1 : 1));
        const mark = createHash("sha256");
        for (const { name, source } of files) mark.update(name).update(source.buffer());
        const build = { mark: mark.digest("hex").slice(0, 16), files: files.map(({ name }) => name) };
        compilation.updateAsset(
          "service-worker.js",
          (code) => new sources.ConcatSource(`self.ecotBuild = ${JSON.stringify(build)};\n`, code),
        );
      });
    });
  }
}

module.exports = { OfflineFiles };

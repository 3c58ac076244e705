const { join } = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { LicenceTexts } = require("./licences");
const { LOCAL_ADDRESS } = require("./address");
const { contentPolicy } = require("./content-policy");
const { GuidePages } = require("./guide-pages");
const { manifestFor } = require("./manifest");
const { OfflineFiles } = require("./offline-files");
const { ROOT, shared } = require("./shared");

/**
 * What changes gets a new name: a server may let browsers keep these files for ever. They lie apart, so that whoever opens the
 * folder sees `index.html` and not a hundred files.
 */
const HASHED = "parts/[name].[contenthash:8]";

/** The page, for Excel and for a browser: static files for any server, and the manifest for their `address`. */
function pane({ address = LOCAL_ADDRESS, served = false } = {}) {
  const named = served ? "parts/[name]" : HASHED;
  return {
    ...shared,
    name: "pane",
    target: ["web", "es2022"],
    mode: served ? "development" : "production",
    entry: {
      taskpane: "./src/taskpane/main.tsx",
      // A page under development is never kept: it would hide what was just written.
      ...(served ? {} : { "service-worker": "./src/taskpane/offline/service-worker.ts" }),
    },
    output: {
      path: join(ROOT, "dist", "pane"),
      // A browser looks for a new service worker at the address of the old one.
      filename: ({ chunk }) => (chunk.name === "service-worker" ? "[name].js" : `${named}.js`),
      chunkFilename: `${named}.js`,
      cssFilename: `${named}.css`,
      cssChunkFilename: `${named}.css`,
      // Files are named from the page itself, in whatever folder it is served.
      publicPath: "",
      clean: true,
    },
    module: {
      rules: [
        ...shared.module.rules,
        // Nothing of ours does anything by being imported: a room's door lets in what a screen uses, and nothing more.
        { test: /\.tsx?$/, include: join(ROOT, "src"), sideEffects: false },
        // pdfkit names a colour profile that only PDF/A asks for: no file of it is made.
        { test: /node_modules\/pdfkit\//, parser: { url: false } },
        // The worker that carries out deeds is one file: it fetches nothing once it has begun.
        { test: /workbook-worker\.ts$/, layer: "desk" },
        { issuerLayer: "desk", parser: { dynamicImportMode: "eager" } },
      ],
    },
    // Only fonts that are packed as WOFF2 need it: 60 kB of words.
    resolve: { ...shared.resolve, alias: { "brotli/decompress.js": false, "brotli/decompress": false } },
    // The worker stays one file, whatever it shares with the page.
    optimization: { splitChunks: { chunks: (chunk) => !chunk.canBeInitial() && !chunk.hasRuntime() } },
    experiments: { css: true, html: false, layers: true },
    plugins: [
      // The folder alone opens the page in a browser; Excel asks for it by name, as its add-ins do.
      page("index.html", served),
      page("taskpane.html", served),
      new CopyPlugin({
        patterns: [
          { from: "assets/icon-*.png", to: "assets/[name][ext]" },
          { from: "assets/icon.svg", to: "assets/icon.svg" },
          { from: "src/taskpane/ecot.webmanifest", to: "ecot.webmanifest" },
          // As it is written: what builds it for today's browsers would shut it out of those that it is for.
          { from: "src/taskpane/first-look.js", to: "first-look.js", info: { minimized: true } },
          { from: "manifest.xml", transform: (content) => manifestFor(address, content.toString()) },
        ],
      }),
      new FirstScripts(),
      new LicenceTexts(),
      new GuidePages(),
      ...(served ? [] : [new OfflineFiles()]),
    ],
  };
}

function page(filename, served) {
  return new HtmlPlugin({
    filename,
    template: "./src/taskpane/taskpane.html",
    chunks: ["taskpane"],
    templateParameters: { policy: contentPolicy({ served }) },
    // The few bytes saved are not worth a policy that nobody can read in the built page.
    minify: false,
  });
}

/** Marks the scripts that the page names itself: `first-look.js` minds those that do not come, and no others. */
class FirstScripts {
  apply(compiler) {
    compiler.hooks.compilation.tap("FirstScripts", (compilation) => {
      HtmlPlugin.getCompilationHooks(compilation).alterAssetTags.tap("FirstScripts", (data) => {
        for (const tag of data.assetTags.scripts) tag.attributes["data-first"] = true;
        return data;
      });
    });
  }
}

module.exports = { pane };

const { join } = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { LOCAL_ADDRESS } = require("./address");
const { contentPolicy } = require("./content-policy");
const { ROOT, shared } = require("./shared");

/** The page, for Excel and for a browser: static files for any server, and the manifest for their `address`. */
function pane({ address = LOCAL_ADDRESS, served = false } = {}) {
  const page = (filename) =>
    new HtmlPlugin({
      filename,
      template: "./src/taskpane/taskpane.html",
      templateParameters: { policy: contentPolicy({ served }) },
      minify: false,
    });
  return {
    ...shared,
    name: "pane",
    target: ["web", "es2022"],
    mode: served ? "development" : "production",
    entry: { taskpane: "./src/taskpane/main.tsx" },
    output: {
      path: join(ROOT, "dist", "pane"),
      // What changes gets a new name: a server may let browsers keep these files for ever.
      filename: "[name].[contenthash:8].js",
      chunkFilename: "[name].[contenthash:8].js",
      cssFilename: "[name].[contenthash:8].css",
      cssChunkFilename: "[name].[contenthash:8].css",
      // Files are named from the page itself, in whatever folder it is served.
      publicPath: "",
      clean: true,
    },
    experiments: { css: true },
    plugins: [
      // The folder alone opens the page in a browser; Excel asks for it by name, as its add-ins do.
      page("index.html"),
      page("taskpane.html"),
      new CopyPlugin({
        patterns: [
          { from: "assets/icon-*.png", to: "assets/[name][ext]" },
          {
            from: "manifest.xml",
            transform: (content) => content.toString().replaceAll(LOCAL_ADDRESS, address),
          },
        ],
      }),
    ],
  };
}

module.exports = { pane };

const { join } = require("node:path");

/** The top of the repository: every configuration names its files from there. */
const ROOT = join(__dirname, "..");

/** What every bundle shares: TypeScript is only translated here, `npm run lint` judges it. */
const shared = {
  mode: "production",
  context: ROOT,
  devtool: false,
  // What was built before is built again where something of it changed: in node_modules/.cache.
  cache: {
    type: "filesystem",
    buildDependencies: { config: ["webpack.config.js", "tsconfig.json"].map((file) => join(ROOT, file)) },
  },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      { test: /\.tsx?$/, exclude: /node_modules/, loader: "ts-loader", options: { transpileOnly: true } },
    ],
  },
  stats: "errors-warnings",
  performance: { hints: false },
};

module.exports = { ROOT, shared };

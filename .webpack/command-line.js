const { chmodSync } = require("node:fs");
const { join } = require("node:path");
const { BannerPlugin } = require("webpack");
const { LicenceTexts } = require("./licences");
const { ROOT, shared } = require("./shared");

/** Marks the bundle executable, so that it runs by its own name as well as through npx. */
class Executable {
  constructor(file) {
    this.file = file;
  }

  apply(compiler) {
    compiler.hooks.afterEmit.tap("Executable", () => {
      chmodSync(join(compiler.outputPath, this.file), 0o755);
    });
  }
}

/** The command line: one file. Packages that Node loads well by itself stay outside. */
const cli = {
  ...shared,
  name: "cli",
  target: "node20",
  entry: { ecot: "./src/cli/main.ts" },
  output: { path: join(ROOT, "dist", "cli"), filename: "[name].js", clean: true },
  externals: {
    commander: "commonjs commander",
    exceljs: "commonjs exceljs",
    fontkit: "commonjs fontkit",
    "ical.js": "commonjs ical.js",
    linebreak: "commonjs linebreak",
    papaparse: "commonjs papaparse",
    pdfkit: "commonjs pdfkit",
  },
  module: { ...shared.module, parser: { javascript: { dynamicImportMode: "eager" } } },
  // Names stay readable: a bug report shows a stack that leads to the source.
  optimization: { minimize: false },
  plugins: [
    new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, include: /\.js$/ }),
    new Executable("ecot.js"),
    new LicenceTexts(),
  ],
};

/** For scripts that hold a workbook in exceljs: `require("ecot")`. */
const library = {
  ...shared,
  name: "library",
  target: "node20",
  entry: { ecot: "./src/library/index.ts" },
  output: {
    path: join(ROOT, "dist", "library"),
    filename: "[name].js",
    library: { type: "commonjs2" },
    clean: true,
  },
  externals: cli.externals,
  module: cli.module,
  optimization: cli.optimization,
  plugins: [new LicenceTexts()],
};

/** `npm run bench`: measures the built command line, the rules alone, the talk with Excel and the built page. */
const bench = {
  ...shared,
  name: "bench",
  target: "node20",
  entry: Object.fromEntries(
    ["bench", "bare", "sheetjs", "empty", "peak"].map((name) => [name, `./test/bench/${name}.ts`]),
  ),
  output: { path: join(ROOT, "dist", "bench"), filename: "[name].js", clean: true },
  externals: { ...cli.externals, "playwright-core": "commonjs playwright-core", xlsx: "commonjs xlsx" },
  // The emulated Excel looks for the real office.js by `require.resolve`, which is left to Node.
  module: {
    ...shared.module,
    rules: [...shared.module.rules, { test: /\.ts$/, parser: { commonjs: false } }],
  },
  optimization: { minimize: false },
};

/** `npm run torture`: kills the built command line, and runs it twice at once. */
const torture = {
  ...bench,
  name: "torture",
  entry: { torture: "./test/torture/torture.ts" },
  output: { path: join(ROOT, "dist", "torture"), filename: "[name].js", clean: true },
};

/** `npm run fuzz`: the program taken as it stands in `src`, with the cases of `test/fuzz`. */
const fuzz = {
  ...bench,
  name: "fuzz",
  entry: { fuzz: "./test/fuzz/fuzz.ts" },
  output: { path: join(ROOT, "dist", "fuzz"), filename: "[name].js" },
  node: { __filename: false, __dirname: false },
};

module.exports = { cli, library, bench, fuzz, torture };

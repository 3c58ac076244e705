const { spawnSync } = require("node:child_process");
const { join } = require("node:path");
const { parseArgs } = require("node:util");
const { readAddress } = require("./address");

/**
 * `npm run build -- --url https://cantine.exemple.fr/ecot/`: the command line and the page.
 * webpack refuses options it does not know, so this one is read here and handed over as webpack's own `--env`.
 */
function build() {
  const { values } = parseArgs({ options: { url: { type: "string" } } });
  const { address, refusal } = readAddress(values.url);
  if (refusal !== undefined) {
    console.error(refusal);
    return 2;
  }
  const webpack = join(__dirname, "..", "node_modules", "webpack-cli", "bin", "cli.js");
  const options = ["--config-name", "cli", "--config-name", "pane", "--env", `url=${address}`];
  return spawnSync(process.execPath, [webpack, ...options], { stdio: "inherit" }).status ?? 1;
}

process.exitCode = build();

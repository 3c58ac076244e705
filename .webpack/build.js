const { spawnSync } = require("node:child_process");
const { join, relative } = require("node:path");
const { parseArgs } = require("node:util");
const { readAddress } = require("./address");
const { writeArchive } = require("./archive");

const USAGE = "npm run build [-- --url https://cantine.exemple.fr/ecot/]";

/**
 * `npm run build -- --url https://cantine.exemple.fr/ecot/`: the command line, what scripts call and the page, with a manifest for that
 * address. webpack refuses options it does not know, so this one is read here and handed over as webpack's own `--env`.
 */
function build() {
  const { url, refusal } = readOptions();
  const { address, refusal: refusedAddress } = readAddress(url);
  const complaint = refusal ?? refusedAddress;
  if (complaint !== undefined) {
    console.error(`${complaint}\n${USAGE}`);
    return 2;
  }
  const webpack = join(__dirname, "..", "node_modules", "webpack-cli", "bin", "cli.js");
  const options = [
    "--config-name",
    "cli",
    "--config-name",
    "library",
    "--config-name",
    "pane",
    "--env",
    `url=${address}`,
  ];
  const { status } = spawnSync(process.execPath, [webpack, ...options], { stdio: "inherit" });
  if (status === 0)
    console.log(`${relative(process.cwd(), writeArchive())} holds the page: unpack it, open index.html`);
  if (status === 0 && url !== undefined) console.log(`dist/pane/manifest.xml is for ${address}`);
  return status ?? 1;
}

function readOptions() {
  try {
    const { values } = parseArgs({ options: { url: { type: "string" } } });
    // Without the lone `--`, npm keeps the option to itself and tells it in this way.
    return { url: values.url ?? process.env.npm_config_url };
  } catch (error) {
    return { refusal: error.message };
  }
}

process.exitCode = build();

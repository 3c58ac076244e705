const { readAddress } = require("./.webpack/address");
const { bench, cli, fuzz, library, torture } = require("./.webpack/command-line");
const { developmentServer } = require("./.webpack/development-server");
const { pane } = require("./.webpack/pane");

/** Chosen by `--config-name`; `--env url=…` is the address that the built manifest names. */
module.exports = async ({ url, WEBPACK_SERVE: served = false }) => [
  cli,
  library,
  { ...pane({ ...readAddress(url), served }), ...(served ? { devServer: await developmentServer() } : {}) },
  bench,
  fuzz,
  torture,
];

const { readAddress } = require("./.webpack/address");
const { bench, cli } = require("./.webpack/command-line");
const { pane } = require("./.webpack/pane");

/** Chosen by `--config-name`; `--env url=…` is the address that the built manifest names. */
module.exports = (env) => [
  cli,
  pane({ address: readAddress(env.url).address, served: env.WEBPACK_SERVE === true }),
  bench,
];

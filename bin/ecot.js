#!/usr/bin/env node
// Installed by `npm ci` under node_modules/.bin, so that `npx ecot` starts at once in a checkout. Were this command named in
// the package.json of the checkout itself, npm would pack and build the whole of it anew for a first call.
require("../dist/cli/ecot.js");

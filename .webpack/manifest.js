const { LOCAL_ADDRESS } = require("./address");

/** The manifest for a page served at `address`, a folder: manifest.xml itself is written for the development server. */
function manifestFor(address, manifest) {
  return manifest.replaceAll(LOCAL_ADDRESS, address.replaceAll("&", "&amp;"));
}

module.exports = { manifestFor };

/** `npm run dev-server`, which `npm start` runs by itself: the page at the address that manifest.xml names. */
async function developmentServer() {
  // Asked for here, because the certificate is made, and trusted with a question to the developer, when it is missing.
  const certificates = require("office-addin-dev-certs");
  return {
    port: 3000,
    server: { type: "https", options: await certificates.getHttpsServerOptions() },
    // Excel on the web asks for the page from an origin of its own.
    headers: { "Access-Control-Allow-Origin": "*" },
    static: false,
    // What was written is shown by loading the page again: replacing its parts one by one would make code from text.
    hot: false,
    // The overlay brings styles and frames that the page's policy refuses.
    client: { overlay: false },
  };
}

module.exports = { developmentServer };

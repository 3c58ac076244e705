/** Where Microsoft serves office.js, the only outside place the page may load a script from. */
const OFFICE_ORIGIN = "https://appsforoffice.microsoft.com";

/**
 * What the page may load, written into its head. Nothing it reads ever leaves the machine: `connect-src` closes every
 * way out. The offline copy is fetched by the service worker, whom this policy does not govern (a worker has the policy
 * of its own response), so the page itself needs no connection at all.
 */
const POLICY = {
  "default-src": "'none'",
  "script-src": `'self' ${OFFICE_ORIGIN}`,
  "style-src": "'self'",
  "img-src": "'self' data:",
  "font-src": "'none'",
  "connect-src": "'none'",
  // Shown by a host that office.js does not know, such as an Excel of one's own server, it asks the user through a hidden
  // frame of Microsoft's whether to trust it (`AgaveErrorUX` in excel-web-16.00.js; OfficeDev/office-js issue 3310), and
  // waits for the answer before anything else.
  "frame-src": OFFICE_ORIGIN,
  "worker-src": "'self'",
  "manifest-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
};

// The development server tells the page to reload through a socket of its own.
const POLICY_OF_THE_DEVELOPMENT_SERVER = { ...POLICY, "connect-src": "'self' wss://localhost:3000" };

/** The policy as one line, for the `content` of the meta element. */
function contentPolicy({ served = false } = {}) {
  return Object.entries(served ? POLICY_OF_THE_DEVELOPMENT_SERVER : POLICY)
    .map(([directive, allowed]) => `${directive} ${allowed}`)
    .join("; ");
}

/**
 * Who may show the page in a frame: itself and Excel on the web, wherever it opens workbooks (hosts gathered in
 * OfficeDev/office-js issue 3342 and office-js-docs-pr issue 4911). A page cannot say this of itself: only the server can.
 */
const FRAME_ANCESTORS = [
  "'self'",
  "https://*.officeapps.live.com",
  "https://*.sharepoint.com",
  "https://onedrive.live.com",
  "https://*.office.com",
  "https://*.cloud.microsoft",
];

const UNUSED_FEATURES = ["camera", "display-capture", "geolocation", "microphone", "payment", "usb"];

/** What a server should say with each file of the page. No X-Frame-Options: it knows no list, and would shut Excel out. */
function responseHeaders(extension) {
  return {
    "Content-Security-Policy": `frame-ancestors ${FRAME_ANCESTORS.join(" ")}`,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": UNUSED_FEATURES.map((feature) => `${feature}=()`).join(", "),
    // The ribbon of Excel on the web shows the icons.
    "Cross-Origin-Resource-Policy": [".png", ".svg"].includes(extension) ? "cross-origin" : "same-origin",
  };
}

module.exports = { contentPolicy, responseHeaders };

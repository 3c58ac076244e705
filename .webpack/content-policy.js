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

module.exports = { contentPolicy };

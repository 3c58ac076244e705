/** Where the page is served while it is developed, as written in manifest.xml. */
const LOCAL_ADDRESS = "https://localhost:3000/";

/** The address given to `npm run build -- --url …`, or the reason why the manifest cannot be made for it. */
function readAddress(given) {
  if (given === undefined) return { address: LOCAL_ADDRESS };
  let url;
  try {
    url = new URL(given);
  } catch {
    return {
      refusal: `--url ${given}: this is not an address; give one such as https://cantine.exemple.fr/ecot/`,
    };
  }
  if (url.protocol !== "https:")
    return { refusal: `--url ${given}: Excel opens https addresses only; start it with https://` };
  if (url.search !== "" || url.hash !== "" || url.username !== "")
    return { refusal: `--url ${given}: give the folder alone, without "?", "#" or a user name` };
  // A folder is meant, whether or not its last slash was typed.
  return { address: url.href.endsWith("/") ? url.href : `${url.href}/` };
}

module.exports = { LOCAL_ADDRESS, readAddress };

const { createReadStream, statSync } = require("node:fs");
const { createServer } = require("node:http");
const { extname, join, normalize, resolve, sep } = require("node:path");
const { parseArgs } = require("node:util");

/** `npm run serve`: the built page in a browser of this machine. Any other static server does as well. */

const { values } = parseArgs({
  options: { port: { type: "string", default: "8080" }, folder: { type: "string", default: "dist/pane" } },
});

const FOLDER = resolve(__dirname, "..", values.folder);

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
  ".xml": "text/xml; charset=utf-8",
};

/** The file of the build that an address asks for, or undefined: nothing outside the folder, nothing that is not there. */
function fileAt(address) {
  const { pathname } = new URL(address, "http://localhost");
  const asked = normalize(decodeURIComponent(pathname));
  const file = join(FOLDER, asked.endsWith("/") ? `${asked}index.html` : asked);
  return file.startsWith(FOLDER + sep) && statSync(file, { throwIfNoEntry: false })?.isFile()
    ? file
    : undefined;
}

const server = createServer((request, response) => {
  const file = fileAt(request.url);
  if (file === undefined) {
    response.writeHead(404).end();
    return;
  }
  const type = TYPES[extname(file)] ?? "application/octet-stream";
  response.writeHead(200, { "Content-Type": type, "Cache-Control": "no-cache" });
  createReadStream(file).pipe(response);
});

// A browser trusts `localhost` as it does https, so that the page can be kept for days without a network.
server.listen(Number(values.port), "localhost", () => {
  console.log(`http://localhost:${server.address().port}/`);
});

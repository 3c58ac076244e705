const { createReadStream, statSync } = require("node:fs");
const { createServer } = require("node:http");
const { extname, join, normalize, resolve, sep } = require("node:path");
const { pipeline } = require("node:stream");
const { parseArgs } = require("node:util");
const { responseHeaders } = require("./content-policy");

/**
 * `npm run serve`: the built page in a browser of this machine. Any other static server does as well, best with the
 * same headers.
 */

const USAGE = "npm run serve [-- --port 8080]";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".xml": "text/xml; charset=utf-8",
};

/** The path that an address asks for, or undefined where it is not written as a path of ours can be. */
function pathAsked(address) {
  // An address of its own is one for another server; `//there` would be taken for a name of one.
  if (!address.startsWith("/")) return undefined;
  const [path] = address.split(/[?#]/, 1);
  try {
    const asked = decodeURIComponent(path);
    return asked.includes("\0") || asked.includes("\\") ? undefined : asked;
  } catch {
    return undefined;
  }
}

/** The file of the build behind a path, or undefined: nothing outside the folder, nothing that is not there. */
function fileAt(folder, asked) {
  const file = normalize(join(folder, asked.endsWith("/") ? `${asked}index.html` : asked));
  if (!file.startsWith(folder + sep)) return undefined;
  try {
    return statSync(file).isFile() ? file : undefined;
  } catch {
    // Not there, or a name too long for the disk.
    return undefined;
  }
}

function answer(folder, request, response) {
  const refuse = (status, more) => {
    response.writeHead(status, { ...responseHeaders(""), ...more, "Content-Length": 0 }).end();
  };
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(405, { Allow: "GET, HEAD" });
  const asked = pathAsked(request.url);
  if (asked === undefined) return refuse(400);
  const file = fileAt(folder, asked);
  if (file === undefined) return refuse(404);
  const extension = extname(file);
  const headers = {
    ...responseHeaders(extension),
    "Content-Type": TYPES[extension] ?? "application/octet-stream",
    "Cache-Control": "no-cache",
  };
  if (request.method === "HEAD") return response.writeHead(200, headers).end();
  const content = createReadStream(file);
  content.once("open", () => {
    response.writeHead(200, headers);
    // A browser that leaves in the middle is no fault of the server's.
    pipeline(content, response, () => undefined);
  });
  content.once("error", () => {
    if (response.headersSent) response.destroy();
    else refuse(404);
  });
}

function serve({ port, folder }) {
  const server = createServer((request, response) => answer(folder, request, response));
  server.on("error", (error) => {
    complain(
      error.code === "EADDRINUSE"
        ? `Port ${port} is in use: stop what listens there, or choose another one.`
        : `The page cannot be served on port ${port} (${error.code}).`,
    );
  });
  // Nobody but this machine; and a browser trusts `localhost` as it does https, so that the page can be kept for days
  // without a network.
  server.listen(port, "localhost", () => {
    console.log(`http://localhost:${server.address().port}/`);
  });
}

function complain(sentence) {
  console.error(`${sentence}\n${USAGE}`);
  process.exitCode = 1;
}

function readOptions() {
  const { values } = parseArgs({
    options: { port: { type: "string", default: "8080" }, folder: { type: "string", default: "dist/pane" } },
  });
  if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535)
    throw new Error(`--port ${values.port}: give a number from 0 to 65535.`);
  const folder = resolve(__dirname, "..", values.folder);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`There is no folder ${folder}: make the page first, by npm run build.`);
  return { port: Number(values.port), folder };
}

function main() {
  let options;
  try {
    options = readOptions();
  } catch (error) {
    complain(error.message);
    return;
  }
  serve(options);
}

main();

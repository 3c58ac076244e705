/** `npm run serve` asked as no browser asks: addresses are written on the line, byte for byte. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { servePane, type PaneServer } from "../support/pane-server";

const folder = mkdtempSync(join(tmpdir(), "ecot-serve-"));
const page = join(folder, "page");
let server: PaneServer;

beforeAll(async () => {
  mkdirSync(join(page, "assets"), { recursive: true });
  mkdirSync(join(folder, "page-of-others"));
  writeFileSync(join(page, "index.html"), "<p>Écot</p>");
  writeFileSync(join(page, "a b.js"), "1");
  writeFileSync(join(page, "assets", "icon.png"), "icon");
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(folder, "page-of-others", "secret.txt"), "secret");
  server = await servePane(page);
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Sends a request as it stands, and reads the answer to its end. */
async function send(request: string): Promise<Answer> {
  const { port, hostname } = new URL(server.address);
  const socket = connect(Number(port), hostname);
  const pieces: Buffer[] = [];
  socket.on("data", (piece: Buffer) => pieces.push(piece));
  socket.write(request);
  await once(socket, "close");
  const [head = "", ...body] = Buffer.concat(pieces).toString().split("\r\n\r\n");
  const [line = "", ...headers] = head.split("\r\n");
  return {
    status: Number(line.split(" ")[1]),
    headers: new Map(
      headers.map((header) => {
        const [name = "", ...value] = header.split(": ");
        return [name.toLowerCase(), value.join(": ")];
      }),
    ),
    body: body.join("\r\n\r\n"),
  };
}

const ask = (address: string, method = "GET") =>
  send(`${method} ${address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);

describe("npm run serve", () => {
  it.each([
    ["/", "text/html; charset=utf-8", "<p>Écot</p>"],
    ["/index.html?x=%", "text/html; charset=utf-8", "<p>Écot</p>"],
    ["/a%20b.js", "text/javascript; charset=utf-8", "1"],
    ["/assets/../index.html", "text/html; charset=utf-8", "<p>Écot</p>"],
    ["/assets/icon.png", "image/png", "icon"],
  ])("gives %s", async (address, type, content) => {
    const { status, headers, body } = await ask(address);
    expect([status, headers.get("content-type")]).toEqual([200, type]);
    expect(body).toContain(content);
  });

  it.each([
    ["a lone percent sign", "/%", 400],
    ["a broken letter", "/%E9.html", 400],
    ["a NUL", "/index.html%00.png", 400],
    ["a way up on Windows", "/..%5csecret.txt", 400],
    ["another server's address", "http://example.org/index.html", 400],
    ["a star", "*", 400],
    ["a file that is not there", "/absent.html", 404],
    ["a folder", "/assets", 404],
    ["a folder without a page", "/assets/", 404],
    ["a way up", "/../secret.txt", 404],
    ["a hidden way up", "/..%2fsecret.txt", 404],
    ["a way up in the middle", "/assets/%2e%2e/%2e%2e/secret.txt", 404],
    ["a neighbour of the same beginning", "/..%2fpage-of-others/secret.txt", 404],
    ["the name of a server", "//localhost/secret.txt", 404],
    ["a file as a folder", "/index.html/x", 404],
    ["a name too long", `/${"a".repeat(5000)}`, 404],
  ])("answers %s with a number, and lives on", async (_case, address, status) => {
    const given = await ask(address);
    expect([given.status, given.body]).toEqual([status, ""]);
    expect((await ask("/")).status).toBe(200);
  });

  it("answers HEAD without a body, and no other method", async () => {
    const head = await ask("/index.html", "HEAD");
    expect([head.status, head.body, head.headers.get("content-type")]).toEqual([
      200,
      "",
      "text/html; charset=utf-8",
    ]);
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"]) {
      const given = await ask("/index.html", method);
      expect([given.status, given.headers.get("allow"), given.body]).toEqual([405, "GET, HEAD", ""]);
    }
  });

  it("outlives a request that is none", async () => {
    expect((await send("BONJOUR\r\n\r\n")).status).toBe(400);
    expect((await ask("/")).status).toBe(200);
  });

  it.each([["/"], ["/absent.html"], ["/%"]])("tells browsers how to treat %s", async (address) => {
    const { headers } = await ask(address);
    expect(headers.get("content-security-policy")).toMatch(
      /^frame-ancestors 'self' https:\/\/\*\.officeapps\.live\.com /,
    );
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("permissions-policy")).toContain("camera=()");
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    // Excel on the web is another site: this would shut it out.
    expect(headers.has("x-frame-options")).toBe(false);
  });

  it("lets Excel's ribbon show the icons", async () => {
    expect((await ask("/assets/icon.png")).headers.get("cross-origin-resource-policy")).toBe("cross-origin");
  });

  it("listens to this machine only", () => {
    expect(new URL(server.address).hostname).toBe("localhost");
  });
});

describe("npm run serve says in a sentence why it cannot start", () => {
  it.each([
    [
      "a port in use",
      () => ["--port", new URL(server.address).port, "--folder", page],
      /^Port \d+ is in use/,
    ],
    ["a port that is none", () => ["--port", "http"], /^--port http: give a number/],
    ["a port too high", () => ["--port", "65536"], /^--port 65536/],
    ["no build", () => ["--folder", join(folder, "absent")], /npm run build/],
    ["an unknown option", () => ["--hote"], /--hote/],
  ])("%s", async (_case, options, sentence) => {
    const script = join(__dirname, "../../.webpack/serve.js");
    const run = spawn(process.execPath, [script, ...options()], { stdio: ["ignore", "ignore", "pipe"] });
    const said: Buffer[] = [];
    run.stderr.on("data", (piece: Buffer) => said.push(piece));
    const [code] = (await once(run, "close")) as [number];
    const text = Buffer.concat(said).toString();
    expect(code).toBe(1);
    expect(text).toMatch(sentence);
    expect(text).not.toMatch(/\n\s+at /);
  });
});

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly bin?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}
const manifest = (path: string) => JSON.parse(readFileSync(join(root, path), "utf8")) as Manifest;

describe("npx ecot in a checkout", () => {
  it("runs the command that npm ci put in place, and packs nothing", () => {
    const { status, stdout } = spawnSync("npx", ["--no-install", "ecot", "aide"], {
      cwd: root,
      encoding: "utf8",
      shell: process.platform === "win32",
    });
    expect(status).toBe(0);
    expect(stdout).toContain("facturer");
    // A command of the checkout's own package.json would be packed and built anew for the first call.
    expect(manifest("package.json").bin).toBeUndefined();
  });

  it("comes from a package of the checkout with its version", () => {
    const [own, command] = [manifest("package.json"), manifest("bin/package.json")];
    expect(own.dependencies?.[command.name]).toBe("file:bin");
    expect(command.version).toBe(own.version);
  });
});

import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** `npm run build -- --url …`: what it refuses it refuses at once, before anything is built. */

const build = (...argv: readonly string[]) =>
  spawnSync(process.execPath, [join(__dirname, "../../.webpack/build.js"), ...argv], { encoding: "utf8" });

/** The address that the manifest would name. */
function addressFor(given: string): string {
  const script = `process.stdout.write(JSON.stringify(require("./.webpack/address").readAddress(process.argv[1])))`;
  const options = { cwd: join(__dirname, "../.."), encoding: "utf8" } as const;
  const { address } = JSON.parse(spawnSync(process.execPath, ["-e", script, given], options).stdout) as {
    address: string;
  };
  return address;
}

describe("the address given to the build", () => {
  it.each([
    ["http://cantine.exemple.fr/ecot/", "https addresses only"],
    ["cantine.exemple.fr/ecot", "not an address"],
    ["https://cantine.exemple.fr/ecot/?ville=1", "the folder alone"],
    ["https://cantine.exemple.fr/ecot/#haut", "the folder alone"],
    ["https://agent@cantine.exemple.fr/", "the folder alone"],
  ])("%s is refused: %s", (url, reason) => {
    const { status, stderr } = build("--url", url);
    expect(stderr).toContain(reason);
    expect(status).toBe(2);
  });

  it.each([[["--url"]], [["--adresse", "https://cantine.exemple.fr/"]], [["https://cantine.exemple.fr/"]]])(
    "the words %j are refused, and the right ones are shown",
    (argv) => {
      const { status, stderr } = build(...argv);
      expect(stderr).toContain("npm run build [-- --url https://");
      expect(status).toBe(2);
    },
  );

  it.each([
    ["https://cantine.exemple.fr/ecot/", "https://cantine.exemple.fr/ecot/"],
    ["https://cantine.exemple.fr/ecot", "https://cantine.exemple.fr/ecot/"],
    ["https://cantine.exemple.fr", "https://cantine.exemple.fr/"],
    ["https://CANTINE.exemple.fr:8443/é/", "https://cantine.exemple.fr:8443/%C3%A9/"],
  ])("%s is taken as %s", (given, address) => {
    expect(addressFor(given)).toBe(address);
  });
});

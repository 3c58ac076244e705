import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const root = join(__dirname, "../..");

export interface PaneServer {
  /** With its last slash. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Where the page that the test files share is told to them. */
const shared = "ECOT_PANE_OF_TESTS";

/** One server for all the test files of a run. Where there is no build, the tests that need one fail and say so. */
export async function sharePane(): Promise<PaneServer | undefined> {
  try {
    const server = await servePane();
    process.env[shared] = server.address;
    return server;
  } catch {
    return undefined;
  }
}

/** Serves a built page as `npm run serve` does, on a free port; by default the page of `npm run build`, which files share. */
export async function servePane(folder?: string): Promise<PaneServer> {
  const address = process.env[shared];
  if (folder === undefined && address !== undefined) return { address, stop: () => Promise.resolve() };
  return startServer(folder ?? "dist/pane");
}

async function startServer(folder: string): Promise<PaneServer> {
  const server = spawn(
    process.execPath,
    [join(root, ".webpack/serve.js"), "--port", "0", "--folder", folder],
    { cwd: root, stdio: ["ignore", "pipe", "inherit"] },
  );
  const neverCame = once(server, "exit").then(() => {
    throw new Error(`Nothing to serve in ${folder}: npm run build.`);
  });
  const [line] = (await Promise.race([once(server.stdout, "data"), neverCame])) as [Buffer];
  return {
    address: line.toString().trim(),
    async stop() {
      if (server.exitCode !== null || server.signalCode !== null) return;
      const ended = once(server, "exit");
      server.kill();
      await ended;
    },
  };
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const root = join(__dirname, "../..");

export interface PaneServer {
  /** With its last slash. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Serves a built page as `npm run serve` does, on a free port; by default the page of `npm run build`. */
export async function servePane(folder = "dist/pane"): Promise<PaneServer> {
  const server = spawn(
    process.execPath,
    [join(root, ".webpack/serve.js"), "--port", "0", "--folder", folder],
    { cwd: root, stdio: ["ignore", "pipe", "inherit"] },
  );
  const [line] = (await once(server.stdout, "data")) as [Buffer];
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

import packageJson from "../../package.json";
import { apology } from "../wording/command-line";
import { run } from "./program";
import { exitCode, type Shell } from "./shell";
import { compileForShortRuns } from "./short-runs";

compileForShortRuns();

const shell: Shell = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  now: () => new Date(),
  isTerminal: process.stderr.isTTY,
};

// A reader that closes early (`ecot … | head`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

// The one place that meets a bug of ours: everything expected came back as a value.
run(process.argv.slice(2), shell, packageJson.version)
  .then((code) => {
    process.exitCode = code;
  })
  .catch((error: unknown) => {
    shell.err(
      apology(packageJson.version, error instanceof Error ? (error.stack ?? error.message) : String(error)),
    );
    process.exitCode = exitCode.usage;
  });

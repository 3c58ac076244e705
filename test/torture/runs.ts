import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { run } from "../../src/cli/program";

/** The built command line; `npm run torture` builds it first. */
const program = join(process.cwd(), "dist/cli/ecot.js");

export interface Report {
  readonly done: boolean;
  readonly changed: boolean;
  readonly invoices?: readonly { readonly number: string | null; readonly total: number }[];
  readonly problems: readonly { readonly code: string }[];
}

/** A run in a process of its own: what it printed, and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
}

export function start(argv: readonly string[]): {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
} {
  const child = spawn(process.execPath, [program, ...argv, "--json"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  let out = "";
  child.stdout.on("data", (part: Buffer) => {
    out += part.toString();
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on("close", (code, signal) => resolve({ code, signal, out }));
  });
  return { child, ended };
}

/** The same command line in this process: nobody disturbs it. */
export async function undisturbed(...argv: readonly string[]): Promise<Report> {
  let out = "";
  const shell = {
    out: (text: string) => {
      out += text;
    },
    err: () => undefined,
    now: () => new Date(),
    isTerminal: false,
  };
  await run([...argv, "--json"], shell, "0.0.0");
  return JSON.parse(out) as Report;
}

/** The months of the example's school year, in the order of their issue. */
export const issues: readonly (readonly string[])[] = [
  ["2026-09", "2026-08-28"],
  ["2026-10", "2026-09-28"],
  ["2026-11", "2026-10-28"],
  ["2026-12", "2026-11-27"],
  ["2027-01", "2026-12-28"],
  ["2027-02", "2027-01-28"],
].map(([period = "", day = ""]) => ["--periode", period, "--emission", day]);

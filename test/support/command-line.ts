import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/program";

/** What a command line printed, and how it ended. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `ecot …` in this process, on a fixed day, without a terminal. */
export async function ecot(...argv: readonly string[]): Promise<Ended> {
  let out = "";
  let err = "";
  const shell = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
    now: () => new Date(2026, 10, 2, 9, 15, 7),
    isTerminal: false,
  };
  const code = await run(argv, shell, "0.0.0");
  return { code, out, err };
}

/** The report of a command run with `--json`. */
export async function ecotJson(...argv: readonly string[]): Promise<{ code: number; report: Report }> {
  const { code, out } = await ecot(...argv, "--json");
  return { code, report: JSON.parse(out) as Report };
}

export interface Report {
  readonly command: string;
  readonly done: boolean;
  readonly changed: boolean;
  readonly written?: string;
  readonly backup?: string;
  readonly counts?: Readonly<Record<string, unknown>>;
  readonly totals?: Readonly<Record<string, number>>;
  readonly invoices?: readonly { readonly number: string | null; readonly total: number }[];
  readonly problems: readonly {
    readonly code: string;
    readonly severity: string;
    readonly sheet: string;
    readonly cell: string;
    readonly message: string;
  }[];
}

/** An empty folder for one test file, removed at its end. */
export function temporaryFolder(): { readonly path: (name: string) => string } {
  const folder = mkdtempSync(join(tmpdir(), "ecot-"));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return { path: (name) => join(folder, name) };
}

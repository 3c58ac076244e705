import { execFileSync } from "node:child_process";
import { join } from "node:path";

const script = join(__dirname, "validate-xsd.mjs");

/** The faults of each document by a schema, in the order of the documents; one process for all of them. */
export function schemaFaults(schema: string, documents: readonly string[]): readonly (readonly string[])[] {
  const input = JSON.stringify({ schema, documents });
  const output = execFileSync(process.execPath, [script], { input, encoding: "utf8", maxBuffer: 1 << 28 });
  return JSON.parse(output) as readonly (readonly string[])[];
}

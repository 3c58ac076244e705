import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The page of figures that scripts write, each its own section, between two marks of its name. */
const page = join(process.cwd(), "docs", "PROOF.md");

export function writeProof(section: string, lines: readonly string[]): void {
  writeFileSync(page, withSection(readFileSync(page, "utf8"), section, lines));
}

/** The page with one section anew; a section that has no marks is a mistake of the page. */
export function withSection(text: string, section: string, lines: readonly string[]): string {
  const [begin, end] = [`<!-- ${section}: begin -->`, `<!-- ${section}: end -->`];
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from === -1 || to < from) throw new Error(`docs/PROOF.md has no section ${section}.`);
  return `${text.slice(0, from + begin.length)}\n\n${lines.join("\n")}\n\n${text.slice(to)}`;
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openXlsx } from "../../../src/adapters/xlsx";
import { readListSource } from "../../../src/app/roll/list-source";
import { parseList, type ListSource, type ReadList, type SaidColumns } from "../../../src/formats/lists";
import type { ListedChild } from "../../../src/domain/roll";
import type { Outcome } from "../../../src/kernel/outcome";

/** A list as text, its lines given one by one. */
export const textList = (...lines: readonly string[]): ListSource => ({
  name: "liste.csv",
  content: { kind: "text", text: lines.join("\r\n") },
});

export function parseLines(...lines: readonly string[]): Outcome<ReadList> {
  return parseList(textList(...lines));
}

/** What is read of a list that must be read. */
export function readOf(source: ListSource, said: readonly SaidColumns[] = []): ReadList {
  const parsed = parseList(source, said);
  if (!parsed.ok) throw new Error(`not read: ${parsed.problems.map(({ code }) => code).join(", ")}`);
  return parsed.value;
}

/** `MARTIN Léa`, by the likeliest reading. */
export function nameOf({ names: [name] }: ListedChild): string {
  return [name.lastName, name.firstName].filter((part) => part !== undefined).join(" ");
}

/** A file as the clerk hands it in. */
export async function sourceOf(folder: string, file: string): Promise<ListSource> {
  const source = await readListSource(new Uint8Array(readFileSync(join(folder, file))), file, openXlsx);
  if (!source.ok) throw new Error(`not opened: ${source.problems.map(({ code }) => code).join(", ")}`);
  return source.value;
}

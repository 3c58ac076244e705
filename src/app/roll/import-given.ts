import { knownColumns } from "./list-columns";
import { readListSource } from "./list-source";
import { importRoll } from "./importer";
import type { ImportedOrAsked, ImportRollRequest } from "./roll-import";
import { refusedRun } from "../deed/locate-problems";
import type { OnStep } from "../deed/run";
import type { FileGiven, Tools } from "../deed/verb";
import { listTables } from "../../formats/lists";
import { done } from "../../kernel/outcome";
import type { WorkbookPort } from "../../workbook/port";

export interface ImportGivenRollRequest extends Omit<ImportRollRequest, "source"> {
  readonly source: FileGiven | { readonly name: string; readonly text: string };
}

/** A list that nobody has read yet, or cells that were pasted. Where it is refused, its tables come for the clerk to name their columns. */
export async function importGivenRoll(
  { source: given, ...request }: ImportGivenRollRequest,
  workbook: WorkbookPort,
  onStep: OnStep | undefined,
  { openWorkbook }: Tools,
): Promise<ImportedOrAsked> {
  const source =
    "bytes" in given
      ? await readListSource(given.bytes, given.name, openWorkbook)
      : done({ name: given.name, content: { kind: "text", text: given.text } } as const);
  if (!source.ok) return { ...refusedRun(source.problems, undefined), tables: [] };
  const ran = await importRoll({ ...request, source: source.value }, workbook, onStep);
  return {
    ...ran,
    tables:
      ran.result?.tables ?? listTables(source.value, knownColumns(source.value, request.said, undefined)),
  };
}

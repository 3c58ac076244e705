import type { Worked } from "../deed/deed";
import type { PaperDocument } from "../paper/document";
import { letterGrid } from "../paper/letter-grid";
import type { Office } from "../../domain/books";
import type { Day } from "../../kernel/day";

interface AboutDocuments {
  /** Of the file. */
  readonly name: string;
  readonly title: string;
  readonly office: Office;
  readonly madeOn: Day;
}

/** Letters of one kind as a PDF that goes with the workbook; nothing where there is none. What draws it comes when it is asked for. */
export function documentsBeside(
  documents: readonly PaperDocument[],
  { name, title, office: { service, manager }, madeOn }: AboutDocuments,
): NonNullable<Worked<never>["beside"]> {
  return async (isStopped) => {
    if (documents.length === 0) return { files: [] };
    const { drawFiles } = await import("./draw-files");
    const papers = documents.map((document) => ({ document, grid: letterGrid }));
    return drawFiles([{ name, title, documents: papers }], { author: service ?? manager, madeOn }, isStopped);
  };
}

import type { Worked } from "../deed/deed";
import type { PaperDocument, PaperGrid } from "../paper/document";
import { letterGrid } from "../paper/letter-grid";
import type { Office } from "../../domain/books";
import type { Day } from "../../kernel/day";

interface AboutDocuments {
  /** Of the file. */
  readonly name: string;
  readonly title: string;
  readonly office: Office;
  readonly madeOn: Day;
  /** Where it is not that of a letter. */
  readonly grid?: PaperGrid;
}

/** Letters of one kind as a PDF that goes with the workbook; nothing where there is none. What draws it comes when it is asked for. */
export function documentsBeside(
  documents: readonly PaperDocument[],
  { name, title, office: { service, manager }, madeOn, grid = letterGrid }: AboutDocuments,
): NonNullable<Worked<never>["beside"]> {
  return async (isStopped) => {
    if (documents.length === 0) return { files: [] };
    const { drawFiles } = await import("./draw-files");
    const papers = documents.map((document) => ({ document, grid }));
    return drawFiles([{ name, title, documents: papers }], { author: service ?? manager, madeOn }, isStopped);
  };
}

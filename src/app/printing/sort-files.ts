import type { IssuedPeriod } from "../issue/issued-period";
import type { PrintFile } from "./draw-files";
import type { FamilyPapers } from "./envelopes";
import { fileNames } from "./file-names";
import { filesWords } from "../../wording/print/files";

/** The files of a period. */
export interface SortedFiles {
  readonly files: readonly PrintFile[];
  readonly toPrint: PrintFile | undefined;
  /** Of each family, by its code. */
  readonly ofFamily: ReadonlyMap<string, PrintFile>;
  readonly period: string;
  /** Names a file that goes with them. */
  readonly nameOf: (parts: readonly string[], extension: string) => string;
}

/** One for each family, and one with all that goes on paper. */
export function sortedFiles(
  { period, periodKey }: IssuedPeriod,
  papers: readonly FamilyPapers[],
  online: ReadonlySet<string>,
): SortedFiles {
  const names = fileNames();
  const nameOf = (parts: readonly string[], extension: string) => names([periodKey, ...parts], extension);
  const onPaper = papers.filter(({ family }) => !online.has(family.code));
  const toPrint =
    onPaper.length === 0
      ? undefined
      : {
          name: nameOf([filesWords.toPrintFile], "pdf"),
          title: filesWords.toPrintTitle(period),
          documents: onPaper.flatMap(({ documents }) => documents),
        };
  const ofFamily = new Map(
    papers.map(({ family: { code }, documents }) => {
      const [only, ...others] = documents;
      const title =
        only !== undefined && others.length === 0
          ? only.document.title
          : filesWords.familyTitle(code, period);
      return [code, { name: nameOf([code], "pdf"), title, documents }] as const;
    }),
  );
  const files = [...ofFamily.values(), ...(toPrint === undefined ? [] : [toPrint])];
  return { files, toPrint, ofFamily, period, nameOf };
}

import type { BesideFile, DrawnFiles, IsStopped } from "../deed/beside";
import type { LaidOut } from "../paper/pdf/laid-out";
import { layOut, type OnPaper } from "../paper/pdf/lay-out";
import { makePdf } from "../paper/pdf/pdf";
import type { Day } from "../../kernel/day";
import { information, type Problem } from "../../kernel/problem";

/** A file of documents; the same one may stand in several files. */
export interface PrintFile {
  readonly name: string;
  /** What the file is, for whoever opens it. */
  readonly title: string;
  readonly documents: readonly OnPaper[];
}

export interface AboutFiles {
  /** Who sends what is in them. */
  readonly author: string | undefined;
  readonly madeOn: Day;
}

/** So many documents are drawn before anything else may happen on this thread: some hundredths of a second. */
const documentsAtOnce = 4;

/** Draws files of documents; `undefined` where it was stopped. Each document is laid out once. */
export async function drawFiles(
  files: readonly PrintFile[],
  about: AboutFiles,
  isStopped: IsStopped,
): Promise<DrawnFiles | undefined> {
  let drawn = 0;
  const isStoppedNow = async () => {
    drawn += 1;
    return drawn % documentsAtOnce === 0 && (await isStopped());
  };
  const layouts = new Map<OnPaper, LaidOut>();
  const unknown = new Set<string>();
  const titles = new Set<string>();
  const laidOut = (onPaper: OnPaper): LaidOut => {
    const known = layouts.get(onPaper);
    if (known !== undefined) return known;
    const layout = layOut(onPaper);
    layouts.set(onPaper, layout.laidOut);
    if (layout.unknown.length > 0) titles.add(onPaper.document.title);
    for (const sign of layout.unknown) unknown.add(sign);
    return layout.laidOut;
  };
  const made: BesideFile[] = [];
  for (const { name, title, documents } of files) {
    const bytes = await makePdf(documents.map(laidOut), { ...about, title }, isStoppedNow);
    if (bytes === undefined) return undefined;
    made.push({ name, bytes });
  }
  return { files: made, problems: unknownSigns([...unknown], [...titles]) };
}

function unknownSigns(signs: readonly string[], documents: readonly string[]): readonly Problem[] {
  return signs.length === 0 ? [] : [information("print.unknown-signs", { signs, documents })];
}

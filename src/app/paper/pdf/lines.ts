import LineBreaker from "linebreak";
import { settable, widthOf, type Face } from "./faces";

/** How a text is set. */
export interface TypeSetting {
  readonly face: Face;
  /** In points. */
  readonly size: number;
}

/** The lines of a text in so much width. A word that is wider than that is cut: nothing is left out. */
export function linesOf(
  text: string,
  width: number,
  { face, size }: TypeSetting,
  unknown?: Set<string>,
): readonly string[] {
  const words = settable(text, unknown);
  const fits = (line: string) => widthOf(line.trimEnd(), face, size) <= width + slack;
  if (!words.includes("\n") && fits(words)) return [words];
  const lines: string[] = [];
  let line = "";
  for (const { piece, endsLine } of piecesOf(words)) {
    if (line !== "" && !fits(line + piece)) {
      lines.push(line);
      line = "";
    }
    line += piece;
    while (!fits(line)) {
      const head = longestHead(line, fits);
      lines.push(head);
      line = line.slice(head.length);
    }
    if (endsLine) {
      lines.push(line);
      line = "";
    }
  }
  if (line !== "" || lines.length === 0) lines.push(line);
  return lines;
}

/** What rounding may add. */
const slack = 0.01;

/** What stands between two places at which a line may end. */
function* piecesOf(words: string): Generator<{ readonly piece: string; readonly endsLine: boolean }> {
  const breaker = new LineBreaker(words);
  let from = 0;
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    const piece = words.slice(from, next.position);
    yield { piece: piece.replace(/\n$/, ""), endsLine: piece.endsWith("\n") };
    from = next.position;
  }
}

/** One letter at least. */
function longestHead(line: string, fits: (line: string) => boolean): string {
  let head = "";
  for (const letter of line) {
    if (head !== "" && !fits(head + letter)) break;
    head += letter;
  }
  return head;
}

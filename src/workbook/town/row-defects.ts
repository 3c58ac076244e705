import type { Day } from "../../kernel/day";
import { at, type RowPlace } from "../../kernel/place";
import { blocking, type Problem } from "../../kernel/problem";
import { faultProblem, showCell } from "../cell-problems";
import { Fault, type Codec } from "../codecs/codec";
import type { WrittenFigure } from "../codecs/shares";
import { nobody } from "../../kernel/problem";

/** Those that keep a row from being applied. */
export function blockingOf(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ severity }) => severity === "blocking");
}

/** A row with inverted dates holds as long as it may have been meant to. */
export function widestDates({ from, to }: { readonly from: Day | undefined; readonly to: Day | undefined }) {
  return from !== undefined && to !== undefined && from > to ? { from: to, to: from } : { from, to };
}

type SheetOfFigures = "surcharges" | "thirdParts";

/** Reads the rows whose `Valeur` means what their `Forme` says. */
export class FigureReader {
  /** What was found beside the cells that could not be read. */
  readonly problems: Problem[] = [];

  constructor(
    private readonly place: RowPlace<SheetOfFigures>,
    /** Problems of the row, told already. */
    private readonly told: readonly Problem[],
  ) {}

  /** The value, by the codec of its meaning; `undefined`, with a problem, where it has none. */
  read<T>(value: WrittenFigure | undefined, codec: Codec<T>, column: string): T | undefined {
    if (value === undefined) {
      this.missing("value", column);
      return undefined;
    }
    const read = codec.parse(value);
    const where = at(this.place, "value");
    const shown = { column, shown: showCell(value) };
    if (!(read instanceof Fault)) return read;
    this.problems.push(faultProblem(read, shown, where, nobody));
    return undefined;
  }

  /** A cell that the row needs and that is blank, unless it could not be read. */
  missing(field: "form" | "value", column: string): void {
    if (this.told.some(({ where }) => where?.field === field)) return;
    this.problems.push(blocking("reading.missing-value", { column }, at(this.place, field)));
  }
}

import { warning, type Problem } from "../../kernel/problem";
import type { TableRow } from "../table";
import type { TickColumn } from "./columns";
import { readTick } from "./read-tick";
import { cellText } from "./row-text";

interface Count {
  sure: number;
  open: number;
}

/** Holds totals that somebody typed against the ticks above them. */
export class TickTotals {
  private readonly sinceTotal = new Map<number, Count>();
  private readonly inAll = new Map<number, Count>();
  private readonly totals = new Map<number, number>();

  /** Columns keep their positions from one table of a sheet to the next. */
  add(row: TableRow, columns: readonly TickColumn[]): void {
    for (const { position } of columns)
      for (const counts of [this.sinceTotal, this.inAll]) {
        const count = counts.get(position) ?? { sure: 0, open: 0 };
        const tick = readTick(row.cells[position]);
        if (tick === "yes") count.sure += 1;
        if (tick === "open") count.open += 1;
        counts.set(position, count);
      }
  }

  /** A row of totals: of the lines since the last one, of all lines, or of the totals above. */
  check(
    row: TableRow,
    columns: readonly TickColumn[],
    place: { file: string; sheet: string | undefined },
  ): readonly Problem[] {
    const problems = columns.flatMap(({ position, header }) => {
      const text = cellText(row.cells[position]);
      if (!/^\d+$/.test(text)) return [];
      const total = Number(text);
      const part = this.sinceTotal.get(position) ?? { sure: 0, open: 0 };
      const all = this.inAll.get(position) ?? part;
      const sums = [part.sure, all.sure, this.totals.get(position)];
      this.totals.set(position, (this.totals.get(position) ?? 0) + total);
      const { sure, open } = part.sure + part.open > 0 ? part : all;
      return sums.includes(total)
        ? []
        : [warning("list.total-differs", { ...place, line: row.line, header, total, counted: sure, open })];
    });
    this.sinceTotal.clear();
    return problems;
  }
}

import type { Area } from "./area";
import type { Cell } from "./cell";

/** Excel's filter criteria, as an add-in gives and gets them. */
export interface FilterCriteria {
  readonly filterOn: string;
  readonly values?: readonly (string | object)[];
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: string;
  readonly color?: string;
  readonly dynamicCriteria?: string;
}

/** A row of filter buttons over an area, header included, and the rows it hid when it was last applied. */
export class Filter {
  private readonly criteria = new Map<number, FilterCriteria>();
  private hidden = new Set<number>();

  constructor(public area: Area) {}

  criteriaOf(column: number): FilterCriteria | undefined {
    return this.criteria.get(column);
  }

  get isFiltered(): boolean {
    return this.criteria.size > 0;
  }

  hides(row: number): boolean {
    return this.hidden.has(row);
  }

  apply(column: number, criteria: FilterCriteria, rows: FilteredRows): void {
    this.criteria.set(column, criteria);
    this.reapply(rows);
  }

  clear(column: number, rows: FilteredRows): void {
    this.criteria.delete(column);
    this.reapply(rows);
  }

  clearAll(): void {
    this.criteria.clear();
    this.hidden.clear();
  }

  /** Rows written since the last time stay as they are until then, as in Excel. */
  reapply({ body, cellAt, textAt }: FilteredRows): void {
    const hidden = new Set<number>();
    for (let row = body.row; row < body.row + body.rows; row += 1) {
      for (const [column, criteria] of this.criteria) {
        const at = body.column + column;
        // What depends on colours, averages or today is not worked out: it hides what it hid before.
        const passes = passesCriteria(cellAt(row, at), textAt(row, at), criteria) ?? !this.hidden.has(row);
        if (!passes) hidden.add(row);
      }
    }
    this.hidden = hidden;
  }

  /** As a file says, without working anything out. */
  restore(column: number, criteria: FilterCriteria, hiddenRows: readonly number[]): void {
    this.criteria.set(column, criteria);
    this.hidden = new Set([...this.hidden, ...hiddenRows]);
  }

  /** The whole filter shifts along with its area. */
  moveRows(by: number): void {
    this.area = { ...this.area, row: this.area.row + by };
    this.hidden = new Set([...this.hidden].map((row) => row + by));
  }
}

export interface FilteredRows {
  /** The rows below the header that the filter may hide. */
  readonly body: Area;
  readonly cellAt: (row: number, column: number) => Cell;
  readonly textAt: (row: number, column: number) => string;
}

function passesCriteria(cell: Cell, text: string, criteria: FilterCriteria): boolean | undefined {
  switch (criteria.filterOn) {
    case "Values":
      return (criteria.values ?? []).includes(text);
    case "Custom": {
      const first = criteria.criterion1 === undefined || meets(cell, text, criteria.criterion1);
      if (criteria.criterion2 === undefined) return first;
      const second = meets(cell, text, criteria.criterion2);
      return criteria.operator === "Or" ? first || second : first && second;
    }
    default:
      return undefined;
  }
}

function meets(cell: Cell, text: string, criterion: string): boolean {
  const [, operator = "=", operand = ""] = /^(<>|<=|>=|=|<|>)?([^]*)$/.exec(criterion) ?? [];
  if (operator === "=") return matches(text, operand);
  if (operator === "<>") return !matches(text, operand);
  if (typeof cell.value !== "number") return false;
  const limit = Number(operand);
  if (operator === "<") return cell.value < limit;
  if (operator === ">") return cell.value > limit;
  return operator === "<=" ? cell.value <= limit : cell.value >= limit;
}

/** With `*` and `?` standing for any text and any letter. */
function matches(text: string, pattern: string): boolean {
  const escaped = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${escaped}$`, "is").test(text);
}

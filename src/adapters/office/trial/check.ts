import { formatRange } from "../../../workbook/excel/addresses";
import { officeError } from "../errors";

/** Something that Excel was asked, and what it answered; where it should answer one thing, that one too. */
export interface Finding {
  readonly what: string;
  readonly got: string;
  readonly wanted?: string;
}

/** Asks Excel one thing that Écot relies on. Whatever is thrown is a finding too: `run-checks.ts` notes it. */
export interface Check<Id extends string = string> {
  readonly id: Id;
  readonly ask: (desk: Desk) => Promise<readonly Finding[]>;
}

export function check<Id extends string>(id: Id, ask: Check["ask"]): Check<Id> {
  return { id, ask };
}

/** What the shells know of the page itself. */
export interface PageFacts {
  readonly userAgent: string;
  /** What this page uses of JavaScript and of browsers, and this one does not have. */
  readonly missing: readonly string[];
  /** What the page's policy kept out so far: the rule, and where it would have led. */
  readonly blocked: readonly { readonly rule: string; readonly address: string }[];
  /** The page shows its apology for an error that was never its own. */
  readonly apologizesForOthers: boolean;
}

export interface DeskSettings {
  readonly context: Excel.RequestContext;
  /** The scratch sheets. */
  readonly sheetNames: readonly [string, string];
  /** Rows above those of this check. */
  readonly rowsAbove: number;
  readonly office: typeof Office;
  readonly page: PageFacts;
  /** The shells have the clock. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** In milliseconds, from whenever. */
  readonly clock: () => number;
}

/** A stretch of scratch cells for one check, and what it may ask. Rows and columns count from 0. */
export class Desk {
  readonly context: Excel.RequestContext;

  constructor(readonly settings: DeskSettings) {
    this.context = settings.context;
  }

  get workbook(): Excel.Workbook {
    return this.context.workbook;
  }

  get sheet(): Excel.Worksheet {
    return this.workbook.worksheets.getItem(this.settings.sheetNames[0]);
  }

  /** The second scratch sheet, whose name needs quotes and has an accent. */
  get other(): Excel.Worksheet {
    return this.workbook.worksheets.getItem(this.settings.sheetNames[1]);
  }

  cells(row: number, column: number, rows = 1, columns = 1): Excel.Range {
    return this.sheet.getRangeByIndexes(this.settings.rowsAbove + row, column, rows, columns);
  }

  /** The same as text: `B43:C44`. */
  address(row: number, column: number, rows = 1, columns = 1): string {
    const top = this.settings.rowsAbove + row + 1;
    return formatRange({ top, left: column + 1, bottom: top + rows - 1, right: column + columns });
  }

  /** A table of these rows, the first being its headers. */
  table(rows: readonly (readonly (string | number | boolean)[])[], row = 0, column = 0): Excel.Table {
    const range = this.cells(row, column, rows.length, rows[0]?.length ?? 1);
    range.values = rows.map((cells) => [...cells]);
    return this.sheet.tables.add(range, true);
  }

  sync(): Promise<void> {
    return this.context.sync();
  }

  /** What Excel says to a batch that it may refuse: `ok`, or the code of its error. */
  async verdict(queue: () => void): Promise<string> {
    try {
      queue();
      await this.sync();
      return "ok";
    } catch (error) {
      const refusal = officeError(error);
      if (refusal === undefined) throw error;
      return refusal.code;
    }
  }
}

/** What is only to be known. */
export function noted(what: string, got: unknown): Finding {
  return { what, got: shown(got) };
}

/** What must be so. */
export function same(what: string, got: unknown, wanted: unknown): Finding {
  return { what, got: shown(got), wanted: shown(wanted) };
}

/** What must be one of these. */
export function oneOf(what: string, got: unknown, known: readonly unknown[]): Finding {
  const found = shown(got);
  const names = known.map(shown);
  return { what, got: found, wanted: names.includes(found) ? found : names.join(" / ") };
}

export function isMet({ got, wanted }: Finding): boolean {
  return wanted === undefined || got === wanted;
}

/** One line, whatever it is: spaces that do not break look like all others. */
function shown(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) as string | undefined);
  return (text ?? "undefined").replace(/\s/g, " ");
}

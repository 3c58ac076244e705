import type { Outcome } from "../kernel/outcome";
import type { WorkbookPort } from "../workbook/port";
import type { OpenedFile } from "./file/opened-file";

/** The workbook that the page works on, and what surrounds it. */
export interface Workplace {
  readonly workbook: WorkbookPort;
  /** Brings a cell to sight; missing where there is no sheet to see, in a browser. */
  readonly goTo?: (sheet: string, cell: string) => Promise<Outcome<undefined>>;
  /** The file that the workbook comes from; missing in Excel, which saves by itself. */
  readonly file?: OpenedFile;
}

import type { Perform } from "../app/deed/perform";
import type { Outcome } from "../kernel/outcome";
import type { WorkbookPort } from "../workbook/port";
import type { ScreenKey } from "../wording/page/common";
import type { SilenceOfExcel } from "./silence";
import type { OpenedFile } from "./file/opened-file";

/** What is done with the workbook that the page works on, and what surrounds it. */
export interface Workplace {
  readonly perform: Perform;
  /** Excel's open workbook, for whoever tries Excel itself; missing in a browser, where it lies on another thread. */
  readonly workbook?: WorkbookPort;
  /** Brings a cell to sight; missing where there is no sheet to see, in a browser. */
  readonly goTo?: (sheet: string, cell: string) => Promise<Outcome<undefined>>;
  /** office.js's own word for where Excel runs: `PC`, `Mac`, `OfficeOnline`… Missing in a browser. */
  readonly platform?: string;
  /** Whether Excel answers; missing in a browser. */
  readonly silence?: SilenceOfExcel;
  /** The file that the workbook comes from; missing in Excel, which saves by itself. */
  readonly file?: OpenedFile;
  /** What is shown first, where it is not what is to be done in the workbook. */
  readonly firstScreen?: ScreenKey;
}

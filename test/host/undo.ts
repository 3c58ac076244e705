import { HostMoment } from "../support/host-copy";
import { type ExcelHost, isWrite } from "./host";

/**
 * Ctrl+Z, as Excel has it since ExcelApi 1.20: what an add-in writes is undone batch by batch, from the last one on. A sheet
 * that gets a name ends what can be undone on the desktop, but not everywhere: here it does not, so that the states of both are seen.
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities
 */
export class UndoStack {
  private readonly moments: HostMoment[] = [];
  private isOver = false;

  constructor(private readonly host: ExcelHost) {
    const answer = host.answer.bind(host);
    host.answer = (...request) => {
      if (this.isOver) return answer(...request);
      const moment = new HostMoment(host.workbook);
      const answered = answer(...request);
      const record = host.log.at(-1);
      if (record !== undefined && !record.isCleanUp && isWrite(record)) this.moments.push(moment);
      return answered;
    };
  }

  /** How often Ctrl+Z does something. */
  get depth(): number {
    return this.moments.length;
  }

  undo(): void {
    this.moments.pop()?.restore(this.host.workbook);
  }

  /** From here on nothing is kept to be undone. */
  end(): void {
    this.isOver = true;
  }
}

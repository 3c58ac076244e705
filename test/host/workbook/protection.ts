import { accessDenied } from "./refusal";

/** What a protected sheet still allows; all false where nothing was said. */
export type ProtectionOptions = Readonly<Record<string, boolean | string>>;

const noOptions: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

/** The protection of a sheet or of the workbook's structure. */
export class Protection {
  private password: string | undefined;
  isOn = false;
  options: ProtectionOptions = noOptions;

  protect(options: ProtectionOptions = {}, password?: string): void {
    // Excel refuses to protect what is protected already.
    if (this.isOn) throw accessDenied();
    this.isOn = true;
    this.options = { ...noOptions, ...options };
    this.password = password;
  }

  unprotect(password?: string): void {
    // Nor does it take off what is not there.
    if (!this.isOn || (this.password ?? "") !== (password ?? "")) throw accessDenied();
    this.isOn = false;
    this.options = noOptions;
    this.password = undefined;
  }

  demand(option?: string): void {
    if (this.isOn && (option === undefined || this.options[option] !== true)) throw accessDenied();
  }
}

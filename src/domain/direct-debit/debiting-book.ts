import type { CreditorSettings } from "./creditor";
import type { DebitRules } from "./prepare";

/** Which edition of the bank's message is written: the first is today's, the second the one that some still ask for. */
export type DebitFileVersion = "pain.008.001.08" | "pain.008.001.02";

/** How a town collects. */
export interface DebitingBook {
  readonly creditor: CreditorSettings;
  readonly rules: DebitRules;
  readonly fileVersion: DebitFileVersion;
}

import type { XmlElement } from "../xml/parse";
import type { BankEntry } from "./entry";

/** What a status report says of the whole file that was sent. */
export interface Context {
  readonly moment: string | undefined;
  readonly messageId: string | undefined;
  readonly status: string | undefined;
  readonly reasons: readonly XmlElement[];
  /** How many rejected debits the report announces. */
  readonly announced: number | undefined;
}

/** What it says of one payment block. */
export interface ReportedBlock {
  readonly id: string | undefined;
  readonly status: string | undefined;
  /** The reject of the block as a whole, where its own status says so. */
  readonly whole: BankEntry | undefined;
  readonly debits: readonly JudgedDebit[];
}

/** What it says of one debit. */
export interface JudgedDebit {
  /** `contrary`: its status and its reason say opposite things. `unsaid`: it is named, and no more. */
  readonly fate: "rejected" | "accepted" | "pending" | "contrary" | "unsaid" | "unknown";
  readonly status: string | undefined;
  readonly reject: BankEntry;
}

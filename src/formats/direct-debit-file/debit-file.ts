import type { DebitFileVersion } from "../../domain/direct-debit";
import type { Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";

export type { DebitFileVersion };

/** First of a series, one of a series, the last of it, or a single one. */
export type DebitSequence = "FRST" | "RCUR" | "FNAL" | "OOFF";

/** Everything that a file of direct debits tells the bank. */
export interface DebitFile {
  /** Told from every other file of this creditor. */
  readonly messageId: string;
  /** `2026-11-02T09:30:00`, on the clock of the town hall. */
  readonly createdAt: string;
  readonly initiatingParty: string;
  readonly creditor: FileCreditor;
  /** In the order in which the file is to list them. */
  readonly debits: readonly FileDebit[];
}

export interface FileCreditor {
  readonly name: string;
  /** The ICS that the Banque de France gave. */
  readonly creditorId: string;
  readonly iban: string;
  readonly bic: string | undefined;
}

/** One sum to collect from one account. */
export interface FileDebit {
  /** Comes back with a reject: it is how the reject finds its debit. */
  readonly endToEndId: string;
  readonly amount: Cents;
  readonly collectedOn: Day;
  readonly sequence: DebitSequence;
  readonly mandate: {
    readonly id: string;
    readonly signedOn: Day;
    /** The family changed its account since the last debit: the bank must be told (SMNDA). */
    readonly accountChanged: boolean;
  };
  readonly debtor: {
    readonly name: string;
    readonly iban: string;
    readonly bic: string | undefined;
  };
  /** What the family reads on its statement. */
  readonly remittance: string;
}

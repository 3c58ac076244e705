import type { Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import type { PaymentMeans } from "../families";

/** Money that came in on an account of the town, as its bank says. */
export interface BankCredit {
  /** The number of the account, where the bank says it. */
  readonly account: string | undefined;
  readonly date: Day;
  /** More than nothing. */
  readonly amount: Cents;
  /** All that the bank says of it in words, in one line. */
  readonly text: string;
  /** `direct-debit`: the town's own debits, credited. `undefined` where the bank does not say. */
  readonly means: PaymentMeans | undefined;
  /** Its rank in the file; in a table its line. */
  readonly rank: number;
}

/** Money that came in on the account -> whose it is, and what it settles. */
export type { BankCredit } from "./bank-credit";

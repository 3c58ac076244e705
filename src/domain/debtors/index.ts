/** Who pays for a unit: one household or several, and third payers in their place. */
export type { Custody, CustodyPart, DebtorBook, ThirdPart, ThirdPartForm } from "./debtor-rows";

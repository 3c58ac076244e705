/** Who pays for a unit: one household or several, and third payers in their place. */
export type { Custody, CustodyPart, DebtorBook, ThirdPart, ThirdPartForm } from "./debtor-rows";
export {
  createDebtors,
  type ChildDebtors,
  type DebtorPart,
  type DebtorParts,
  type Debtors,
  type HouseholdBill,
  type NoDebtors,
  type ServiceDay,
  type Sharing,
  type TakenPart,
} from "./debtors";
export type { HouseholdShare, HouseholdShares, Week } from "./households-on";
export { childrenByHousehold, type HouseholdChildren } from "./household-children";
export { oddWeeksInARow } from "./odd-weeks";
export { unpayableProblem } from "./unpayable";

/** Families, their children and what the children are enrolled in. */
export type { Child, Enrolment, Family, PaymentMeans, QuotientChange, QuotientFamilial } from "./family";
export { compareByName, inNameOrder } from "./by-name";
export { heldBackBy, type HeldBack } from "./held-back";
export { findEnrolmentOverlaps, type EnrolmentOverlap } from "./overlaps";
export {
  joinHouseholds,
  quotientOn,
  siblingRankOn,
  type HouseholdLists,
  type Households,
} from "./households";

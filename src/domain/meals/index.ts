/** Enrolments, bookings and absences -> the meals that are planned and due, with the reason for each. */
export type { Minutes } from "../../kernel/minutes";
export type { Absence, AbsenceRule, Notice } from "./absence";
export { absencesToTell, type TellingAbsences } from "./absences-to-tell";
export {
  latestByTable,
  type Deadline,
  type DeadlineRow,
  type DeadlineTable,
  type NoDeadline,
  type TableDeadline,
  type TownDeadlines,
} from "./deadline-table";
export type { Booking, BookingRules, BookingType, OfficeDecision } from "./booking";
export {
  mealsOf,
  unservedDays,
  type ChildMeals,
  type ChildRows,
  type Circumstances,
  type MealRules,
  type ServiceMeals,
} from "./child-meals";
export type { MealBook } from "./meal-book";
export { countHeads, type Headcount } from "./headcounts";
export {
  judgeAbsence,
  type AbsenceVerdict,
  type AbsentDay,
  type DayReason,
  type DaysWithMeal,
  type JudgedAbsence,
} from "./judge-absence";
export {
  deadlineOf,
  judgeBooking,
  type BookingReason,
  type BookingVerdict,
  type JudgedBooking,
} from "./judge-booking";

/** Who eats, before and after: what the kitchen cooks, whom each class expects, and what of it was billed. */
export { attendanceOf, daysOfMonths, type Attendance } from "./attendance";
export {
  classLists,
  unexpectedLists,
  type ClassList,
  type ExpectedChild,
  type UnexpectedChild,
  type UnexpectedList,
} from "./class-lists";
export { forecastOf, type DietCount, type MealsOfDay, type ServiceForecast } from "./forecast";
export { menusOf, menuWeeks, type Menu, type MenuWeek } from "./menus";
export {
  reckon,
  reckonedByDay,
  sumOfReckoned,
  type BilledDaysOf,
  type Reckoned,
  type ReckonedDay,
  type ServiceReckoning,
} from "./reckoning";
export { mondayOf, weekdaysOf, weeksOf, type KitchenWeek } from "./weeks";

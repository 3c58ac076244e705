/**
 * Which days are served. The names of law that a calendar is made with (territories, holidays, school years, académies)
 * go out by this door too, for the layers that may not reach the law themselves.
 */
export {
  type CalendarBook,
  type CalendarRow,
  type CalendarType,
  type CanteenWeek,
  type SchoolWeek,
} from "./calendar-row";
export {
  compileCalendar,
  isServed,
  servedDays,
  servedOn,
  type DayClosure,
  type DayVerdict,
  type ServiceCalendar,
} from "./service-calendar";
export { isTownClosed, lastDayOpen } from "./town-days";
export { parseWeekdays } from "./weekdays";
export { isWorkingDay, workingDaysBefore } from "./working-days";
export {
  academies,
  findAcademie,
  findSchoolZone,
  foldAcademie,
  isPublicHoliday,
  schoolYearDays,
  schoolYearOf,
  territories,
  type Academie,
  type HolidayKey,
  type SchoolZone,
  type Territory,
} from "../../law";

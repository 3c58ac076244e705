/** National figures and dates, each with the text of law it comes from. */
export { easterSunday } from "./easter";
export { mandateLastDay } from "./mandate-lifetime";
export { isPublicHoliday, publicHolidayOn, publicHolidaysOf, type HolidayKey } from "./public-holidays";
export { recoveryFloor } from "./recovery-floor";
export { schoolYearDays, schoolYearOf } from "./school-year";
export {
  academies,
  findAcademie,
  findSchoolZone,
  foldAcademie,
  type Academie,
  type SchoolZone,
} from "./school-zones";
export { isSepaCountry } from "./sepa-countries";
export { isTargetDay, nextTargetDay, targetDaysAfter } from "./target-days";
export { territories, type Territory } from "./territory";

/** The ministry's school calendar, in the forms it circulates in. */
export type { CalendarChoice, CalendarSource, ImportedCalendar, ImportedClosure } from "./imported-calendar";
export { parseSchoolCalendar } from "./parse-school-calendar";

/** Anything billed to a child: what one unit of it is, and how hours become units. */
export type { DurationRule, Passage, Service, ServiceBook, ServiceTerms, ServiceUnit } from "./service-rows";
export { isMeal, serviceOf } from "./service-book";
export { countUnits, type CountedPassage, type Counting, type LateUnits } from "./count-units";
export { passageUnits, type TimedDay, type TimedRow, type TimedUnits } from "./passage-units";
export { monthUnit } from "./month-unit";

/** What the workbook of a town says, in the domain's terms: the books of every trade, made once per read. */
export { makeTown, type TownRows } from "./make-town";
export type { Money, RejectRow } from "./money";
export type { Office } from "./office";
export { oneSpellingPerService, typedServiceOf, type ServiceRows } from "./services";
export type { Town } from "./town";

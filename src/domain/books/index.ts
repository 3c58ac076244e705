/** What the workbook of a town says, in the domain's terms: the books of every trade, made once per read. */
export type { Money, RejectRow } from "./money";
export type { Office } from "./office";
export type { Town } from "./town";

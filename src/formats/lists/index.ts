/** Lists of children, of those who answer for them and of quotients, in any layout. */
export type { ListColumns } from "./columns";
export { listFields } from "./fields";
export type { SaidColumns } from "./find-tables";
export type { ListSheet, ListSource } from "./list-source";
export { listTables, parseList, possibleListHeaders } from "./parse-list";
export type { ListColumn, ListTable, PassedOver, ReadList } from "./read-list";

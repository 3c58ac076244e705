/**
 * Tables of others, as text or as the cells of a sheet: which sign parts the cells, which row bears the headers, and which
 * column each of them is. What the cells say, and what is wrong with a row, each format knows.
 */
export {
  headerNames,
  namedColumns,
  type ColumnPositions,
  type GivenHeaders,
  type KnownHeaders,
} from "./columns";
export { foldHeader } from "./fold-header";
export { plainCell } from "./plain-cell";
export { isBlank, type TableCell, type TableRow } from "./row";
export {
  delimiters,
  isHeaderAgain,
  isShifted,
  likelyHeaders,
  openDoubts,
  rowsOf,
  tableIn,
  tableInText,
  type NamedTable,
  type TextTable,
} from "./table";

/** Tables that come as text: cells between delimiters, rows between line ends. */
export { delimiterOf, readDelimited, type DelimitedReading, type DelimitedRow } from "./read";

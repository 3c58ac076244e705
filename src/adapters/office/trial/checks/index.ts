import { mergedCells, separators } from "./areas";
import { charts, pictures } from "./drawings";
import { dress, links, pageWidth, validations } from "./dress";
import { filters, noFilterButtons } from "./filters";
import { foreignErrors, pagePolicy, theme, webView } from "./page";
import { goTo, protectedCell, rename, timings, usedRange } from "./sheets";
import { tablePlace, tableResize, totalsRow } from "./tables";
import { apostrophes, blanks, dateBase, errorValues, formats, recalculation } from "./values";

/** What Excel is asked without anybody's help, in this order: what amounts hang on comes first. */
export const checks = [
  dateBase,
  blanks,
  apostrophes,
  formats,
  errorValues,
  separators,
  mergedCells,
  tablePlace,
  tableResize,
  totalsRow,
  noFilterButtons,
  filters,
  validations,
  links,
  dress,
  pageWidth,
  pictures,
  charts,
  rename,
  recalculation,
  usedRange,
  goTo,
  protectedCell,
  timings,
  webView,
  pagePolicy,
  foreignErrors,
  theme,
] as const;

export type CheckId = (typeof checks)[number]["id"];

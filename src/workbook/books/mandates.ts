import type { SheetPart } from "./sheet-part";
import { fillCells, type RowFill } from "../plan";
import { mandatesSheet } from "../sheets";

export const planMandates: SheetPart = ({ suspended = [], uses = [] }, { layouts }) => {
  const fills: readonly RowFill<typeof mandatesSheet.columns>[] = [
    ...suspended.map(({ place }) => ({ row: place.row, values: { status: "suspended" as const } })),
    ...uses.map(({ mandate: { place }, lastCollection, lastIban }) => ({
      row: place.row,
      values: { lastCollection, lastIban },
    })),
  ];
  return fillCells(mandatesSheet, layouts.get("mandates"), fills);
};

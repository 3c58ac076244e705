import type { ProblemsOf } from "../../src/kernel/problem";
import { withAlso, type Example, type Grid, type PagesOf } from "./page";
import { facturer } from "./small-town";

/** E1 ate on a Tuesday, and nobody had booked it. */
const unbooked = (...rows: Grid): Example =>
  facturer(
    {
      Présences: [
        ["Code enfant", "Prestation", "Du", "Type"],
        ["E1", "Cantine", "03/11/2026", "Pointage"],
      ],
      Majorations: [["Cause", "Prestation", "Forme", "Valeur"], ...rows],
    },
    { issuedOn: "2026-11-30" },
  );

/** Surcharges that are due, and that no row says clearly. */
export const surchargePages: PagesOf<ProblemsOf<"surcharge">> = {
  "surcharge.tie": [unbooked(["Non réservé", "Cantine", "%", 50], ["Non réservé", "Cantine", "€", 1])],
  "surcharge.row-defective": [withAlso(unbooked(["Non réservé", "Cantine", "%"]), "reading.missing-value")],
};

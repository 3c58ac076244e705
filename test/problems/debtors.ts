import type { ProblemsOf } from "../../src/kernel/problem";
import { when, withAlso, type Grid, type Grids, type PagesOf } from "./page";
import { facturer, smallTown, verifier } from "./small-town";

const custodies = (...rows: Grid): Grids => ({ Gardes: [["Code enfant", "Code famille", "Part"], ...rows] });

/** Two more who may pay, and have no child. */
const payers: Grids = { Familles: [...smallTown.Familles, ["F3", "CCAS"], ["F4", "Mairie"]] };

/** Somebody pays in the place of a household. */
const thirdParts = (...rows: Grid): Grids => ({
  ...payers,
  "Prises en charge": [["Code famille", "Payeur", "Forme", "Valeur"], ...rows],
});

/** Rows of those who pay that can be read, and do not say together who is asked for a unit. */
export const debtorPages: PagesOf<ProblemsOf<"debtors">> = {
  "debtors.households-unclear": [
    when(
      "shares that do not make the whole",
      facturer(custodies(["E1", "F1", "50 %"], ["E1", "F2", "40 %"])),
    ),
    when(
      "three thirds that are not one",
      facturer({
        ...payers,
        ...custodies(["E1", "F1", "33,33 %"], ["E1", "F2", "33,33 %"], ["E1", "F3", "33,33 %"]),
      }),
    ),
    when("one share alone", facturer(custodies(["E1", "F2", "50 %"]))),
    when("two who pay all", facturer(custodies(["E1", "F1", "Tout"], ["E1", "F2", "Tout"]))),
    when(
      "dates that overlap",
      facturer({
        Gardes: [
          ["Code enfant", "Code famille", "Part", "Du", "Au"],
          ["E1", "F2", "Tout", null, "20/11/2026"],
          ["E1", "F1", "Tout", "16/11/2026"],
        ],
      }),
    ),
  ],
  "debtors.third-part-defective": [
    withAlso(facturer(thirdParts(["F1", "F3", null, 2])), "reading.missing-value"),
  ],
  "debtors.payer-is-household": [
    when("of itself", facturer(thirdParts(["F1", "F1", "€", 2]))),
    when(
      "of the other one",
      facturer({
        ...thirdParts(["F1", "F2", "€", 2]),
        ...custodies(["E1", "F1", "50 %"], ["E1", "F2", "50 %"]),
      }),
    ),
  ],
  "debtors.payer-twice": [facturer(thirdParts(["F1", "F3", "€", 2], ["F1", "F3", "%", 50]))],
  "debtors.rest-twice": [facturer(thirdParts(["F1", "F3", "Reste"], ["F1", "F4", "Reste"]))],
  "debtors.odd-weeks-in-a-row": [verifier(custodies(["E1", "F2", "Semaines impaires"]))],
};

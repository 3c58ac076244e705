import { doubtsAboutHouseholds } from "../../../src/domain/books";
import { townOf } from "../../support/year-town";
import type { Grids } from "../../workbook/snapshots";

const children: Grids = {
  Enfants: [
    ["Code enfant", "Code famille", "Nom"],
    ["E1", "F1", "Martin"],
    ["E2", "F2", "Durand"],
    ["E3", "F2", "Durand"],
  ],
};

const timed: Grids = {
  Prestations: [
    ["Prestation", "Unité", "Repas", "Pas (minutes)"],
    ["Repas", "Jour", "Oui", ""],
    ["Garderie", "Durée", "Non", 30],
  ],
  Passages: [
    ["Code enfant", "Prestation", "Date", "Quantité"],
    ["E3", "Garderie", "10/09/2026", 3],
  ],
};

const notEnrolled = (...grids: readonly Grids[]) =>
  doubtsAboutHouseholds(townOf(children, ...grids), []).flatMap(({ code, facts }) =>
    code === "child.not-enrolled" ? [facts.child] : [],
  );

describe("a child for whom nothing will ever be billed", () => {
  it("has neither an enrolment nor a booking, and came to no timed service", () => {
    expect(notEnrolled()).toEqual(["E3"]);
    expect(notEnrolled(timed)).toEqual([]);
  });
});

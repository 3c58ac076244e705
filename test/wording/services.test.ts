import { countUnits, type DurationRule, type Passage } from "../../src/domain/services";
import { latePickUpText, passageText } from "../../src/wording/services";
import { surchargeText } from "../../src/wording/surcharges";
import { surchargeFor, type Surcharge } from "../../src/domain/surcharges";
import { added, aPassage, aSurcharge, aTimedService, morePercent, priceInstead } from "../support/services";
import { clock, placeIn, service } from "../support/town";
import { day } from "../../src/kernel/day";

/** With ordinary spaces, as tests write them. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

const told = (passage: Passage, rule: Partial<DurationRule> = {}) =>
  plain(passageText(countUnits(passage, aTimedService(rule))));

function lateTold(departure: string, step: number | undefined) {
  const rule = { closesAt: clock("18:30"), late: { service: "Retard", step } };
  const { late } = countUnits(aPassage("16:30", departure), aTimedService(rule));
  return late === undefined ? undefined : plain(latePickUpText(late));
}

describe("how hours become units is told", () => {
  it.each<[Partial<DurationRule>, string]>([
    [{}, "16 h 30 à 18 h 05 : 95 min, 4 demi-heures commencées"],
    [{ step: 15 }, "16 h 30 à 18 h 05 : 95 min, 7 quarts d’heure commencés"],
    [{ step: 60 }, "16 h 30 à 18 h 05 : 95 min, 2 heures commencées"],
    [{ step: 120 }, "16 h 30 à 18 h 05 : 95 min, 1 tranche de 120 min commencée"],
    [{ tolerance: 5 }, "16 h 30 à 18 h 05 : 95 min moins 5 min de tolérance, 3 demi-heures commencées"],
    [{ maximum: 3 }, "16 h 30 à 18 h 05 : 95 min, 4 demi-heures commencées, 3 unités au maximum"],
    [{ minimum: 5 }, "16 h 30 à 18 h 05 : 95 min, 4 demi-heures commencées, 5 unités au minimum"],
    [
      { closesAt: clock("18:00") },
      "16 h 30 à 18 h 00 (fin de la prestation) : 90 min, 3 demi-heures commencées",
    ],
    [
      { closesAt: clock("17:00") },
      "16 h 30 à 17 h 00 (fin de la prestation) : 30 min, 1 demi-heure commencée",
    ],
  ])("%j", (rule, sentence) => {
    expect(told(aPassage("16:30", "18:05"), rule)).toBe(sentence);
  });

  it("by hand", () => {
    expect(told(aPassage(undefined, undefined, { quantity: 1 }))).toBe(
      "1 unité, quantité saisie par le service",
    );
    expect(told(aPassage("16:30", "18:05", { quantity: 2 }))).toBe(
      "2 unités, quantité saisie par le service",
    );
  });

  it.each([
    ["18:46", 15, "départ à 18 h 46, fermeture à 18 h 30 : 16 min, 2 quarts d’heure commencés"],
    ["18:31", 15, "départ à 18 h 31, fermeture à 18 h 30 : 1 min, 1 quart d’heure commencé"],
    ["18:46", undefined, "départ à 18 h 46, fermeture à 18 h 30 : 16 min"],
    ["18:30", 15, undefined],
  ])("a late pick-up at %s, by %s minutes", (departure, step, sentence) => {
    expect(lateTold(departure, step)).toBe(sentence);
  });
});

describe("why a unit costs more is told", () => {
  it.each<[Partial<Surcharge>, string]>([
    [
      { cause: "out-of-time", form: added(0.5), article: "art. 5" },
      "majoration « Hors délai » de 0,50 €, art. 5",
    ],
    [
      { form: morePercent(100), fromNth: 7, article: "art. 5" },
      "majoration « Non réservé » de 100 % à partir de la 7e, art. 5",
    ],
    [{ cause: "absence", form: priceInstead(7) }, "majoration « Absence », au prix de 7,00 €"],
    [{ form: morePercent(12.5) }, "majoration « Non réservé » de 12,5 %"],
  ])("%j", (fields, sentence) => {
    const row = aSurcharge({ ...fields, place: placeIn("surcharges") });
    const found = surchargeFor([row], { service, day: day("2026-09-18"), cause: row.cause, nth: 7 });
    expect(found.kind === "row" && plain(surchargeText(found.row))).toBe(sentence);
  });
});

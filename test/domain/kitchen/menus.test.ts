import { menusOf, menuWeeks, type Menu } from "../../../src/domain/kitchen";
import { day } from "../../../src/kernel/day";
import { placeIn } from "../../support/town";

const menu = (on: string, dish: string, school?: string, row = 2): Menu => ({
  day: day(on),
  menu: dish,
  school,
  place: placeIn("menus", row),
});
const november = { from: day("2026-11-01"), to: day("2026-11-30") };
const typed = [
  menu("2026-11-09", "Riz"),
  menu("2026-11-03", "Poisson"),
  menu("2026-11-02", "Lentilles"),
  menu("2026-11-03", "Omelette", "Les Lilas"),
  menu("2026-11-02", "Pâtes", undefined, 9),
  menu("2026-12-01", "Soupe"),
];

describe("menus", () => {
  it("of a school are its own, else those of all; of two on a day the first counts", () => {
    const dishes = (school: string | undefined) =>
      menusOf(typed, november, school).map((one) => `${one.day.slice(8)} ${one.menu}`);
    expect(dishes("les lilas")).toEqual(["02 Lentilles", "03 Omelette", "09 Riz"]);
    expect(dishes("Jules-Ferry")).toEqual(["02 Lentilles", "03 Poisson", "09 Riz"]);
    expect(dishes(undefined)).toEqual(["02 Lentilles", "03 Poisson", "09 Riz"]);
  });

  it("stand a week each, with a page for each school that eats something else that week", () => {
    expect(
      menuWeeks(typed, november).map(({ school, days }) => [school, ...days.map((one) => one.menu)]),
    ).toEqual([
      [undefined, "Lentilles", "Poisson"],
      ["Les Lilas", "Lentilles", "Omelette"],
      [undefined, "Riz"],
    ]);
    expect(menuWeeks([menu("2026-11-03", "Omelette", "Les Lilas")], november)).toEqual([
      { school: "Les Lilas", days: [{ day: "2026-11-03", menu: "Omelette" }] },
    ]);
  });
});

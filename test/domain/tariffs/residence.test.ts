import { doubtsAboutResidence } from "../../../src/domain/tariffs";
import { aFamily, aTariff } from "../../support/town";

describe("A family that moves", () => {
  const grid = [aTariff({ resident: true }), aTariff({ resident: false })];
  type Home = readonly [city: string | undefined, resident: boolean | undefined];
  const isAsked = (before: Home, after: Home, here: string | undefined, tariffs = grid) => {
    const said = ([city, resident]: Home) => ({ city, resident });
    const doubts = doubtsAboutResidence(aFamily(said(before)), said(after), { tariffs, city: here });
    return doubts.length > 0;
  };
  const [home, away, farther] = ["Saint-Dizier", "Langres", "Joinville"];

  it.each<[string, Home, Home, boolean]>([
    ["away, as a resident", [home, true], [away, true], true],
    ["away, no resident", [home, false], [away, false], false],
    ["away, nobody says", [home, undefined], [away, undefined], true],
    ["home, no resident", [away, false], [home, false], true],
    ["home, as a resident", [away, true], [home, true], false],
    ["farther, as a resident by exception", [away, true], [farther, true], true],
    ["within the town", [home, false], ["ST DIZIER CEDEX 1", false], false],
    ["nowhere that the workbook says", [home, true], [undefined, true], false],
    ["from nowhere, away", [undefined, true], [away, true], true],
    ["from nowhere, home", [undefined, true], [home, true], false],
    ["away, with another word on it", [home, false], [away, true], false],
  ])("is asked about: %s", (_what, before, after, asked) => {
    expect(isAsked(before, after, home)).toBe(asked);
    expect(isAsked(before, after, home, [aTariff()])).toBe(false);
  });

  it("is asked about wherever it moves, where the town does not say its name", () => {
    expect(isAsked([away, false], [farther, false], undefined)).toBe(true);
    expect(isAsked([away, false], ["LANGRES", false], undefined)).toBe(false);
    expect(isAsked([undefined, false], [farther, false], undefined)).toBe(false);
  });
});

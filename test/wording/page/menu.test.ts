import { menuGroups, screensBelow, screenTitles } from "../../../src/wording/page/common";

/** The menu of the page. */
describe("the menu", () => {
  it("has each screen once, but those that are reached from another one", () => {
    const inMenu = menuGroups.flatMap(({ screens }) => [...screens]);
    const all = [...inMenu, ...Object.keys(screensBelow)].sort();
    expect(all).toEqual(Object.keys(screenTitles).sort());
  });
});

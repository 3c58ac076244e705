import { themeOf } from "../../src/taskpane/theme";

describe("the theme of a background", () => {
  it.each(["#000000", "#262626", "#444444", "#1F4E79", "#0000ff", "#800000", " #212121 ", "262626"])(
    "%s is dark",
    (colour) => {
      expect(themeOf(colour)).toBe("dark");
    },
  );

  it.each(["#FFFFFF", "#f0f0f0", "#FFFF00", "#00ff00", "#C0C0C0", "#ff0000"])("%s is light", (colour) => {
    expect(themeOf(colour)).toBe("light");
  });

  // Of the greys, 0x75 has a luminance of 0.178 and 0x76 one of 0.181: text in black and in white stands out alike.
  it("turns where white text no longer stands out more than black", () => {
    expect(themeOf("#757575")).toBe("dark");
    expect(themeOf("#767676")).toBe("light");
  });

  it.each(["", "white", "#fff", "rgb(0, 0, 0)", "#00000080", "#00000g"])(
    "is light where the colour cannot be read: %j",
    (colour) => {
      expect(themeOf(colour)).toBe("light");
    },
  );
});

import { detailOf, originOf } from "../../src/taskpane/error-origin";

const folder = "https://cantine.exemple.fr/ecot/";
const office = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js:76:1000";

function thrown(name: string, ...places: readonly string[]): Error {
  const error = new TypeError(name);
  error.stack = [`TypeError: ${name}`, ...places.map((place) => `    at f (${place})`)].join("\n");
  return error;
}

const ours = thrown("x is not a function", `${folder}taskpane.1234abcd.js:1:2`);
const theirs = thrown("Cannot read properties of undefined (reading 'getFields')", office);

describe("an error that nobody caught", () => {
  it.each([
    ["of a script of the page", { error: ours, filename: `${folder}taskpane.1234abcd.js` }, "ours"],
    ["of a promise of ours", { error: ours }, "ours"],
    ["of office.js, called by us", { error: thrown("x", office, `${folder}111.js:1:2`) }, "ours"],
    ["of a script of ours that threw a text", { error: "x", filename: `${folder}111.js` }, "ours"],
    ["of office.js alone (office-js issue 4180)", { error: theirs }, "foreign"],
    [
      "of office.js as an event",
      { error: theirs, filename: "https://appsforoffice.microsoft.com/o.js" },
      "foreign",
    ],
    ["of another server's script (1925)", { error: null, message: "Script error." }, "foreign"],
    ["that is a text of somebody", { error: "timeout" }, "foreign"],
    ["that is nothing", { error: undefined }, "foreign"],
    [
      "of another Écot on the same server",
      { error: thrown("x", "https://cantine.exemple.fr/autre/a.js:1:1") },
      "foreign",
    ],
    [
      "of boxes that were resized",
      {
        error: null,
        message: "ResizeObserver loop completed with undelivered notifications.",
        filename: `${folder}taskpane.html`,
      },
      "nobody's",
    ],
  ] as const)("%s", (_, told, origin) => {
    expect(originOf(told, folder)).toBe(origin);
  });

  it("is told by its stack, else by its message", () => {
    expect(detailOf({ error: ours })).toContain("taskpane.1234abcd.js");
    expect(detailOf({ error: "timeout" })).toBe("timeout");
    expect(detailOf({ error: null, message: "Script error." })).toBe("Script error.");
    expect(detailOf({ error: undefined })).toBe("");
  });
});

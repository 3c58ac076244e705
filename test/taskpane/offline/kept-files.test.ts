import { keptFiles } from "../../../src/taskpane/offline/kept-files";

const folder = "https://cantine.exemple.fr/ecot/";
const build = { mark: "m2", files: ["assets/icon-32.png", "index.html", "taskpane.0a.js", "taskpane.html"] };
const kept = keptFiles(build, folder);
const answering = (url: string, method = "GET") => kept.answering({ method, url });

describe("the files kept for days without a network", () => {
  it.each([
    ["its own files", `${folder}taskpane.0a.js`, `${folder}taskpane.0a.js`],
    ["the page by its folder", folder, `${folder}index.html`],
    [
      "the page with words added to its address",
      `${folder}taskpane.html?_host_Info=Excel`,
      `${folder}taskpane.html`,
    ],
    ["a place in the page", `${folder}#aide`, `${folder}index.html`],
  ])("answer %s", (_, asked, file) => {
    expect(answering(asked)).toBe(file);
  });

  it.each([
    ["a file that is not of this build", `${folder}taskpane.0b.js`],
    ["another folder of the same server", "https://cantine.exemple.fr/taskpane.0a.js"],
    ["another server", "https://appsforoffice.microsoft.com/lib/1/hosted/office.js"],
    ["the same name elsewhere", "https://autre.exemple.fr/ecot/taskpane.0a.js"],
  ])("leave %s to the network", (_, asked) => {
    expect(answering(asked)).toBeUndefined();
  });

  it("leave everything but reading to the network", () => {
    expect(answering(`${folder}taskpane.0a.js`, "POST")).toBeUndefined();
  });

  it("outdate the builds before, not those of another Écot on the same server", () => {
    const of = (mark: string, place: string) => keptFiles({ ...build, mark }, place).cacheName;
    expect(kept.isOutdated(of("m1", folder))).toBe(true);
    expect(kept.isOutdated(kept.cacheName)).toBe(false);
    expect(kept.isOutdated(of("m1", "https://cantine.exemple.fr/essai/"))).toBe(false);
    expect(kept.isOutdated("another program")).toBe(false);
  });
});

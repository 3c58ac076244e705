import { findSurroundings, isOpenedByOffice } from "../../src/taskpane/office-script";

type Listener = () => void;

/** As much of a window as the question needs. */
function windowLike(signs: {
  readonly search?: string;
  readonly hash?: string;
  readonly name?: string;
  readonly external?: object;
  readonly agaveHost?: object;
  readonly remembered?: string;
  readonly refusesStorage?: true;
}) {
  const scripts: { src: string; readonly listeners: Map<string, Listener> }[] = [];
  const page = {
    location: { search: signs.search ?? "", hash: signs.hash ?? "" },
    name: signs.name ?? "",
    // Browsers have an `external` of their own, with nothing of Office in it.
    external: signs.external ?? { AddSearchProvider: () => undefined },
    ...(signs.agaveHost === undefined ? {} : { agaveHost: signs.agaveHost }),
    sessionStorage: {
      getItem: () => {
        if (signs.refusesStorage) throw new Error("SecurityError");
        return signs.remembered ?? null;
      },
    },
    document: {
      createElement: () => {
        const listeners = new Map<string, Listener>();
        return {
          src: "",
          listeners,
          addEventListener: (type: string, listener: Listener) => listeners.set(type, listener),
        };
      },
      head: { append: (script: (typeof scripts)[number]) => scripts.push(script) },
    },
  };
  return { page: page as unknown as Window, scripts };
}

const inExcel = { search: "?_host_Info=Excel$Win32$16.01$fr-FR$$$$0" };

/** office.js loads and answers. */
function answer(scripts: ReturnType<typeof windowLike>["scripts"], host: unknown, platform: unknown): void {
  Object.assign(globalThis, {
    Office: { onReady: (told: (answer: object) => void) => told({ host, platform }) },
  });
  scripts[0]?.listeners.get("load")?.();
}

describe("who opened the page", () => {
  afterEach(() => Object.assign(globalThis, { Office: undefined }));

  it.each([
    ["an ordinary tab", {}],
    ["a tab with words of ours in its address", { search: "?ville=1", hash: "#aide" }],
    ["a tab whose opener named it", { name: "facture" }],
    ["a tab that may not store anything", { refusesStorage: true }],
  ] as const)("%s is a browser, and nothing is asked from Microsoft", async (_, signs) => {
    const { page, scripts } = windowLike(signs);
    expect(isOpenedByOffice(page)).toBe(false);
    expect(await findSurroundings(undefined, page)).toEqual({ kind: "browser" });
    expect(scripts).toEqual([]);
  });

  it.each([
    ["the address, in Excel for Windows and Mac", inExcel],
    [
      "the frame's name, in Excel for the web",
      { name: JSON.stringify({ hostInfo: "Excel$Web$16.01$fr-FR$x$$$0", xdmInfo: "a|b|c" }) },
    ],
    ["the address's end, in an older one", { hash: "#&_xdm_Info=a|b|c" }],
    ["a voice of the host", { external: { GetHostInfo: () => "" } }],
    ["the voice of an older one", { external: { GetContext: () => "" } }],
    ["the host's own object", { agaveHost: {} }],
    ["an earlier page of the same pane", { remembered: "Excel$Win32$16.01$fr-FR$$$$0" }],
  ] as const)("Office shows by %s: office.js is loaded", (_, signs) => {
    const { page, scripts } = windowLike(signs);
    void findSurroundings(undefined, page, 1);
    expect(scripts.map(({ src }) => src)).toEqual([
      "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    ]);
  });

  it.each([
    ["Excel", "PC", { kind: "excel", platform: "PC" }],
    ["Excel", "OfficeOnline", { kind: "excel", platform: "OfficeOnline" }],
    ["Word", "PC", { kind: "other-office", host: "Word" }],
    [null, null, { kind: "browser" }],
  ])("office.js says %j on %j", async (host, platform, surroundings) => {
    const { page, scripts } = windowLike(inExcel);
    const asked = findSurroundings(undefined, page, 1000);
    answer(scripts, host, platform);
    expect(await asked).toEqual(surroundings);
  });

  it("office.js that cannot be loaded is told at once", async () => {
    const { page, scripts } = windowLike(inExcel);
    const asked = findSurroundings(undefined, page, 60_000);
    scripts[0]?.listeners.get("error")?.();
    expect(await asked).toEqual({ kind: "office-silent" });
  });

  it("office.js that never answers is told after a while", async () => {
    const { page } = windowLike(inExcel);
    expect(await findSurroundings(undefined, page, 5)).toEqual({ kind: "office-silent" });
  });

  it("office.js that answers after all is heard, once it was told to be silent", async () => {
    const { page, scripts } = windowLike(inExcel);
    const late: unknown[] = [];
    const asked = findSurroundings((surroundings) => late.push(surroundings), page, 5);
    expect(await asked).toEqual({ kind: "office-silent" });
    expect(late).toEqual([]);
    answer(scripts, "Excel", "PC");
    expect(late).toEqual([{ kind: "excel", platform: "PC" }]);
  });

  it("office.js that answers in time is heard once", async () => {
    const { page, scripts } = windowLike(inExcel);
    const late: unknown[] = [];
    const asked = findSurroundings((surroundings) => late.push(surroundings), page, 1000);
    answer(scripts, "Excel", "PC");
    expect(await asked).toEqual({ kind: "excel", platform: "PC" });
    expect(late).toEqual([]);
  });
});

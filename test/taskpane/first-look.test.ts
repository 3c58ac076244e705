import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { parse } from "acorn";

const text = readFileSync(join(__dirname, "../../src/taskpane/first-look.js"), "utf8");

interface Missing {
  readonly tagName: string;
  readonly src: string;
  readonly hasAttribute: (name: string) => boolean;
}

/** As much of an old or a new web view as the script looks at. */
function viewLike(agent: string, takeAway = "") {
  const said: string[] = [];
  const marks: string[] = [];
  const kept = new Map<string, string>();
  const listeners: ((event: { readonly target: unknown }) => void)[] = [];
  let reloads = 0;
  const view = createContext({
    HTMLDialogElement: function HTMLDialogElement() {
      return undefined;
    },
    navigator: { userAgent: agent },
    location: { reload: () => (reloads += 1) },
    sessionStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    },
    document: {
      readyState: "loading",
      addEventListener: (_: string, act: () => void) => act(),
      documentElement: { setAttribute: (name: string) => marks.push(name) },
      getElementById: () => ({ appendChild: () => undefined }),
      createElement: () => ({
        setAttribute: () => undefined,
        appendChild: (node: string) => said.push(node),
      }),
      createTextNode: (sentence: string) => sentence,
    },
    window: {
      addEventListener: (_: string, listener: (typeof listeners)[number]) => listeners.push(listener),
    },
  });
  runInContext(`${takeAway};${text}`, view);
  const fail = (target: Missing | object) => listeners.forEach((listener) => listener({ target }));
  return { said, marks, fail, reloads: () => reloads, listens: () => listeners.length > 0 };
}

const script = (src: string, isFirst = true): Missing => ({
  tagName: "SCRIPT",
  src,
  hasAttribute: () => isFirst,
});

describe("the page's first script", () => {
  it("is in the JavaScript that the oldest web view of Office reads", () => {
    const read = (code: string) => parse(code, { ecmaVersion: 5, sourceType: "script" });
    expect(() => read(text)).not.toThrow();
    // The look sees what is newer.
    expect(() => read("f(a,)")).toThrow(SyntaxError);
    expect(text).not.toMatch(/\b(?:let|const|=>|fetch|includes)\b/);
  });

  it.each([
    [
      "Mozilla/5.0 (Windows NT 10.0; Trident/7.0; rv:11.0) like Gecko",
      "delete globalThis.Promise",
      "WebView2",
    ],
    [
      "Mozilla/5.0 (Windows NT 10.0) Chrome/64 Safari/537.36 Edge/18.17763",
      "delete Array.prototype.findLast",
      "WebView2",
    ],
    ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15", "delete Object.hasOwn", "macOS"],
    [
      "Mozilla/5.0 (X11; Linux) Firefox/80.0",
      "RegExp = function () { throw new SyntaxError() }",
      "navigateur",
    ],
    ["Mozilla/5.0 (X11; Linux) Firefox/80.0", "delete globalThis.HTMLDialogElement", "navigateur"],
  ])("says what to do in %s", (agent, takeAway, remedy) => {
    const { said, marks, listens } = viewLike(agent, takeAway);
    expect(said).toEqual([expect.stringContaining(remedy)]);
    expect(marks).toEqual(["data-too-old"]);
    expect(listens()).toBe(false);
  });

  it("says nothing in a view of today", () => {
    const { said, marks } = viewLike("Mozilla/5.0 (Windows NT 10.0) Chrome/120 Safari/537.36 Edg/120");
    expect([said, marks]).toEqual([[], []]);
  });

  it("loads the page again where its first file is gone, and then says so", () => {
    const { said, fail, reloads } = viewLike("Edg/120");
    fail(script("taskpane.1.js"));
    expect([reloads(), said]).toEqual([1, []]);
    fail(script("taskpane.1.js"));
    expect([reloads(), said]).toEqual([1, [expect.stringContaining("mis à jour")]]);
  });

  it("minds no other file, and no error in a script", () => {
    const { said, fail, reloads } = viewLike("Edg/120");
    fail(script("https://appsforoffice.microsoft.com/lib/1/hosted/office.js", false));
    fail({});
    expect([reloads(), said]).toEqual([0, []]);
  });
});

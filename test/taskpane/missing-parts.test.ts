import { reloadOnce, type Reloading } from "../../src/taskpane/missing-parts";

function pageOf(build: string, kept = new Map<string, string>()) {
  let count = 0;
  const page: Reloading = {
    build: () => build,
    memory: () => ({
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
    }),
    isReloaded: () => count > 0,
    reload: () => void (count += 1),
  };
  return { page, kept, reloads: () => count };
}

describe("a part of the page that is gone", () => {
  it("has the page loaded again once, and once more for another build", () => {
    const { page, kept, reloads } = pageOf("taskpane.1.js");
    expect([reloadOnce(page, true), reloadOnce(page, true), reloads()]).toEqual([true, false, 1]);
    const next = pageOf("taskpane.2.js", kept);
    expect([reloadOnce(next.page, true), reloadOnce(next.page, true), next.reloads()]).toEqual([
      true,
      false,
      1,
    ]);
  });

  it("never where something would be lost", () => {
    const { page, kept, reloads } = pageOf("taskpane.1.js");
    expect([reloadOnce(page, false), kept.size, reloads()]).toEqual([false, 0, 0]);
  });

  it("once where nothing can be noted: a page that is there by a reload stays", () => {
    const { page, reloads } = pageOf("taskpane.1.js");
    const forgetful: Reloading = {
      ...page,
      memory: () => {
        throw new Error("SecurityError");
      },
    };
    expect([reloadOnce(forgetful, true), reloadOnce(forgetful, true), reloads()]).toEqual([true, false, 1]);
  });
});

import { isTrialDue, rememberTrial } from "../../../src/taskpane/essai/remembered";

function pageWith(storage: Pick<Storage, "getItem" | "setItem">): Window {
  return { localStorage: storage } as unknown as Window;
}

function memory(): Pick<Storage, "getItem" | "setItem"> {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  };
}

describe("whether this Excel was tried", () => {
  it.each(["tried", "later"] as const)("is asked once: until it was %s", (outcome) => {
    const page = pageWith(memory());
    expect(isTrialDue(page)).toBe(true);
    rememberTrial(outcome, page);
    expect(isTrialDue(page)).toBe(false);
  });

  it("is never asked where nothing can be remembered", () => {
    const page = {
      get localStorage(): Storage {
        throw new Error("SecurityError");
      },
    } as unknown as Window;
    expect(isTrialDue(page)).toBe(false);
    expect(() => rememberTrial("later", page)).not.toThrow();
  });
});

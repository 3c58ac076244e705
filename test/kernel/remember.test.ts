import { once, remember } from "../../src/kernel/remember";

/** A function that counts how often it is really asked. */
function counting(largestMemory?: number) {
  const asked: string[] = [];
  const answer = remember((question: string) => {
    asked.push(question);
    return question.length;
  }, largestMemory);
  return { answer, asked };
}

describe("a function that remembers", () => {
  it("gives the same answers, and is asked each question once", () => {
    const { answer, asked } = counting();
    expect(["pain", "riz", "pain", "", ""].map(answer)).toEqual([4, 3, 4, 0, 0]);
    expect(asked).toEqual(["pain", "riz", ""]);
  });

  it("forgets everything rather than remember more than it may", () => {
    const { answer, asked } = counting(2);
    expect(["a", "b", "a", "c", "a", "c"].map(answer)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(asked).toEqual(["a", "b", "c", "a"]);
  });
});

describe("what is worked out once", () => {
  it("is not before it is asked for, and then is the same", () => {
    let asked = 0;
    const answer = once(() => ({ asked: (asked += 1) }));
    expect(asked).toBe(0);
    expect(answer()).toBe(answer());
    expect(asked).toBe(1);
  });
});
